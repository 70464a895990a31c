package moveleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import moveleaf.build.GuideFixture;
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
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        assertEquals(130, process.exitValue());
        assertFalse(Files.exists(folder.resolve("site")));
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("moveleaf.cli.Main");
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File(folder.toString()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
