package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
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

    BoxStyle.Break forced = BoxStyle.Break.AUTO;
    String page = "";

    /** Whether its baseline seeks the grid wherever it stands; a line only does at the head of a page. */
    Snap snap = Snap.FREE;

    List<Flowable.Signpost> signposts = List.of();
    List<Marker> markers = List.of();
    List<Trouble> troubles = List.of();

    /** The header of the table whose body row this is. */
    @Nullable
    TableHeader header;

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
        KEEP_WITH_NEXT(2),
        IN_BOX(3);

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

    /** A list item's number, x from the column's left edge. */
    record Marker(SetLine line, double x) {}

    /** The header rows of one table. */
    static final class TableHeader {
        final List<Slab> rows;
        final double height;

        TableHeader(List<Slab> rows, double height) {
            this.rows = rows;
            this.height = height;
        }
    }

    double height() {
        return lead + content.height() + tail;
    }

    /** The notes called here, in reading order. */
    List<Note> calls() {
        List<Note> found = calls;
        if (found == null) {
            found = content.calls();
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
        head.gap = gap;
        head.lead = lead;
        head.opens.addAll(opens);
        head.frame = frame;
        head.unwelcome = unwelcome;
        head.group = group;
        head.within = within;
        head.forced = forced;
        head.page = page;
        head.signposts = signposts;
        head.markers = markers;
        head.troubles = troubles;
        head.header = header;
        return head;
    }

    /** What remains of this slab after its first part. */
    Slab rest(Content part) {
        Slab rest = new Slab(part, x, sequence, origin);
        rest.tail = tail;
        rest.closes.addAll(closes);
        rest.frame = frame;
        rest.within = within;
        rest.page = page;
        rest.header = header;
        return rest;
    }
}
