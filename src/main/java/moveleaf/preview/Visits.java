package moveleaf.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers requests: looks paths up in the last showing and nowhere else. */
final class Visits implements HttpHandler {
    private final Set<String> hosts;
    private final Stage stage;
    private final EventStream events;

    /** @param port where the server listens: part of the only names that it answers to */
    Visits(int port, Stage stage) {
        this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
        this.stage = stage;
        this.events = new EventStream(stage);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        } catch (InterruptedException e) {
            // The server is being closed.
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (!hostIsOurs(exchange)) {
            Reply.plain(403, "This preview answers to localhost only.").send(exchange);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            headers.set("Allow", "GET, HEAD");
            Reply.plain(405, "This preview only shows pages.").send(exchange);
        } else if (path.equals("/.moveleaf/events") && method.equals("GET")) {
            events.serve(exchange);
        } else if (path.equals("/sw.js")) {
            new Reply(200, ContentType.SCRIPT, resource("no-worker.js")).send(exchange);
        } else if (path.startsWith("/.moveleaf/")) {
            ours(path.substring("/.moveleaf/".length())).send(exchange);
        } else {
            Showing showing = stage.current();
            if (isFolder(showing, path)) {
                headers.set("Location", exchange.getRequestURI().getRawPath() + "/");
                Reply.plain(302, "This page is a folder.").send(exchange);
            } else {
                page(showing, Address.file(path)).send(exchange);
            }
        }
    }

    /** Another name would mean that a website has pointed its own name at this machine, to read what is here. */
    private boolean hostIsOurs(HttpExchange exchange) {
        List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return named.size() == 1 && hosts.contains(named.get(0).toLowerCase(Locale.ROOT));
    }

    private static boolean isFolder(Showing showing, String path) {
        return !path.endsWith("/")
                && showing.file(Address.file(path)).isEmpty()
                && showing.file(Address.file(path + "/")).isPresent();
    }

    private static Reply page(Showing showing, String name) {
        String type = ContentType.of(name);
        Optional<byte[]> file = showing.file(name);
        boolean document = file.isEmpty() || type.equals(ContentType.HTML) || type.equals(ContentType.PDF);
        if (showing.broken() && document) {
            return new Reply(500, ContentType.HTML, ErrorPage.of(showing));
        }
        if (file.isPresent()) {
            return new Reply(200, type, type.equals(ContentType.HTML) ? LivePage.of(file.get(), showing) : file.get());
        }
        return showing.file("404.html")
                .map(page -> new Reply(404, ContentType.HTML, LivePage.of(page, showing)))
                .orElseGet(() -> Reply.plain(404, "There is no such page."));
    }

    private Reply ours(String name) throws InterruptedException {
        return switch (name) {
            case "problems" -> new Reply(200, ContentType.HTML, ErrorPage.of(stage.current()));
            case "reload.js", "preview.css" -> new Reply(200, ContentType.of(name), resource(name));
            default -> Reply.plain(404, "There is no such page.");
        };
    }

    private static byte[] resource(String name) {
        try (InputStream in = Visits.class.getResourceAsStream("/moveleaf/preview/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " should be in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
