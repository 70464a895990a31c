package moveleaf.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.print.Keyword.Display;
import moveleaf.print.Selector.Part;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Flowable;
import moveleaf.typeset.Galley;
import moveleaf.typeset.InlineItem;
import moveleaf.typeset.Typefaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns HTML and stylesheets into a galley. Blocks are walked here; {@link InlineSetter} sets what stands in lines, {@link
 * TableSetter} tables. An origin in the galley is an offset into the HTML.
 */
final class GalleyBuilder {
    private final HtmlDocument html;
    private final Diagnostics diagnostics;
    private final Cascade cascade;
    private final ComputedStyle rootStyle;
    private final PrintPages pages;
    private final Lettering lettering;
    private final Structure structure = new Structure();
    private final Counters counters = new Counters();
    private final GeneratedContent generated;
    private final InlineSetter inlines;
    private final TableSetter tables;

    /**
     * @param edition the edition's stylesheet; the built-in one comes before it
     * @param paper what {@code @media (paper: …)} is asked for
     */
    GalleyBuilder(HtmlDocument html, Stylesheet edition, String paper, Typefaces faces, Diagnostics diagnostics) {
        this.html = html;
        this.diagnostics = diagnostics;
        List<Stylesheet> sheets = List.of(DefaultStylesheet.read(), edition);
        this.cascade = new Cascade(sheets, paper, diagnostics);
        this.lettering = new Lettering(faces);
        Subject root = Subject.root(html.root());
        this.rootStyle = cascade.root(root);
        String language = root.attribute("lang").orElse("en");
        this.pages = new PrintPages(sheets, paper, cascade, rootStyle, lettering, language);
        this.generated = new GeneratedContent(this);
        this.inlines = new InlineSetter(this);
        this.tables = new TableSetter(this);
    }

    /** Builds the galley; call it once. */
    Galley build() {
        Subject root = Subject.root(html.root());
        Surroundings top = new Surroundings(
                root,
                rootStyle,
                structure.root(),
                root.attribute("lang").orElse("en"),
                Optional.empty(),
                pages.measure(Boxes.page(rootStyle)),
                0,
                0);
        List<Flowable> flowables = new ArrayList<>();
        for (Subject subject : subjects(root)) {
            Surroundings part = enter(top, subject);
            if (part.style().display() != Display.NONE) {
                flowables.addAll(children(part).flowables());
            }
        }
        return new Galley(flowables, structure.elements(), pages);
    }

    Cascade cascade() {
        return cascade;
    }

    Lettering lettering() {
        return lettering;
    }

    Counters counters() {
        return counters;
    }

    GeneratedContent generated() {
        return generated;
    }

    InlineSetter inlines() {
        return inlines;
    }

    void report(String code, Surroundings place, String message) {
        diagnostics.add(Diagnostic.error(code, html.places().apply(place.origin()), message));
    }

    /**
     * What the children of an element have become.
     *
     * @param inlineOnly whether all of it is one anonymous paragraph
     */
    record Content(List<Flowable> flowables, boolean inlineOnly) {}

    /** A child element with what it has from its parent; a note takes its style from the root instead. */
    Surroundings enter(Surroundings parent, Subject subject) {
        ComputedStyle style = cascade.style(subject, parent.style());
        if (style.is(Property.FLOAT, Keyword.FloatValue.FOOTNOTE)) {
            style = cascade.style(subject, rootStyle);
        }
        double available = style.value(Property.PAGE).equals(parent.style().value(Property.PAGE))
                ? parent.available()
                : pages.measure(Boxes.page(style));
        return new Surroundings(
                subject,
                style,
                Roles.node(subject, style, parent.node()),
                subject.attribute("lang").orElse(parent.language()),
                parent.link(),
                available,
                parent.rise(),
                parent.noteDepth());
    }

