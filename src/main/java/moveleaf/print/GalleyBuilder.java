package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.print.Keyword.Display;
import moveleaf.print.Selector.Part;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Flowable;
import moveleaf.typeset.Galley;

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
    private final FlexSetter rows;
    private final Signposts signposts;
    private final PictureSetter pictures;
    private final WordDivider words;
    private final Set<String> unknownLanguages = new TreeSet<>();
    private final Tightness tightness;

    /**
     * @param paper what {@code @media (paper: …)} is asked for
     * @param tightness how tightly elements are set; is told of those that may be set tighter
     */
    GalleyBuilder(Manuscript manuscript, String paper, Stock stock, Tightness tightness, Diagnostics diagnostics) {
        this.html = manuscript.html();
        this.tightness = tightness;
        this.diagnostics = diagnostics;
        this.cascade = new Cascade(manuscript.rules(), paper, tightness, diagnostics);
        this.lettering = manuscript.lettering(stock.faces());
        Subject root = html.root();
        this.rootStyle = cascade.root(root);
        String language = root.attribute("lang").orElse("en");
        this.pages = new PrintPages(manuscript.sheets(), paper, cascade, rootStyle, lettering, language, diagnostics);
        this.generated = new GeneratedContent(this);
        this.inlines = new InlineSetter(this);
        this.tables = new TableSetter(this);
        this.rows = new FlexSetter(this);
        this.signposts = new Signposts(this);
        this.pictures = new PictureSetter(this, stock.pictures());
        this.words = new WordDivider(stock.hyphenation(), this::unknownWords);
    }

    /** Builds the galley; call it once. */
    Galley build() {
        Subject root = html.root();
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
        for (Subject subject : root.children()) {
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

    Signposts signposts() {
        return signposts;
    }

    PictureSetter pictures() {
        return pictures;
    }

    /** How many links lead to an id. */
    int linksTo(String id) {
        return html.links().getOrDefault(id, 0);
    }

    WordDivider words() {
        return words;
    }

    private void unknownWords(String language, int origin) {
        if (unknownLanguages.add(language.toLowerCase(Locale.ROOT))) {
            diagnostics.add(Diagnostic.warning(
                            "no-hyphenation",
                            html.places().apply(origin),
                            "words in `" + language + "` can't be divided: there are no patterns for this language")
                    .withHint("write `hyphens: manual` for it, or correct `lang`"));
        }
    }

    /** The height of the pages that an element stands on, points. */
    double depth(Surroundings place) {
        return pages.depth(Boxes.page(place.style()));
    }

    /** Says that a picture is made smaller, by so many points. */
    void scaled(Surroundings place, double excess) {
        diagnostics.add(LayoutReport.scaled(html.places().apply(place.origin()), excess));
    }

    void report(String code, Surroundings place, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, html.places().apply(place.origin()), message)
                .withHint(hint));
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
                subject.language().orElse(parent.language()),
                parent.link(),
                available,
                parent.rise(),
                parent.noteDepth());
    }

    /** Sets all that stands in an element, its generated content too. */
    Content children(Surroundings parent) {
        FlowCollector collected = new FlowCollector(this, parent);
        counters.enter();
        collected.part(Part.BEFORE);
        int item = firstItem(parent);
        for (Inside content : parent.subject().content()) {
            if (content instanceof Inside.Text text) {
                collected.text(text);
            } else if (content instanceof Subject subject
                    && !tightness.leavesOut(parent.subject().element(), subject.element())) {
                Surroundings child = enter(collected.definition(subject), subject);
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

    static boolean isInset(Surroundings element) {
        return element.style().is(Property.FLOAT, Keyword.FloatValue.RIGHT);
    }

    private static int firstItem(Surroundings list) {
        return list.subject().attribute("start").flatMap(GalleyBuilder::whole).orElse(1);
    }

    static Optional<Integer> whole(String digits) {
        return digits.matches("-?[0-9]{1,6}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** Sets a block: a signpost where it has one, then the block itself; nothing where it is empty. */
    List<Flowable> block(Surroundings child) {
        if (child.style().is(Property.CAPTION_PAGE, Keyword.CaptionPage.FOLLOWING)) {
            return plain(child.at(child.node().decoration())).stream()
                    .<Flowable>map(Flowable.Continued::new)
                    .toList();
        }
        List<Flowable> set = new ArrayList<>();
        signposts.count(child);
        signposts.signpost(child).ifPresent(set::add);
        if (isInset(child)) {
            inset(child).ifPresent(set::add);
            return set;
        }
        if (PictureSetter.isPicture(child)) {
            pictures.picture(child, Boxes.column(child.style(), child.available()))
                    .ifPresent(set::add);
            return set;
        }
        switch (child.style().display()) {
            case FLEX -> rows.row(child).ifPresent(set::add);
            case TABLE -> set.addAll(tables.table(child));
            default -> plain(child).ifPresent(set::add);
        }
        return set;
    }

    /** What floats to the right; percentages inside are of its own width, or of the room where it has none. */
    private Optional<Flowable> inset(Surroundings child) {
        BoxStyle box = Boxes.column(child.style(), child.available());
        if (child.noteDepth() > 0) {
            report("unsupported-layout", child, "something that floats in a note", "put it outside the note");
        }
        if (PictureSetter.isPicture(child)) {
            return pictures.picture(child, box)
                    .map(picture -> new Flowable.Inset(picture, Double.NaN, child.available()));
        }
        if (child.style().display() == Display.FLEX || child.style().display() == Display.TABLE) {
            report(
                    "unsupported-layout",
                    child,
                    "a row or table can't float: put it in an element that does",
                    "write a `<div>` around it");
        }
        double width = child.style()
                .extent(Property.WIDTH, child.available())
                .map(w -> Math.min(w, child.available()))
                .orElse(Double.NaN);
        double most = child.style()
                .extent(Property.MAX_WIDTH, child.available())
                .map(w -> Math.min(w, child.available()))
                .orElse(child.available());
        double outer = Double.isNaN(width) ? most : Math.min(width, most);
        double room = Math.min(outer - Boxes.inward(box), child.available() - Boxes.sideways(box));
        Content content = children(child.wide(Math.max(1, room)));
        return boxed(child, content, box, Optional.empty()).map(flowable -> new Flowable.Inset(flowable, width, most));
    }

    private Optional<Flowable> plain(Surroundings child) {
        int tighter = child.style().whole(Property.TIGHTEN);
        if (tighter > 0 || child.style().is(Property.BREAK_INSIDE, Keyword.BreakInside.AVOID_TURN)) {
            tightness.mayTighten(child.origin(), child.subject().element(), tighter);
        }
        BoxStyle box = Boxes.block(child.style(), child.available());
        Content content = children(child.wide(Math.max(1, child.available() - Boxes.sideways(box))));
        return boxed(child, content, box, Optional.empty());
    }

    /** One paragraph with the box of its element, or a stack; nothing where there is nothing to see. */
    static Optional<Flowable> boxed(
            Surroundings child, Content content, BoxStyle box, Optional<Flowable.Marker> marker) {
        if (content.inlineOnly() && marker.isEmpty() && content.flowables().get(0) instanceof Flowable.Paragraph only) {
            return Optional.of(new Flowable.Paragraph(
                    only.items(), child.style().paragraph(), box, only.element(), child.origin()));
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
        signposts.count(child);
        List<Flowable> set = new ArrayList<>();
        signposts.signpost(child).ifPresent(set::add);
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
            case NONE -> {}
            case PIECES -> generated.add(item, style, builder);
            case NORMAL -> {
                Keyword.ListStyle kind = item.style().get(Property.LIST_STYLE_TYPE, Keyword.ListStyle.class);
                builder.text(Numerals.marker(number, kind), item.styled(style).hand(lettering), item.origin());
            }
        }
        return builder.isVisible()
                ? Optional.of(new Flowable.Marker(builder.finish(words), style.points(Property.MARGIN_RIGHT, 0)))
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
        signposts.signpost(note).ifPresent(set::add);
        boxed(note, content, box, marker).ifPresent(set::add);
        return set;
    }
}
