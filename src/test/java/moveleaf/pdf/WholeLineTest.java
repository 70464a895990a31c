package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import moveleaf.PdfConformance;
import moveleaf.typeset.Art;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Compositor;
import moveleaf.typeset.Element;
import moveleaf.typeset.Flowable;
import moveleaf.typeset.Galley;
import moveleaf.typeset.InlineItem;
import moveleaf.typeset.MarginBox;
import moveleaf.typeset.Note;
import moveleaf.typeset.PageStyle;
import moveleaf.typeset.ParagraphStyle;
import moveleaf.typeset.Rgb;
import moveleaf.typeset.TextStyle;
import org.junit.jupiter.api.Test;

/** From galley to PDF with real faces: what goes in comes out again through the tags (law 3). */
final class WholeLineTest {
    private static final String[] WORDS = {
        "office",
        "waffle",
        "often",
        "AVATAR,",
        "hy\u00adphen\u00ada\u00adtion",
        "5\u00a0s",
        "naïve",
        "(so)",
        "3\u2009×\u200912",
        "Ελλάδα",
        "жук",
        "fifty-five",
        "e\u0301tude",
        "“quoted”",
        "10.1000/xyz(1)",
        "…",
        "2–4",
        "x\u2060y",
        "a",
        "is"
    };

    private static final List<Art> SQUARES = List.of(
            SampleImages.svg("drawn", "<rect width='50' height='50'/>"),
            SampleImages.png("dots", SampleImages.plain(BufferedImage.TYPE_INT_ARGB, 20, 10, SampleImages.TEAL)));

