import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import moveleaf.build.Rendering;

/** Renders the real guide again and again in one process: {@code rounds N}. Run by Bench, with the program on the class path. */
public class Warm {
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[1]);
        BuildOptions options = new BuildOptions(
                Path.of("content"),
                Optional.empty(),
                Path.of("unused"),
                Set.of(),
                Runtime.getRuntime().availableProcessors());
        double[] walls = new double[rounds];
        int files = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            Rendering rendering = GuideRenderer.render(options);
            walls[round] = (System.nanoTime() - start) / 1e6;
            files = rendering.files().size();
        }
        double first = walls[0];
        double[] later = Arrays.copyOfRange(walls, Math.min(5, rounds - 1), rounds);
        Arrays.sort(later);
        System.out.printf(
                Locale.ROOT,
                "%nmoveleaf warm      %9.0f ms a rendering of %d files (median after 5 rounds; the first took %.0f)%n",
                later[later.length / 2],
                files,
                first);
    }
}
