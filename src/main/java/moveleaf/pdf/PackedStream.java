package moveleaf.pdf;

import org.apache.pdfbox.cos.COSStream;

/** A stream whose compressed bytes are made elsewhere; only {@link PdfFile} can write it. */
final class PackedStream extends COSStream {
    private final Compressor.Packed packed;

    PackedStream(Compressor.Packed packed) {
        this.packed = packed;
    }

    byte[] bytes() {
        return packed.bytes();
    }
}
