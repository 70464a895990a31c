package moveleaf.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import moveleaf.data.YamlReader;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author can't see is told, and what other scripts need is not. */
class UnseenCharacterTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1B, 0x7F, 0x85, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069, 0xE000, 0xF8FF, 0xFFFE, 0xFFFF, 0x10FFFF
            })
    void it_is_told_where_it_stands(int codePoint) {
        SourceFile file = new SourceFile("a.md", "Rücken\n😀 4" + Character.toString(codePoint) + "8\n");
        Diagnostic told = UnseenCharacter.in(file).get(0);
        assertEquals(
                String.format(
                        "a.md:2:4: error[unseen-character]: U+%04X can't be seen here, and may change what is shown",
                        codePoint),
                DiagnosticPrinter.headline(told));
        assertEquals(Optional.of("delete it, or type the words anew"), told.hint());
    }

    @Test
    void half_a_character_is_told() {
        assertEquals(1, UnseenCharacter.in(new SourceFile("a", "x\uD83D")).size());
        assertEquals(1, UnseenCharacter.in(new SourceFile("a", "\uDE00x")).size());
    }

    @Test
    void tabs_line_ends_joiners_soft_hyphens_marks_and_all_scripts_pass() {
        String text = "a\tb\r\nc \u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF 👩\u200D⚕️ עברית العربية 腰 e\u0301";
        assertEquals(List.of(), UnseenCharacter.in(new SourceFile("a", text)));
    }

    @Test
    void one_that_is_written_in_signs_is_told_at_its_text() {
        Diagnostics diagnostics = new Diagnostics();
        YamlReader.read(
                new SourceFile("a.yaml", "title: A\nreps: \"\\u202E8-4\\u202C\"\nnote: \"a\\u200Db\"\n"), diagnostics);
        assertEquals(
                "a.yaml:2:7: error[unseen-character]: U+202E can't be seen here, and may change what is shown\n",
                DiagnosticLines.of(diagnostics));
    }

    @ParameterizedTest
    @CsvSource({
        "a.css, '.a::after { content: \"\\202E\"; }', 1:23",
        "a.css, '.a::after { content: \"\\\\\\00202e 48\"; }', 1:25",
        "a.css, '.a::after { content: ''\\85''; }', 1:23",
        "a.mustache, '<p>4&#x202E;8</p>', 1:5",
        "a.mustache, '<p>4&#0008238;8</p>', 1:5",
        "a.mustache, '<p>4&#X0000202e 8</p>', 1:5",
        "a.mustache, '<p title=\"&#8238\">', 1:11",
        "a.mustache, '<p>4&#8238a</p>', 1:5",
    })
    void one_that_a_template_or_stylesheet_writes_in_signs_is_told(String path, String text, String place) {
        List<Diagnostic> told = UnseenCharacter.in(new SourceFile(path, text));
        assertEquals(
                List.of(path + ":" + place),
                told.stream().map(d -> d.span().toString()).toList());
        assertEquals(
                Optional.of("delete it, or type the words anew"), told.get(0).hint());
    }

    @ParameterizedTest
    @CsvSource({
        "a.css, '.a::after { content: \"\\25C6  \\200D \\\\202E \\\" \\A \\110000\"; }'",
        "a.mustache, '&#160;&#xA0;&#8206;&#x200D;&#10;&amp;#x202E;&#x110000;&#9999999;&#99999999999;&#xFFFFFFFFFF;&#;'",
        "a.md, '&#x202E; \\202E is told as Markdown is read'",
    })
    void other_signs_pass(String path, String text) {
        assertEquals(List.of(), UnseenCharacter.in(new SourceFile(path, text)));
    }

    @Test
    void a_message_that_shows_its_line_stays_as_it_is_read() {
        SourceFile file = new SourceFile("a.md", "Do \u202E4-8\u202C 😀\u001B[31m\n");
        String text = DiagnosticPrinter.text(UnseenCharacter.in(file));
        assertEquals(
                "    1 | Do \uFFFD4-8\uFFFD 😀\uFFFD[31m",
                text.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void each_line_is_told_and_no_more_than_anybody_reads() {
        String line = "a\u202Eb\u202Cc\n";
        assertEquals(
                List.of("a:1:2", "a:2:2"),
                UnseenCharacter.in(new SourceFile("a", line.repeat(2))).stream()
                        .map(d -> d.span().toString())
                        .toList());
        assertEquals(
                50, UnseenCharacter.in(new SourceFile("a", line.repeat(1000))).size());
    }
}
