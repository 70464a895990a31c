/** Tests of HTML and CSS for print. In: small documents and stylesheets; out: galleys and diagnostics as text. */
@NullMarked
package moveleaf.print;

import org.jspecify.annotations.NullMarked;
