package moveleaf.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what is on the pages in the order of the galley. A note is read where it is first called on a page, wherever it
 * stands and whether or not it goes on to another page.
 */
final class ReadingOrder {
    private final List<PageDraft> pages;
    private final Set<FootnoteArea.Instance> read = new HashSet<>();
    private int next;

    private ReadingOrder(List<PageDraft> pages) {
        this.pages = pages;
    }

    /** Numbers the leaves of the main column, and those of the notes that they call. */
    static void number(List<Leaf> leaves, List<PageDraft> pages) {
        new ReadingOrder(pages).read(leaves, null);
    }

    /** What is read at one place: a list item's number, or a slab's content. */
    private record Part(int sequence, Leaf leaf, int marker) {
        static final int CONTENT = -1;
    }

    private void read(List<Leaf> leaves, FootnoteArea.@Nullable Instance within) {
        List<Part> parts = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            for (int i = 0; i < leaf.slab.markers.size(); i++) {
                parts.add(new Part(leaf.slab.markers.get(i).sequence(), leaf, i));
            }
            parts.add(new Part(leaf.slab.sequence, leaf, Part.CONTENT));
        }
        parts.sort((one, other) -> one.sequence == other.sequence
                ? Integer.compare(one.leaf.page, other.leaf.page)
                : Integer.compare(one.sequence, other.sequence));
        for (Part part : parts) {
            read(part, within);
        }
    }

    private void read(Part part, FootnoteArea.@Nullable Instance within) {
        Leaf leaf = part.leaf;
        Content.Line line = leaf.slab.content instanceof Content.Line content ? content : null;
        int inLine = line == null ? 1 : line.line().pieces().size();
        int before = 0;
        int inMarkers = 0;
        for (int i = 0; i < leaf.slab.markers.size(); i++) {
            before += i < part.marker ? pieces(leaf, i) : 0;
            inMarkers += pieces(leaf, i);
        }
        if (leaf.orders.length == 0) {
            leaf.orders = new int[inMarkers + inLine];
        }
        if (part.marker != Part.CONTENT) {
            for (int i = 0; i < pieces(leaf, part.marker); i++) {
                leaf.orders[before + i] = ++next;
            }
            return;
        }
        for (int i = 0; i <= inLine; i++) {
            if (line != null && leaf.kind == Leaf.Kind.CONTENT) {
                readCalls(line, i, within == null ? leaf.page : within.page);
            }
            if (i < inLine) {
                leaf.orders[inMarkers + i] = ++next;
            }
        }
    }

    private static int pieces(Leaf leaf, int marker) {
        return leaf.slab.markers.get(marker).line().pieces().size();
    }

    private void readCalls(Content.Line line, int after, int page) {
        for (SetLine.Call call : line.line().calls()) {
            FootnoteArea.Instance instance = call.after() == after
                    ? pages.get(page - 1).called.get(call.note(line.items()).key())
                    : null;
            if (instance != null && read.add(instance)) {
                read(instance.leaves, instance);
            }
        }
    }
}
