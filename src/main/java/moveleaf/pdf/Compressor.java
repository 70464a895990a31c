package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Compresses streams beside the thread that makes them. The bytes don't depend on who was faster. */
final class Compressor implements AutoCloseable {
    /** One for each processor but that of the thread that makes the streams; one document keeps no more busy. */
    private static final int MOST_THREADS = 3;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1)));

    private final List<Promised> promised = new ArrayList<>();

    private record Promised(COSStream stream, Future<byte[]> bytes) {}

    /**
     * A stream that is empty until {@link #finish}.
     *
     * @param bytes nobody changes them from now on
     */
    COSStream stream(byte[] bytes) {
        var stream = new COSStream();
        promised.add(new Promised(stream, workers.submit(() -> deflated(bytes))));
        return stream;
    }

    /** Fills all streams. */
    void finish() throws IOException {
        for (Promised each : promised) {
            try (OutputStream out = each.stream().createRawOutputStream()) {
                out.write(each.bytes().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("bytes can't be compressed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("writing was interrupted", e);
            }
            each.stream().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        }
    }

    private static byte[] deflated(byte[] bytes) {
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
