package moveleaf.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes a galley of everything there is, the same for the same seed. Its origins are all different. */
final class RandomGalley {
    private final Random random;
    private final List<Element> elements = new ArrayList<>();
    private final Map<String, String> noteTexts = new HashMap<>();
    private final PageStyle page;
    private int marks;
    private int beside;

    /** Paragraphs of the main column with widows and orphans of 2. */
    final List<Flowable.Paragraph> guarded = new ArrayList<>();

    /** Paragraphs that keep with what follows. */
    final List<Flowable.Paragraph> headings = new ArrayList<>();

    /** Boxes that should not break, of the main column. */
    final Map<Integer, Flowable.Stack> cards = new LinkedHashMap<>();

    /** Boxes that should not go over a turn, of the main column. */
    final Map<Integer, Flowable.Stack> spreads = new LinkedHashMap<>();

    /** Origins of words whose punctuation may stand out of the measure. */
    final Set<Integer> hanging = new HashSet<>();

    final Galley galley;

    RandomGalley(long seed) {
        this(seed, 0);
    }

    /** @param spreads how many of ten boxes of the main column should not go over a turn, beside the usual ones */
    RandomGalley(long seed, int spreads) {
        this(seed, spreads, 0);
    }

    /** A galley on short pages, half of it rows and texts beside insets that are often higher than a page. */
    static RandomGalley ofHighRows(long seed) {
        return new RandomGalley(seed, 0, 5);
    }

