package moveleaf.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Writes the objects of a document as a file of PDF 1.7: dictionaries that aren't inline go into object streams, numbered in
 * the order in which they are first referred to, level by level, so that neighbours look alike and compress well. PDFBox
 * can write such files too, in several times the time, and its object streams are smaller than compression likes.
 */
final class PdfFile {
    /** Bytes in an object stream before it is compressed: a reader unpacks all of it for one object. */
    private static final int FULL = 1 << 16;

    private final Compressor compressor;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final List<COSBase> objects = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Tokens shelf = new Tokens(FULL + FULL / 4);
    private final Tokens offsets = new Tokens(1 << 12);
    private int shelved;

    /** A stream as it stands in the file; its dictionary lacks the length and its end. */
    private record Body(int number, byte[] dictionary, Bytes bytes) {}

    private interface Bytes {
        byte[] get() throws IOException;
    }

    /** Where an object is: in a stream of objects, or by itself where there is none. */
    private record Place(int shelf, int index) {
        static final Place ALONE = new Place(-1, 0);
    }

    private PdfFile(Compressor compressor) {
        this.compressor = compressor;
    }

    /**
     * Writes a file.
     *
     * @param catalog from which all else is reached
     * @param information on the document
     */
    static void write(COSDictionary catalog, COSDictionary information, Compressor compressor, OutputStream out)
            throws IOException {
        var file = new PdfFile(compressor);
        int root = file.number(catalog);
        int facts = file.number(information);
        file.collect();
        file.finish(root, facts, out);
    }

    private int number(COSBase object) {
        Integer known = numbers.get(object);
        if (known != null) {
            return known;
        }
        objects.add(object);
        numbers.put(object, objects.size());
        return objects.size();
    }

    private void collect() throws IOException {
        for (int i = 0; i < objects.size(); i++) { // it grows meanwhile
            COSBase object = objects.get(i);
            if (object instanceof COSStream stream) {
                var tokens = new Tokens(128);
                entries(stream, tokens);
                bodies.add(new Body(i + 1, tokens.toBytes(), bytes(stream)));
                places.add(Place.ALONE);
            } else {
                shelve(i + 1, object);
            }
        }
        empty();
    }

    private Bytes bytes(COSStream stream) {
        if (stream instanceof PackedStream packed) {
            return packed::bytes;
        }
        return () -> {
            try (InputStream raw = stream.createRawInputStream()) {
                return raw.readAllBytes();
            }
        };
    }

    private void shelve(int number, COSBase object) throws IOException {
        places.add(new Place(shelves.size(), shelved++));
        offsets.number(number);
        offsets.number(shelf.size());
        value(object, shelf);
        shelf.sign("\n");
        if (shelf.size() >= FULL) {
            empty();
        }
    }

    private final List<Body> shelves = new ArrayList<>();

    private void empty() {
        if (shelved == 0) {
            return;
        }
        offsets.sign("\n");
        var all = new Tokens(offsets.size() + shelf.size());
        all.write(offsets.toBytes(), 0, offsets.size());
        all.write(shelf.toBytes(), 0, shelf.size());
        var dictionary = new Tokens(64);
        dictionary.sign("<</Type/ObjStm/Filter/FlateDecode/N");
        dictionary.word(" " + shelved);
        dictionary.sign("/First");
        dictionary.word(" " + offsets.size());
        shelves.add(new Body(0, dictionary.toBytes(), compressor.pack(all.toBytes())::bytes));
        offsets.clear();
        shelf.clear();
        shelved = 0;
    }

