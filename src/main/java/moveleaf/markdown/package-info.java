/** CommonMark in, prose out. In: a content file; out: its front matter as a tree and its body as blocks that know where they stand, not yet judged. */
@NullMarked
package moveleaf.markdown;

import org.jspecify.annotations.NullMarked;
