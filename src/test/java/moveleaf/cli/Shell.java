package moveleaf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Runs commands as somebody types them in a folder, inside this process. Every look at its clock takes 1.2 seconds. */
final class Shell {
    private final Path folder;
    private final Optional<Path> home;
    private final Map<String, String> environment;
    private final Set<String> terminals;
    private final LongSupplier nanos;
    private final List<URI> opened = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Shell(
            Path folder,
            Optional<Path> home,
            Map<String, String> environment,
            Set<String> terminals,
            LongSupplier nanos) {
        this.folder = folder;
        this.home = home;
        this.environment = environment;
        this.terminals = terminals;
        this.nanos = nanos;
    }

    static Shell in(Path folder) {
        AtomicLong time = new AtomicLong();
        return new Shell(folder, Optional.empty(), Map.of(), Set.of(), () -> time.getAndAdd(1_200_000_000));
    }

    /** With a repository, as the launcher tells it. */
    Shell home(Path repository) {
        return new Shell(folder, Optional.of(repository), environment, terminals, nanos);
    }

    /** Looked at by a person, with these variables. */
    Shell onTerminal(Map<String, String> variables) {
        return new Shell(folder, home, variables, Set.of("out", "err"), nanos);
    }

    /** With these variables, and nobody looking. */
    Shell with(Map<String, String> variables) {
        return new Shell(folder, home, variables, terminals, nanos);
    }

    /** With a clock that can break. */
    Shell clock(LongSupplier other) {
        return new Shell(folder, home, environment, terminals, other);
    }

    /** Standard output, standard error with {@code ! } before each line, and the exit code. */
    String run(String... args) {
        int code = exit(args);
        return out() + err().replaceAll("(?m)^(?=.|\\n)", "! ") + "→ " + code + "\n";
    }

    /** The exit code alone. */
    int exit(String... args) {
        out.reset();
        err.reset();
        var around = new Surroundings(folder, home, environment, terminals, nanos, opened::add);
        return new CommandRun(around, stream(out), stream(err)).run(args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** What a browser was asked to show. */
    List<URI> opened() {
        return List.copyOf(opened);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
