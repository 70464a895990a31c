package moveleaf.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps libraries from writing to the terminal while a command runs: those that log (PDFBox's commons-logging ends in the
 * JDK's logging too) and those that print. SLF4J is bound to nothing. Our own words go to the streams we were given.
 */
final class Quiet {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Map<Handler, Level> levels = new LinkedHashMap<>();

    private Quiet() {
        Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> {
            levels.put(handler, handler.getLevel());
            handler.setLevel(Level.OFF);
        });
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /** Does the work in silence. */
    static <T> T during(Supplier<T> work) {
        Quiet quiet = new Quiet();
        try {
            return work.get();
        } finally {
            quiet.end();
        }
    }

    private void end() {
        System.setOut(out);
        System.setErr(err);
        levels.forEach(Handler::setLevel);
    }
}
