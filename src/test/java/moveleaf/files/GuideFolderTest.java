package moveleaf.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideFolderTest {
    @TempDir
    Path temp;

    Path guide;

    @BeforeEach
    void a_guide_in_an_awkward_place() throws IOException {
        guide = temp.resolve("Für alle Rücken");
        Files.createDirectories(guide.resolve("exercises"));
        Files.writeString(guide.resolve("guide.yaml"), "title: X\n");
    }

    @Test
    void files_come_in_order_of_their_names() throws IOException {
        for (String name : List.of("b.md", "a.md", "ä.md", "B.md")) {
            Files.writeString(guide.resolve("exercises").resolve(name), name);
        }
        assertEquals(
                "B.md a.md b.md ä.md",
                exercises().stream().map(SourceFile::text).collect(Collectors.joining(" ")));
    }

    @Test
    void a_folder_that_is_not_there_is_reported() {
        Diagnostics diagnostics = new Diagnostics();
        GuideFolder.read(temp.resolve("nowhere"), "nowhere", List.of(), diagnostics);
        assertEquals("nowhere:1:1: error[missing-folder]: there is no such folder", shown(diagnostics));
    }

    @Test
    void settings_that_are_not_there_are_reported() throws IOException {
        Files.delete(guide.resolve("guide.yaml"));
        check("Für alle Rücken/guide.yaml:1:1: error[missing-file]: there is no such file");
    }

    @Test
    void a_binary_file_is_reported() throws IOException {
        Files.write(guide.resolve("exercises/a.md"), new byte[] {'a', 0, 'b'});
        check("Für alle Rücken/exercises/a.md:1:1: error[not-text]: this is no text: it holds zero bytes");
    }

    @Test
    void bytes_that_are_not_utf_8_are_reported_where_they_stand() throws IOException {
        Files.write(guide.resolve("exercises/a.md"), "Grüße\nRücken".getBytes(StandardCharsets.ISO_8859_1));
        check("Für alle Rücken/exercises/a.md:1:3: error[not-utf-8]: here the text stops being UTF-8");
    }

    @Test
    void a_huge_file_is_reported_unread() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(guide.resolve("exercises/a.md").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        check(
                "Für alle Rücken/exercises/a.md:1:1: error[file-too-large]: this file is larger than 4 MB, which no page is");
    }

    @Test
    void a_link_out_of_the_guide_is_not_followed() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.md"), "secret");
        Files.createSymbolicLink(guide.resolve("exercises/a.md"), secret);
        check(
                "Für alle Rücken/exercises/a.md:1:1: error[link-out-of-guide]: this link leads out of the guide's folder");
    }

    @Test
    void a_link_in_a_circle_is_refused() throws IOException {
        Files.createSymbolicLink(guide.resolve("exercises/a.md"), Path.of("a.md"));
        check("Für alle Rücken/exercises/a.md:1:1: warning[ignored-file]: this is not a page of the guide");
    }

    @Test
    void what_is_not_a_page_is_named() throws IOException {
        Files.writeString(guide.resolve("exercises/a.txt"), "x");
        Files.createDirectories(guide.resolve("exercises/sub"));
        Files.writeString(guide.resolve("exercises/.DS_Store"), "x");
        check(
                """
                Für alle Rücken/exercises/a.txt:1:1: warning[ignored-file]: this is not a page of the guide
                Für alle Rücken/exercises/sub:1:1: warning[ignored-file]: this is not a page of the guide""");
    }

    @Test
    void a_byte_order_mark_is_left_out() throws IOException {
        Files.writeString(guide.resolve("exercises/a.md"), "\uFEFFabc");
        assertEquals("abc", exercises().get(0).text());
    }

    @Test
    void template_names_never_lead_out_of_their_folder() throws IOException {
        Files.writeString(temp.resolve("secret.mustache"), "secret");
        TemplateFolder templates = new TemplateFolder(Optional.of(guide), "templates");
        assertEquals(
                true, templates.find("../secret.mustache", new Diagnostics()).isEmpty());
        assertEquals(
                "title: X\n",
                templates.find("guide.yaml", new Diagnostics()).orElseThrow().text());
    }

    @Test
    void a_template_that_is_a_link_out_of_its_folder_is_refused() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.mustache"), "secret");
        Files.createSymbolicLink(guide.resolve("page.mustache"), secret);
        Diagnostics diagnostics = new Diagnostics();
        assertEquals(
                true,
                new TemplateFolder(Optional.of(guide), "templates")
                        .find("page.mustache", diagnostics)
                        .isEmpty());
        assertEquals(
                "templates/page.mustache:1:1: error[link-out-of-guide]: this link leads out of the templates' folder",
                shown(diagnostics));
    }

    private List<SourceFile> exercises() {
        return read(new Diagnostics()).documents().getOrDefault("exercises", List.of());
    }

    private GuideFolder read(Diagnostics diagnostics) {
        return GuideFolder.read(guide, "Für alle Rücken", List.of("exercises"), diagnostics);
    }

    private void check(String expected) {
        Diagnostics diagnostics = new Diagnostics();
        read(diagnostics);
        assertEquals(expected, shown(diagnostics));
    }

    private static String shown(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .map(d -> d.span() + ": " + d.severity().word() + "[" + d.code() + "]: " + d.message())
                .collect(Collectors.joining("\n"));
    }
}
