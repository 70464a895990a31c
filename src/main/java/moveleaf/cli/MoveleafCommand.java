package moveleaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program's name without a command: help and version. */
@Command(
        name = "moveleaf",
        customSynopsis = "moveleaf COMMAND [OPTION]...",
        description =
                "Turns a folder of Markdown into an exercise guide: a website, and PDFs to print with the evidence"
                        + " in notes at the foot of the page.",
        versionProvider = MoveleafCommand.Version.class,
        footer = {
            "  moveleaf build           write the guide in content/ to site/",
            "  moveleaf serve           show it at http://localhost:4000 while you write",
            "  moveleaf check           say what is wrong with it",
            "  moveleaf new exercise side-plank",
            "                           write a page to fill in",
            "  moveleaf build --help    explain a command",
        })
final class MoveleafCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help and exit")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "print the version and exit")
    private boolean version;

    private final Terminal terminal;

    MoveleafCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        terminal.err().print(spec.commandLine().getUsageMessage(terminal.errAnsi()));
        return CommandRun.WRONG_USAGE;
    }

    /** The version that Maven wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            try (InputStream in = MoveleafCommand.class.getResourceAsStream("/moveleaf/version.txt")) {
                if (in == null) {
                    throw new IllegalStateException("version.txt should be in the jar");
                }
                return new String[] {new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
            } catch (IOException e) {
                throw new UncheckedIOException("can't read version.txt", e);
            }
        }
    }
}
