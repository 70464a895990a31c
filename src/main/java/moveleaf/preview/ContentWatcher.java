package moveleaf.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Calls when something in the watched folders has changed, once it has been quiet for a moment.
 *
 * <p>The system's events come within milliseconds but are not to be relied on: they end when a folder is deleted or
 * replaced, and some file systems send none. So once a second a listing is compared with the last one as well; a change that
 * no event told of makes the watcher register anew. One thread does it all, calls included: what changes during a call
 * leads to another one after it.
 */
final class ContentWatcher implements AutoCloseable {
    /** Editors write a file in several steps; most are done within a few milliseconds. */
    private static final long QUIET_MILLIS = 80;

    /** A program that writes without a pause is not waited for longer. */
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private static final long BETWEEN_LISTINGS_MILLIS = 1_000;

    private final List<Path> folders;
    private final Runnable changed;
    private final Semaphore events = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "moveleaf-watcher");
    private volatile boolean closed;
    private Optional<DirectoryWatcher> watcher = Optional.empty();

    /** @param changed is called at the start as well */
    ContentWatcher(List<Path> folders, Runnable changed) {
        this.folders = List.copyOf(folders);
        this.changed = changed;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the thread, interrupting a call. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            register();
            Listing seen = Listing.of(folders);
            changed.run();
            while (!closed) {
                boolean told = events.tryAcquire(BETWEEN_LISTINGS_MILLIS, TimeUnit.MILLISECONDS);
                if (told) {
                    awaitQuiet();
                }
                Listing now = Listing.of(folders);
                if (told || !now.equals(seen)) {
                    if (!told) {
                        register();
                    }
                    seen = now;
                    changed.run();
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        } finally {
            unregister();
        }
    }

    private void awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        do {
            events.drainPermits();
        } while (System.nanoTime() < end && events.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void register() {
        unregister();
        List<Path> present = folders.stream()
                .filter(Files::isDirectory)
                .map(ContentWatcher::real)
                .toList();
        if (present.isEmpty()) {
            return;
        }
        try {
            DirectoryWatcher registered = DirectoryWatcher.builder()
                    .paths(present)
                    .fileHashing(false)
                    .listener(this::heard)
                    .build();
            Thread listening = new Thread(() -> listen(registered), "moveleaf-watcher-events");
            listening.setDaemon(true);
            listening.start();
            watcher = Optional.of(registered);
        } catch (IOException e) {
            // No events then: the listings find what changes.
            watcher = Optional.empty();
        }
    }

    private static void listen(DirectoryWatcher registered) {
        try {
            registered.watch();
        } catch (UncheckedIOException | IllegalStateException e) {
            // Too many folders for the system, one that vanished, or closed (even before it began): the listings find
            // what changes.
        }
    }

    private void unregister() {
        watcher.ifPresent(registered -> {
            try {
                registered.close();
            } catch (IOException e) {
                // It ends with the process.
            }
        });
    }

    private void heard(DirectoryChangeEvent event) {
        Path path = event.path();
        if (path == null || event.rootPath() == null || !Listing.isHidden(event.rootPath(), path)) {
            events.release();
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath();
        }
    }
}
