/** Folders and texts. In: a folder on disk; out: source files in a stable order, and a diagnostic for each that can't be read. */
@NullMarked
package moveleaf.files;

import org.jspecify.annotations.NullMarked;
