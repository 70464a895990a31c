package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two slabs while it is being gathered: boxes close, margins collapse, boxes open.
 *
 * <p>Margins that touch collapse as in CSS: the largest positive and the smallest negative one are added. A border or padding
 * parts them. The margin between the last box that closes and the first that opens with a border or padding becomes the gap
 * where a page may break; what comes after it belongs to the slab below.
 */
final class Joint {
    private double positive;
    private double negative;
    private boolean parted;
    private final List<OpenBox> waiting = new ArrayList<>();

    double gap;
    double lead;
    final List<Slab.Edge> opens = new ArrayList<>(0);
    BoxStyle.Break forced = BoxStyle.Break.AUTO;
    boolean avoid;

    void addMargin(double margin) {
        positive = Math.max(positive, margin);
        negative = Math.min(negative, margin);
    }

    /** The collapsed margin so far; it is used up. */
    double takeMargin() {
        double margin = positive + negative;
        positive = 0;
        negative = 0;
        return margin;
    }

    /** Margins gathered before a forced break are left behind with it, as in CSS: what stands above it ends its page. */
    void add(BoxStyle.Break wanted) {
        switch (wanted) {
            case AUTO, AVOID_TURN, PAGE_FILL -> {}
            case AVOID -> avoid = true;
            case PAGE -> {
                forced = forced == BoxStyle.Break.AUTO ? wanted : forced;
                takeMargin();
            }
            case RECTO, VERSO, SHEET_FILL, SHEET_END -> {
                forced = wanted;
                takeMargin();
            }
        }
    }

    /** How far below the last slab the content of a box with an upper margin would begin, were it all. */
    double below(double margin) {
        double pending = Math.max(positive, margin) + Math.min(negative, margin);
        return (parted ? gap + lead : 0) + pending;
    }

    /** A box opens: its upper edge lies below the margin that it shares with its first child. */
    void open(OpenBox box, double y) {
        waiting.add(box);
        double above = Boxes.above(box.box);
        if (above > 0) {
            settle(y);
            lead += above;
        }
    }

    void forget(OpenBox box) {
        waiting.remove(box);
    }

    /** Fixes the margin gathered so far, and with it the edges of the boxes that opened. */
    void settle(double y) {
        if (parted) {
            lead += takeMargin();
        } else {
            gap = takeMargin();
            parted = true;
        }
        for (OpenBox box : waiting) {
            box.edge = y + gap + lead;
            if (box.ownFrame != null) {
                opens.add(new Slab.Edge(box.ownFrame, lead));
            }
        }
        waiting.clear();
    }
}
