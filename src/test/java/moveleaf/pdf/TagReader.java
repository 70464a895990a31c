package moveleaf.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF as a screen reader does: through its tags. */
public final class TagReader {
    private final StringBuilder read = new StringBuilder();
    private final Map<PDPage, Map<Integer, String>> contents = new HashMap<>();

    private TagReader() {}

    /** The structure as text: {@code <P>words<Link>more</Link></P>}; attributes are left out. */
    public static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new TagReader();
            reader.kids(document.getDocumentCatalog().getStructureTreeRoot(), null);
            return reader.read.toString();
        }
    }

    /** The words alone, with nothing between elements. */
    public static String words(byte[] pdf) throws IOException {
        return read(pdf).replaceAll("<[^>]*>", "");
    }

    private void kids(PDStructureNode node, @org.jspecify.annotations.Nullable PDPage page) throws IOException {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                read.append('<').append(element.getStructureType()).append('>');
                PDPage own = element.getPage() == null ? page : element.getPage();
                kids(element, own);
                read.append("</").append(element.getStructureType()).append('>');
            } else if (kid instanceof Integer number) {
                if (page == null) {
                    throw new IllegalStateException("content of no page");
                }
                content(page, number);
            } else if (kid instanceof PDMarkedContentReference reference) {
                content(reference.getPage(), reference.getMCID());
            } else if (kid instanceof PDObjectReference) {
                read.append("<!>");
            }
        }
    }

    private void content(PDPage page, int number) throws IOException {
        if (!contents.containsKey(page)) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            var byNumber = new HashMap<Integer, String>();
            collect(extractor.getMarkedContents(), byNumber);
            contents.put(page, byNumber);
        }
        String words = contents.get(page).remove(number);
        if (words == null) {
            throw new IllegalStateException("content " + number + " is missing, or read twice");
        }
        read.append(words);
    }

    private static void collect(List<PDMarkedContent> marked, Map<Integer, String> byNumber) {
        for (PDMarkedContent content : marked) {
            if (content.getMCID() >= 0) {
                byNumber.put(content.getMCID(), text(content));
            } else if (!COSName.ARTIFACT.getName().equals(content.getTag())) {
                throw new IllegalStateException("content without a number: " + content.getTag());
            }
        }
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        var text = new StringBuilder();
        for (Object piece : content.getContents()) {
            if (piece instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (piece instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }
}
