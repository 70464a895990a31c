package moveleaf.build;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/** Work done side by side; the result doesn't depend on which was done first. */
final class Jobs {
    private Jobs() {}

    /**
     * Does work on threads of its own. What it begins below, and its parallel streams, run on the same ones; a thread that waits
     * for others does their work meanwhile.
     *
     * @param threads how many may run at once
     */
    static <T> T on(int threads, Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a build was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Begins something that is needed later: {@code get} waits for it. */
    static <T> Supplier<T> begun(Callable<T> work) {
        return ForkJoinTask.adapt(work).fork()::join;
    }

    /** All that the work makes, by name. Other threads take its parts from the first on, this one from the last. */
    static <T> SortedMap<String, T> all(List<Callable<SortedMap<String, T>>> work) {
        List<Supplier<SortedMap<String, T>>> begun =
                work.stream().map(Jobs::begun).toList();
        SortedMap<String, T> made = new TreeMap<>();
        for (int i = begun.size() - 1; i >= 0; i--) {
            made.putAll(begun.get(i).get());
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
