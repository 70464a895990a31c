package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Compresses streams beside the thread that makes them, on the threads of the pool that it is in: where that is one, it does so
 * itself. The bytes don't depend on who was faster.
 */
final class Compressor {
    /** One that takes three fifths of the time of the best, and a hundredth more room. */
    private static final int LEVEL = 6;

    private final Deque<Promised> promised = new ArrayDeque<>();

    private record Promised(COSStream stream, Packing packing) {}

    /** Bytes that are being packed. */
    record Packing(ForkJoinTask<byte[]> packed) {}

    /**
     * Begins to pack what several documents hold.
     *
     * @param bytes nobody changes them from now on
     */
    static Packing begin(byte[] bytes) {
        return begin(bytes, Deflater.DEFAULT_STRATEGY);
    }

    private static Packing begin(byte[] bytes, int strategy) {
        return new Packing(ForkJoinTask.adapt(() -> deflated(bytes, strategy)).fork());
    }

    /**
     * A stream that is empty until {@link #finish}.
     *
     * @param bytes nobody changes them from now on
     */
    COSStream stream(byte[] bytes) {
        return stream(begin(bytes));
    }

    /** The same for bytes that differ in single digits, as tables do: zlib packs them better when it leaves short repetitions alone. */
    COSStream varied(byte[] bytes) {
        return stream(begin(bytes, Deflater.FILTERED));
    }

    /** A stream that is empty until {@link #finish}. */
    COSStream stream(Packing packing) {
        var stream = new COSStream();
        promised.add(new Promised(stream, packing));
        return stream;
    }

    /** Fills all streams. */
    void finish() throws IOException {
        while (!promised.isEmpty()) {
            Promised each = promised.remove();
            try (OutputStream out = each.stream().createRawOutputStream()) {
                out.write(each.packing().packed().join());
            }
            each.stream().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        }
    }

    static byte[] deflated(byte[] bytes, int strategy) {
        var deflater = new Deflater(LEVEL);
        deflater.setStrategy(strategy);
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
}
