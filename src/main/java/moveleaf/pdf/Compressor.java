package moveleaf.pdf;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;

/** Compresses streams beside the thread that makes them. The bytes don't depend on who was faster. */
final class Compressor implements AutoCloseable {
    /** One for each processor but the one that makes the streams; more are never kept busy by one document. */
    private static final int MOST_THREADS = 3;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1)));

    /** Compressed bytes that are or will be there. */
    static final class Packed {
        private final Future<byte[]> work;

        private Packed(Future<byte[]> work) {
            this.work = work;
        }

        byte[] bytes() {
            try {
                return work.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("bytes can't be compressed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("writing was interrupted", e);
            }
        }
    }

    /** @param bytes nobody changes them from now on */
    Packed pack(byte[] bytes) {
        return new Packed(workers.submit(() -> deflated(bytes)));
    }

    static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length / 2 + 64];
            int size = 0;
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = Arrays.copyOf(packed, size * 2);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            return Arrays.copyOf(packed, size);
        } finally {
            deflater.end();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
