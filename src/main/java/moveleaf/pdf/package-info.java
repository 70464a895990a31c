/**
 * Pages to bytes: draws and tags, decides nothing. In: a {@link moveleaf.typeset.Composition}; out: a PDF that is PDF/UA-1
 * and PDF/A-2a. A single page can be had as a {@link moveleaf.pdf.PagePicture}, a drawing as an {@link moveleaf.pdf.Icon}. Its {@link moveleaf.pdf.FontBook} gives the typesetter the faces that it draws with.
 */
@NullMarked
package moveleaf.pdf;

import org.jspecify.annotations.NullMarked;
