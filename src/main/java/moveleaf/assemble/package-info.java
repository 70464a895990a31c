/** Documents to a guide. In: parsed content files, settings and references; out: one checked, cross-linked {@code Guide}, and every diagnostic. */
@NullMarked
package moveleaf.assemble;

import org.jspecify.annotations.NullMarked;
