package moveleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moveleaf.build.GuideFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code new}: what it writes, what it says, and what the whole tool says to that. */
final class NewCommandTest {
    @TempDir
    private Path temp;

    private GuideFixture fixture;
    private Shell shell;

    @BeforeEach
    void copyTheGuide() {
        fixture = GuideFixture.of("minimal", temp);
        shell = Shell.in(fixture.root());
    }

    @Test
    void it_says_what_it_wrote_and_what_to_do_next() {
        assertEquals(
                """
                content/exercises/side-plank.md

                The file is an example that builds: write your own words over it.
                Every page stands in the contents, or a build stops.
                In content/guide.yaml:23, write side-plank into the list:
                      entries: [leg-raise, calf-stretch, side-plank]
                → 0
                """,
                shell.run("new", "exercise", "side-plank"));
    }

    @ParameterizedTest
    @CsvSource({"exercise, exercises", "stretch, stretches", "condition, conditions"})
    void what_it_writes_builds_without_a_word_once_it_is_listed(String kind, String folder) throws IOException {
        assertEquals(0, shell.exit("new", kind, "new-page"));
        String text = Files.readString(fixture.guide().resolve(folder + "/new-page.md"));
        assertTrue(text.contains("title: New page\n"), text);
        assertFalse(text.contains("{{"), text);
        fixture.edit("guide.yaml", "calf-stretch]", "calf-stretch, new-page]");
        assertEquals("nothing wrong in content\n→ 0\n", shell.run("check", "--strict"));
    }

    @Test
    void in_the_real_guide_too() {
        fixture = GuideFixture.real(temp);
        shell = Shell.in(temp);
        assertEquals(0, shell.exit("new", "stretch", "new-stretch"));
        assertTrue(shell.out().endsWith(", add a line below:\n        - new-stretch\n"), shell.out());
        assertEquals(0, shell.exit("new", "condition", "new-condition"));
        assertEquals(0, shell.exit("new", "exercise", "new-exercise"));
        fixture.edit("guide.yaml", "bent-row,", "bent-row, new-condition, new-exercise, new-stretch,");
        assertEquals(0, shell.exit("build", "--only", "site"), shell.err());
        assertFalse(shell.err().contains("/new-"), shell.err());
    }

    @Test
    void a_guide_without_such_pages_gets_a_part_of_its_own() {
        shell.exit("new", "condition", "sore-knee");
        assertTrue(
                shell.out()
                        .endsWith(
                                """
                                In content/guide.yaml, add a part to "contents":
                                    - id: conditions
                                      title: Conditions
                                      entries: [sore-knee]
                                """),
                shell.out());
    }

    @Test
    void an_id_that_any_page_or_part_has_is_refused() throws IOException {
        for (String taken : new String[] {"leg-raise", "muscles", "movements"}) {
            String said = shell.run("new", "condition", taken);
            assertTrue(said.contains("error[duplicate-id]: the id \"" + taken + "\" is taken"), said);
            assertTrue(said.endsWith("→ 1\n"), said);
        }
        fixture.write("pages/Old-Page.md", "x");
        assertEquals(1, shell.exit("new", "exercise", "old-page"));
        assertFalse(Files.exists(fixture.guide().resolve("conditions")));
    }

    @Test
    void no_file_is_ever_written_over() throws IOException {
        fixture.write("exercises/side-plank.md/inside.txt", "x");
        String said = shell.run("new", "exercise", "side-plank");
        assertTrue(said.startsWith("! ") && said.endsWith("→ 1\n"), said);
        fixture.write("exercises/plank.md", "mine");
        assertEquals(1, shell.exit("new", "exercise", "plank"));
        assertEquals("mine", Files.readString(fixture.guide().resolve("exercises/plank.md")));
    }

    @ParameterizedTest
    @CsvSource({"Side-Plank", "side_plank", "../plank", "con", "index", "-a", "ä", "''"})
    void a_word_that_can_not_be_an_id_is_wrong_usage(String id) {
        assertEquals(2, shell.exit("new", "exercise", id));
        assertEquals("", shell.out());
        assertTrue(shell.err().startsWith("moveleaf new: "), shell.err());
    }

    @Test
    void wrong_usage_says_what_is_right() {
        assertEquals(
                """
                ! moveleaf new: "Plank" can't be an id; name the file with small letters a to z, digits and single \
                hyphens, such as bird-dog.md
                ! Try "moveleaf new --help".
                → 2
                """,
                shell.run("new", "exercise", "Plank"));
        assertTrue(shell.run("new", "exersise", "plank").contains("it is exercise, stretch or condition, not"));
        assertEquals(2, shell.exit("new", "exercise"));
        assertTrue(shell.err().contains("ID"), shell.err());
        assertEquals(2, shell.exit("new"));
        assertEquals(2, shell.exit("new", "exercise", "a", "b"));
    }

    @Test
    void where_there_is_no_guide_nothing_is_written() {
        String said = shell.run("new", "exercise", "plank", "--guide", "nowhere");
        assertTrue(said.contains("error[missing-folder]"), said);
        assertTrue(said.endsWith("→ 1\n"), said);
        assertFalse(Files.exists(fixture.root().resolve("nowhere")));
    }

    @Test
    void a_guide_can_bring_the_text_of_new_pages() throws IOException {
        fixture.template("new/exercise.md", "{{title}}: {{steps}}, {{muscle}}\n");
        assertEquals(0, shell.exit("new", "exercise", "beinheben"));
        assertEquals(
                "Beinheben: Steps, quadriceps\n",
                Files.readString(fixture.guide().resolve("exercises/beinheben.md")));
    }

    @Test
    void every_field_of_the_schema_is_named() throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/moveleaf/schemas/entry.json"));
        String written = Files.readString(Path.of("templates/new/exercise.md"));
        schema.lines()
                .filter(line -> line.matches(" {4}\"[a-z-]+\": \\{"))
                .map(line -> line.replaceAll("[^a-z-]", ""))
                .filter(key -> !key.equals("variant") && !key.equals("dose") && !key.equals("equipment"))
                .forEach(key -> assertTrue(written.contains("\n" + key + ":"), key));
    }
}
