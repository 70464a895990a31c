package moveleaf.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Libraries that draw must not ask for a screen; on macOS one would appear in the dock.
        System.setProperty("java.awt.headless", "true");
        StandardStream out = new StandardStream(FileDescriptor.out);
        PrintStream err = printing(new StandardStream(FileDescriptor.err));
        int code = run(printing(out), err, args);
        out.failure().ifPresent(why -> err.println("moveleaf: can't write to standard output: " + why));
        System.exit(code == CommandRun.DONE && out.failure().isPresent() ? CommandRun.FAILED : code);
    }

    /**
     * Runs a command.
     *
     * @return 0 done, 1 something in the guide is wrong or the world failed, 2 wrong usage, 70 a fault of ours
     */
    static int run(PrintStream out, PrintStream err, String... args) {
        return new CommandRun(Surroundings.real(), out, err).run(args);
    }

    /** The console's own characters on a terminal, UTF-8 everywhere else; Java 17 would follow the locale. */
    private static PrintStream printing(StandardStream stream) {
        Charset charset = Surroundings.console().map(Console::charset).orElse(StandardCharsets.UTF_8);
        return new PrintStream(stream, true, charset);
    }
}
