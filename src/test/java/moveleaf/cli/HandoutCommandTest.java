package moveleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moveleaf.build.GuideFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handout}: arguments in; exit code, all that is printed, and the page in docs/handouts.md. */
final class HandoutCommandTest {
    @TempDir
    private Path temp;

    private Path folder() {
        return GuideFixture.of("minimal", temp).root();
    }

    @Test
    void it_says_what_it_wrote_and_not_for_whom() {
        Path folder = folder();
        Shell shell = Shell.in(folder);
        assertEquals(
                "out.pdf: 5 pages\n→ 0\n",
                shell.run(
                        "handout",
                        "--select",
                        "leg-raise, calf-stretch",
                        "--prepared-for",
                        "Zyx Müßig",
                        "--out",
                        "out.pdf"));
        assertTrue(Files.exists(folder.resolve("out.pdf")));
        String loud = shell.run(
                "handout", "--verbose", "--select", "leg-raise", "--prepared-for", "Zyx Müßig", "--out", "out.pdf");
        assertFalse(loud.contains("Zyx"), loud);
    }

    /** Variables that nobody can read. */
    private static Map<String, String> broken() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                throw new IllegalStateException("Zyx Müßig", new IllegalArgumentException("Zyxcause"));
            }
        };
    }

    @Test
    void a_fault_of_ours_shows_where_and_not_of_what_words() {
        Path folder = folder();
        String said = Shell.in(folder).with(broken()).run("handout", "--select", "leg-raise", "--out", "out.pdf");
        assertTrue(said.startsWith("! java.lang.IllegalStateException\n! \tat "), said);
        assertTrue(said.contains("\n! Caused by: java.lang.IllegalArgumentException\n! \tat "), said);
        assertTrue(said.endsWith("\n→ 70\n") && !said.contains("Zyx"), said);
        said = Shell.in(folder).with(broken()).run("build");
        assertTrue(said.startsWith("! java.lang.IllegalStateException: Zyx Müßig\n"), said);
    }

    @Test
    void a_name_that_would_turn_what_follows_is_no_name() {
        String said = Shell.in(folder())
                .run("handout", "--select", "leg-raise", "--out", "o.pdf", "--prepared-for", "Zyx\u202Ex");
        assertTrue(said.contains("--prepared-for takes a name of one line") && !said.contains("Zyx"), said);
    }

    @Test
    void the_bar_of_a_folder_fills_as_handouts_are_done() {
        assertEquals("making handouts [--------------------] 0 of 24", HandoutCommand.bar(0, 24));
        assertEquals("making handouts [######--------------] 8 of 24", HandoutCommand.bar(8, 24));
        assertEquals("making handouts [####################] 24 of 24", HandoutCommand.bar(24, 24));
    }

    @Test
    void wrong_usage_is_told_without_the_name() {
        Shell shell = Shell.in(folder());
        Map<List<String>, String> wrong = Map.of(
                List.of("--select", "leg-raise", "--out", "o.pdf", "--prepared-for", "Zyx", "Zyxlast"),
                        "there is one argument too many; a name of several words stands in quotes",
                List.of("--out", "o.pdf"), "give either --select with movements or --plan with a file",
                List.of("--out", "o.pdf", "--select", "a", "--plan", "b"),
                        "give either --select with movements or --plan with a file",
                List.of("--select", "a"), "missing required option: '--out=PATH'",
                List.of("--select", "a", "--out", "o.pdf", "--large-print", "--edition", "wall-sheet"),
                        "--large-print is an edition of its own: leave out --edition",
                List.of("--select", "a", "--out", "o.pdf", "--paper", "A3"), "--paper is letter or a4",
                List.of("--select", "a", "--out", "o.pdf", "--edition", "../x"),
                        "--edition is cards, large-print, wall-sheet or log-sheet",
                List.of("--select", "a", "--out", "o.pdf", "--prepared-for", "Zyx".repeat(30)),
                        "--prepared-for takes a name of one line and at most 80 characters",
                List.of("--plan", "content", "--out", "o", "--prepared-for", "Zyx"),
                        "--prepared-for is for one handout; those of a folder have a line to write on");
        wrong.forEach((arguments, said) -> {
            List<String> all = new ArrayList<>(List.of("handout"));
            all.addAll(arguments);
            assertEquals(
                    "! moveleaf handout: " + said + "\n! Try \"moveleaf handout --help\".\n→ 2\n",
                    shell.run(all.toArray(String[]::new)));
        });
    }

    @Test
    void what_is_wrong_with_a_selection_is_told_at_the_option() {
        assertEquals(
                """
                ! --select:1:1: error[unknown-movement]: no exercise or stretch is called "leg-rise"
                !     1 | leg-rise
                !       | ^^^^^^^^
                !   hint: did you mean "leg-raise"?
                ! 1 error: nothing was written
                → 1
                """,
                Shell.in(folder()).run("handout", "--select", "leg-rise", "--out", "out.pdf"));
    }

    @Test
    void a_guide_with_errors_makes_no_handout() throws IOException {
        GuideFixture fixture =
                GuideFixture.of("minimal", temp).edit("exercises/leg-raise.md", "side: each", "side: eahc");
        String said = Shell.in(fixture.root()).run("handout", "--select", "calf-stretch", "--out", "out.pdf");
        assertTrue(said.contains("error[wrong-value]") && said.endsWith("! 1 error: nothing was written\n→ 1\n"), said);
        assertFalse(Files.exists(fixture.root().resolve("out.pdf")));
    }

    @Test
    void a_review_that_is_overdue_is_told_on_the_page() throws IOException {
        Path folder = folder();
        assertEquals(
                0,
                Shell.in(folder)
                        .with(Map.of("SOURCE_DATE_EPOCH", "1990000000"))
                        .exit("handout", "--select", "leg-raise", "--out", "out.pdf"));
        assertTrue(text(folder.resolve("out.pdf")).contains("overdue"));
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void a_folder_of_plans_shows_how_far_it_is_to_a_person_alone() throws IOException {
        Path folder = folder();
        Files.createDirectory(folder.resolve("plans"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve("plans/p" + i + ".yaml"), "movements: [leg-raise]\n");
        }
        Files.writeString(folder.resolve("plans/q.yaml"), "movements: [leg-rise]\n");
        String quiet = Shell.in(folder).run("handout", "--plan", "plans", "--out", "made");
        assertEquals(
                """
                made/p0.pdf: 4 pages
                made/p1.pdf: 4 pages
                made/p2.pdf: 4 pages
                ! plans/q.yaml:1:13: error[unknown-movement]: the guide has no movement or version of this id
                !   hint: did you mean "leg-raise"?
                ! 1 error: 3 handouts made, the others were not
                → 1
                """,
                quiet);
    }

    @Test
    void the_page_for_clinicians_works_as_printed() throws IOException {
        GuideFixture fixture = GuideFixture.real(temp.resolve("Praxis für alle"));
        Path folder = fixture.root();
        Files.createDirectory(folder.resolve("plans"));
        try (Stream<Path> plans = Files.list(Path.of("plans"))) {
            for (Path plan : plans.toList()) {
                Files.copy(
                        plan, folder.resolve("plans").resolve(plan.getFileName().toString()));
            }
        }
        String page = Files.readString(Path.of("docs/handouts.md"));
        Shell shell = Shell.in(folder);
        Matcher command = Pattern.compile("(?m)^ {4}moveleaf (handout .*)$").matcher(page);
        int commands = 0;
        while (command.find()) {
            String said = shell.run(words(command.group(1)));
            assertTrue(said.endsWith("→ 0\n") && said.contains(" pages\n"), command.group() + "\n" + said);
            commands++;
        }
        assertEquals(7, commands);
        Matcher plan = Pattern.compile("(?m)^ {4}movements:\n(?: {5,}.*\n)+").matcher(page);
        int plans = 0;
        while (plan.find()) {
            Files.writeString(folder.resolve("plan.yaml"), plan.group().replaceAll("(?m)^ {4}", ""));
            String said = shell.run("handout", "--plan", "plan.yaml", "--out", "plan.pdf");
            assertTrue(said.endsWith("→ 0\n"), said);
            plans++;
        }
        assertEquals(2, plans);
        shell.run("handout", "--plan", "plans/example.yaml", "--out", "example.pdf");
        Matcher sample = Pattern.compile("\\*“(Set by [^”]*)”\\*").matcher(page);
        assertTrue(sample.find());
        String own = sample.group(1).replaceAll("\\s+", " ");
        assertTrue(text(folder.resolve("example.pdf")).replaceAll("\\s+", " ").contains(own), own);
    }

    private static String[] words(String line) {
        Matcher word = Pattern.compile("\"([^\"]*)\"|\\S+").matcher(line);
        return word.results()
                .map(match -> match.group(1) == null ? match.group() : match.group(1))
                .toArray(String[]::new);
    }

    @Test
    void the_example_is_a_plan_that_an_editor_can_complete() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("plans/example.yaml"));
        Matcher schema =
                Pattern.compile("# yaml-language-server: \\$schema=(.*)").matcher(lines.get(0));
        assertTrue(schema.matches());
        assertTrue(Files.exists(Path.of("plans").resolve(schema.group(1))), Arrays.toString(lines.toArray()));
    }
}
