package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page as deep as prose may be, through the whole tool on one thread, whose stack holds every stage of it. */
class DeepestPageTest {
    /** Of {@code docs/writing.md}: blocks inside blocks, the text not counted. */
    private static final int DEEPEST = 49;

    @TempDir
    Path temp;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void one_job_makes_what_two_make() {
        String deep = "> ".repeat(DEEPEST) + "Deep.[@fransen2015]\n\n";
        GuideFixture guide =
                GuideFixture.of("minimal", temp).edit("exercises/leg-raise.md", "## Steps\n", deep + "## Steps\n");
        guide.build().expect();
        Map<String, byte[]> two = guide.output();
        BuildOptions options = new BuildOptions(
                guide.guide(), Optional.empty(), guide.out(), guide.options().only(), 1);
        BuildReport report = GuideBuild.run(options);
        assertEquals(List.of(), report.diagnostics());
        SortedMap<String, byte[]> one = guide.output();
        assertEquals(two.keySet(), one.keySet());
        one.forEach((path, bytes) -> assertArrayEquals(two.get(path), bytes, path));
        guide.expectFile("exercises/leg-raise.html", "<blockquote>".repeat(2));
    }

    @Test
    void deeper_is_an_error() {
        String deeper = "> ".repeat(DEEPEST + 2) + "Too deep.\n\n";
        GuideFixture guide =
                GuideFixture.of("minimal", temp).edit("exercises/leg-raise.md", "## Steps\n", deeper + "## Steps\n");
        assertEquals(1, guide.only("site").build().headlines().size(), guide.headlines()::toString);
    }
}
