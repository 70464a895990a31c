package moveleaf.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Copies objects for another document: each once, with all that it names. Streams stay packed as they are. */
final class Copies {
    private final IdentityHashMap<COSBase, COSBase> made = new IdentityHashMap<>();

    COSBase of(COSBase original) throws IOException {
        COSBase object = original instanceof COSObject reference ? reference.getObject() : original;
        COSBase known = made.get(object);
        if (known != null) {
            return known;
        }
        if (object instanceof COSStream stream) {
            COSStream copy = packed(stream);
            made.put(object, copy);
            return fill(copy, stream);
        }
        if (object instanceof COSDictionary dictionary) {
            var copy = new COSDictionary();
            copy.setDirect(dictionary.isDirect());
            made.put(object, copy);
            return fill(copy, dictionary);
        }
        if (object instanceof COSArray array) {
            var copy = new COSArray();
            copy.setDirect(array.isDirect());
            made.put(object, copy);
            for (int i = 0; i < array.size(); i++) {
                copy.add(of(array.get(i)));
            }
            return copy;
        }
        return object;
    }

    /** The bytes of a stream as they are in its file, with nothing yet that says what they are. */
    static COSStream packed(COSStream stream) throws IOException {
        var copy = new COSStream();
        try (InputStream in = stream.createRawInputStream();
                OutputStream out = copy.createRawOutputStream()) {
            in.transferTo(out);
        }
        COSBase filter = stream.getFilters();
        if (filter != null) {
            copy.setItem(COSName.FILTER, filter);
        }
        return copy;
    }

    private COSDictionary fill(COSDictionary copy, COSDictionary original) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : original.entrySet()) {
            if (!COSName.LENGTH.equals(entry.getKey())) {
                copy.setItem(entry.getKey(), of(entry.getValue()));
            }
        }
        return copy;
    }
}
