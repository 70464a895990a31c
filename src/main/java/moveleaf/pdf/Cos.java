package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Makes the objects that a PDF is written with. */
final class Cos {
    private Cos() {}

    /** An array that stands where it is used. */
    static COSArray array(COSBase... items) {
        var array = new COSArray(List.of(items));
        array.setDirect(true);
        return array;
    }

    static COSArray array(List<? extends COSBase> items) {
        var array = new COSArray(List.copyOf(items));
        array.setDirect(true);
        return array;
    }

    static COSArray numbers(double... numbers) {
        var array = new COSArray();
        array.setDirect(true);
        for (double number : numbers) {
            array.add(number(number));
        }
        return array;
    }

    /** A dictionary that stands where it is used. */
    static COSDictionary inline() {
        var dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }

    /** To a hundredth. */
    static COSNumber number(double number) {
        long hundredths = Math.round(number * 100);
        return hundredths % 100 == 0 ? COSInteger.get(hundredths / 100) : new COSFloat(hundredths / 100f);
    }

    static COSStream stream(byte[] bytes) throws IOException {
        var stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    static COSString text(String text) {
        return new COSString(text);
    }

    /** A name for the machine, in UTF-8 and so the same in links of web pages. */
    static COSString key(String name) {
        return new COSString(name.getBytes(StandardCharsets.UTF_8));
    }
}
