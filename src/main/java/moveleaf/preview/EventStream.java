package moveleaf.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Server-Sent Events: tells one page in one browser when it is out of date. */
final class EventStream {
    /** Long enough to cost nothing, short enough to notice within a quarter of a minute that a browser has left. */
    private static final long BETWEEN_SIGNS_OF_LIFE = 15_000;

    private final Stage stage;

    EventStream(Stage stage) {
        this.stage = stage;
    }

    /**
     * Streams until the page is out of date or the browser leaves.
     *
     * <p>The query says {@code page}, the file that the browser shows, and {@code seen}, the number that it was served
     * under. A browser that comes back after a while, or after the server was started anew, is told at once.
     */
    void serve(HttpExchange exchange) throws IOException, InterruptedException {
        String page = Address.file(parameter(exchange, "page"));
        long seen = number(parameter(exchange, "seen"));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        send(out, "retry: 500\n\n");
        long known = seen;
        Showing showing = stage.awaitAfter(known, BETWEEN_SIGNS_OF_LIFE);
        while (!showing.outdates(page, seen)) {
            send(out, ":\n\n");
            known = Math.max(known, showing.number());
            showing = stage.awaitAfter(known, BETWEEN_SIGNS_OF_LIFE);
        }
        send(out, "event: reload\ndata: " + showing.number() + "\n\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (pair.startsWith(name + "=")) {
                    return decoded(pair.substring(name.length() + 1));
                }
            }
        }
        return "";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