    @Test
    void text_out_equals_text_in_through_the_tags() throws IOException {
        for (long seed = 1; seed <= 60; seed++) {
            var guide = new RandomGalley(seed);
            Galley galley = guide.galley();
            Composition composition = new Compositor(Sketch.BOOK).compose(galley);
            assertTrue(composition.pages().size() > 1, "seed " + seed);
            byte[] pdf = Sketch.pdf(composition);
            assertEquals(plain(guide.said.toString()), plain(TagReader.words(pdf)), "seed " + seed);
            if (seed % 20 == 0) {
                assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1), "seed " + seed);
                assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A), "seed " + seed);
            }
        }
    }

    /** Soft hyphens show only where a line ends; joiners never do. A line may end at any space. */
    private static String plain(String text) {
        return text.replaceAll("[\u00ad\u2060]", "").replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** Paragraphs, lists and notes, and the words of all of them in reading order. */
    private static final class RandomGalley {
        private final Random random;
        private final List<Element> elements = new ArrayList<>();
        private final StringBuilder said = new StringBuilder();
        private int notes;

        private RandomGalley(long seed) {
            random = new Random(seed);
        }

        private int element(int parent, String role) {
            elements.add(new Element(elements.size() + 1, parent, role, Map.of()));
            return elements.size();
        }

        private Galley galley() {
            int document = element(0, "Document");
            var flowables = new ArrayList<Flowable>();
            for (int i = 0; i < 12; i++) {
                switch (random.nextInt(6)) {
                    case 0 -> flowables.add(list(document));
                    case 1 -> flowables.add(figure(document));
                    case 2 -> flowables.add(beside(document));
                    default -> flowables.add(paragraph(element(document, "P"), true));
                }
            }
            return new Galley(flowables, elements, kind -> page());
        }

        /** A picture and its caption. */
        private Flowable figure(int parent) {
            int group = element(parent, "Div");
            elements.add(new Element(elements.size() + 1, group, "Figure", Map.of("alt", "A square")));
            int figure = elements.size();
            var fit = new Flowable.PictureFit(60, 30, 15, ParagraphStyle.Alignment.CENTRE);
            var picture = new Flowable.Picture(fit, SQUARES.get(random.nextInt(2)), BoxStyle.PLAIN, figure, 0);
            Flowable caption = paragraph(element(group, "Caption"), false);
            return new Flowable.Stack(List.of(picture, caption), Optional.empty(), BoxStyle.PLAIN, group, 0);
        }

        /** A figure at the right of paragraphs. */
        private Flowable beside(int parent) {
            int section = element(parent, "Sect");
            var children = new ArrayList<Flowable>();
            children.add(new Flowable.Inset(figure(section), 90, 90));
            for (int i = 0; i < 3; i++) {
                children.add(paragraph(element(section, "P"), true));
            }
            return new Flowable.Stack(children, Optional.empty(), BoxStyle.PLAIN, section, 0);
        }

        private Flowable list(int parent) {
            int list = element(parent, "L");
            var items = new ArrayList<Flowable>();
            for (int i = 1; i <= 3; i++) {
                int item = element(list, "LI");
                int label = element(item, "Lbl");
                int body = element(item, "LBody");
                said.append(i).append('.');
                var marker = new Flowable.Marker(List.of(run(i + ".", label, Sketch.BODY)), 4);
                Flowable content = paragraph(element(body, "P"), true);
                items.add(new Flowable.Stack(List.of(content), Optional.of(marker), indented(), item, 0));
            }
            return new Flowable.Stack(items, Optional.empty(), BoxStyle.PLAIN, list, 0);
        }

        private Flowable.Paragraph paragraph(int element, boolean mayCall) {
            var items = new ArrayList<InlineItem>();
            int runs = 1 + random.nextInt(4);
            for (int i = 0; i < runs; i++) {
                TextStyle style = random.nextInt(3) == 0 ? Sketch.style(Sketch.ITALIC) : Sketch.BODY;
                items.add(say(words(1 + random.nextInt(20)), element, style));
                if (mayCall && random.nextInt(3) == 0) {
                    int reference = element(element, "Reference");
                    items.add(say(String.valueOf(++notes), reference, Sketch.style(Sketch.REGULAR, "sups")));
                    int note = element(element, "Note");
                    Flowable.Paragraph body = paragraph(element(note, "P"), false);
                    items.add(
                            new InlineItem.NoteCall(new Note("n" + notes, notes, List.of(body), note, 0), element, 0));
                }
            }
            var alignment = random.nextBoolean() ? ParagraphStyle.Alignment.JUSTIFY : ParagraphStyle.Alignment.START;
            var style = new ParagraphStyle(alignment, 16, 0, 2, 2, ParagraphStyle.Grid.FREE);
            return new Flowable.Paragraph(items, style, BoxStyle.PLAIN, element, 0);
        }

        private InlineItem.Run say(String text, int element, TextStyle style) {
            said.append(text);
            return run(text, element, style);
        }

        private static InlineItem.Run run(String text, int element, TextStyle style) {
            return new InlineItem.Run(text, style, Optional.empty(), element, 0);
        }

        private String words(int count) {
            var words = new StringBuilder();
            for (int i = 0; i < count; i++) {
                words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            return words.toString();
        }

        private static BoxStyle indented() {
            var plain = BoxStyle.PLAIN;
            return new BoxStyle(
                    new BoxStyle.Sides(4, 0, 4, 24),
                    plain.padding(),
                    plain.border(),
                    Optional.of(new Rgb(227, 240, 240)),
                    4,
                    plain.breakBefore(),
                    plain.breakAfter(),
                    plain.breakInside(),
                    plain.page(),
                    0);
        }

        private static PageStyle page() {
            var folio = new MarginBox(
                    "bottom-center",
                    List.of(new MarginBox.Folio(MarginBox.Numerals.DECIMAL)),
                    Sketch.BODY,
                    ParagraphStyle.Alignment.CENTRE,
                    16,
                    0.5,
                    BoxStyle.PLAIN);
            return new PageStyle(
                    300,
                    320,
                    new BoxStyle.Sides(30, 30, 40, 30),
                    0,
                    List.of(folio),
                    new PageStyle.NoteArea(8, 6, 0.5, 60, Rgb.BLACK, 2, 0.6));
        }
    }
}
