/** Galley to pages: lines, notes, folios; geometry only. In: a {@link moveleaf.typeset.Galley} in points; out: a {@link moveleaf.typeset.Composition} of pages with marks. */
@NullMarked
package moveleaf.typeset;

import org.jspecify.annotations.NullMarked;
