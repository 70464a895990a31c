package moveleaf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import moveleaf.PdfConformance;
import moveleaf.build.GuideFixture;
import moveleaf.pdf.TagReader;
import moveleaf.pdf.TextPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build} and {@code check}: arguments in; exit code and all that is printed out. */
final class CommandsTest {

    @TempDir
    private Path temp;

    private GuideFixture fixture;
    private Path folder;

    @BeforeEach
    void copyTheGuide() {
        fixture = GuideFixture.of("minimal", temp);
        folder = fixture.guide().resolve("..").normalize();
    }

    @Test
    void a_build_says_in_one_line_what_it_did() {
        Shell shell = Shell.in(folder);
        int files = filesOfABuild(shell);
        assertEquals(
                "%d files: 0 written, %d unchanged, 0 removed in site, 1.2 s\n→ 0\n".formatted(files, files),
                shell.run("build"));
        fixture.write("pages/news.md", "---\ntitle: News\nsummary: New.\n---\nNothing.\n")
                .edit("guide.yaml", "[warning-signs]", "[warning-signs, news]");
        assertEquals(0, shell.exit("build"));
        assertTrue(Files.exists(folder.resolve("site/pages/news.html")));
        fixture.delete("pages/news.md").edit("guide.yaml", "[warning-signs, news]", "[warning-signs]");
        assertEquals(0, shell.exit("build"));
        assertTrue(shell.out().contains(" unchanged, 1 removed in site, "), shell.out());
        assertFalse(Files.exists(folder.resolve("site/pages/news.html")));
    }

    @Test
    void a_build_of_the_site_alone_leaves_the_rest_alone() {
        Shell shell = Shell.in(folder);
        filesOfABuild(shell);
        var before = new TreeMap<>(fixture.output()).keySet();
        assertEquals(0, shell.exit("build", "--only=site"));
        assertTrue(shell.out().contains(": 0 written, "), shell.out());
        assertEquals(before, fixture.output().keySet());
    }

    @Test
    void debug_layout_draws_over_pages_and_changes_nothing_else() throws IOException {
        Shell shell = Shell.in(folder);
        assertEquals(0, shell.exit("build", "--only=booklet"), shell.err());
        Map<String, byte[]> plain = pdfs();
        assertEquals(0, shell.exit("build", "--only=booklet", "--debug-layout"), shell.err());
        Map<String, byte[]> shown = pdfs();
        assertEquals(plain.keySet(), shown.keySet());
        assertFalse(plain.isEmpty());
        for (Map.Entry<String, byte[]> pdf : shown.entrySet()) {
            assertEquals(List.of(), PdfConformance.failures(pdf.getValue(), PdfConformance.Flavour.UA_1));
            assertEquals(List.of(), PdfConformance.failures(pdf.getValue(), PdfConformance.Flavour.A_2A));
            byte[] without = Objects.requireNonNull(plain.get(pdf.getKey()));
            assertEquals(TagReader.read(without), TagReader.read(pdf.getValue()));
            assertEquals(TextPlaces.of(without), TextPlaces.of(pdf.getValue()));
            assertTrue(pdf.getValue().length > without.length + 1000, pdf.getKey());
        }
        assertEquals(0, shell.exit("build", "--only=booklet"), shell.err());
        pdfs().forEach((path, pdf) -> assertArrayEquals(Objects.requireNonNull(plain.get(path)), pdf, path));
    }

