package moveleaf.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import moveleaf.typeset.Rgb;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The colours of a document's pages, by their numbers (PDF 1.7, 8.6.6.3): each page names a colour by one, which is shorter than the
 * colour itself. What finds no place any more is named by its parts.
 */
final class Palette {
    /** The palette's name in the resources of pages. */
    static final String RESOURCE = "C";

    private static final int MOST = 256;

    private final Map<Rgb, Integer> numbers = new LinkedHashMap<>();

    OptionalInt number(Rgb colour) {
        if (!numbers.containsKey(colour) && numbers.size() < MOST) {
            numbers.put(colour, numbers.size());
        }
        Integer number = numbers.get(colour);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The colour spaces of the resources, when all pages have been drawn. */
    COSDictionary resources() {
        byte[] table = new byte[3 * numbers.size()];
        numbers.forEach((colour, number) -> {
            table[3 * number] = (byte) colour.red();
            table[3 * number + 1] = (byte) colour.green();
            table[3 * number + 2] = (byte) colour.blue();
        });
        COSArray space =
                Cos.array(COSName.INDEXED, COSName.DEVICERGB, COSInteger.get(numbers.size() - 1), new COSString(table));
        var resources = Cos.inline();
        resources.setItem(COSName.getPDFName(RESOURCE), space);
        return resources;
    }
}
