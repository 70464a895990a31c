package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** Begins something that others find done, or wait for where they need it. */
    static void ahead(Runnable work) {
        ForkJoinTask.getPool().execute(work);
    }

    /** All that the work makes, by name. It is begun in its order by this thread and by those that have nothing else to do. */
    static <T> SortedMap<String, T> all(List<Callable<SortedMap<String, T>>> work) {
        Queue<Callable<SortedMap<String, T>>> waiting = new ConcurrentLinkedQueue<>(work);
        List<ForkJoinTask<SortedMap<String, T>>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(work.size(), ForkJoinTask.getPool().getParallelism()); i++) {
            others.add(ForkJoinTask.adapt(() -> done(waiting)).fork());
        }
        SortedMap<String, T> made = ForkJoinTask.adapt(() -> done(waiting)).invoke();
        others.forEach(other -> made.putAll(other.join()));
        return made;
    }

    private static <T> SortedMap<String, T> done(Queue<Callable<SortedMap<String, T>>> waiting) throws Exception {
        SortedMap<String, T> made = new TreeMap<>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            made.putAll(next.call());
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
