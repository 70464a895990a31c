package moveleaf.cli;

import picocli.CommandLine.Option;

/** What every command understands. picocli reads the fields, and {@link CommandRun} asks it what was given. */
@SuppressWarnings("UnusedVariable")
final class CommonOptions {
    @Option(
            names = {"-v", "--verbose"},
            order = 98,
            description = "let the libraries speak: their logs go to standard error")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            order = 99,
            usageHelp = true,
            description = "print this help and exit")
    private boolean help;
}
