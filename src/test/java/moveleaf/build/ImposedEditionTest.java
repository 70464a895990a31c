package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition whose pages are another one's is a line in the settings, and nothing else. */
class ImposedEditionTest {
    private static final String BOOKLET =
            "  - { edition: booklet, title: Booklet, words: The whole guide to print. }\n";
    private static final String FOLDED = "print/knee-to-fold-a4.pdf";
    private static final String READ = "print/knee-booklet-a4.pdf";

    @TempDir
    private Path temp;

    private GuideFixture guide(String folder, String imposing) {
        return GuideFixture.of("minimal", temp.resolve(folder))
                .edit(
                        "guide.yaml",
                        BOOKLET,
                        BOOKLET + "  - { edition: to-fold, title: To fold, words: Fold and staple., " + imposing
                                + " }\n");
    }

    @Test
    void it_is_made_alone_or_beside_its_pages_with_the_same_bytes_and_named_among_the_downloads() {
        GuideFixture guide = guide("both", "imposes: booklet").build().expect();
        byte[] both = guide.output().get(FOLDED);
        guide.expectFile("downloads.html", "To fold").expectFile("downloads.html", " sheets</span>");
        guide.only("to-fold").build().expect();
        assertArrayEquals(both, guide.output().get(FOLDED));
        assertArrayEquals(both, sheets("alone", "imposes: booklet"));
    }

    @Test
    void the_pages_alone_are_made_without_their_sheets() {
        GuideFixture guide =
                guide("read", "imposes: booklet").only("booklet").build().expect();
        assertEquals(Set.of(READ), guide.output().keySet());
    }

    @Test
    void thickness_and_signature_change_the_sheets() {
        byte[] usual = sheets("usual", "imposes: booklet");
        assertArrayEquals(usual, sheets("same", "imposes: booklet, paper-thickness: 0.1 mm, signature: 8"));
        assertFalse(Arrays.equals(usual, sheets("thick", "imposes: booklet, paper-thickness: 0.2 mm")));
        assertFalse(Arrays.equals(usual, sheets("single", "imposes: booklet, signature: 1")));
    }

    private byte[] sheets(String folder, String imposing) {
        SortedMap<String, byte[]> made =
                guide(folder, imposing).only("to-fold").build().expect().output();
        assertEquals(Set.of(FOLDED), made.keySet());
        return made.getOrDefault(FOLDED, new byte[0]);
    }

    @Test
    void what_it_imposes_must_be_an_edition_with_pages_of_its_own() {
        for (String wrong : List.of("bookle", "to-fold")) {
            guide(wrong, "imposes: " + wrong)
                    .build()
                    .expect("content/guide.yaml:17:75: error[unknown-edition]: "
                            + "this guide has no edition with pages of its own called \"" + wrong + "\"");
        }
    }

    @Test
    void two_editions_of_one_name_are_told_and_so_is_one_that_is_called_as_the_website() {
        for (String name : List.of("booklet", "site")) {
            GuideFixture.of("minimal", temp.resolve(name))
                    .edit(
                            "guide.yaml",
                            BOOKLET,
                            BOOKLET + "  - { edition: " + name + ", title: Two, words: Fold., imposes: booklet }\n")
                    .build()
                    .expect("content/guide.yaml:17:16: error[duplicate-edition]: the name \"" + name + "\" is taken");
        }
    }

    @Test
    void settings_that_mean_nothing_alone_or_make_no_sense_are_told() {
        guide("alone", "signature: 4")
                .build()
                .expect(
                        "content/guide.yaml:17:5: error[missing-key]: \"imposes\" is missing in item 2 of \"editions\"");
        assertEquals("17:95", mistake("none", "imposes: booklet, signature: 0"));
        assertEquals("17:101", mistake("thick", "imposes: booklet, paper-thickness: thick"));
        assertEquals("17:101", mistake("board", "imposes: booklet, paper-thickness: 2 mm"));
    }

    private String mistake(String folder, String imposing) {
        List<String> found = guide(folder, imposing).build().headlines();
        assertEquals(1, found.size(), found.toString());
        return found.get(0).replaceAll("content/guide.yaml:([0-9]+:[0-9]+): error.*", "$1");
    }

    @Test
    void pages_that_fit_no_half_sheet_are_told() {
        guide("large", "imposes: pin-up")
                .edit("guide.yaml", BOOKLET, BOOKLET + "  - { edition: pin-up, title: Pin up, words: Large. }\n")
                .template(
                        "print/pin-up/page.mustache",
                        "<html lang=en><head><title>Big</title></head><body><p>Big</p></body></html>")
                .template(
                        "print/pin-up/style.css",
                        "@page { size: a4; margin: 20mm } html { font-family: \"Source Sans\" }")
                .only("to-fold")
                .build()
                .expect("content/guide.yaml:18:5: error[pages-too-large]: "
                        + "pages of \"pin-up\" are 210.0 × 297.0 mm, which is more than half a sheet of a4");
    }

    @Test
    void paper_too_thick_for_so_many_sheets_is_told() {
        List<String> found = guide("thick", "imposes: pin-up, paper-thickness: 1.9 mm, signature: 50")
                .edit("guide.yaml", BOOKLET, BOOKLET + "  - { edition: pin-up, title: Pin up, words: Long. }\n")
                .template(
                        "print/pin-up/page.mustache",
                        "<html lang=en><head><title>Long</title></head><body>" + "<p>Page</p>".repeat(40)
                                + "</body></html>")
                .template(
                        "print/pin-up/style.css",
                        "@page { size: a5; margin: 10mm } html { font-family: \"Source Sans\" } p { break-after: page }")
                .only("to-fold")
                .build()
                .headlines();
        assertEquals(
                List.of("content/guide.yaml:18:5: error[signature-too-thick]: the innermost pages would move 11.4 mm "
                        + "towards the fold, and what stands on them is 10.0 mm from it"),
                found);
    }
}
