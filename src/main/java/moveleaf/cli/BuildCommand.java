package moveleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import moveleaf.build.BuildOptions;
import moveleaf.build.BuildReport;
import moveleaf.build.GuideBuild;
import moveleaf.build.Published;
import moveleaf.build.UnknownEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moveleaf build}. */
@Command(
        name = "build",
        customSynopsis = "moveleaf build [OPTION]...",
        header = "write the website and the PDFs",
        description =
                "Reads the guide and writes its website, with the PDFs in print/. All mistakes are told at once, and"
                        + " a guide with errors leaves what an earlier build wrote as it was. Files that don't change are not"
                        + " written, and files that Moveleaf did not make are never touched.",
        footer = {
            "  moveleaf build",
            "  moveleaf build --guide knee --out public/knee",
            "  moveleaf build --only site,booklet",
        })
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GuideOptions guide = new GuideOptions();

    @Option(
            names = "--out",
            order = 20,
            paramLabel = "DIR",
            description = "the folder to write to (default: site, here or beside the guide that was found)")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--only",
            order = 30,
            paramLabel = "NAME",
            split = ",",
            description = "make only these: site, or an edition such as booklet; the rest of the folder is left alone"
                    + " (default: everything)")
    private Set<String> only = new TreeSet<>();

    @Option(
            names = "--debug-layout",
            order = 40,
            description =
                    "draw over the pages of the PDFs how they were made up: measure, baseline grid, the boxes of lines and"
                            + " pictures, and the badness of each line (see docs/typesetting.md)")
    private boolean debugLayout;

    private final Surroundings around;
    private final Terminal terminal;

    BuildCommand(Surroundings around, Terminal terminal) {
        this.around = around;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = out.map(around.folder()::resolve).orElseGet(() -> guide.defaultOut(around));
        BuildOptions plain = guide.build(around, folder, only);
        BuildOptions options = debugLayout ? plain.showingLayout() : plain;
        refuseOverlap(folder, "the guide", options.guide());
        refuseOverlap(folder, "the templates", guide.templates(around));
        long start = around.nanos().getAsLong();
        BuildReport report;
        try {
            report = terminal.whileWorking("building", () -> GuideBuild.run(options));
        } catch (UnknownEdition unknown) {
            throw new ParameterException(spec.commandLine(), "--only: " + unknown.getMessage(), unknown);
        }
        double seconds = (around.nanos().getAsLong() - start) / 1e9;
        terminal.err().print(terminal.errText(report.diagnostics()));
        if (report.published().isEmpty()) {
            terminal.err().println(Count.of(report.diagnostics()) + ": nothing was written");
            return CommandRun.FAILED;
        }
        terminal.out().println(said(report.published().get(), around.shown(folder), seconds));
        return CommandRun.DONE;
    }

    private static String said(Published published, String folder, double seconds) {
        int written = published.written().size();
        return String.format(
                Locale.ROOT,
                "%s: %d written, %d unchanged, %d removed in %s, %.1f s",
                Count.of(written + published.unchanged(), "file"),
                written,
                published.unchanged(),
                published.removed().size(),
                folder,
                seconds);
    }

    /** A build into its own sources would read what it wrote, and mix the two for good. */
    private void refuseOverlap(Path folder, String name, Path path) {
        Path target = real(folder);
        Path source = real(path);
        if (!Files.isDirectory(source) || !(target.startsWith(source) || source.startsWith(target))) {
            return;
        }
        String how = target.equals(source) ? "is" : target.startsWith(source) ? "is inside" : "contains";
        throw new ParameterException(
                spec.commandLine(),
                "--out " + around.shown(folder) + " " + how + " the folder of " + name + ", " + around.shown(path));
    }

    /** The path with all links followed, as far as it exists. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path present = whole;
        while (present != null && !Files.exists(present, LinkOption.NOFOLLOW_LINKS)) {
            present = present.getParent();
        }
        try {
            return present == null ? whole : present.toRealPath().resolve(present.relativize(whole));
        } catch (IOException e) {
            return whole;
        }
    }
}
