package moveleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import moveleaf.build.GuideFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as the system runs it: a process of its own, with everything that libraries may print. */
@Timeout(180)
final class ProcessTest {
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
    void success_leaves_standard_error_empty() throws IOException, InterruptedException {
        Process process = start("build");
        String out = text(process.getInputStream().readAllBytes());
        String err = text(process.getErrorStream().readAllBytes());
        assertEquals("", err);
        assertTrue(out.matches("(\\d+) files: \\1 written, 0 unchanged, 0 removed in site, \\d+\\.\\d s\\R"), out);
        assertEquals(0, process.waitFor());
        assertTrue(Files.exists(folder.resolve("site/index.html")));
    }

    @Test
    void what_is_printed_is_utf_8_and_the_exit_code_comes_through() throws IOException, InterruptedException {
        fixture.edit("guide.yaml", "region: GB", "region: Ü€");
        Process process = start("build");
        assertEquals("", text(process.getInputStream().readAllBytes()));
        assertTrue(text(process.getErrorStream().readAllBytes()).contains(" | region: Ü€"));
        assertEquals(1, process.waitFor());
        assertEquals(2, start("biuld").waitFor());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupt_ends_the_preview_at_once() throws IOException, InterruptedException {
        Process process = start("serve", "--port", "0");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(String.valueOf(out.readLine()).startsWith("Showing content at http://localhost:"));
            interrupt(process);
        } finally {
            process.destroyForcibly();
        }
        assertEquals(130, process.exitValue());
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_cannot_be_printed_is_told_unless_nobody_reads_any_more() throws IOException, InterruptedException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a device that is always full");
        Process process =
                command(List.of(), "check").redirectOutput(full.toFile()).start();
        String err = text(process.getErrorStream().readAllBytes());
        assertTrue(err.matches("moveleaf: can't write to standard output: .+\\R"), err);
        assertEquals(1, process.waitFor());
        List<Process> both =
                ProcessBuilder.startPipeline(List.of(command(List.of(), "check"), new ProcessBuilder("true")));
        assertEquals("", text(both.get(0).getErrorStream().readAllBytes()));
        assertEquals(0, both.get(0).waitFor());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupt_half_way_in_a_batch_leaves_whole_handouts_and_nothing_else()
            throws IOException, InterruptedException {
        plans(200);
        Path made = folder.resolve("gemacht für heute");
        Process process = start("handout", "--plan", "plans", "--out", made.toString());
        try {
            while (process.isAlive() && files(made).stream().noneMatch(file -> file.endsWith(".pdf"))) {
                Thread.sleep(5);
            }
            interrupt(process);
        } finally {
            process.destroyForcibly();
        }
        assertEquals(130, process.exitValue());
        List<String> left = files(made);
        assertTrue(!left.isEmpty() && left.size() < 200, left.toString());
        for (String file : left) {
            assertTrue(file.matches("p\\d+\\.pdf"), file);
            try (PDDocument document = Loader.loadPDF(made.resolve(file).toFile())) {
                assertEquals(4, document.getNumberOfPages(), file);
            }
        }
    }

    /** Tells a process to end as Ctrl-C does, and waits until it has. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_disk_that_takes_no_more_leaves_nothing_half_written() throws IOException, InterruptedException {
        plans(2);
        Files.createDirectory(folder.resolve("made"));
        List<String> limit = List.of("sh", "-c", "ulimit -f 10; exec \"$@\"", "sh");
        Process handouts =
                command(limit, "handout", "--plan", "plans", "--out", "made").start();
        String said = text(handouts.getErrorStream().readAllBytes());
        assertTrue(
                said.matches("plans/p0.yaml:1:1: error\\[unwritten-handout]: can't write made/p0.pdf: [^/]+\\R"
                        + "plans/p1.yaml:1:1: error\\[unwritten-handout]: can't write made/p1.pdf: [^/]+\\R"
                        + "2 errors: nothing was written\\R"),
                said);
        assertEquals(1, handouts.waitFor());
        assertEquals(List.of(), files(folder.resolve("made")));
        Process build = command(limit, "build", "--only", "site").start();
        said = text(build.getErrorStream().readAllBytes());
        assertTrue(said.matches("moveleaf: can't write to site: [^/]+\\R"), said);
        assertEquals(1, build.waitFor());
        assertEquals(List.of(".moveleaf"), files(folder.resolve("site")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void where_there_is_no_permission_all_else_is_told_and_nothing_is_left() throws IOException, InterruptedException {
        plans(1);
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Path unread = fixture.guide().resolve("exercises");
        Files.setPosixFilePermissions(unread, PosixFilePermissions.fromString("---------"));
        List<String> plain = Files.isReadable(unread)
                ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") // as root, who may do all
                : List.of();
        try {
            assumeTrue(plain.isEmpty() || Files.exists(Path.of("/usr/bin/setpriv")));
            fixture.edit("stretches/calf-stretch.md", "side: each", "side: eahc");
            Process check = command(plain, "check").start();
            String said = text(check.getInputStream().readAllBytes());
            assertTrue(
                    said.startsWith(
                                    """
                            content/exercises:1:1: error[unreadable-file]: this folder can't be read
                              hint: look at its permissions
                            content/stretches/calf-stretch.md:\
                            """)
                            && said.endsWith("2 errors in content\n"),
                    said);
            assertEquals(1, check.waitFor());
            fixture.edit("stretches/calf-stretch.md", "side: eahc", "side: each");
            Files.setPosixFilePermissions(unread, PosixFilePermissions.fromString("rwxr-xr-x"));
            Process handout = command(plain, "handout", "--plan", "plans", "--out", "closed")
                    .start();
            said = text(handout.getErrorStream().readAllBytes());
            assertTrue(
                    said.contains("error[unwritten-handout]: can't write closed/p0.pdf: no permission for ")
                            && !said.contains(".moveleaf"),
                    said);
            assertEquals(1, handout.waitFor());
            assertEquals(List.of(), files(closed));
        } finally {
            Files.setPosixFilePermissions(unread, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void plans(int number) throws IOException {
        Files.createDirectory(folder.resolve("plans"));
        for (int i = 0; i < number; i++) {
            Files.writeString(folder.resolve("plans/p" + i + ".yaml"), "movements: [leg-raise]\n");
        }
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Process start(String... args) throws IOException {
        return command(List.of(), args).start();
    }

    private ProcessBuilder command(List<String> before, String... args) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1"); // as the launcher has it
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("moveleaf.cli.Main");
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File(folder.toString()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
