package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;

/** A build: the guide rendered in memory, then put in place, all or nothing. */
public final class GuideBuild {
    private GuideBuild() {}

    /**
     * Builds.
     *
     * @throws java.io.UncheckedIOException where the output folder can't be written; the old output is then whole
     * @throws UnknownEdition where the options name an edition that the guide has not
     */
    public static BuildReport run(BuildOptions options) {
        OutputFolder output = new OutputFolder(options.out());
        Rendering rendering;
        try {
            rendering = GuideRenderer.render(options);
        } catch (UnknownEdition e) {
            output.recover();
            throw e;
        }
        List<Diagnostic> diagnostics = new ArrayList<>(rendering.diagnostics());
        if (rendering.hasErrors()) {
            output.recover();
            return new BuildReport(diagnostics, Optional.empty());
        }
        List<String> foreign = output.foreign(rendering.files().keySet());
        if (!foreign.isEmpty()) {
            return new BuildReport(withForeign(diagnostics, options, foreign), Optional.empty());
        }
        Published published =
                Jobs.on(options.jobs(), () -> output.publish(rendering.files(), path -> covers(options, path)));
        return new BuildReport(diagnostics, Optional.of(published));
    }

    private static List<Diagnostic> withForeign(
            List<Diagnostic> diagnostics, BuildOptions options, List<String> foreign) {
        Diagnostics all = new Diagnostics();
        diagnostics.forEach(all::add);
        for (String path : foreign) {
            all.add(Diagnostic.error(
                            "foreign-file",
                            new SourceFile(options.out() + "/" + path, "").start(),
                            "this file was not made by Moveleaf, and the build would write over it")
                    .withHint("move it away, or build to another folder with --out"));
        }
        return all.all();
    }

    /** Whether a build with these options speaks for a file of an earlier build. */
    static boolean covers(BuildOptions options, String path) {
        if (options.only().isEmpty()) {
            return true;
        }
        if (!path.startsWith("print/")) {
            return options.wants(BuildOptions.SITE);
        }
        return options.only().stream().anyMatch(edition -> path.matches("print/.*-" + edition + "-(letter|a4)\\.pdf"));
    }
}
