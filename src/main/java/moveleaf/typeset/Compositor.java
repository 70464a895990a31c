package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Turns a galley into pages.
 *
 * <p>In order: paragraphs are broken into lines and all flowables are flattened into one vertical list
 * ({@link VerticalList}); the list is cut into pages with their notes ({@link PageMaker}); what stands where is drawn
 * ({@link ColumnPainter}), numbered in reading order ({@link ReadingOrder}) and turned into marks ({@link MarkWriter}). A
 * galley that prints page numbers goes through the first steps up to four times, until the numbers hold.
 *
 * <p>Left-to-right scripts only. Same galley, same pages.
 */
public final class Compositor {
    /** Passes in which page numbers must settle. */
    static final int PASSES = 4;

    private final Typefaces typefaces;
    private final Overlay overlay;
    private final LineMemory memory;

    /** @param typefaces asked for a face when one lacks a character */
    public Compositor(Typefaces typefaces) {
        this(typefaces, Overlay.NONE, new LineMemory());
    }

    /**
     * @param overlay what is drawn over the finished pages
     * @param memory of the same document in other settings
     */
    public Compositor(Typefaces typefaces, Overlay overlay, LineMemory memory) {
        this.typefaces = typefaces;
        this.overlay = overlay;
        this.memory = memory;
    }

    /** Makes up a document. Never throws for what a galley asks; what can't be done is a problem of the composition. */
    public Composition compose(Galley galley) {
        Folios folios = new Folios();
        ParagraphSetter paragraphs = new ParagraphSetter(typefaces, folios, memory);
        Pass pass = new Pass(galley, paragraphs);
        boolean settled = folios.settle(pass.folios());
        for (int passes = 1; passes < PASSES && !settled; passes++) {
            paragraphs.forgetNumbers();
            pass = new Pass(galley, paragraphs);
            settled = folios.settle(pass.folios());
        }
        return pass.finish(paragraphs, settled, this::drawOver);
    }

    /**
     * What could not be kept together as asked, of pages that nobody will see: page numbers are guessed, and keep their guess, and
     * nothing is drawn.
     */
    public List<Composition.Problem> parted(Galley galley) {
        PageMaker maker = maker(galley, new ParagraphSetter(typefaces, new Folios(), memory));
        maker.makeUp();
        return List.copyOf(maker.problems());
    }

    private static PageMaker maker(Galley galley, ParagraphSetter paragraphs) {
        ColumnSetter setter = new ColumnSetter(paragraphs);
        PageMeasures measures = new PageMeasures(galley.pages());
        List<Slab> slabs = setter.set(galley.flowables(), measures::of);
        return new PageMaker(slabs, galley.pages(), new NoteShelf(setter));
    }

    private void drawOver(PageDraft page, MarkWriter writer) {
        if (overlay == Overlay.LAYOUT) {
            new LayoutOverlay(typefaces, writer).draw(page);
        }
    }

    /** One make-up of the whole document. */
    private static final class Pass {
        private final Galley galley;
        private final List<PageDraft> pages;
        private final List<Leaf> leaves = new ArrayList<>();
        private final Map<String, Composition.PlacedDestination> destinations = new TreeMap<>();
        private final Map<String, SortedMap<Integer, Composition.PlacedDestination>> links = new TreeMap<>();
        private final Set<String> listed = new TreeSet<>();
        private final List<Composition.PlacedBookmark> outline = new ArrayList<>();
        private final List<Composition.Problem> problems;
        private final Set<Integer> leftOut;

        Pass(Galley galley, ParagraphSetter paragraphs) {
            this.galley = galley;
            PageMaker maker = maker(galley, paragraphs);
            this.pages = maker.makeUp();
            this.problems = new ArrayList<>(maker.problems());
            this.leftOut = maker.leftOut();
            pages.forEach(this::draw);
            Numbering.number(pages);
        }

        Folios.Found folios() {
            return Numbering.folios(pages, destinations, links);
        }

        private void draw(PageDraft page) {
            PageStyle style = page.style;
            double x = style.margin().left();
            ColumnPainter painter = new ColumnPainter(page, leaf -> add(leaf, leaves), slab -> met(slab, page));
            painter.paint(page.body, x, style.margin().top());
            page.filler.ifPresent(
                    filler -> painter.paint(List.of(filler), x, style.margin().top()));
            for (PageDraft.Posted posted : page.signposts) {
                post(posted, page);
            }
            drawNotes(page, x);
        }

