/** What statements rest on. In: the guide's citations and references; out: one number a reference, and each reference formatted. */
@NullMarked
package moveleaf.evidence;

import org.jspecify.annotations.NullMarked;
