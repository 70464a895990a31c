package moveleaf.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import moveleaf.diagnostic.Diagnostics;

/** A web server that has a site in a folder of its own, as static hosts do; its files may change. */
final class SiteServer implements AutoCloseable {
    private static final String FOLDER = "/care/guide/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "png", "image/png",
            "pdf", "application/pdf",
            "webmanifest", "application/manifest+json");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Optional<String> policy = Optional.empty();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    SiteServer(SortedMap<String, byte[]> site) {
        publish(site);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(FOLDER, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Puts a site in place of what was there, with its worker. */
    void publish(SortedMap<String, byte[]> site) {
        files.putAll(site);
        files.putAll(ServiceWorker.of(site, Sites.TEMPLATES, new Diagnostics()));
    }

    /** Changes a file alone, as an upload that broke off does. */
    void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a content policy with every file from now on. */
    void policy(String policy) {
        this.policy = Optional.of(policy);
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + FOLDER + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(FOLDER.length());
            String name = path.isEmpty() ? "index.html" : path;
            byte[] body = files.getOrDefault(name, new byte[0]);
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Type", type);
            policy.ifPresent(p -> exchange.getResponseHeaders().set("Content-Security-Policy", p));
            exchange.sendResponseHeaders(files.containsKey(name) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Stops answering: the network is gone. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
