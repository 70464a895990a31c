/** Tests of the preview. In: a small guide and requests; out: answers, events and pages in a browser. */
@NullMarked
package moveleaf.preview;

import org.jspecify.annotations.NullMarked;
