package moveleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The pages of a document as dictionaries, and the trunk that they hang on; the size that most share is said there. */
final class PageTree {
    private final COSDictionary root = new COSDictionary();
    private final List<COSDictionary> pages = new ArrayList<>();

    PageTree(List<Page> set, COSDictionary resources) {
        COSArray usual = set.isEmpty() ? Cos.numbers(0, 0, 1, 1) : size(set.get(0));
        for (Page page : set) {
            var dictionary = new COSDictionary();
            dictionary.setItem(COSName.TYPE, COSName.PAGE);
            dictionary.setItem(COSName.PARENT, root);
            dictionary.setItem(COSName.RESOURCES, resources); // PDF/A lets no page inherit them
            COSArray size = size(page);
            if (!size.toList().equals(usual.toList())) {
                dictionary.setItem(COSName.MEDIA_BOX, size);
            }
            dictionary.setItem(COSName.getPDFName("Tabs"), COSName.S);
            pages.add(dictionary);
        }
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setItem(COSName.MEDIA_BOX, usual);
        root.setInt(COSName.COUNT, pages.size());
        root.setItem(COSName.KIDS, Cos.array(pages));
    }

    private static COSArray size(Page page) {
        return Cos.numbers(0, 0, page.width(), page.height());
    }

    COSDictionary root() {
        return root;
    }

    /** In reading order. */
    List<COSDictionary> pages() {
        return pages;
    }
}
