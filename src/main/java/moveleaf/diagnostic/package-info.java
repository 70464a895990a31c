/** What an author can mend. In: a span, a code and a sentence; out: a list in file order, printed as text or JSON. */
@NullMarked
package moveleaf.diagnostic;

import org.jspecify.annotations.NullMarked;
