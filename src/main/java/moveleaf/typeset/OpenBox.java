package moveleaf.typeset;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A box whose content is being set. */
final class OpenBox {
    final BoxStyle box;
    final Iterator<Flowable> children;
    final int origin;

    /** Left edge and width of its content, points from the column's left edge. */
    final double x;

    final double width;
    final String page;

    /** Its own painted frame, or none. */
    final @Nullable Frame ownFrame;

    /** The innermost painted frame: its own or an outer one. */
    final @Nullable Frame frame;

    final @Nullable KeepGroup group;

    /** The innermost box that should not go over a turn: it or an outer one. */
    final @Nullable KeepGroup turn;

    /** The page of a folded sheet that it is or that it stands on. */
    final @Nullable SheetFill fill;

    /** Number of slabs in the column when it opened. */
    final int first;

    /** Y of its upper border edge in the unbroken column. */
    double edge;

    /** What pages that begin inside it repeat. */
    Slab.@Nullable Header header;

    /** Whether it has a marker of its own. */
    boolean marked;

    OpenBox(
            BoxStyle box,
            Iterator<Flowable> children,
            int origin,
            double x,
            double width,
            String page,
            @Nullable Frame ownFrame,
            @Nullable Frame frame,
            @Nullable KeepGroup group,
            @Nullable KeepGroup turn,
            @Nullable SheetFill fill,
            int first) {
        this.box = box;
        this.children = children;
        this.origin = origin;
        this.x = x;
        this.width = width;
        this.page = page;
        this.ownFrame = ownFrame;
        this.frame = frame;
        this.group = group;
        this.turn = turn;
        this.fill = fill;
        this.first = first;
    }
}
