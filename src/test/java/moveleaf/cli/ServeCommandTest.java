package moveleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import moveleaf.build.GuideFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve}, from the first line to the last. */
@Timeout(120)
final class ServeCommandTest {
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
    void a_guide_is_shown_and_followed_and_nothing_is_written() throws Exception {
        Shell shell = Shell.in(folder);
        FutureTask<String> serving = new FutureTask<>(() -> shell.run("serve", "--port=0", "--open"));
        Thread thread = new Thread(serving, "serving");
        thread.start();
        await(() -> shell.out().matches("(?s).*, nothing wrong, 1\\.2 s\n"), shell);
        String first = shell.out().lines().findFirst().orElse("");
        assertTrue(first.matches("Showing content at http://localhost:\\d+/ \\(Ctrl-C ends it\\)"), first);
        URI address = URI.create(first.replaceAll(".*(http://\\S+).*", "$1"));
        assertEquals(List.of(address), shell.opened());
        assertTrue(get(address).contains("Two movements for a sore knee"));

        Set<Path> before = files();
        fixture.edit("guide.yaml", "title: Two movements for a sore knee", "titel: Two movements");
        await(() -> shell.out().matches("(?s).* errors?(, \\d+ warnings?)?, 1\\.2 s\n"), shell);
        assertTrue(shell.err().contains("content/guide.yaml:2:1: error[unknown-key]: "), shell.err());
        assertTrue(get(address).contains("content/guide.yaml:2:1"));
        fixture.edit("guide.yaml", "titel: Two movements", "title: Three movements");
        await(() -> get(address).contains("Three movements"), shell);
        fixture.template("site/extra.css", "");
        assertEquals(before, remove(files(), folder.resolve("templates")));

        thread.interrupt();
        assertTrue(serving.get(30, TimeUnit.SECONDS).endsWith("→ 0\n"));
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void a_taken_port_is_said_plainly() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertEquals(
                    "! moveleaf: can't use port " + port + ": another program listens there, or it is kept for the"
                            + " system; --port 0 takes any free one\n→ 1\n",
                    Shell.in(folder).run("serve", "--port", port));
        }
    }

    private Set<Path> files() throws IOException {
        try (var paths = Files.walk(temp)) {
            return new TreeSet<>(paths.toList());
        }
    }

    private static Set<Path> remove(Set<Path> files, Path under) {
        Predicate<Path> gone = path -> path.startsWith(under);
        files.removeIf(gone);
        return files;
    }

    /** Something that comes true in a while. */
    private interface Hope {
        boolean fulfilled() throws Exception;
    }

    private static void await(Hope hope, Shell shell) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!hope.fulfilled()) {
            assertTrue(System.nanoTime() < end, () -> "out: " + shell.out() + "\nerr: " + shell.err());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
