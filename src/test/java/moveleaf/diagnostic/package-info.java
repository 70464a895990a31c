@NullMarked
package moveleaf.diagnostic;

import org.jspecify.annotations.NullMarked;
