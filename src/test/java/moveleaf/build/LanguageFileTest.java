package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of the interface, ours and a guide's. */
final class LanguageFileTest {
    @TempDir
    private Path temp;

    @Test
    void a_guide_may_change_one_word_and_keep_the_rest() {
        GuideFixture guide = GuideFixture.of("minimal", temp)
                .only("site")
                .template("strings/en.yaml", "words:\n  contents: All pages\n")
                .build();
        guide.expect();
        guide.expectFile("index.html", "<a class=\"jump\" href=\"#page-contents\">All pages</a>");
    }

    @Test
    void an_unknown_language_is_reported_where_it_is_named() {
        GuideFixture guide = GuideFixture.of("minimal", temp)
                .only("site")
                .edit("guide.yaml", "language: en", "language: xx")
                .build();
        assertTrue(
                guide.headlines().get(0).contains("error[unknown-language]: there is no language file for \"xx"),
                guide.headlines()::toString);
    }

    @Test
    void another_language_brings_its_own_words() {
        GuideFixture guide = GuideFixture.of("minimal", temp)
                .only("site")
                .edit("guide.yaml", "language: en", "language: de")
                .template("strings/de.yaml", "words:\n  contents: Inhalt\n")
                .build()
                .expectFile("index.html", ">Inhalt</a>");
        assertEquals(1, guide.headlines().size(), guide.headlines()::toString);
        assertTrue(
                guide.headlines().get(0).startsWith("templates/strings/de.yaml:1:1: warning[missing-words]: "),
                guide.headlines()::toString);
    }
}
