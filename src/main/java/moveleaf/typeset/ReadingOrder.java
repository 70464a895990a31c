package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Comparator;
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
        ReadingOrder order = new ReadingOrder(pages);
        List<Leaf> sorted = new ArrayList<>(leaves);
        sorted.sort(Comparator.<Leaf>comparingInt(leaf -> leaf.slab.sequence).thenComparingInt(leaf -> leaf.page));
        sorted.forEach(leaf -> order.read(leaf, null));
    }

    private void read(Leaf leaf, FootnoteArea.@Nullable Instance within) {
        int pieces = 0;
        for (Slab.Marker marker : leaf.slab.markers) {
            pieces += marker.line().pieces().size();
        }
        SetLine line = leaf.slab.content instanceof Content.Line content ? content.line() : null;
        int inLine = line == null ? 1 : line.pieces().size();
        leaf.orders = new int[pieces + inLine];
        for (int i = 0; i < pieces; i++) {
            leaf.orders[i] = ++next;
        }
        for (int i = 0; i <= inLine; i++) {
            if (line != null && leaf.kind == Leaf.Kind.CONTENT) {
                readCalls(line, i, within == null ? leaf.page : within.page);
            }
            if (i < inLine) {
                leaf.orders[pieces + i] = ++next;
            }
        }
    }

    private void readCalls(SetLine line, int after, int page) {
        for (SetLine.Call call : line.calls()) {
            FootnoteArea.Instance instance = call.after() == after
                    ? pages.get(page - 1).called.get(call.note().key())
                    : null;
            if (instance != null && read.add(instance)) {
                for (Leaf leaf : instance.leaves) {
                    read(leaf, instance);
                }
            }
        }
    }
}
