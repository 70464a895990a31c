/** An edition's HTML and CSS become a galley. In: a rendered template, its stylesheet and typefaces; out: a made-up document and its diagnostics. */
@NullMarked
package moveleaf.print;

import org.jspecify.annotations.NullMarked;