    /** An object where it is defined. */
    private void value(COSBase object, Tokens out) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            entries(dictionary, out);
            out.sign(">>");
        } else {
            item(object, out);
        }
    }

    /** An object where it is used. */
    private void item(@Nullable COSBase object, Tokens out) throws IOException {
        if (object instanceof COSName name) {
            out.name(name);
        } else if (object instanceof COSInteger integer) {
            out.number(integer.longValue());
        } else if (object instanceof COSDictionary dictionary) {
            if (dictionary.isDirect() && !(dictionary instanceof COSStream)) {
                value(dictionary, out);
            } else {
                out.reference(number(dictionary));
            }
        } else if (object instanceof COSArray array) {
            out.sign("[");
            for (int i = 0; i < array.size(); i++) {
                item(array.get(i), out);
            }
            out.sign("]");
        } else if (object instanceof COSString string) {
            out.string(string.getBytes());
        } else if (object instanceof COSFloat number) {
            decimal(number, out);
        } else if (object instanceof COSBoolean truth) {
            out.word(truth.getValue() ? "true" : "false");
        } else if (object instanceof COSObject reference) {
            item(reference.getObject(), out);
        } else if (object == null || object instanceof COSNull) {
            out.word("null");
        } else {
            throw new IllegalStateException("no PDF file can hold " + object.getClass());
        }
    }

    private static void decimal(COSFloat number, Tokens out) throws IOException {
        var plain = new Tokens(16);
        number.writePDF(plain);
        out.word(new String(plain.toBytes(), StandardCharsets.US_ASCII));
    }

    private void entries(COSDictionary dictionary, Tokens out) throws IOException {
        boolean stream = dictionary instanceof COSStream;
        out.sign("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (!(stream && entry.getKey().equals(COSName.LENGTH))) {
                out.name(entry.getKey());
                item(entry.getValue(), out);
            }
        }
    }

    private void finish(int root, int facts, OutputStream target) throws IOException {
        var out = new Counted(target);
        // Bytes above 127 say that the file isn't text.
        out.write("%PDF-1.7\n%\u00b5\u00b6\u00b5\u00b6\n".getBytes(StandardCharsets.ISO_8859_1));
        long[] starts = new long[objects.size() + 1];
        for (Body body : bodies) {
            starts[body.number()] = out.position;
            stream(body.number(), body, out);
        }
        long[] shelfStarts = new long[shelves.size()];
        for (int i = 0; i < shelfStarts.length; i++) {
            shelfStarts[i] = out.position;
            stream(objects.size() + 1 + i, shelves.get(i), out);
        }
        var table = new CrossReferences(out.position);
        table.free();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.equals(Place.ALONE)) {
                table.at(starts[i + 1]);
            } else {
                table.within(objects.size() + 1 + place.shelf(), place.index());
            }
        }
        for (long start : shelfStarts) {
            table.at(start);
        }
        long start = out.position;
        table.at(start);
        byte[] identity = out.digest.digest();
        var dictionary = new Tokens(256);
        dictionary.sign("<</Type/XRef/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns");
        dictionary.word(" " + table.width());
        dictionary.sign(">>/W" + table.widths() + "/Size");
        dictionary.word(" " + table.size());
        dictionary.sign("/Root ");
        dictionary.reference(root);
        dictionary.sign("/Info ");
        dictionary.reference(facts);
        dictionary.sign("/ID[");
        dictionary.string(identity);
        dictionary.string(identity);
        dictionary.sign("]");
        byte[] packed = Compressor.deflated(table.predicted());
        stream(table.size() - 1, new Body(0, dictionary.toBytes(), () -> packed), out);
        out.write(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void stream(int number, Body body, OutputStream out) throws IOException {
        byte[] bytes = body.bytes().get();
        out.write((number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body.dictionary());
        out.write(("/Length " + bytes.length + ">>stream\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** What is written, counted, and summed up for the file's identity: equal files have equal ones. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest;
        private long position;

        private Counted(OutputStream out) {
            this.out = out;
            try {
                digest = MessageDigest.getInstance("MD5"); // as the standard proposes; it protects nothing
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has MD5", e);
            }
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }

    /** The table that tells where each object is: rows of a kind, a number and an index. */
    private static final class CrossReferences {
        private final Tokens rows = new Tokens(1 << 12);
        private final int numberBytes;
        private int size;

        /** @param greatest that any number in it may be, about */
        private CrossReferences(long greatest) {
            int bytes = 1;
            for (long rest = greatest; rest > 0xff; rest >>= 8) {
                bytes++;
            }
            numberBytes = Math.max(2, bytes);
        }

        int size() {
            return size;
        }

        int width() {
            return 1 + numberBytes + 2;
        }

        String widths() {
            return "[1 " + numberBytes + " 2]";
        }

        void free() {
            row(0, 0, 0xffff);
        }

        void at(long position) {
            row(1, position, 0);
        }

        void within(int shelf, int index) {
            row(2, shelf, index);
        }

        private void row(int kind, long number, int index) {
            rows.write(kind);
            for (int shift = 8 * (numberBytes - 1); shift >= 0; shift -= 8) {
                rows.write((int) (number >> shift));
            }
            rows.write(index >> 8);
            rows.write(index);
            size++;
        }

        /** Each row as its difference from the one above (PNG's predictor Up). */
        byte[] predicted() {
            byte[] plain = rows.toBytes();
            var predicted = new Tokens(plain.length + size);
            for (int i = 0; i < plain.length; i++) {
                if (i % width() == 0) {
                    predicted.write(2);
                }
                predicted.write(plain[i] - (i < width() ? 0 : plain[i - width()]));
            }
            return predicted.toBytes();
        }
    }
}
