package moveleaf.build;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that several jobs need: the first who takes it makes it, and the last takes it away. For several threads.
 *
 * @param <T> what it is
 */
final class Shared<T> {
    private Optional<T> made = Optional.empty();
    private int users;

    /** One more will take it. */
    synchronized void expect() {
        users++;
    }

    /** Takes it, once for each that was expected; who comes while it is made waits. The maker must wait for nobody. */
    synchronized T take(Supplier<T> maker) {
        try {
            made = Optional.of(made.orElseGet(maker));
            return made.get();
        } finally {
            users--;
            if (users <= 0) {
                made = Optional.empty();
            }
        }
    }
}
