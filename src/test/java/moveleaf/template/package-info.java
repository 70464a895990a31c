@NullMarked
package moveleaf.template;

import org.jspecify.annotations.NullMarked;
