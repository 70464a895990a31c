@NullMarked
package moveleaf.view;

import org.jspecify.annotations.NullMarked;
