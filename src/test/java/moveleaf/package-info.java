/** What tests of every package share: a browser, a judge of PDFs, the table of imports. */
@NullMarked
package moveleaf;

import org.jspecify.annotations.NullMarked;
