package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import moveleaf.cli.Main;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is killed, wherever it stands, leaves the old output or, after the next command, the new one. */
class KilledBuildTest {
    @TempDir
    Path temp;

    @ParameterizedTest(name = "killed after {0} ms")
    @ValueSource(ints = {50, 400, 800, 1200, 1600, 2400})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void killed_the_output_is_whole(int milliseconds) throws Exception {
        GuideFixture guide =
                GuideFixture.of("minimal", temp).only("site").build().expect();
        SortedMap<String, byte[]> old = guide.output();
        guide.edit("guide.yaml", "Two movements for a sore knee", "Two good movements for a sore knee");

        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build",
                        "--only=site",
                        "--guide=content",
                        "--out=site")
                .directory(guide.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = build.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        build.destroyForcibly().waitFor();

        new OutputFolder(guide.out()).recover();
        SortedMap<String, byte[]> found = guide.output();
        GuideFixture again = guide.build().expect();
        SortedMap<String, byte[]> wanted = again.output();
        boolean isOld = same(old, found);
        boolean isNew = same(wanted, found);
        assertTrue(isOld || isNew, "neither the old nor the new output, ended: " + ended);
        assertEquals(old.keySet(), wanted.keySet());
        assertArrayEquals(old.get("assets/site.css"), wanted.get("assets/site.css"));
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(file -> java.util.Arrays.equals(file.getValue(), other.get(file.getKey())));
    }
}
