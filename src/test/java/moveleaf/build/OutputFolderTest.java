package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path temp;

    Path out;

    @BeforeEach
    void a_folder_in_an_awkward_place() {
        out = temp.resolve("Über uns/site");
    }

    @Test
    void files_are_put_in_place() throws IOException {
        Published published = publish("a.html=1", "b/c.html=2");
        assertEquals(List.of("a.html", "b/c.html"), published.written());
        assertEquals("a.html=1 b/c.html=2", tree());
    }

    @Test
    void a_second_build_writes_nothing() throws IOException {
        publish("a.html=1", "b/c.html=2");
        FileTime longAgo = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(out.resolve("a.html"), longAgo);
        Published published = publish("a.html=1", "b/c.html=2");
        assertEquals(List.of(), published.written());
        assertEquals(2, published.unchanged());
        assertEquals(longAgo, Files.getLastModifiedTime(out.resolve("a.html")));
    }

    @Test
    void what_no_longer_belongs_is_removed_with_its_empty_folder() throws IOException {
        publish("a.html=1", "b/c.html=2");
        assertEquals(List.of("b/c.html"), publish("a.html=1").removed());
        assertEquals("a.html=1", tree());
        assertTrue(Files.notExists(out.resolve("b")));
    }

    @Test
    void what_a_build_does_not_speak_for_stays() throws IOException {
        publish("a.html=1", "print/a.pdf=2");
        new OutputFolder(out).publish(files("a.html=3"), path -> !path.startsWith("print/"));
        assertEquals("a.html=3 print/a.pdf=2", tree());
        publish("a.html=3");
        assertEquals("a.html=3", tree());
    }

    @Test
    void what_we_did_not_make_is_named_and_never_touched() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("CNAME"), "example.org");
        Files.writeString(out.resolve("a.html"), "mine");
        assertEquals(List.of("a.html"), new OutputFolder(out).foreign(List.of("a.html", "b.html")));
        publish("b.html=1");
        publish("c.html=1");
        assertEquals("CNAME=example.org a.html=mine c.html=1", tree());
    }

    @Test
    void a_folder_that_links_elsewhere_is_foreign() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("print"), elsewhere);
        assertEquals(List.of("print/a.pdf"), new OutputFolder(out).foreign(List.of("print/a.pdf")));
    }

    @Test
    void killed_before_the_journal_leaves_the_old_output_whole() throws IOException {
        publish("a.html=1");
        Files.createDirectories(out.resolve(".moveleaf/stage"));
        Files.writeString(out.resolve(".moveleaf/stage/a.html"), "2");
        Files.writeString(out.resolve(".moveleaf/journal.draft"), "move a.html\n");
        new OutputFolder(out).recover();
        assertEquals("a.html=1", tree());
        assertTrue(Files.notExists(out.resolve(".moveleaf/stage")));
    }

    @Test
    void killed_between_any_two_renames_is_completed_by_the_next_command() throws IOException {
        for (int done = 0; done <= 3; done++) {
            out = temp.resolve("site" + done);
            publish("a.html=1", "b.html=1", "old.html=1");
            Path stage = Files.createDirectories(out.resolve(".moveleaf/stage"));
            for (String name : List.of("a.html", "b.html", "new.html")) {
                Files.writeString(stage.resolve(name), "2");
            }
            Files.writeString(
                    out.resolve(".moveleaf/journal"),
                    "move a.html\nmove b.html\nmove new.html\nremove old.html\nkeep a.html\nkeep b.html\nkeep new.html\nend\n");
            for (String name : List.of("a.html", "b.html", "new.html").subList(0, done)) {
                Files.move(stage.resolve(name), out.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            new OutputFolder(out).recover();
            assertEquals("a.html=2 b.html=2 new.html=2", tree());
            assertEquals(List.of("b.html", "new.html"), publish("a.html=2").removed());
        }
    }

    @Test
    void a_write_that_fails_leaves_the_old_output_whole() throws IOException {
        publish("a.html=1");
        // A file where a folder must go makes the staging fail half-way, as a full disk does.
        SortedMap<String, byte[]> files = files("a.html=2", "b=1", "b/c.html=1");
        assertThrows(UncheckedIOException.class, () -> new OutputFolder(out).publish(files, path -> true));
        assertEquals("a.html=1", tree());
        assertTrue(Files.notExists(out.resolve(".moveleaf/stage")));
        assertEquals(List.of("a.html"), publish("a.html=3").written());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a folder that not even root may write to")
    void a_folder_without_permission_is_named() {
        Path forbidden = Path.of("/sys/moveleaf/site");
        UncheckedIOException failure = assertThrows(
                UncheckedIOException.class, () -> new OutputFolder(forbidden).publish(files("a.html=1"), path -> true));
        assertTrue(
                String.valueOf(failure.getMessage()).startsWith("can't write to /sys/moveleaf/site: "),
                failure.toString());
        assertTrue(Files.notExists(forbidden));
    }

    @Test
    void a_damaged_journal_is_said_and_nothing_is_done() throws IOException {
        publish("a.html=1");
        Files.writeString(out.resolve(".moveleaf/journal"), "remove a.html\n");
        assertThrows(UncheckedIOException.class, () -> new OutputFolder(out).recover());
        assertEquals("a.html=1", tree());
    }

    @Test
    void no_path_leads_out() {
        for (String path : List.of("../a", "a/../../b", "/a", "a//b", "a\\b", ".moveleaf/manifest", "")) {
            SortedMap<String, byte[]> files = new TreeMap<>();
            files.put(path, new byte[0]);
            assertThrows(IllegalStateException.class, () -> new OutputFolder(out).publish(files, p -> true), path);
        }
    }

    private Published publish(String... files) {
        return new OutputFolder(out).publish(files(files), path -> true);
    }

    private static SortedMap<String, byte[]> files(String... files) {
        SortedMap<String, byte[]> map = new TreeMap<>();
        for (String file : files) {
            map.put(file.split("=", 2)[0], file.split("=", 2)[1].getBytes(StandardCharsets.UTF_8));
        }
        return map;
    }

    private String tree() throws IOException {
        try (Stream<Path> paths = Files.walk(out)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !out.relativize(path).startsWith(".moveleaf"))
                    .map(path -> {
                        try {
                            return out.relativize(path) + "=" + Files.readString(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }
}
