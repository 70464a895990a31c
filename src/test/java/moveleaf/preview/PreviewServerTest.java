package moveleaf.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import moveleaf.build.Rendering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview answers, and what it doesn't. */
@Timeout(30)
final class PreviewServerTest {
    private SketchGuide guide;
    private PreviewServer preview;
    private Visitor visitor;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        guide = new SketchGuide(folder.resolve("guide"))
                .write("index.html", SketchGuide.HOME)
                .write("exercises/index.html", "<title>All</title>")
                .write("exercises/bird dog.html", "<title>Bird dog</title>")
                .write("404.html", "<title>Not found</title>")
                .write("site.css", "body { color: black }")
                .write("print/guide.pdf", "%PDF-1.7")
                .write("nothing.txt", "");
        preview = guide.serve();
        visitor = new Visitor(preview);
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8, Home",
        "/index.html, text/html; charset=utf-8, Home",
        "/index.html?a=b, text/html; charset=utf-8, Home",
        "/exercises/, text/html; charset=utf-8, All",
        "/exercises/bird%20dog.html, text/html; charset=utf-8, Bird dog",
        "/site.css, text/css; charset=utf-8, body { color: black }",
        "/print/guide.pdf, application/pdf, %PDF-1.7",
        "/nothing.txt, text/plain; charset=utf-8, ''",
        "/.moveleaf/reload.js, text/javascript; charset=utf-8, EventSource",
        "/.moveleaf/preview.css, text/css; charset=utf-8, moveleaf-note",
        "/.moveleaf/problems, text/html; charset=utf-8, Nothing to mend",
    })
    void files_are_served_with_their_type(String path, String type, String part)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(type), answer.headers().allValues("Content-Type"));
        assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
        assertTrue(answer.body().contains(part), answer::body);
    }

    @Test
    void head_says_what_get_would_and_sends_no_body() throws IOException, InterruptedException {
        HttpResponse<String> get = visitor.get("/site.css");
        HttpResponse<String> head = visitor.ask("HEAD", "/site.css");
        assertEquals("", head.body());
        assertEquals(get.headers().allValues("Content-Length"), head.headers().allValues("Content-Length"));
        assertEquals(get.headers().allValues("Content-Type"), head.headers().allValues("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void nothing_can_be_sent(String method) throws IOException {
        String answer = visitor.raw(method + " / HTTP/1.1\r\nHost: localhost:" + visitor.port());
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        assertTrue(answer.contains("Allow: GET, HEAD\r\n"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
    void names_of_this_machine_are_answered(String name) throws IOException {
        assertTrue(visitor.raw("GET / HTTP/1.1\r\nHost: " + name + ":" + visitor.port())
                .startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example:PORT",
                "Host: localhost.evil.example:PORT",
                "Host: localhost",
                "Host: localhost:1",
                "Host: 127.0.0.2:PORT",
                "Host:",
                "Host: localhost:PORT\r\nHost: evil.example:PORT",
                "X: no host at all",
            })
    void other_names_are_refused(String header) throws IOException {
        String answer = visitor.raw("GET / HTTP/1.1\r\n" + header.replace("PORT", String.valueOf(visitor.port())));
        assertTrue(answer.startsWith("HTTP/1.1 403 ") || answer.startsWith("HTTP/1.1 400 "), answer);
        assertFalse(answer.contains("Home"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/exercises/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%5csecret.txt",
                "/..\\secret.txt",
                "/%252e%252e/secret.txt",
                "/..;/secret.txt",
                "/%c0%ae%c0%ae/secret.txt",
                "/./../secret.txt",
                "//secret.txt",
                "///etc/passwd",
                "/etc/passwd",
                "//etc/passwd",
                "file:///etc/passwd",
                "/index.html%00.txt",
                "/INDEX.HTML",
                "/.moveleaf/../secret.txt",
                "/.moveleaf/..%2f..%2fsecret.txt",
                "/%zz",
                "*",
            })
    void only_what_was_built_is_served(String path) throws IOException {
        String answer = visitor.raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + visitor.port());
        assertTrue(answer.startsWith("HTTP/1.1 404 ") || answer.startsWith("HTTP/1.1 400 "), answer);
        assertFalse(answer.contains("secret\n") || answer.contains("root:"), answer);
    }

    @Test
    void an_unknown_path_shows_the_page_that_the_site_has_for_it() throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor.get("/exercises/no-such.html");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().startsWith("<title>Not found</title>"), answer::body);
        assertTrue(answer.body().contains("/.moveleaf/reload.js"), answer::body);
    }

    @Test
    void a_folder_without_its_slash_leads_to_the_one_with_it() throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor.get("/exercises");
        assertEquals(302, answer.statusCode());
        assertEquals("/exercises/", answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void the_policy_of_a_page_is_opened_for_the_preview_only() throws IOException, InterruptedException {
        assertTrue(
                visitor.get("/")
                        .body()
                        .contains("content=\"default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                                + " connect-src 'self'\""),
                visitor.get("/").body());
    }

    @Test
    void a_taken_port_is_said_plainly() {
        int port = visitor.port();
        var failure = assertThrows(
                UncheckedIOException.class,
                () -> PreviewServer.start(port, List.of(), () -> new Rendering(new TreeMap<>(), List.of()), guide));
        assertEquals(
                "can't use port " + port + ": another program listens there, or it is kept for the system;"
                        + " --port 0 takes any free one",
                failure.getMessage());
    }

    @Test
    void other_machines_can_not_reach_it() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
                    assertThrows(ConnectException.class, () -> new Socket(address, visitor.port()).close());
                }
            }
        }
    }

    @Test
    void two_hundred_slow_visitors_do_not_block_another() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        List<InputStream> streams = new ArrayList<>();
        try {
            visitor.get("/");
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), visitor.port());
                slow.add(socket);
                socket.getOutputStream().write("GET / HTT".getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                if (i % 10 == 0) {
                    streams.add(visitor.events("/", "9999999999999"));
                }
            }
            long start = System.nanoTime();
            assertEquals(200, visitor.get("/").statusCode());
            assertTrue(System.nanoTime() - start < 2_000_000_000L);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
            for (InputStream stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void a_closed_preview_frees_its_port_and_ends_its_threads() throws IOException, InterruptedException {
        int port = visitor.port();
        visitor.get("/");
        preview.close();
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        for (int i = 0; i < 100 && previewThreads() > 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(0, previewThreads());
    }

    private static long previewThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("moveleaf-"))
                .count();
    }
}
