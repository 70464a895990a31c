package moveleaf.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder {@code figures/} of a guide gives. */
class ImageFilesTest {
    @TempDir
    Path temp;

    private Path figures;

    @BeforeEach
    void a_guide() throws IOException {
        figures = Files.createDirectories(temp.resolve("g/figures"));
        Files.writeString(temp.resolve("g/guide.yaml"), "title: X\n");
    }

    private void write(String name) throws IOException {
        Files.writeString(figures.resolve(name), "<svg/>");
    }

    /** Paths with their sizes, a line each, then what was reported. */
    private void check(String expected) {
        Diagnostics diagnostics = new Diagnostics();
        String images = GuideFolder.read(temp.resolve("g"), "g", List.of(), diagnostics).images().stream()
                .map(image -> image.path() + " "
                        + image.bytes()
                                .map(bytes -> String.valueOf(bytes.length))
                                .orElse("unread") + "\n")
                .collect(Collectors.joining());
        assertEquals(expected, images + DiagnosticLines.of(diagnostics));
    }

    @Test
    void images_come_in_order_of_their_names() throws IOException {
        for (String name : List.of("leg.svg", "Arm.PNG", "b.jpeg", "a-1.0.jpg")) {
            write(name);
        }
        check("figures/Arm.PNG 6\nfigures/a-1.0.jpg 6\nfigures/b.jpeg 6\nfigures/leg.svg 6\n");
    }

    @Test
    void a_guide_needs_none() throws IOException {
        Files.delete(figures);
        check("");
    }

    @Test
    void what_is_no_image_by_its_name_is_a_warning() throws IOException {
        for (String name : List.of("a.gif", "leg raise.svg", "ä.svg", ".svg", "-a.svg")) {
            write(name);
        }
        Files.createDirectories(figures.resolve("sub.svg"));
        String ignored = "warning[ignored-file]: this is not an image file of the guide\n";
        check("g/figures/-a.svg:1:1: " + ignored + "g/figures/a.gif:1:1: " + ignored + "g/figures/leg raise.svg:1:1: "
                + ignored + "g/figures/sub.svg:1:1: " + ignored + "g/figures/ä.svg:1:1: " + ignored);
    }

    @Test
    void a_file_of_more_than_ten_megabytes_is_not_read() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(figures.resolve("a.png").toFile(), "rw")) {
            file.setLength(ImageFiles.LARGEST);
        }
        try (RandomAccessFile file =
                new RandomAccessFile(figures.resolve("b.png").toFile(), "rw")) {
            file.setLength(ImageFiles.LARGEST + 1);
        }
        check(
                """
                figures/a.png 10485760
                figures/b.png unread
                g/figures/b.png:1:1: error[file-too-large]: this image file is larger than 10 MB
                """);
    }

    @Test
    void a_link_is_followed_inside_the_guide_and_nowhere_else() throws IOException {
        write("a.svg");
        Files.writeString(temp.resolve("secret.svg"), "secret");
        Files.createSymbolicLink(figures.resolve("b.svg"), Path.of("a.svg"));
        Files.createSymbolicLink(figures.resolve("c.svg"), Path.of("../../secret.svg"));
        Files.createSymbolicLink(figures.resolve("d.svg"), Path.of("d.svg"));
        String out = "error[link-out-of-guide]: this link leads out of the guide's folder\n";
        check("figures/a.svg 6\nfigures/b.svg 6\nfigures/c.svg unread\nfigures/d.svg unread\n" + "g/figures/c.svg:1:1: "
                + out + "g/figures/d.svg:1:1: " + out);
    }

    @Test
    void a_folder_that_leads_out_is_not_entered() throws IOException {
        Files.delete(figures);
        Files.createDirectories(temp.resolve("elsewhere"));
        Files.writeString(temp.resolve("elsewhere/a.svg"), "secret");
        Files.createSymbolicLink(figures, Path.of("../elsewhere"));
        check("g/figures:1:1: error[link-out-of-guide]: this link leads out of the guide's folder\n");
    }
}
