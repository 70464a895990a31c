/** The stages joined. In: folders and options; out: the output folder, whole or untouched, and a report. */
@NullMarked
package moveleaf.build;

import org.jspecify.annotations.NullMarked;
