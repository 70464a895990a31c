import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * How soon a phone on a slow line shows pages of the real guide: serves the built site with gzip, and asks a Chromium that is slowed
 * down as Lighthouse does for what was painted when. See bench/README.md.
 */
public class Paint {
    /** Lighthouse's slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms from question to answer; and a phone's processor. */
    private static final int LATENCY = 150;

    private static final int DOWN = 1_638_400 / 8;
    private static final int UP = 750_000 / 8;
    private static final int SLOWER = 4;

    private static final List<String> PAGES = List.of(
            "index.html",
            "exercises.html",
            "exercises/bird-dog.html",
            "stretches/eye-of-the-needle.html",
            "conditions/strain.html",
            "programmes/start-here.html",
            "pages/red-flags.html",
            "find.html",
            "practise.html#bird-dog",
            "my-list.html",
            "diary.html");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "png", "image/png",
            "pdf", "application/pdf");

    private static final String WATCH =
            "globalThis.seen = { largest: 0, what: '', shift: 0, moved: new Set() };"
                    + "const name = node => node?.nodeType === 1 ? node.tagName.toLowerCase() + (node.className && '.' + node.className) : 'text';"
                    + "new PerformanceObserver(list => { for (const e of list.getEntries()) {"
                    + " seen.largest = e.startTime; seen.what = e.element ? name(e.element) : e.url; } })"
                    + ".observe({ type: 'largest-contentful-paint', buffered: true });"
                    + "new PerformanceObserver(list => { for (const e of list.getEntries()) {"
                    + " seen.shift += e.value; e.sources.forEach(s => seen.moved.add(name(s.node))); } })"
                    + ".observe({ type: 'layout-shift', buffered: true });";

    private static final String TELL =
            "[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, seen.largest, seen.shift,"
                    + " performance.getEntries().reduce((sum, e) => sum + (e.transferSize ?? 0), 0),"
                    + " performance.getEntriesByType('navigation')[0].loadEventEnd, seen.what.replaceAll(' ', '.'), [...seen.moved].join(', ')].join(' ')";

    /** What a page did: milliseconds, the sum of shifts, bytes on the line with their headers. */
    record Sample(double first, double largest, double shift, double bytes, double loaded, String what, String moved) {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        int runs = options.contains("--runs") ? Integer.parseInt(options.get(options.indexOf("--runs") + 1)) : 5;
        Path work = Files.createTempDirectory("moveleaf-paint");
        HttpServer server = null;
        Process browser = null;
        try {
            Path site = options.contains("--site") ? Path.of(options.get(options.indexOf("--site") + 1)) : build(work);
            server = serve(site);
            browser = chromium(work);
            Page page = new Page(work);
            System.out.printf("%n| page | first paint | largest paint (fastest, slowest) | loaded | bytes | shift | what is largest; what shifts |%n| --- | --- | --- | --- | --- | --- | --- |%n");
            for (String path : PAGES) {
                if (Files.exists(site.resolve(path.split("#", 2)[0]))) {
                    print(path, page, "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path, runs);
                }
            }
        } finally {
            if (browser != null) {
                browser.destroy();
                browser.waitFor(5, TimeUnit.SECONDS);
            }
            if (server != null) {
                server.stop(0);
            }
            delete(work);
        }
        System.exit(0);
    }

    private static void print(String path, Page page, String url, int runs) throws Exception {
        List<Sample> samples = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            Sample sample = page.visit(url);
            if (run > 0) { // the first wakes both programs up
                samples.add(sample);
            }
        }
        double[] largest = samples.stream().mapToDouble(Sample::largest).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms (%.0f, %.0f) | %.0f ms | %.0f | %.3f | %s; %s |%n",
                path,
                median(samples.stream().mapToDouble(Sample::first).toArray()),
                median(largest),
                largest[0],
                largest[largest.length - 1],
                median(samples.stream().mapToDouble(Sample::loaded).toArray()),
                median(samples.stream().mapToDouble(Sample::bytes).toArray()),
                samples.stream().mapToDouble(Sample::shift).max().orElse(0),
                samples.get(0).what(),
                samples.get(0).moved().isEmpty() ? "nothing" : samples.get(0).moved());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Path build(Path work) throws Exception {
        Path site = work.resolve("site");
        Process process = new ProcessBuilder(
                        Path.of("moveleaf").toAbsolutePath().toString(), "build", "--out", site.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the guide didn't build");
        }
        return site;
    }

    /** As a web host does: compressed where that helps, several files at once. */
    private static HttpServer serve(Path site) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<Path, byte[]> zipped = new ConcurrentHashMap<>();
        server.createContext("/", exchange -> answer(exchange, site, zipped));
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Path site, Map<Path, byte[]> zipped) throws IOException {
        Path file = site.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        if (!file.startsWith(site) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        String ending = file.toString().replaceAll(".*\\.", "");
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        byte[] body = Files.readAllBytes(file);
        if (!ending.equals("png") && !ending.equals("pdf")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = zipped.computeIfAbsent(file, f -> zip(f));
        }
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] zip(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Process chromium(Path work) throws IOException {
        return new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + work.resolve("profile"),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("chromium.log").toFile())
                .start();
    }

    /** A tab, told what to do over Chromium's debugging socket. */
    private static final class Page implements WebSocket.Listener {
        private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
        private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]*)\"");

        private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;
        private volatile CompletableFuture<String> loaded = new CompletableFuture<>();
        private int last;

        Page(Path work) throws Exception {
            Path port = work.resolve("profile/DevToolsActivePort");
            for (int tries = 0; !Files.exists(port) && tries < 200; tries++) {
                Thread.sleep(100);
            }
            HttpClient client = HttpClient.newHttpClient();
            String tabs = client.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/new?about:blank"))
                                    .PUT(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher address = Pattern.compile("\"webSocketDebuggerUrl\":\\s*\"([^\"]+)\"").matcher(tabs);
            if (!address.find()) {
                throw new IOException("no tab: " + tabs);
            }
            socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(address.group(1)), this)
                    .join();
            ask("Page.enable", "{}");
            ask("Network.enable", "{}");
            ask("Page.addScriptToEvaluateOnNewDocument", "{\"source\":\"" + WATCH.replace("\"", "\\\"") + "\"}");
            ask("Emulation.setDeviceMetricsOverride", "{\"width\":360,\"height\":740,\"deviceScaleFactor\":2,\"mobile\":true}");
            ask("Network.setBypassServiceWorker", "{\"bypass\":true}");
            ask("Network.emulateNetworkConditions", "{\"offline\":false,\"latency\":" + LATENCY
                    + ",\"downloadThroughput\":" + DOWN + ",\"uploadThroughput\":" + UP + "}");
            ask("Emulation.setCPUThrottlingRate", "{\"rate\":" + SLOWER + "}");
        }

        Sample visit(String url) throws Exception {
            go("about:blank");
            ask("Network.clearBrowserCache", "{}");
            go(url);
            Thread.sleep(1500); // what comes after loading may still paint and shift
            Matcher told = VALUE.matcher(
                    ask("Runtime.evaluate", "{\"expression\":\"" + TELL.replace("\"", "\\\"") + "\"}"));
            if (!told.find()) {
                throw new IOException("nothing was measured on " + url);
            }
            String[] parts = told.group(1).split(" ", 7);
            double[] n = Arrays.stream(parts).limit(5).mapToDouble(Double::parseDouble).toArray();
            return new Sample(n[0], n[1], n[2], n[3], n[4], parts[5], parts[6]);
        }

        private void go(String url) throws Exception {
            loaded = new CompletableFuture<>();
            ask("Page.navigate", "{\"url\":\"" + url + "\"}");
            loaded.get(30, TimeUnit.SECONDS);
        }

        private String ask(String method, String parameters) throws Exception {
            int id = ++last;
            CompletableFuture<String> answer = new CompletableFuture<>();
            answers.put(id, answer);
            socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true).join();
            return answer.get(30, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
            part.append(text);
            if (whole) {
                String message = part.toString();
                part.setLength(0);
                Matcher id = ID.matcher(message);
                if (id.find()) {
                    answers.remove(Integer.valueOf(id.group(1))).complete(message);
                } else if (message.contains("\"Page.loadEventFired\"")) {
                    loaded.complete(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