    private Map<String, byte[]> pdfs() throws IOException {
        Map<String, byte[]> pdfs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("site/print"))) {
            for (Path file : files.toList()) {
                pdfs.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return pdfs;
    }

    @Test
    void mistakes_go_to_standard_error_and_nothing_is_written() {
        fixture.edit("exercises/leg-raise.md", "[@fransen2015]", "[@fransen2051]");
        assertEquals(
                """
                ! content/exercises/leg-raise.md:24:38: error[unknown-reference]: no reference is called "fransen2051"
                !    24 | …cise eases pain in a worn knee.[@fransen2051] See the [warning signs](../pages/warning-signs.md#emer…
                !       |                                   ^^^^^^^^^^^
                !   hint: did you mean "fransen2015"? references are listed in content/references.json
                """,
                Shell.in(folder).run("build").replaceAll("(?s)(.*?\\n!   hint: [^\\n]*\\n).*", "$1"));
        assertTrue(Shell.in(folder).run("build").endsWith(": nothing was written\n→ 1\n"));
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void a_warning_is_told_and_does_not_hinder_a_build() {
        String warning = warn();
        Shell shell = Shell.in(folder);
        assertEquals(0, shell.exit("build"));
        assertTrue(shell.out().matches("\\d+ files: \\d+ written, 0 unchanged, 0 removed in site, 1\\.2 s\n"));
        assertEquals(warning, shell.err());
    }

    @Test
    void check_tells_mistakes_on_standard_output_and_writes_nothing() {
        Shell shell = Shell.in(folder);
        assertEquals("nothing wrong in content\n→ 0\n", shell.run("check"));
        assertEquals("nothing wrong in content\n→ 0\n", shell.run("check", "--strict"));
        String warning = warn();
        assertEquals(warning + "1 warning in content\n→ 0\n", shell.run("check"));
        assertEquals(warning + "1 warning in content\n→ 1\n", shell.run("check", "--strict"));
        fixture.edit("guide.yaml", "title:", "titel:");
        assertEquals(1, shell.exit("check"));
        assertTrue(shell.out().matches("(?s).*\n\\d+ errors?(, \\d+ warnings?)? in content\n"), shell.out());
        assertEquals("", shell.err());
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void check_as_json_prints_json_only() {
        Shell shell = Shell.in(folder);
        assertEquals("[]\n→ 0\n", shell.run("check", "--format=json"));
        warn();
        String expected =
                """
                [
                  {"path": "content/pages/notes.txt", "line": 1, "column": 1, "endLine": 1, "endColumn": 1, "severity": "warning", "code": "ignored-file", "message": "this is not a page of the guide", "hint": "pages are files that end in .md; move anything else elsewhere"}
                ]
                """;
        assertEquals(expected + "→ 0\n", shell.run("check", "--format=json"));
        assertEquals(expected + "→ 1\n", shell.run("check", "--strict", "--format", "json"));
    }

    @Test
    void a_guide_is_looked_for_here_and_then_in_the_repository() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Shell shell = Shell.in(elsewhere).home(folder);
        assertEquals("nothing wrong in " + folder.resolve("content") + "\n→ 0\n", shell.run("check"));
        assertEquals(0, shell.exit("build"));
        assertTrue(shell.out().contains(" removed in " + folder.resolve("site") + ", "), shell.out());
        assertTrue(Files.exists(folder.resolve("site/index.html")));
        // A guide that is named is built here, and one that is here comes first.
        assertEquals(
                0, shell.exit("build", "--only=site", "--guide", fixture.guide().toString()));
        assertTrue(Files.exists(elsewhere.resolve("site/index.html")));
        Files.createDirectories(elsewhere.resolve("content"));
        assertEquals(1, shell.exit("check"));
        assertTrue(shell.out().contains(" in content\n"), shell.out());
    }

    @Test
    void a_build_into_its_own_sources_is_refused() throws IOException {
        checkOut("content", "is the folder of the guide, content");
        checkOut("content/site", "is inside the folder of the guide, content");
        checkOut(".", "contains the folder of the guide, content");
        checkOut("elsewhere/../content", "is the folder of the guide, content");
        fixture.template("site/extra.css", "");
        checkOut("templates/site", "is inside the folder of the templates, templates");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("content"));
        checkOut("link/site", "is inside the folder of the guide, content");
    }

    private void checkOut(String out, String said) {
        String shown = out.equals("elsewhere/../content") ? "content" : out;
        assertEquals(
                "! moveleaf build: --out %s %s\n! Try \"moveleaf build --help\".\n→ 2\n".formatted(shown, said),
                Shell.in(folder).run("build", "--out", out));
    }

    @Test
    void a_failing_disk_is_said_in_words() {
        String out = folder.resolve("content/guide.yaml").toString();
        fixture.write("../file", "");
        String said = Shell.in(folder).run("build", "--only=site", "--out", "file/site");
        assertTrue(said.startsWith("! moveleaf: can't write to " + folder.resolve("file/site") + ": "), said);
        assertTrue(said.endsWith("\n→ 1\n"), said);
        assertEquals(1, said.lines().filter(line -> line.startsWith("!")).count(), said);
        assertTrue(Files.exists(Path.of(out)));
    }

    @Test
    void a_fault_of_ours_shows_where_and_asks_for_a_report() {
        Shell shell = Shell.in(folder).clock(() -> {
            throw new IllegalStateException("the clock should have been wound");
        });
        String said = shell.run("build", "--only=site");
        assertTrue(
                said.startsWith("! java.lang.IllegalStateException: the clock should have been wound\n! \tat "), said);
        assertTrue(
                said.endsWith("! moveleaf: this is a fault in Moveleaf, not in your guide; please report it with the"
                        + " lines above and what \"moveleaf --version\" says\n→ 70\n"),
                said);
    }

    @Test
    void errors_of_java_itself_are_not_lost() {
        assertEquals(
                "! moveleaf: not enough memory; MOVELEAF_JAVA_OPTS=-Xmx4g allows four gigabytes\n→ 1\n",
                Shell.in(folder)
                        .clock(() -> {
                            throw new OutOfMemoryError();
                        })
                        .run("build"));
        assertEquals(
                70,
                Shell.in(folder)
                        .clock(() -> {
                            throw new StackOverflowError();
                        })
                        .exit("build"));
    }

    @Test
    void the_day_of_a_build_comes_from_outside_and_tells_whether_a_review_is_overdue() throws IOException {
        Shell late = Shell.in(folder).with(Map.of("SOURCE_DATE_EPOCH", "4102444800"));
        assertEquals(0, late.exit("build", "--only=site"), late.err());
        assertTrue(Files.readString(folder.resolve("site/index.html")).contains("A new check was due by"));
        assertEquals(0, Shell.in(folder).exit("build", "--only=site"));
        assertFalse(Files.readString(folder.resolve("site/index.html")).contains("A new check was due by"));
        assertEquals(
                """
                ! moveleaf build: the variable SOURCE_DATE_EPOCH must be a number of seconds since 1970, not "tomorrow"
                ! Try "moveleaf build --help".
                → 2
                """,
                Shell.in(folder).with(Map.of("SOURCE_DATE_EPOCH", "tomorrow")).run("build"));
    }

    @Test
    void colours_are_for_terminals_and_for_those_who_want_them() {
        warn();
        Map<String, String> colours = Map.of("TERM", "xterm");
        Shell terminal = Shell.in(folder).onTerminal(colours);
        terminal.exit("check");
        assertTrue(
                terminal.out()
                        .startsWith("\u001b[1mcontent/pages/notes.txt:1:1\u001b[0m: \u001b[1;33mwarning\u001b[0m[ign"),
                terminal.out());
        terminal.exit("--help");
        assertTrue(terminal.out().contains("\u001b["), terminal.out());
        for (Map<String, String> plain :
                List.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), Map.of("TERM", "dumb"), Map.of("A", "b"))) {
            Shell shell = Shell.in(folder).onTerminal(plain);
            shell.exit("check");
            assertFalse(shell.out().contains("\u001b"), shell.out());
        }
        Shell pipe = Shell.in(folder);
        pipe.exit("check");
        assertFalse(pipe.out().contains("\u001b"), pipe.out());
    }

    @Test
    void a_person_sees_that_work_goes_on_and_a_log_does_not() {
        String line = "\rbuilding …\r          \r";
        assertEquals(line, errorsOfSlowWork(Map.of()));
        assertEquals("", errorsOfSlowWork(Map.of("CI", "true")));
    }

    private String errorsOfSlowWork(Map<String, String> environment) {
        var err = new ByteArrayOutputStream();
        var around = new Surroundings(folder, Optional.empty(), environment, Set.of("err"), () -> 0, address -> true);
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        String done = new Terminal(around, stream, stream).whileWorking("building", () -> {
            try {
                Thread.sleep(900);
            } catch (InterruptedException e) {
                return "interrupted";
            }
            return "done";
        });
        assertEquals("done", done);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void libraries_are_silent_unless_asked() {
        PrintStream realErr = System.err;
        var heard = new ByteArrayOutputStream();
        var stream = new PrintStream(heard, true, StandardCharsets.UTF_8);
        var handler = new StreamHandler(stream, new SimpleFormatter());
        Logger.getLogger("").addHandler(handler);
        System.setErr(stream);
        try {
            Shell chatty = Shell.in(folder).clock(() -> {
                System.err.println("a library speaks");
                if (handler.isLoggable(new LogRecord(Level.SEVERE, "and logs"))) {
                    System.err.println("and logs");
                }
                return 0;
            });
            assertEquals(0, chatty.exit("build", "--only=site"));
            assertEquals("", heard.toString(StandardCharsets.UTF_8));
            assertEquals(0, chatty.exit("build", "--only=site", "--verbose"));
            assertEquals("a library speaks\nand logs\n".repeat(2), heard.toString(StandardCharsets.UTF_8));
            assertTrue(handler.isLoggable(new LogRecord(Level.INFO, "afterwards too")));
        } finally {
            System.setErr(realErr);
            Logger.getLogger("").removeHandler(handler);
        }
    }

    /** A file that is no page; returns what is said of it. */
    private String warn() {
        fixture.write("pages/notes.txt", "x");
        return """
                content/pages/notes.txt:1:1: warning[ignored-file]: this is not a page of the guide
                  hint: pages are files that end in .md; move anything else elsewhere
                """;
    }

    private static int filesOfABuild(Shell shell) {
        assertEquals(0, shell.exit("build"), shell.err());
        assertEquals("", shell.err());
        String said = shell.out();
        assertTrue(said.matches("(\\d+) files: \\1 written, 0 unchanged, 0 removed in site, 1\\.2 s\n"), said);
        return Integer.parseInt(said.substring(0, said.indexOf(' ')));
    }
}
