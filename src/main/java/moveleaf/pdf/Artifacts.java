package moveleaf.pdf;

import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What is on pages and not read: how such content is marked. Marks that say more than their name stand in the resources. */
final class Artifacts {
    /** Rules, boxes and pictures that only adorn. */
    static final String LAYOUT = " BMC";

    /** A running head. */
    static final String HEADER = "/T BDC";

    /** A folio, or another line below the text. */
    static final String FOOTER = "/B BDC";

    private Artifacts() {}

    /** The property lists that the marks name (PDF 1.7, 14.8.2.2). */
    static COSDictionary properties() {
        var lists = Cos.inline();
        Map.of("T", "Header", "B", "Footer").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lists.setItem(COSName.getPDFName(entry.getKey()), list(entry.getValue())));
        return lists;
    }

    private static COSDictionary list(String subtype) {
        var list = Cos.inline();
        list.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        list.setItem(COSName.SUBTYPE, COSName.getPDFName(subtype));
        return list;
    }
}
