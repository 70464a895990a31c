package moveleaf.preview;

/** Where the last showing stands, for all who wait for it. */
final class Stage {
    private Showing current;
    private boolean open;

    /** @param first the number before that of the first showing */
    Stage(long first) {
        current = Showing.none(first);
    }

    /** The last showing; waits for the first. */
    synchronized Showing current() throws InterruptedException {
        while (!open) {
            wait();
        }
        return current;
    }

    /** The last showing, none included. */
    synchronized Showing before() {
        return current;
    }

    synchronized void show(Showing next) {
        current = next;
        open = true;
        notifyAll();
    }

    /** Waits for a showing after a number, for so long at most; then the last one, newer or not. */
    synchronized Showing awaitAfter(long number, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        long left = milliseconds;
        while (left > 0 && (!open || current.number() <= number)) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return current;
    }
}
