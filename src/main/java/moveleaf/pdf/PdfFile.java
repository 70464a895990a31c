package moveleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Writes the objects of a document as a file that is small: dictionaries stand in packed streams, those of a kind beside each other,
 * since what is alike packs well, and best as rows of which each says only how it differs from the one before, as the table of places
 * does (PDF 1.7, 7.5.7 and 7.5.8). Arrays stand where they are used.
 */
final class PdfFile {
    /** Objects that are packed together: with more of them their places have more digits, with fewer less is alike. */
    private static final int TOGETHER = 300;

    /** Digits of most numbers of marked content on a page. */
    private static final int LONG_INTEGER = 3;

    private static final byte[] HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1);

    /** Objects of a booklet, so that their table needn't grow. */
    private static final int MANY = 1 << 14;

    /** What tells kinds of objects apart, the first that there is. */
    private static final List<COSName> KINDS = List.of(COSName.TYPE, COSName.S, COSName.SUBTYPE);

    private static final int FREE = 0;
    private static final int PLACED = 1;
    private static final int PACKED = 2;

    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>(MANY);
    private final SortedMap<String, List<COSDictionary>> kinds = new TreeMap<>();
    private final List<COSStream> streams = new ArrayList<>();
    private final ObjectWriter writer = new ObjectWriter(numbers);
    private ObjectWriter aligned = writer;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
    private final ByteArrayOutputStream table = new ByteArrayOutputStream(1 << 12);
    private final byte[] above = new byte[COLUMNS];

    /** Kind, then place in the file or number of the stream, then place in the stream. */
    private static final int COLUMNS = 1 + 4 + 2;

    /** A stream of objects that follow each other. */
    private record Packed(COSStream stream, int count) {}

    private PdfFile() {}

    static void write(DocumentRoot document, OutputStream out) throws IOException {
        new PdfFile().write(document.trailer(), out);
    }

    private void write(COSDictionary given, OutputStream out) throws IOException {
        collect(given);
        List<COSDictionary> dictionaries = new ArrayList<>();
        kinds.values().forEach(dictionaries::addAll);
        int number = 1;
        for (COSDictionary dictionary : dictionaries) {
            numbers.put(dictionary, number++);
        }
        for (COSStream stream : streams) {
            numbers.put(stream, number++);
        }
        aligned = writer.aligned(ObjectRows.digits(number), LONG_INTEGER);
        var packer = new Compressor();
        List<Packed> packed = packed(dictionaries, packer);
        packer.finish();
        file.writeBytes(HEADER);
        row(FREE, 0, 0xffff);
        for (int i = 0; i < packed.size(); i++) {
            for (int index = 0; index < packed.get(i).count(); index++) {
                row(PACKED, number + i, index);
            }
        }
        for (int i = 0; i < streams.size(); i++) {
            place(streams.get(i), dictionaries.size() + 1 + i);
        }
        for (Packed each : packed) {
            place(each.stream(), number++);
        }
        int start = file.size();
        row(PLACED, start, 0);
        COSStream references = new COSStream();
        references.setItem(COSName.TYPE, COSName.XREF);
        references.setInt(COSName.SIZE, number + 1);
        references.setItem(COSName.W, Cos.numbers(1, 4, 2));
        for (COSName name : List.of(COSName.ROOT, COSName.INFO, COSName.ID)) {
            if (given.containsKey(name)) {
                references.setItem(name, given.getItem(name));
            }
        }
        references.setItem(COSName.DECODE_PARMS, predicted(COLUMNS));
        references.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        raw(references, Compressor.deflated(table.toByteArray(), Deflater.DEFAULT_STRATEGY));
        place(references, number);
        file.writeBytes(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        file.writeTo(out);
    }

    /** All objects that have numbers, breadth first: those that a dictionary names in a list follow each other. */
    private void collect(COSDictionary trailer) {
        Deque<COSBase> rest = new ArrayDeque<>();
        rest.add(resolved(trailer.getItem(COSName.ROOT)));
        if (trailer.containsKey(COSName.INFO)) {
            rest.add(resolved(trailer.getItem(COSName.INFO)));
        }
        while (!rest.isEmpty()) {
            COSBase next = rest.remove();
            if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    visit(array.get(i), rest);
                }
            } else if (next instanceof COSDictionary dictionary && !isKnown(dictionary)) {
                for (COSBase value : dictionary.getValues()) {
                    visit(value, rest);
                }
            }
        }
    }

    private static void visit(COSBase value, Deque<COSBase> rest) {
        COSBase object = resolved(value);
        if (object instanceof COSDictionary || object instanceof COSArray) {
            rest.add(object);
        }
    }

    /** Whether an object has been met; now it has. One that stands where it is used is met each time. */
    private boolean isKnown(COSDictionary dictionary) {
        if (dictionary instanceof COSStream stream) {
            boolean known = numbers.put(stream, 0) != null;
            if (!known) {
                streams.add(stream);
            }
            return known;
        }
        if (dictionary.isDirect()) {
            return false;
        }
        boolean known = numbers.put(dictionary, 0) != null;
        if (!known) {
            kinds.computeIfAbsent(kind(dictionary), kind -> new ArrayList<>()).add(dictionary);
        }
        return known;
    }

    static COSBase resolved(COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }

    /** Objects of a kind have the same keys, and mostly the same words in them. Pages, which are named most, get short numbers. */
    private static String kind(COSDictionary dictionary) {
        if (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
            return "";
        }
        for (COSName name : KINDS) {
            String value = dictionary.getNameAsString(name);
            if (value != null) {
                return name.getName() + value;
            }
        }
        return " ";
    }

    /** @param all in the order of their numbers, from 1 */
    private List<Packed> packed(List<COSDictionary> all, Compressor packer) {
        List<Packed> packed = new ArrayList<>();
        int loose = 0;
        int from = 0;
        for (List<COSDictionary> kind : kinds.values()) {
            if (alike(from, kind)) {
                pack(loose, all.subList(loose, from), packer, packed);
                align(from, kind, packer, packed);
                loose = from + kind.size();
            }
            from += kind.size();
        }
        pack(loose, all.subList(loose, from), packer, packed);
        return packed;
    }

    /** Whether objects of a kind are many and differ little, as the first of them do. */
    private boolean alike(int before, List<COSDictionary> kind) {
        return kind.size() >= ObjectRows.FEWEST
                && ObjectRows.of(before + 1, written(kind.subList(0, ObjectRows.FEWEST), aligned))
                        .isPresent();
    }

    private void align(int before, List<COSDictionary> kind, Compressor packer, List<Packed> packed) {
        for (int start = 0; start < kind.size(); start += ObjectRows.MOST) {
            List<COSDictionary> some = kind.subList(start, Math.min(start + ObjectRows.MOST, kind.size()));
            Optional<ObjectRows> rows = ObjectRows.of(before + start + 1, written(some, aligned));
            if (rows.isEmpty()) {
                pack(before + start, some, packer, packed);
            } else {
                COSStream stream = packer.stream(rows.get().bytes());
                stream.setItem(COSName.DECODE_PARMS, predicted(rows.get().columns()));
                add(stream, some.size(), rows.get().first(), packed);
            }
        }
    }

    /**
     * Packs objects that differ, as short as they can be written.
     *
     * @param before how many objects have lower numbers
     */
    private void pack(int before, List<COSDictionary> objects, Compressor packer, List<Packed> packed) {
        for (int start = 0; start < objects.size(); start += TOGETHER) {
            List<String> some = written(objects.subList(start, Math.min(start + TOGETHER, objects.size())), writer);
            var places = new StringBuilder();
            int offset = 0;
            for (int i = 0; i < some.size(); i++) {
                places.append(before + start + i + 1).append(' ').append(offset).append(' ');
                offset += some.get(i).length();
            }
            String together = String.join("", some);
            COSStream stream = packer.varied((places + together).getBytes(StandardCharsets.ISO_8859_1));
            add(stream, some.size(), places.length(), packed);
        }
    }

    private static List<String> written(List<COSDictionary> objects, ObjectWriter by) {
        List<String> written = new ArrayList<>(objects.size());
        var text = new StringBuilder();
        for (COSDictionary object : objects) {
            text.setLength(0);
            by.write(object, text);
            written.add(text.toString());
        }
        return written;
    }

    private static void add(COSStream stream, int count, int first, List<Packed> packed) {
        stream.setItem(COSName.TYPE, COSName.OBJ_STM);
        stream.setInt(COSName.N, count);
        stream.setInt(COSName.FIRST, first);
        packed.add(new Packed(stream, count));
    }

    /** How rows are read of which each says how it differs from the one above. */
    private static COSDictionary predicted(int columns) {
        var parameters = Cos.inline();
        parameters.setInt(COSName.PREDICTOR, 12);
        parameters.setInt(COSName.COLUMNS, columns);
        return parameters;
    }

    private void place(COSStream stream, int number) throws IOException {
        if (!COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
            row(PLACED, file.size(), 0);
        }
        int length = (int) stream.getLength();
        var text = new StringBuilder().append(number).append(" 0 obj\n");
        writer.dictionary(stream, text);
        text.append("stream\n");
        file.writeBytes(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        try (InputStream in = stream.createRawInputStream()) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length || in.read() >= 0) {
                throw new IllegalStateException("stream " + number + " has other bytes than its length says");
            }
            file.writeBytes(bytes);
        }
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void raw(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
    }

    /** A row of the table: how it differs from the one above. */
    private void row(int kind, int place, int index) {
        byte[] row = {
            (byte) kind,
            (byte) (place >> 24),
            (byte) (place >> 16),
            (byte) (place >> 8),
            (byte) place,
            (byte) (index >> 8),
            (byte) index
        };
        table.write(2);
        for (int i = 0; i < COLUMNS; i++) {
            table.write(row[i] - above[i]);
            above[i] = row[i];
        }
    }
}
