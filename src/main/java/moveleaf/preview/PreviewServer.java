package moveleaf.preview;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import moveleaf.build.Rendering;

/**
 * Shows a guide in browsers on this machine while somebody writes it.
 *
 * <p>Everything is rendered in memory and served from there: no output folder is touched, and no request reaches the disk.
 * When a file changes, the guide is rendered again and the pages that look different are reloaded. A guide with errors is
 * replaced by a list of them, and comes back by itself.
 */
public final class PreviewServer implements AutoCloseable {
    /** Is told of every rebuild, on the thread that makes it. */
    public interface Listener {
        /** The guide was rendered, with errors or without. */
        void rendered(Rendering rendering);

        /** Rendering broke down; the preview shows why and goes on. */
        void failed(Throwable why);
    }

    private final Stage stage = new Stage(System.currentTimeMillis());
    private final List<HttpServer> servers;
    private final ExecutorService threads;
    private final ContentWatcher watcher;
    private final Supplier<Rendering> renderer;
    private final Listener listener;

    private PreviewServer(int port, List<Path> folders, Supplier<Rendering> renderer, Listener listener) {
        this.renderer = renderer;
        this.listener = listener;
        this.servers = Loopback.bind(port);
        // A thread for each visitor, for each tab holds one open and a slow one must not keep the others waiting.
        this.threads = Executors.newCachedThreadPool(named());
        this.watcher = new ContentWatcher(folders, this::rebuild);
    }

    /**
     * Starts to listen, and to render for the first time; requests wait for that.
     *
     * @param port 0 for any free one
     * @param folders what is watched; one that doesn't exist yet is watched for
     * @param renderer makes the guide anew, always on the same thread
     * @throws java.io.UncheckedIOException where the port is taken
     */
    public static PreviewServer start(int port, List<Path> folders, Supplier<Rendering> renderer, Listener listener) {
        PreviewServer preview = new PreviewServer(port, folders, renderer, listener);
        Visits visits = new Visits(preview.port(), preview.stage);
        for (HttpServer server : preview.servers) {
            server.setExecutor(preview.threads);
            server.createContext("/", visits);
            server.start();
        }
        preview.watcher.start();
        return preview;
    }

    /** Where browsers find it. */
    public URI address() {
        return URI.create("http://localhost:" + port() + "/");
    }

    /** Stops listening and rendering; what is being sent is broken off. */
    @Override
    public void close() {
        watcher.close();
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private int port() {
        return servers.get(0).getAddress().getPort();
    }

    private void rebuild() {
        try {
            Rendering rendering = renderer.get();
            stage.show(stage.before().next(rendering));
            listener.rendered(rendering);
        } catch (Throwable why) {
            // Errors as well: text nested too deeply for the stack must not end the preview.
            stage.show(stage.before().next(why));
            listener.failed(why);
        }
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "moveleaf-preview-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
