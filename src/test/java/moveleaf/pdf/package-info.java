/** What the PDF room promises, tried on pages laid out by hand. */
@NullMarked
package moveleaf.pdf;

import org.jspecify.annotations.NullMarked;
