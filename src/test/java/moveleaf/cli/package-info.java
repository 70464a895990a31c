/** Tests of the command line. In: arguments; out: exit codes and every character printed. */
@NullMarked
package moveleaf.cli;

import org.jspecify.annotations.NullMarked;