        private void drawNotes(PageDraft page, double x) {
            PageStyle.NoteArea area = page.style.notes();
            if (page.notes.isEmpty()) {
                return;
            }
            double y = page.style.margin().top() + page.style.depth() - page.notesHeight + area.above();
            BoxPainter rule = new BoxPainter(fill -> page.drawn.add(new PageDraft.Paint(fill)));
            rule.line(new BoxPainter.Area(x, y, area.ruleLength(), area.ruleWidth()), area.ruleColour());
            y += area.ruleWidth() + area.below();
            for (FootnoteArea.Part part : page.notes) {
                new ColumnPainter(page, leaf -> add(leaf, part.instance().leaves), slab -> met(slab, page))
                        .paint(part.placed(), x, y);
                y += part.height() + area.gap();
            }
        }

        private void add(Leaf leaf, List<Leaf> list) {
            list.add(leaf);
            if (leaf.kind == Leaf.Kind.CONTENT && leaf.slab.content instanceof Content.Line line) {
                for (String name : line.places()) {
                    destinations.putIfAbsent(name, new Composition.PlacedDestination(leaf.page, leaf.y));
                }
                line.line().pieces().forEach(piece -> link(line.items().get(piece.item()), leaf));
                line.line().troubles(line.items()).forEach(trouble -> problems.add(trouble.on(leaf.page)));
            }
        }

        private void link(InlineItem item, Leaf leaf) {
            if (item.link().orElse(null) instanceof Target.Destination to) {
                links.computeIfAbsent(to.name(), name -> new TreeMap<>())
                        .putIfAbsent(leaf.page, new Composition.PlacedDestination(leaf.page, leaf.y));
            }
            if (item instanceof InlineItem.PageNumber number && number.listed().isPresent()) {
                listed.add(number.destination());
            }
        }

        /** Names where lists of pages with links lead. */
        private void nameLinks() {
            for (String destination : listed) {
                int nth = 0;
                for (Composition.PlacedDestination place :
                        links.getOrDefault(destination, new TreeMap<>()).values()) {
                    destinations.put(
                            InlineItem.Listed.Folio.place(destination, nth++).name(), place);
                }
            }
        }

        private void met(Slab slab, PageDraft page) {
            slab.troubles.forEach(trouble -> problems.add(trouble.on(page.number)));
        }

        private void post(PageDraft.Posted posted, PageDraft page) {
            Composition.PlacedDestination here = new Composition.PlacedDestination(page.number, posted.y());
            posted.signpost().destinations().forEach(name -> destinations.putIfAbsent(name, here));
            posted.signpost()
                    .bookmark()
                    .ifPresent(it -> outline.add(
                            new Composition.PlacedBookmark(it.level(), it.title(), page.number, posted.y())));
        }

        Composition finish(ParagraphSetter paragraphs, boolean settled, BiConsumer<PageDraft, MarkWriter> drawOver) {
            nameLinks();
            ReadingOrder.number(leaves, pages);
            RunningStrings strings = new RunningStrings();
            MarginBoxSetter margins = new MarginBoxSetter(paragraphs, strings, pages.size());
            List<Page> made = new ArrayList<>(pages.size());
            for (PageDraft page : pages) {
                strings.turn(page.signposts);
                MarkWriter writer = new MarkWriter();
                margins.set(page, writer);
                page.drawn.forEach(drawn -> drawn.writeTo(writer));
                drawOver.accept(page, writer);
                made.add(new Page(
                        page.number,
                        page.folioText,
                        page.style.width(),
                        page.style.height(),
                        page.kind,
                        writer.finish(),
                        startedOn(page),
                        page.look));
            }
            if (!settled) {
                problems.add(new Composition.Problem(Composition.Kind.NOT_SETTLED, 0, 0, "", 1));
            }
            problems.sort(Comparator.comparingInt(Composition.Problem::page));
            return new Composition(made, galley.elements(), destinations, outline, problems, leftOut);
        }

        private static List<String> startedOn(PageDraft page) {
            return page.notes.stream()
                    .filter(FootnoteArea.Part::starts)
                    .map(part -> part.instance().set.note().key())
                    .toList();
        }
    }
}
