@NullMarked
package moveleaf.site;

import org.jspecify.annotations.NullMarked;
