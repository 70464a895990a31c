package moveleaf.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import moveleaf.build.Rendering;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.DiagnosticPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code moveleaf check}. */
@Command(
        name = "check",
        customSynopsis = "moveleaf check [OPTION]...",
        header = "say what is wrong with the guide and write nothing",
        description =
                "Does all that a build does, in memory, and prints every mistake with its place, its line and a hint."
                        + " Writes no file. Warnings alone are no failure, unless --strict is given.",
        footer = {
            "  moveleaf check",
            "  moveleaf check --strict --format json > problems.json",
        })
final class CheckCommand implements Callable<Integer> {
    /** How mistakes are printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** Reads a format's name as the help writes it. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return switch (word) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                default -> throw new TypeConversionException("it is text or json, not \"" + word + "\"");
            };
        }
    }

    @Mixin
    private GuideOptions guide = new GuideOptions();

    @Option(
            names = "--format",
            order = 20,
            converter = FormatName.class,
            paramLabel = "FORMAT",
            description = "text for people or json for programs (default: text)")
    private Format format = Format.TEXT;

    @Option(names = "--strict", order = 30, description = "take warnings for errors")
    private boolean strict;

    private final Surroundings around;
    private final Terminal terminal;

    CheckCommand(Surroundings around, Terminal terminal) {
        this.around = around;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BuildOptions options = guide.build(around, guide.defaultOut(around), Set.of());
        Rendering rendering = terminal.whileWorking("checking", () -> GuideRenderer.check(options));
        List<Diagnostic> found = rendering.diagnostics();
        if (format == Format.JSON) {
            terminal.out().print(DiagnosticPrinter.json(found));
        } else {
            terminal.out().print(terminal.outText(found));
            terminal.out().println(Count.of(found) + " in " + around.shown(options.guide()));
        }
        return rendering.hasErrors() || (strict && !found.isEmpty()) ? CommandRun.FAILED : CommandRun.DONE;
    }
}
