package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams are compressed on the threads that the work was given, and on no others. */
class CompressorTest {
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void one_thread_does_it_alone_though_all_others_are_taken() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Future<Boolean>> others = new ArrayList<>();
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism() + 1; i++) {
            others.add(ForkJoinPool.commonPool().submit(() -> end.await(20, TimeUnit.SECONDS)));
        }
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertTrue(others.stream().noneMatch(Future::isDone));
            assertEquals(10_000, one.submit(CompressorTest::lengths).get(10, TimeUnit.SECONDS));
        } finally {
            end.countDown();
            one.shutdownNow();
        }
    }

    private static int lengths() throws Exception {
        Compressor compressor = new Compressor();
        COSStream[] streams = new COSStream[100];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = compressor.stream(new byte[100]);
        }
        compressor.finish();
        int length = 0;
        for (COSStream stream : streams) {
            try (var in = stream.createInputStream()) {
                length += in.readAllBytes().length;
            }
        }
        return length;
    }
}
