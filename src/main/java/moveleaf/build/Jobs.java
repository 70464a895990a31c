package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work done side by side; the result doesn't depend on which was done first. */
final class Jobs {
    private Jobs() {}

    /**
     * All files that the work makes.
     *
     * @param threads how many may run at once
     */
    static SortedMap<String, byte[]> run(List<Callable<SortedMap<String, byte[]>>> work, int threads) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, work.size())));
        try {
            List<Future<SortedMap<String, byte[]>>> running = new ArrayList<>();
            work.forEach(task -> running.add(pool.submit(task)));
            for (Future<SortedMap<String, byte[]>> task : running) {
                files.putAll(task.get());
            }
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a build was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
        return files;
    }

    private static RuntimeException rethrown(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("a stage failed", failed);
    }
}
