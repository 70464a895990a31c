package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedTest {
    private final AtomicInteger times = new AtomicInteger();
    private final Shared<Integer> shared = new Shared<>();

    @Test
    void the_first_makes_it_for_all_and_the_last_takes_it_away() {
        shared.expect();
        shared.expect();
        assertEquals(1, shared.take(times::incrementAndGet));
        assertEquals(1, shared.take(times::incrementAndGet));
        assertEquals(2, shared.take(times::incrementAndGet));
    }

    @Test
    void where_it_could_not_be_made_the_next_tries_and_the_last_still_takes_it_away() {
        shared.expect();
        shared.expect();
        assertThrows(
                IllegalStateException.class,
                () -> shared.take(() -> {
                    throw new IllegalStateException("no");
                }));
        assertEquals(1, shared.take(times::incrementAndGet));
        assertEquals(2, shared.take(times::incrementAndGet));
    }

    @Test
    @Timeout(20)
    void it_is_made_once_though_two_ask_for_it_at_once() throws Exception {
        shared.expect();
        shared.expect();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch both = new CountDownLatch(2);
            Callable<Integer> taking = () -> {
                both.countDown();
                both.await();
                return shared.take(times::incrementAndGet);
            };
            for (Future<Integer> taken : threads.invokeAll(List.of(taking, taking))) {
                assertEquals(1, taken.get(10, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
