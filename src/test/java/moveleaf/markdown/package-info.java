@NullMarked
package moveleaf.markdown;

import org.jspecify.annotations.NullMarked;
