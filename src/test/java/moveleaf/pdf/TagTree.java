package moveleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF's tags as a tree: what a screen reader walks. */
public final class TagTree {
    private final Map<PDPage, Map<Integer, String>> contents = new HashMap<>();

    private final Map<PDPage, Integer> numbers = new HashMap<>();

    private TagTree(PDPageTree pages) {
        pages.forEach(page -> numbers.put(page, numbers.size() + 1));
    }

    /** An element, a piece of text, or a place to click. */
    public sealed interface Node permits Element, Words, Click {}

    /** Text of an element. */
    public record Words(String text) implements Node {}

    /**
     * An annotation.
     *
     * @param target {@code #name} of a place, or an address
     * @param page where it stands, from 1
     */
    public record Click(Optional<String> target, int page) implements Node {}

    /**
     * A structure element.
     *
     * @param type such as {@code P}
     * @param alt what it says instead of its content
     * @param columns of a cell: how many it spans
     * @param kids in order
     */
    public record Element(String type, Optional<String> alt, int columns, List<Node> kids) implements Node {
        public Element {
            kids = List.copyOf(kids);
        }
    }

    /** The root: an element of no type. */
    public static Element read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new TagTree(document.getPages())
                    .element("", Optional.empty(), document.getDocumentCatalog().getStructureTreeRoot(), null);
        }
    }

    private Element element(String type, Optional<String> alt, PDStructureNode node, @Nullable PDPage page)
            throws IOException {
        List<Node> kids = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                PDPage own = inner.getPage() == null ? page : inner.getPage();
                kids.add(element(
                        inner.getStructureType(), Optional.ofNullable(inner.getAlternateDescription()), inner, own));
            } else if (kid instanceof Integer number) {
                if (page == null) {
                    throw new IllegalStateException("content of no page");
                }
                kids.add(new Words(content(page, number)));
            } else if (kid instanceof PDMarkedContentReference reference) {
                kids.add(new Words(content(reference.getPage(), reference.getMCID())));
            } else if (kid instanceof PDObjectReference reference) {
                kids.add(new Click(
                        reference.getReferencedObject() instanceof PDAnnotationLink link
                                ? target(link)
                                : Optional.empty(),
                        number(reference.getPage() == null ? page : reference.getPage())));
            }
        }
        return new Element(type, alt, columns(node), kids);
    }

    private int number(@Nullable PDPage page) {
        return numbers.getOrDefault(page, 0);
    }

    private static int columns(PDStructureNode node) {
        COSDictionary said = node.getCOSObject().getCOSDictionary(COSName.A);
        return said == null ? 1 : said.getInt("ColSpan", 1);
    }

    private static Optional<String> target(PDAnnotationLink link) throws IOException {
        if (link.getAction() instanceof PDActionURI web) {
            return Optional.of(web.getURI());
        }
        Object place = link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getDestination();
        return place instanceof PDNamedDestination named
                ? Optional.of("#" + named.getNamedDestination())
                : Optional.empty();
    }

    private String content(PDPage page, int number) throws IOException {
        if (!contents.containsKey(page)) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            var byNumber = new HashMap<Integer, String>();
            collect(extractor.getMarkedContents(), byNumber);
            contents.put(page, byNumber);
        }
        String words = contents.getOrDefault(page, Map.of()).remove(number);
        if (words == null) {
            throw new IllegalStateException("content " + number + " is missing, or read twice");
        }
        return words;
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
