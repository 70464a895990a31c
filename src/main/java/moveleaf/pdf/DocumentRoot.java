package moveleaf.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What the objects of a document hang on: its trailer, the catalog and the list of pages. PDFBox's own document notes of each object
 * whether it has changed since it was read, and for that goes through all that hangs on what is put into it.
 */
final class DocumentRoot {
    private final COSDictionary trailer = new COSDictionary();
    private final COSDictionary catalog = new COSDictionary();
    private final COSDictionary list = new COSDictionary();
    private final COSArray pages = new COSArray();

    DocumentRoot() {
        trailer.setItem(COSName.ROOT, catalog);
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        catalog.setItem(COSName.PAGES, list);
        list.setItem(COSName.TYPE, COSName.PAGES);
        list.setItem(COSName.KIDS, pages);
        list.setInt(COSName.COUNT, 0);
    }

    COSDictionary trailer() {
        return trailer;
    }

    COSDictionary catalog() {
        return catalog;
    }

    /** Adds a page. */
    COSDictionary page(double width, double height) {
        var page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.MEDIA_BOX, Cos.numbers(0, 0, width, height));
        page.setItem(COSName.PARENT, list);
        pages.add(page);
        list.setInt(COSName.COUNT, pages.size());
        return page;
    }
}
