package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of downloads says how big each PDF is, as far as that is known. */
final class DownloadsTest {
    private static final String PAGE = "downloads.html";

    @Test
    void pages_and_size_are_told_and_stay_when_only_the_site_is_built_again(@TempDir Path temp) throws IOException {
        GuideFixture guide = GuideFixture.of("minimal", temp).build();
        String whole = page(guide);
        assertEquals(1, whole.split("\\d+ kB", -1).length - 1, whole);
        assertTrue(whole.matches("(?s).*<span>\\d+ pages</span>.*"), whole);
        guide.only("site").build();
        assertEquals(whole, page(guide));
        assertEquals(List.of(), guide.report().published().orElseThrow().written());
    }

    @Test
    void where_nothing_was_printed_yet_nothing_is_told(@TempDir Path temp) throws IOException {
        GuideFixture guide = GuideFixture.of("minimal", temp).only("site").build();
        assertFalse(page(guide).contains(" kB"));
        assertTrue(page(guide).contains("-booklet-a4.pdf"));
    }

    @Test
    void a_damaged_pdf_of_an_earlier_build_does_no_harm(@TempDir Path temp) throws IOException {
        GuideFixture guide = GuideFixture.of("minimal", temp).build();
        try (var pdfs = Files.list(guide.out().resolve("print"))) {
            for (Path pdf : pdfs.toList()) {
                Files.writeString(pdf, "no PDF");
            }
        }
        guide.only("site").build();
        assertFalse(page(guide).contains(" kB"));
    }

    private static String page(GuideFixture guide) throws IOException {
        return Files.readString(guide.out().resolve(PAGE));
    }
}
