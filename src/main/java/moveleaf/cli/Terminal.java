package moveleaf.cli;

import java.io.PrintStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.diagnostic.Severity;
import picocli.CommandLine.Help.Ansi;

/** The two streams that a command speaks to, in colours where a person looks at them. */
final class Terminal {
    private final Surroundings around;
    private final PrintStream out;
    private final PrintStream err;

    Terminal(Surroundings around, PrintStream out, PrintStream err) {
        this.around = around;
        this.out = out;
        this.err = err;
    }

    /** For results. */
    PrintStream out() {
        return out;
    }

    /** For what is wrong. */
    PrintStream err() {
        return err;
    }

    Ansi outAnsi() {
        return coloured("out") ? Ansi.ON : Ansi.OFF;
    }

    Ansi errAnsi() {
        return coloured("err") ? Ansi.ON : Ansi.OFF;
    }

    /** Diagnostics for {@link #out}. */
    String outText(List<Diagnostic> diagnostics) {
        return coloured("out") ? colouredText(diagnostics) : DiagnosticPrinter.text(diagnostics);
    }

    /** Diagnostics for {@link #err}. */
    String errText(List<Diagnostic> diagnostics) {
        return coloured("err") ? colouredText(diagnostics) : DiagnosticPrinter.text(diagnostics);
    }

    /** One line that says who speaks. */
    void complain(String words) {
        err.println("moveleaf: " + words);
    }

    void trace(Throwable failure) {
        failure.printStackTrace(err);
    }

    /** Where a fault is, without what it says. */
    void traceWithoutWords(Throwable failure) {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable fault = failure;
        while (fault != null && told.add(fault)) { // causes may go in a circle
            err.println(
                    (told.size() > 1 ? "Caused by: " : "") + fault.getClass().getName());
            for (StackTraceElement frame : fault.getStackTrace()) {
                err.println("\tat " + frame);
            }
            fault = fault.getCause();
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Does the work; a person who waits for it sees for how long, a log doesn't. */
    <T> T whileWorking(String doing, Supplier<T> work) {
        return whileWorking(() -> doing, work);
    }

    /** The same for work that can say how far it is. */
    <T> T whileWorking(Supplier<String> doing, Supplier<T> work) {
        if (!around.terminals().contains("err") || around.environment().containsKey("CI")) {
            return work.get();
        }
        return Progress.during(doing, err, work);
    }

    /** Colours for people only, on terminals that have them, and for nobody who has set NO_COLOR (no-color.org). */
    private boolean coloured(String stream) {
        Map<String, String> environment = around.environment();
        String kind = environment.getOrDefault("TERM", "");
        // The old console of Windows prints the codes themselves; it has neither of these.
        boolean able = kind.isEmpty() ? environment.containsKey("WT_SESSION") : !kind.equals("dumb");
        return around.terminals().contains(stream)
                && able
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    private static String colouredText(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            String place = DiagnosticPrinter.place(diagnostic);
            String word = diagnostic.severity().word();
            String colour = diagnostic.severity() == Severity.ERROR ? "\u001b[1;31m" : "\u001b[1;33m";
            String plain = DiagnosticPrinter.text(List.of(diagnostic));
            text.append("\u001b[1m").append(place).append("\u001b[0m: ");
            text.append(colour).append(word).append("\u001b[0m");
            text.append(plain, place.length() + 2 + word.length(), plain.length());
        }
        return text.toString();
    }
}
