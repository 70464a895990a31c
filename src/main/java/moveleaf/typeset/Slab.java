package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What no page break divides: a line, a picture, a row; with what stands between it and its neighbours. From the top: the gap
 * (collapsed margins, dropped at the head of a page), the lead (upper borders and paddings of boxes that open here), the
 * content, the tail (lower ones of boxes that close here). A page may break above the gap.
 */
final class Slab {
    final Content content;
    final double x;

    /** Place in reading order among the slabs of the same galley or note. */
    final int sequence;

    final int origin;

    double gap;
    double lead;
    double tail;

    /** The innermost painted box around the content. */
    @Nullable
    Frame frame;

    final List<Edge> opens = new ArrayList<>(0);
    final List<Edge> closes = new ArrayList<>(0);

    /** How unwelcome a break above this slab is, the box around it aside. */
    Unwelcome unwelcome = Unwelcome.FREE;

    /** The innermost box that should not break and that holds both this slab and the one above. */
    @Nullable
    KeepGroup group;

    /** The innermost unbreakable box around it, whether or not there is anything above in it. */
    @Nullable
    KeepGroup within;

    /** The innermost box that should not go over a turn and that holds both this slab and the one above. */
    @Nullable
    KeepGroup turn;

    /** The innermost such box around it. */
    @Nullable
    KeepGroup turnWithin;

    /** The page for a folded sheet that it belongs to, which may be left out. */
    @Nullable
    SheetFill fill;

    BoxStyle.Break forced = BoxStyle.Break.AUTO;
    String page = "";

    /** Whether its baseline seeks the grid wherever it stands; a line only does at the head of a page. */
    Snap snap = Snap.FREE;

    List<Flowable.Signpost> signposts = List.of();
    List<Marker> markers = List.of();
    List<Trouble> troubles = List.of();

    /** What a page that begins with it repeats: the header of its table, what says that its box goes on. */
    @Nullable
    Header header;

    /** What stands at the right, from this slab's content downwards. */
    List<Inset> insets = List.of();

    /** What of the tail only keeps free the room beside an inset that reaches lower than the text. */
    @Nullable
    Clearance clearance;

    /** What fills the page below it where the page ends with it. */
    @Nullable
    PageFiller filler;

    private @Nullable List<Note> calls;

    Slab(Content content, double x, int sequence, int origin) {
        this.content = content;
        this.x = x;
        this.sequence = sequence;
        this.origin = origin;
    }

    /** How unwelcome a break is; what comes first yields first. */
    enum Unwelcome {
        FREE(0),
        WIDOW_OR_ORPHAN(1),
        OVER_TURN(2),
        KEEP_WITH_NEXT(3),
        IN_BOX(4);

        /** Each weighs more than any number of points. */
        final int weight;

        Unwelcome(int weight) {
            this.weight = weight;
        }
    }

    /** How a slab keeps to the baseline grid. */
    enum Snap {
        FREE,
        AT_HEAD,
        ALWAYS
    }

    /** Where a frame's edge lies: points below the slab's gap for an upper one, below its content for a lower one. */
    record Edge(Frame frame, double at) {}

    /**
     * A list item's number.
     *
     * @param items that the line is made from
     * @param x from the column's left edge
     * @param sequence its own place in reading order
     */
    record Marker(SetLine line, List<InlineItem> items, double x, int sequence) {}

    /**
     * A cell at the right edge of the text.
     *
     * @param cell its x counts from the column's left edge, its y from the slab's content
     * @param height below that, the cell's lower margin included
     */
    record Inset(Cell cell, double height) {}

    /**
     * Room in a tail that keeps what comes next below an inset.
     *
     * @param at how far down the tail it begins
     * @param inset sequence of the slab from which the inset hangs
     */
    record Clearance(double at, double height, int inset) {}

    /** What is repeated at the head of a page on which a table or a box goes on: what says that it does, and the header rows. */
    static final class Header {
        /** That of the table or box around it. */
        final @Nullable Header outer;

        /** The outer ones' first. */
        final List<Slab> rows;

        final double height;

        Header(@Nullable Header outer, List<Slab> own) {
            this.outer = outer;
            List<Slab> all = new ArrayList<>(outer == null ? List.of() : outer.rows);
            all.addAll(own);
            this.rows = List.copyOf(all);
            double sum = 0;
            for (Slab row : rows) {
                sum += row.content.height();
            }
            this.height = sum;
        }

        /** What of it goes on below a slab: what stands above that slab, too, or above what it is in. */
        static @Nullable Header goingOn(@Nullable Header header, Slab above) {
            for (Header it = header; it != null; it = it.outer) {
                for (Header passed = above.header; passed != null; passed = passed.outer) {
                    if (passed == it) {
                        return it;
                    }
                }
            }
            return null;
        }
    }

    double height() {
        return lead + content.height() + tail;
    }

    /** How far it reaches below its top: its height, or that of what stands at the right. */
    double reach() {
        double reach = height();
        if (!insets.isEmpty()) {
            for (Inset inset : insets) {
                reach = Math.max(reach, lead + inset.height());
            }
        }
        return reach;
    }

