@NullMarked
package moveleaf.assemble;

import org.jspecify.annotations.NullMarked;
