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
     * All that the work makes, by name.
     *
     * @param threads how many may run at once
     */
    static <T> SortedMap<String, T> run(List<Callable<SortedMap<String, T>>> work, int threads) {
        SortedMap<String, T> made = new TreeMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, work.size())));
        try {
            List<Future<SortedMap<String, T>>> running = new ArrayList<>();
            work.forEach(task -> running.add(pool.submit(task)));
            for (Future<SortedMap<String, T>> task : running) {
                made.putAll(task.get());
            }
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a build was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
        return made;
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