    /** The element children of an element, in order. */
    List<Subject> subjects(Subject parent) {
        List<Element> elements = parent.element().children();
        List<Subject> found = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            found.add(parent.child(elements.get(i), i + 1, elements.size()));
        }
        return found;
    }

    /** Sets all that stands in an element, its generated content too. */
    Content children(Surroundings parent) {
        Collected collected = new Collected(parent);
        counters.enter();
        collected.part(Part.BEFORE);
        List<Subject> subjects = subjects(parent.subject());
        int next = 0;
        int item = firstItem(parent);
        for (Node node : parent.subject().element().childNodes()) {
            if (node instanceof TextNode text) {
                collected.text(text);
            } else if (node instanceof Element) {
                Surroundings child = enter(collected.definition(subjects.get(next)), subjects.get(next));
                next++;
                if (child.style().display() == Display.LIST_ITEM && !isNote(child)) {
                    item = child.subject()
                            .attribute("value")
                            .flatMap(GalleyBuilder::whole)
                            .orElse(item);
                    collected.block(listItem(child, item++));
                } else {
                    collected.element(child);
                }
            }
        }
        collected.part(Part.AFTER);
        counters.leave();
        return collected.finish();
    }

    static boolean isNote(Surroundings element) {
        return element.style().is(Property.FLOAT, Keyword.FloatValue.FOOTNOTE);
    }

    private static int firstItem(Surroundings list) {
        return list.subject().attribute("start").flatMap(GalleyBuilder::whole).orElse(1);
    }

    static Optional<Integer> whole(String digits) {
        return digits.matches("-?[0-9]{1,6}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** Gathers blocks, and lines between them as anonymous paragraphs. */
    private final class Collected {
        private final Surroundings parent;
        private final List<Flowable> flowables = new ArrayList<>();
        private ParagraphBuilder lines = new ParagraphBuilder();
        private Surroundings linesParent;
        private int linesOrigin;
        private boolean hasBlocks;
        private Optional<Structure.Node> definition = Optional.empty();

        Collected(Surroundings parent) {
            this.parent = parent;
            this.linesParent = linesParent();
        }

        /** Text in a grouping element that is not its own wants a paragraph, a new one for each stretch of lines. */
        private Surroundings linesParent() {
            boolean anonymous = parent.node().isGrouping() && !Roles.holdsText(parent.subject(), parent.node());
            return anonymous ? parent.at(parent.node().child("P")) : parent;
        }

        void text(TextNode node) {
            if (lines.isEmpty()) {
                linesOrigin = Math.max(0, node.sourceRange().startPos());
            }
            inlines.text(node, linesParent, lines);
        }

        void element(Surroundings child) {
            if (child.style().display() == Display.NONE) {
                return;
            }
            boolean inLine = child.style().display() == Display.INLINE || isNote(child);
            if (inLine) {
                if (lines.isEmpty()) {
                    linesOrigin = child.origin();
                }
                Structure.Node node = linesParent.node() == parent.node()
                        ? child.node()
                        : Roles.node(child.subject(), child.style(), linesParent.node());
                inlines.element(child.at(node), lines);
            } else {
                block(GalleyBuilder.this.block(child));
            }
        }

        /** In a {@code dl} each {@code dt} begins an item that its {@code dd} belongs to. */
        Surroundings definition(Subject child) {
            if (!parent.subject().type().equals("dl")) {
                return parent;
            }
            if (child.type().equals("dt")
                    || definition.isEmpty()
                    || child.type().equals("div")) {
                definition = Optional.of(parent.node().child("LI"));
            }
            return parent.at(definition.get());
        }

        void block(List<Flowable> blocks) {
            flush();
            hasBlocks = true;
            flowables.addAll(blocks);
        }

        void part(Part part) {
            Optional<ComputedStyle> style = cascade.part(parent.subject(), part, parent.style())
                    .filter(s -> s.get(Property.CONTENT, Values.Content.class).source() == Values.Content.Source.PIECES)
                    .filter(s -> s.display() != Display.NONE);
            if (style.isEmpty()) {
                return;
            }
            if (style.get().display() == Display.INLINE) {
                if (lines.isEmpty()) {
                    linesOrigin = parent.origin();
                }
                generated.add(linesParent, style.get(), lines);
            } else {
                ParagraphBuilder own = new ParagraphBuilder();
                generated.add(linesParent(), style.get(), own);
                block(List.of(
                        paragraph(own, style.get(), Boxes.block(style.get(), parent.available()), parent.origin())));
            }
        }

        private void flush() {
            if (lines.isVisible()) {
                ComputedStyle style = cascade.anonymous(parent.style());
                flowables.add(paragraph(lines, style, Boxes.anonymous(style), linesOrigin));
            } else if (!lines.isEmpty()) {
                flowables.addAll(inlines.placesOnly(lines));
            }
            lines = new ParagraphBuilder();
            linesParent = linesParent();
        }

        Content finish() {
            boolean inlineOnly = !hasBlocks && lines.isVisible();
            flush();
            return new Content(flowables, inlineOnly);
        }
    }

    private Flowable.Paragraph paragraph(ParagraphBuilder lines, ComputedStyle style, BoxStyle box, int origin) {
        List<InlineItem> items = lines.finish();
        int element = items.stream()
                .filter(i -> i instanceof InlineItem.Run)
                .mapToInt(InlineItem::element)
                .findFirst()
                .orElse(0);
        return new Flowable.Paragraph(items, Boxes.paragraph(style), box, element, origin);
    }

    /** Sets a block: a signpost where it has one, then the block itself; nothing where it is empty. */
    List<Flowable> block(Surroundings child) {
        List<Flowable> set = new ArrayList<>();
        count(child);
        signpost(child).ifPresent(set::add);
        switch (child.style().display()) {
            case FLEX:
                row(child).ifPresent(set::add);
                break;
            case TABLE:
                set.addAll(tables.table(child));
                break;
            default:
                plain(child).ifPresent(set::add);
                break;
        }
        return set;
    }

    /** Changes counters as an element asks; {@code page} is not one of them. */
    void count(Surroundings child) {
        changes(child, Property.COUNTER_RESET).forEach((name, value) -> {
            if (!name.equals("page")) {
                counters.reset(name, value);
            }
        });
        changes(child, Property.COUNTER_INCREMENT).forEach(counters::increment);
    }

    private static Map<String, Integer> changes(Surroundings child, Property property) {
        return child.style().get(property, Values.CounterChanges.class).changes();
    }

    private Optional<Flowable> signpost(Surroundings child) {
        List<String> destinations = child.subject().id().isEmpty()
                ? List.of()
                : List.of(child.subject().id());
        Map<String, String> strings = new LinkedHashMap<>();
        child.style()
                .get(Property.STRING_SET, Values.RunningStrings.class)
                .strings()
                .forEach((name, pieces) -> strings.put(name, generated.words(pieces, child)));
        int level = child.style().whole(Property.BOOKMARK_LEVEL);
        Optional<Flowable.Bookmark> bookmark = level == 0
                ? Optional.empty()
                : Optional.of(new Flowable.Bookmark(
                        level,
                        generated.words(
                                child.style()
                                        .get(Property.BOOKMARK_LABEL, Values.Content.class)
                                        .pieces(),
                                child)));
        Optional<Integer> folio =
                Optional.ofNullable(changes(child, Property.COUNTER_RESET).get("page"));
        boolean says = !destinations.isEmpty() || !strings.isEmpty() || bookmark.isPresent() || folio.isPresent();
        return says
                ? Optional.of(new Flowable.Signpost(destinations, strings, bookmark, folio, child.origin()))
                : Optional.empty();
    }

    private Optional<Flowable> plain(Surroundings child) {
        BoxStyle box = Boxes.block(child.style(), child.available());
        Content content = children(child.wide(Math.max(1, child.available() - Boxes.sideways(box))));
        return boxed(child, content, box, Optional.empty());
    }

    /** One paragraph with the box of its element, or a stack; nothing where there is nothing to see. */
    private Optional<Flowable> boxed(
            Surroundings child, Content content, BoxStyle box, Optional<Flowable.Marker> marker) {
        if (content.inlineOnly() && marker.isEmpty() && content.flowables().get(0) instanceof Flowable.Paragraph only) {
            return Optional.of(new Flowable.Paragraph(
                    only.items(), Boxes.paragraph(child.style()), box, only.element(), child.origin()));
        }
        boolean nothing = content.flowables().isEmpty() && marker.isEmpty() && isUnseen(box);
        return nothing
                ? Optional.empty()
                : Optional.of(new Flowable.Stack(
                        content.flowables(),
                        marker,
                        box,
                        content.flowables().isEmpty() ? 0 : child.node().id(),
                        child.origin()));
    }

    private static boolean isUnseen(BoxStyle box) {
        return box.background().isEmpty()
                && box.border().equals(BoxStyle.Border.NONE)
                && box.padding().equals(BoxStyle.Sides.NONE)
                && box.minHeight() == 0
                && box.breakBefore() == BoxStyle.Break.AUTO
                && box.breakAfter() == BoxStyle.Break.AUTO;
    }

    private List<Flowable> listItem(Surroundings child, int number) {
        count(child);
        List<Flowable> set = new ArrayList<>();
        signpost(child).ifPresent(set::add);
        Structure.Node node = child.node();
        boolean inList = node.role().equals("LI");
        Optional<Flowable.Marker> marker = marker(child.at(inList ? node.child("Lbl") : node), number);
        Surroundings body = inList ? child.at(node.child("LBody")) : child;
        BoxStyle box = Boxes.block(child.style(), child.available());
        Content content = children(body.wide(Math.max(1, child.available() - Boxes.sideways(box))));
        boxed(body, content, box, marker).ifPresent(set::add);
        return set;
    }

    /** The marker of a list item: what {@code ::marker} says, else the item's number or bullet. */
    Optional<Flowable.Marker> marker(Surroundings item, int number) {
        ComputedStyle style = cascade.part(item.subject(), Part.MARKER, item.style())
                .orElseGet(() -> cascade.anonymous(item.style()));
        ParagraphBuilder builder = new ParagraphBuilder();
        switch (style.get(Property.CONTENT, Values.Content.class).source()) {
            case NONE:
                return Optional.empty();
            case PIECES:
                generated.add(item, style, builder);
                break;
            case NORMAL:
                Keyword.ListStyle kind = item.style().get(Property.LIST_STYLE_TYPE, Keyword.ListStyle.class);
                builder.text(Numerals.marker(number, kind), item.styled(style).hand(lettering), item.origin());
                break;
        }
        return builder.isVisible()
                ? Optional.of(new Flowable.Marker(builder.finish(), style.points(Property.MARGIN_RIGHT, 0)))
                : Optional.empty();
    }

    /** Sets what stands in a note; its marker is a label where the note is a list item. */
    List<Flowable> noteBody(Surroundings note) {
        BoxStyle box = Boxes.block(note.style(), note.available());
        Optional<Flowable.Marker> marker = note.style().display() == Display.LIST_ITEM
                ? marker(note.at(note.node().child("Lbl")), 1)
                : Optional.empty();
        Content content = children(note.wide(Math.max(1, note.available() - Boxes.sideways(box))));
        List<Flowable> set = new ArrayList<>();
        signpost(note).ifPresent(set::add);
        boxed(note, content, box, marker).ifPresent(set::add);
        return set;
    }

    /** Sets an element's children side by side. */
    private Optional<Flowable> row(Surroundings child) {
        BoxStyle box = Boxes.block(child.style(), child.available());
        double inside = Math.max(1, child.available() - Boxes.sideways(box));
        List<Flowable.Column> columns = new ArrayList<>();
        counters.enter();
        boolean definitions = child.subject().type().equals("dl");
        Surroundings room = child.wide(inside);
        for (Subject subject : subjects(child.subject())) {
            Surroundings cell = enter(definitions ? room.at(room.node().child("LI")) : room, subject);
            if (cell.style().display() != Display.NONE) {
                column(cell, inside).ifPresent(columns::add);
            }
        }
        for (TextNode text : child.subject().element().textNodes()) {
            if (!text.isBlank()) {
                report("unsupported-layout", child, "text straight inside a flex row: put it in an element");
            }
        }
        counters.leave();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flowable.Row(
                        columns,
                        child.style().points(Property.GAP),
                        Boxes.columns(child.style()),
                        box,
                        child.node().id(),
                        child.origin()));
    }

    private Optional<Flowable.Column> column(Surroundings cell, double inside) {
        double width = cell.style()
                .extent(Property.FLEX_BASIS, inside)
                .or(() -> cell.style().extent(Property.WIDTH, inside))
                .orElse(Double.NaN);
        count(cell);
        List<Flowable> set = new ArrayList<>();
        signpost(cell).ifPresent(set::add);
        BoxStyle box = Boxes.column(cell.style(), inside);
        Structure.Node node = cell.node();
        // A group of a description list is an LI too, but its dt and dd are Lbl and LBody themselves.
        boolean item = node.role().equals("LI") && cell.subject().type().equals("li");
        Surroundings body = item ? cell.at(node.child("LBody")) : cell;
        double room = Double.isNaN(width) || width == 0 ? inside : width;
        if (cell.style().display() == Display.FLEX || cell.style().display() == Display.TABLE) {
            report("unsupported-layout", cell, "a row or table straight inside a flex row: put it in an element");
        }
        Content content = children(body.wide(Math.max(1, room - Boxes.sideways(box))));
        boxed(body, content, box, Optional.empty()).ifPresent(set::add);
        if (set.isEmpty()) {
            set.add(new Flowable.Stack(List.of(), Optional.empty(), box, 0, cell.origin()));
        }
        Flowable only = set.size() == 1
                ? set.get(0)
                : new Flowable.Stack(set, Optional.empty(), Boxes.anonymous(cell.style()), 0, cell.origin());
        return Optional.of(new Flowable.Column(only, width, cell.style().amount(Property.FLEX_GROW)));
    }
}