    private RandomGalley(long seed, int spreads, int rows) {
        this.random = new Random(seed);
        this.page = pageStyle(rows > 0 ? 4 : 14);
        List<Flowable> flowables = new ArrayList<>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            if (rows > 0 && random.nextInt(10) < rows) {
                flowables.add(random.nextBoolean() ? row(0) : beside(0));
            } else {
                flowables.add(spreads > 0 && random.nextInt(10) < spreads ? spread(0) : flowable(0));
            }
        }
        this.galley = new Galley(flowables, elements, kind -> page);
    }

    private PageStyle pageStyle(int least) {
        double grid = random.nextInt(3) == 0 ? 12 : 0;
        PageStyle plain = Sample.page(12 + random.nextInt(20), least + random.nextInt(20));
        PageStyle.Bottom bottom = grid > 0 ? PageStyle.Bottom.EVEN : PageStyle.Bottom.RAGGED;
        MarginBox folio = new MarginBox(
                "bottom-center",
                List.of(
                        new MarginBox.Folio(MarginBox.Numerals.LOWER_ROMAN),
                        new MarginBox.Words(" / "),
                        new MarginBox.PageCount(MarginBox.Numerals.DECIMAL)),
                Sample.style(5, 0),
                ParagraphStyle.Alignment.CENTRE,
                6,
                0.5,
                BoxStyle.PLAIN);
        PageStyle.NoteArea notes = new PageStyle.NoteArea(
                random.nextInt(8),
                random.nextInt(4),
                random.nextInt(2),
                30,
                Rgb.BLACK,
                random.nextInt(3),
                0.3 + 0.7 * random.nextDouble());
        return new PageStyle(plain.width(), plain.height(), plain.margin(), grid, List.of(folio), notes, bottom);
    }

    private int element(String role) {
        elements.add(new Element(elements.size() + 1, 0, role, Map.of()));
        return elements.size();
    }

    private Flowable flowable(int depth) {
        int kind = random.nextInt(depth > 2 ? 9 : 18);
        if (kind < 7) {
            return paragraph(text(depth), box(BoxStyle.Break.AUTO));
        }
        return switch (kind) {
            case 7 -> picture();
            case 8 -> signpost();
            case 9 -> heading(depth);
            case 10 -> table(depth);
            case 11 -> row(depth);
            case 12, 14 -> card(depth);
            case 15 -> spread(depth);
            case 13 -> item(depth);
            case 16, 17 -> beside(depth);
            default -> stack(depth, box(BoxStyle.Break.AUTO));
        };
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private BoxStyle box(BoxStyle.Break inside) {
        boolean framed = random.nextInt(4) == 0;
        BoxStyle.Line line = new BoxStyle.Line(framed ? 1 : 0, Rgb.BLACK);
        BoxStyle.Break before = random.nextInt(25) == 0 ? any(BoxStyle.Break.values()) : BoxStyle.Break.AUTO;
        return new BoxStyle(
                new BoxStyle.Sides(random.nextInt(3) * 4, 0, random.nextInt(3) * 4, 0),
                framed ? new BoxStyle.Sides(2, 2, 2, 2) : BoxStyle.Sides.NONE,
                new BoxStyle.Border(line, line, line, line),
                framed && random.nextBoolean() ? Optional.of(new Rgb(240, 240, 240)) : Optional.empty(),
                framed ? random.nextInt(4) : 0,
                before,
                BoxStyle.Break.AUTO,
                inside,
                Optional.empty(),
                framed ? random.nextInt(40) : 0,
                framed && elements.size() % 2 == 0 ? BoxStyle.AtBreaks.CLONE : BoxStyle.AtBreaks.SLICE);
    }

    private Flowable.Paragraph heading(int depth) {
        BoxStyle plain = BoxStyle.PLAIN;
        BoxStyle box = new BoxStyle(
                new BoxStyle.Sides(12, 0, 6, 0),
                plain.padding(),
                plain.border(),
                plain.background(),
                0,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AVOID,
                BoxStyle.Break.AVOID,
                Optional.empty(),
                0);
        Flowable.Paragraph heading = paragraph(new Words(1 + random.nextInt(3), 0), box);
        if (depth == 0) {
            headings.add(heading);
        }
        return heading;
    }

    private Flowable.Stack card(int depth) {
        Flowable.Stack card = stack(depth, box(BoxStyle.Break.AVOID));
        if (depth == 0) {
            cards.put(card.origin(), card);
        }
        return card;
    }

    /** A box that should not go over a turn, longer than a card. */
    private Flowable.Stack spread(int depth) {
        Flowable.Stack spread = stack(depth, box(BoxStyle.Break.AVOID_TURN));
        if (depth == 0) {
            spreads.put(spread.origin(), spread);
        }
        return spread;
    }

    private Flowable.Stack stack(int depth, BoxStyle box) {
        int element = element("Div");
        List<Flowable> children = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            children.add(flowable(depth + 1));
        }
        return new Flowable.Stack(children, Optional.empty(), box, element, element);
    }

    private Flowable.Stack item(int depth) {
        int element = element("LI");
        int label = element("Lbl");
        InlineItem.Run bullet = run("*", Sample.style(5, 0), label);
        BoxStyle plain = BoxStyle.PLAIN;
        BoxStyle box = new BoxStyle(
                plain.margin(),
                new BoxStyle.Sides(0, 0, 0, 10),
                plain.border(),
                plain.background(),
                0,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                Optional.empty(),
                0);
        List<Flowable> children = List.of(flowable(depth + 1), flowable(depth + 1));
        return new Flowable.Stack(
                children, Optional.of(new Flowable.Marker(List.of(bullet), 2)), box, element, element);
    }

    /** A stack that begins with an inset, as the steps of a movement do. */
    private Flowable.Stack beside(int depth) {
        int element = element("Div");
        List<Flowable> children = new ArrayList<>();
        int insets = random.nextInt(8) == 0 ? 2 : 1;
        for (int i = 0; i < insets; i++) {
            children.add(inset(depth));
        }
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            children.add(flowable(depth + 1));
        }
        if (random.nextInt(8) == 0) {
            children.add(inset(depth));
        }
        return new Flowable.Stack(children, Optional.empty(), box(BoxStyle.Break.AUTO), element, element);
    }

    private Flowable inset(int depth) {
        beside++;
        Flowable content = random.nextInt(3) == 0 ? picture() : figure(depth);
        beside--;
        double width = random.nextBoolean() ? Double.NaN : 20 + random.nextInt(40);
        return new Flowable.Inset(content, width, 30 + random.nextInt(60));
    }

    private Flowable figure(int depth) {
        int element = element("Div");
        Flowable caption = paragraph(text(depth + 2), BoxStyle.PLAIN);
        return new Flowable.Stack(
                List.of(picture(), caption), Optional.empty(), box(BoxStyle.Break.AUTO), element, element);
    }

    private Flowable picture() {
        int element = element("Figure");
        double width = 10 + random.nextInt(60);
        Flowable.PictureFit fit = new Flowable.PictureFit(
                width,
                5 + random.nextInt(80),
                random.nextBoolean() ? width : width / 4,
                any(ParagraphStyle.Alignment.values()));
        return new Flowable.Picture(fit, () -> "art", box(BoxStyle.Break.AUTO), element, element);
    }

    private Flowable signpost() {
        int origin = element("Span");
        return new Flowable.Signpost(
                List.of("at" + origin),
                Map.of("title", "T" + origin),
                Optional.of(new Flowable.Bookmark(1, "B" + origin)),
                Optional.empty(),
                origin);
    }

    private Flowable row(int depth) {
        int element = element("Div");
        beside++;
        List<Flowable.Column> columns = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            double width = random.nextBoolean() ? Double.NaN : 20 + random.nextInt(60);
            columns.add(new Flowable.Column(flowable(depth + 2), width, random.nextInt(2)));
        }
        beside--;
        Flowable.Alignment alignment = any(Flowable.Alignment.values());
        return new Flowable.Row(columns, random.nextInt(6), alignment, box(BoxStyle.Break.AUTO), element, element);
    }

    private Flowable table(int depth) {
        int element = element("Table");
        List<Flowable.TableRow> header = random.nextBoolean() ? List.of(tableRow(3, 2, true)) : List.of();
        List<Flowable.TableRow> body = new ArrayList<>();
        int rows = random.nextInt(12);
        for (int i = 0; i < rows; i++) {
            body.add(tableRow(3, depth + 2, false));
        }
        List<Double> columns = List.of(Double.NaN, 30.0 + random.nextInt(20), Double.NaN);
        List<Flowable.TableRow> continued = element % 3 == 0 ? List.of(continued()) : List.of();
        return new Flowable.Table(columns, continued, header, body, box(BoxStyle.Break.AUTO), element, element);
    }

    private static Flowable.TableRow continued() {
        Flowable words = new Flowable.Paragraph(
                List.of(run("more", Sample.PLAIN, Element.ARTIFACT)),
                Sample.paragraphStyle(ParagraphStyle.Alignment.START, 1, 1),
                BoxStyle.PLAIN,
                Element.ARTIFACT,
                0);
        Flowable.Stack cell = new Flowable.Stack(List.of(words), Optional.empty(), BoxStyle.PLAIN, Element.ARTIFACT, 0);
        return new Flowable.TableRow(List.of(new Flowable.Cell(cell, 3)), BoxStyle.PLAIN, Element.ARTIFACT);
    }

    private Flowable.TableRow tableRow(int columns, int depth, boolean header) {
        int element = element("TR");
        beside++;
        List<Flowable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; ) {
            int span = Math.min(1 + random.nextInt(2), columns - i);
            Flowable content =
                    header ? paragraph(new Words(1, 0), BoxStyle.PLAIN) : paragraph(text(depth), BoxStyle.PLAIN);
            int cell = element("TD");
            BoxStyle box = box(BoxStyle.Break.AUTO);
            cells.add(new Flowable.Cell(new Flowable.Stack(List.of(content), Optional.empty(), box, cell, cell), span));
            i += span;
        }
        beside--;
        return new Flowable.TableRow(cells, BoxStyle.PLAIN, element);
    }

    private record Words(int count, int notes) {}

    private Words text(int depth) {
        int words = random.nextInt(3) == 0 ? random.nextInt(120) : random.nextInt(25);
        return new Words(depth > 1 ? words / 3 : words, random.nextInt(3) == 0 ? 2 : 0);
    }

    private static Set<ParagraphStyle.Hanging> hanging(int element) {
        return switch (element % 8) {
            case 0 -> Set.of(ParagraphStyle.Hanging.FIRST, ParagraphStyle.Hanging.FORCE_END);
            case 4 -> Set.of(ParagraphStyle.Hanging.ALLOW_END, ParagraphStyle.Hanging.LAST);
            default -> Set.of();
        };
    }

    private Flowable.Paragraph paragraph(Words words, BoxStyle box) {
        int element = element("P");
        List<InlineItem> items = new ArrayList<>();
        for (int i = 0; i < words.count; i++) {
            String word = word();
            if (i > 0) {
                items.add(run(" ", Sample.PLAIN, element));
            }
            items.add(run(word, Sample.PLAIN, element));
            if (words.notes > 0 && random.nextInt(12) == 0) {
                call(items);
            }
            oddity(items, element);
        }
        boolean guard = random.nextBoolean();
        ParagraphStyle style = new ParagraphStyle(
                any(ParagraphStyle.Alignment.values()),
                12,
                random.nextInt(4) == 0 ? 5 : 0,
                guard ? 2 : 1,
                guard ? 2 : 1,
                random.nextInt(3) == 0 ? ParagraphStyle.Grid.SNAP : ParagraphStyle.Grid.FREE,
                hanging(element));
        if (!style.hanging().isEmpty()) {
            hanging.add(element);
        }
        Flowable.Paragraph paragraph = new Flowable.Paragraph(items, style, box, element, element);
        if (guard && beside == 0) {
            guarded.add(paragraph);
        }
        return paragraph;
    }

    private void oddity(List<InlineItem> items, int element) {
        switch (random.nextInt(60)) {
            case 0 -> items.add(new InlineItem.LineBreak(element, element));
            case 1 -> items.add(new InlineItem.Leader(".", Sample.PLAIN, element, element));
            case 2 -> items.add(new InlineItem.Place("p" + items.size() + "-" + element, element, element));
            case 3 ->
                items.add(new InlineItem.PageNumber(
                        "at" + (1 + random.nextInt(elements.size())),
                        Sample.PLAIN,
                        Optional.empty(),
                        element,
                        element));
            case 4 ->
                items.add(new InlineItem.Run(
                        "link to", Sample.PLAIN, Optional.of(new Target.Web("https://a.b")), element, element));
            default -> {}
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(random.nextInt(60) == 0 ? 40 : 7);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
            if (random.nextInt(25) == 0) {
                word.append("\u00AD\u200B\u00A0-\u2014/\u2060".charAt(random.nextInt(7)));
            }
        }
        return word.toString();
    }

    private void call(List<InlineItem> items) {
        int mark = element("Reference");
        boolean again = marks > 0 && random.nextInt(3) == 0;
        int number = again ? 1 + random.nextInt(marks) : ++marks;
        int element = element("Note");
        String text = noteTexts.computeIfAbsent("n" + number, key -> noteText());
        InlineItem.Run run = run(number + text, Sample.PLAIN, element("P"));
        ParagraphStyle style = Sample.paragraphStyle(ParagraphStyle.Alignment.START, 2, 2);
        Flowable body = new Flowable.Paragraph(List.of(run), style, BoxStyle.PLAIN, run.element(), run.element());
        Note note = new Note("n" + number, number, List.of(body), element, element);
        items.add(run(Integer.toString(number), Sample.RAISED, mark));
        items.add(new InlineItem.NoteCall(note, mark, mark));
    }

    private String noteText() {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(12) == 0 ? random.nextInt(150) : random.nextInt(8);
        for (int i = 0; i < words; i++) {
            text.append(' ').append(word());
        }
        return text.toString();
    }

    private static InlineItem.Run run(String text, TextStyle style, int element) {
        return new InlineItem.Run(text, style, Optional.empty(), element, element);
    }
}
