package moveleaf.preview;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a preview for things, politely or byte by byte. */
final class Visitor {
    private final URI home;
    private final HttpClient client = HttpClient.newHttpClient();

    Visitor(PreviewServer preview) {
        this.home = preview.address();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path);
    }

    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What comes back for a request line and headers as they stand, over IPv4: no client corrects them. */
    String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), home.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The stream of events for a page that was served under a number. */
    InputStream events(String page, String seen) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(home.resolve("/.moveleaf/events?page=" + page + "&seen=" + seen))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    /** The number that a page was served under. */
    static String seen(String html) {
        return html.replaceAll("(?s).*data-seen=\"(\\d+)\".*", "$1");
    }

    int port() {
        return home.getPort();
    }
}
