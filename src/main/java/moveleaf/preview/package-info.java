/**
 * A local server that shows the last build. In: a guide that changes and what renders it; out: its pages in a browser, live, or
 * what is wrong with it.
 */
@NullMarked
package moveleaf.preview;

import org.jspecify.annotations.NullMarked;
