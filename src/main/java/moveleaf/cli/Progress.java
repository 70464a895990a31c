package moveleaf.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A line that counts the seconds while work goes on, and wipes itself out at the end. */
final class Progress {
    /** What is done sooner needs no word. */
    private static final long FIRST_MILLIS = 400;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;

    private Progress(Supplier<String> doing, PrintStream err) {
        thread = new Thread(() -> run(doing, err), "moveleaf-progress");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does the work while the line counts. */
    static <T> T during(Supplier<String> doing, PrintStream err, Supplier<T> work) {
        Progress progress = new Progress(doing, err);
        try {
            return work.get();
        } finally {
            progress.end();
        }
    }

    private void run(Supplier<String> doing, PrintStream err) {
        String line = "";
        try {
            boolean ended = done.await(FIRST_MILLIS, TimeUnit.MILLISECONDS);
            for (int seconds = 0; !ended; seconds++) {
                String next = doing.get() + " …" + (seconds == 0 ? "" : " " + seconds + " s");
                err.print("\r" + next + " ".repeat(Math.max(0, line.length() - next.length())));
                line = next;
                err.flush();
                ended = done.await(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            // Nobody does; then the line ends where it is.
        }
        if (!line.isEmpty()) {
            err.print("\r" + " ".repeat(line.length()) + "\r");
            err.flush();
        }
    }

    /** Returns when the line is gone, so that nothing is printed over it. */
    private void end() {
        done.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