    /** Whether a box around it, which opened above, is opened again when a page begins with it. */
    boolean reopens(Frame box) {
        return box.isCloned() && !isAmong(opens, box);
    }

    /** Whether a box around it, which goes on below, is closed for now when a page ends with it. */
    boolean closesForNow(Frame box) {
        return box.isCloned() && !isAmong(closes, box);
    }

    private static boolean isAmong(List<Edge> edges, Frame frame) {
        for (Edge edge : edges) {
            if (edge.frame().number() == frame.number()) {
                return true;
            }
        }
        return false;
    }

    /** Borders and paddings of the boxes that are opened again when a page begins with it. */
    double reopening() {
        double sum = 0;
        for (Frame it = frame; it != null; it = it.outer()) {
            sum += reopens(it) ? Boxes.above(it.box()) : 0;
        }
        return sum;
    }

    /** Borders and paddings of the boxes that are closed for now when a page ends with it. */
    double closing() {
        double sum = 0;
        for (Frame it = frame; it != null; it = it.outer()) {
            sum += closesForNow(it) ? Boxes.below(it.box()) : 0;
        }
        return sum;
    }

    /** The first baseline, from its top. */
    OptionalDouble baseline() {
        OptionalDouble baseline = content.baseline();
        return baseline.isPresent() ? OptionalDouble.of(lead + baseline.getAsDouble()) : baseline;
    }

    /** The notes called here, in reading order. */
    List<Note> calls() {
        List<Note> found = calls;
        if (found == null) {
            found = content.calls();
            if (!insets.isEmpty()) {
                found = new ArrayList<>(found);
                for (Inset inset : insets) {
                    inset.cell().calls().forEach(found::add);
                }
            }
            calls = found;
        }
        return found;
    }

    /** The same content as a continuation: nothing opens, closes, is named or counted again. */
    Slab repeated(double top) {
        Slab copy = new Slab(content, x, sequence, origin);
        copy.gap = top;
        copy.frame = frame;
        copy.markers = markers;
        return copy;
    }

    /** The same as a row of its content and what stands at the right, so that it can be divided; itself where nothing does. */
    Slab withInsetsBeside() {
        if (insets.isEmpty()) {
            return this;
        }
        Slab own = new Slab(content, x, sequence, origin);
        own.markers = markers;
        List<Cell> cells = new ArrayList<>();
        double width = 0;
        double height = content.height();
        for (Inset inset : insets) {
            cells.add(inset.cell());
            width = Math.max(width, inset.cell().x() + inset.cell().width());
            height = Math.max(height, inset.height());
        }
        Cell text = new Cell(
                0, 0, width, content.height(), BoxStyle.PLAIN, List.of(own), Content.Cut.WHOLE, Content.Cut.WHOLE);
        cells.add(0, text);
        Content.Beside beside =
                new Content.Beside(BoxStyle.PLAIN, width, cells, height, Content.Cut.WHOLE, Content.Cut.WHOLE);
        Slab row = new Slab(beside, 0, sequence, origin);
        row.copy(this);
        row.markers = List.of();
        double filled = height - content.height(); // what kept the room below free is no longer needed
        row.tail = Math.max(0, tail - filled);
        closes.forEach(edge -> row.closes.add(new Edge(edge.frame(), Math.max(0, edge.at() - filled))));
        return row;
    }

    /** The same without room for an inset that hangs from a slab before some sequence, on an earlier page; itself where there is none. */
    Slab without(int first) {
        Clearance room = clearance;
        if (room == null || room.inset() >= first) {
            return this;
        }
        Slab shorter = head(content);
        shorter.tail = tail - room.height();
        closes.forEach(edge ->
                shorter.closes.add(edge.at() > room.at() ? new Edge(edge.frame(), edge.at() - room.height()) : edge));
        return shorter;
    }

    private void copy(Slab other) {
        gap = other.gap;
        lead = other.lead;
        opens.addAll(other.opens);
        frame = other.frame;
        unwelcome = other.unwelcome;
        group = other.group;
        within = other.within;
        turn = other.turn;
        turnWithin = other.turnWithin;
        fill = other.fill;
        forced = other.forced;
        page = other.page;
        signposts = other.signposts;
        markers = other.markers;
        troubles = other.troubles;
        header = other.header;
    }

    /** The same without the borders and paddings above and below. */
    Slab bare() {
        Slab bare = head(content);
        bare.lead = 0;
        bare.opens.replaceAll(edge -> new Edge(edge.frame(), 0));
        closes.forEach(edge -> bare.closes.add(new Edge(edge.frame(), 0)));
        return bare;
    }

    /** The first part of this slab, divided. */
    Slab head(Content part) {
        Slab head = new Slab(part, x, sequence, origin);
        head.copy(this);
        head.insets = insets;
        return head;
    }

    /** What remains of this slab after its first part. */
    Slab rest(Content part) {
        Slab rest = new Slab(part, x, sequence, origin);
        rest.tail = tail;
        rest.closes.addAll(closes);
        rest.frame = frame;
        rest.within = within;
        rest.turnWithin = turnWithin;
        rest.fill = fill;
        rest.page = page;
        rest.header = header;
        return rest;
    }
}
