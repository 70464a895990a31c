package moveleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import moveleaf.build.BuildOptions;
import moveleaf.build.HandoutMaker;
import moveleaf.build.HandoutOptions;
import moveleaf.build.HandoutReport;
import moveleaf.build.UnknownEdition;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Severity;
import moveleaf.diagnostic.UnseenCharacter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moveleaf handout}. */
@Command(
        name = "handout",
        customSynopsis = {
            "moveleaf handout --select ID[,ID]... --out FILE [OPTION]...",
            "       moveleaf handout --plan FILE|DIR --out FILE|DIR [OPTION]...",
        },
        header = "make a PDF of chosen movements for one person",
        description =
                "Makes a PDF of a few movements: a first page with the warning signs and lines to fill in, a page a"
                        + " movement, a sheet to tick, and the sources. Nothing but that PDF is written, and what you say of a person"
                        + " stands on its pages alone. A plan is a YAML file with the movements, your own doses and notes; a folder"
                        + " of plans makes a PDF for each. See docs/handouts.md.",
        footer = {
            "  moveleaf handout --select bird-dog,forearm-plank/wall --out handout.pdf",
            "  moveleaf handout --select start-here --large-print --out handout.pdf",
            "  moveleaf handout --plan plans/example.yaml --out handout.pdf",
            "  moveleaf handout --plan plans --out handouts",
        })
final class HandoutCommand implements Callable<Integer> {
    private static final String LARGE_PRINT = "large-print";

    /** A name that fills more than its line is none. */
    private static final int LONGEST_NAME = 80;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GuideOptions guide = new GuideOptions();

    @Option(
            names = "--select",
            order = 20,
            paramLabel = "ID",
            description = "movements in their order, parted by commas: a file name without .md, such as bird-dog; with"
                    + " /version for an easier or harder one; a program's name for all of its movements")
    private Optional<String> select = Optional.empty();

    @Option(
            names = "--plan",
            order = 21,
            paramLabel = "PATH",
            description = "a plan, or a folder of plans: each becomes a PDF of its name")
    private Optional<Path> plan = Optional.empty();

    @Option(
            names = "--out",
            order = 22,
            paramLabel = "PATH",
            required = true,
            description = "the PDF to write, or for a folder of plans a folder")
    private Path out = Path.of("");

    @Option(
            names = "--prepared-for",
            order = 30,
            paramLabel = "NAME",
            description = "print this name on the first page (default: a line to write on)")
    private Optional<String> preparedFor = Optional.empty();

    @Option(
            names = "--edition",
            order = 40,
            paramLabel = "NAME",
            description = "cards, large-print, wall-sheet or log-sheet (default: the plan's, else cards)")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--large-print", order = 41, description = "the same as --edition large-print")
    private boolean largePrint;

    @Option(
            names = "--paper",
            order = 50,
            paramLabel = "NAME",
            description = "letter or a4 (default: the plan's, else the guide's first)")
    private Optional<String> paper = Optional.empty();

    private final Surroundings around;
    private final Terminal terminal;

    HandoutCommand(Surroundings around, Terminal terminal) {
        this.around = around;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        Path target = around.folder().resolve(out);
        BuildOptions told = guide.build(around, guide.defaultOut(around), Set.of());
        HandoutOptions options = new HandoutOptions(
                told.today().isPresent() ? told : told.on(LocalDate.now(ZoneId.systemDefault())),
                select,
                plan.map(around.folder()::resolve),
                target,
                preparedFor.map(String::strip),
                largePrint ? Optional.of(LARGE_PRINT) : edition,
                paper);
        AtomicReference<String> doing = new AtomicReference<>("making the handout");
        try {
            return tell(terminal.whileWorking(
                    doing::get,
                    () -> HandoutMaker.make(options, (done, of) -> {
                        if (of > 1) {
                            doing.set(bar(done, of));
                        }
                    })));
        } catch (UnknownEdition unknown) {
            throw new ParameterException(spec.commandLine(), "--edition: " + unknown.getMessage(), unknown);
        }
    }

    private int tell(HandoutReport report) {
        terminal.err().print(terminal.errText(report.diagnostics()));
        report.made().forEach(made -> terminal.out()
                .println(around.shown(made.file()) + ": " + Count.of(made.pages(), "page")));
        long errors = report.diagnostics().stream()
                .map(Diagnostic::severity)
                .filter(Severity.ERROR::equals)
                .count();
        if (errors == 0) {
            return CommandRun.DONE;
        }
        String written = report.made().isEmpty()
                ? "nothing was written"
                : Count.of(report.made().size(), "handout") + " made, the others were not";
        terminal.err().println(Count.of(report.diagnostics()) + ": " + written);
        return CommandRun.FAILED;
    }

    private void check() {
        if (select.isPresent() == plan.isPresent()) {
            throw wrong("give either --select with movements or --plan with a file");
        }
        if (largePrint && edition.filter(name -> !name.equals(LARGE_PRINT)).isPresent()) {
            throw wrong("--large-print is an edition of its own: leave out --edition");
        }
        if (edition.filter(name -> !name.matches("[a-z0-9]+(-[a-z0-9]+)*")).isPresent()) {
            throw wrong("--edition is cards, large-print, wall-sheet or log-sheet");
        }
        if (paper.filter(name -> !List.of("letter", "a4").contains(name)).isPresent()) {
            throw wrong("--paper is letter or a4");
        }
        if (preparedFor.isPresent()
                && plan.filter(p -> Files.isDirectory(around.folder().resolve(p)))
                        .isPresent()) {
            throw wrong("--prepared-for is for one handout; those of a folder have a line to write on");
        }
        String name = preparedFor.orElse("a name");
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(UnseenCharacter::isInLine)) {
            throw wrong("--prepared-for takes a name of one line and at most " + LONGEST_NAME + " characters");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Such as {@code making handouts [####------] 4 of 10}. */
    static String bar(int done, int of) {
        int width = 20;
        int full = of == 0 ? 0 : done * width / of;
        String cells = "#".repeat(full) + "-".repeat(width - full);
        return "making handouts [" + cells + "] " + done + " of " + of;
    }
}
