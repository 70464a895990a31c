/** The door. In: arguments; out: an exit code, and all that is ever printed. */
@NullMarked
package moveleaf.cli;

import org.jspecify.annotations.NullMarked;
