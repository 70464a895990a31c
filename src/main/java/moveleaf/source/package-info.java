/** Texts and places in them. In: a path and its characters; out: spans that know their line and column. */
@NullMarked
package moveleaf.source;

import org.jspecify.annotations.NullMarked;
