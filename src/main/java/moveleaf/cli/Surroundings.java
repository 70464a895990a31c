package moveleaf.cli;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What a command finds around it.
 *
 * @param folder the working folder
 * @param home the repository, where the launcher says it
 * @param environment variables by name
 * @param terminals which of {@code out} and {@code err} a person looks at
 * @param nanos a clock for measuring
 * @param browser opens an address; false where it can't
 */
record Surroundings(
        Path folder,
        Optional<Path> home,
        Map<String, String> environment,
        Set<String> terminals,
        LongSupplier nanos,
        Predicate<URI> browser) {
    static Surroundings real() {
        return new Surroundings(
                Path.of(""),
                Optional.ofNullable(System.getProperty("moveleaf.home")).map(Path::of),
                System.getenv(),
                terminalsThere(),
                System::nanoTime,
                Surroundings::open);
    }

    /** The path as a person in the working folder would type it. */
    String shown(Path path) {
        Path here = folder.toAbsolutePath().normalize();
        Path there = path.toAbsolutePath().normalize();
        if (there.equals(here)) {
            return ".";
        }
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }

    /** Only the launcher can tell the two streams apart; Java knows of a terminal where neither is redirected. */
    private static Set<String> terminalsThere() {
        String told = System.getProperty("moveleaf.terminals");
        if (told != null) {
            return new TreeSet<>(Arrays.asList(told.split(",", -1)));
        }
        return console().isPresent() ? Set.of("out", "err") : Set.of();
    }

    /** The terminal, where input and output both are one. */
    @SuppressWarnings("SystemConsoleNull") // since Java 22 it is never null, and a new method says what it is
    static Optional<Console> console() {
        Console console = System.console();
        try {
            return console == null
                            || Boolean.FALSE.equals(
                                    Console.class.getMethod("isTerminal").invoke(console))
                    ? Optional.empty()
                    : Optional.of(console);
        } catch (ReflectiveOperationException e) {
            return Optional.of(console);
        }
    }

    private static boolean open(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = new ArrayList<>();
        if (system.contains("mac")) {
            command.add("open");
        } else if (system.contains("win")) {
            command.addAll(List.of("rundll32", "url.dll,FileProtocolHandler"));
        } else {
            command.add("xdg-open");
        }
        command.add(address.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
