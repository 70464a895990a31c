package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The slabs of a column so far, and what waits for the next one: the joint above it, signposts that stick to it, numbers of list
 * items, troubles, and insets that the text runs around.
 */
final class SlabList {
    private final ColumnSetter setter;
    private final List<Slab> slabs = new ArrayList<>();
    private Joint joint = new Joint();
    private double y;
    private @Nullable Runaround runaround;

    private List<Flowable.Signpost> signposts = new ArrayList<>(0);
    private List<Slab.Marker> markers = new ArrayList<>(0);
    private List<Trouble> troubles = new ArrayList<>(0);

    SlabList(ColumnSetter setter) {
        this.setter = setter;
    }

    int size() {
        return slabs.size();
    }

    /** What stands between the last slab and the next. */
    Joint joint() {
        return joint;
    }

    /** The bottom of the last slab in the unbroken column. */
    double y() {
        return y;
    }

    /** Those of the next slab. */
    List<Trouble> troubles() {
        return troubles;
    }

    void add(Flowable.Signpost signpost) {
        signposts.add(signpost);
    }

    /** Signposts that wait for a slab. */
    int waiting() {
        return signposts.size();
    }

    void add(Slab.Marker marker) {
        markers.add(marker);
    }

    boolean hasMarkers() {
        return !markers.isEmpty();
    }

    /** What the text runs around now. */
    @Nullable
    Runaround runaround() {
        return runaround;
    }

    /** Gives the last slab what fills the page below it; above all slabs there is nothing to fill. */
    void fillBelow(PageFiller filler) {
        if (!slabs.isEmpty()) {
            slabs.get(slabs.size() - 1).filler = filler;
        }
    }

    /** Tells of something that gets no slab with the slab above it; above all slabs, with the next one. */
    void tell(Trouble trouble) {
        if (slabs.isEmpty()) {
            troubles.add(trouble);
        } else {
            Slab last = slabs.get(slabs.size() - 1);
            last.troubles =
                    Stream.concat(last.troubles.stream(), Stream.of(trouble)).toList();
        }
    }

    /** Hangs an inset from the next slab. */
    void hang(Slab.Inset inset, double left, OpenBox around, int origin) {
        Runaround beside = runaround;
        if (beside == null) {
            beside = new Runaround(around, new KeepGroup(around.group, slabs.size(), origin));
            runaround = beside;
        }
        beside.add(inset, left);
    }

    /** Whether an inset waits for a slab, in a box or, with none named, in any. */
    boolean isHanging(@Nullable OpenBox owner) {
        return runaround != null && (owner == null || runaround.owner == owner) && runaround.isWaiting();
    }

    Slab emit(Content content, int sequence, int origin, Slab.Unwelcome unwelcome, OpenBox around) {
        joint.settle(y);
        Slab slab = new Slab(content, around.x, sequence, origin);
        slab.gap = joint.gap;
        slab.lead = joint.lead;
        slab.opens.addAll(joint.opens);
        slab.frame = around.frame;
        slab.group = groupAround(around.group);
        slab.within = around.group;
        slab.turn = groupAround(around.turn);
        slab.turnWithin = around.turn;
        slab.fill = around.fill;
        boolean keep = joint.avoid && unwelcome.compareTo(Slab.Unwelcome.KEEP_WITH_NEXT) < 0;
        slab.unwelcome = keep ? Slab.Unwelcome.KEEP_WITH_NEXT : unwelcome;
        slab.forced = joint.forced;
        slab.page = around.page;
        slab.header = around.header;
        slab.signposts = signposts.isEmpty() ? List.of() : signposts;
        slab.markers = markers.isEmpty() ? List.of() : markers;
        slab.troubles = troubles.isEmpty() ? List.of() : troubles;
        signposts = new ArrayList<>(0);
        markers = new ArrayList<>(0);
        troubles = new ArrayList<>(0);
        joint = new Joint();
        passInsets(slab);
        slabs.add(slab);
        y += slab.gap + slab.height();
        return slab;
    }

    private Slab blank(double height, OptionalDouble baseline, Slab.Unwelcome unwelcome, OpenBox around) {
        return emit(new Content.Blank(height, baseline), setter.nextSequence(), around.origin, unwelcome, around);
    }

    /** An empty slab of some height, or as high as the number of a list item that stands there. */
    void emitBlank(double least, OpenBox around) {
        double height = least;
        OptionalDouble baseline = OptionalDouble.empty();
        if (!markers.isEmpty()) {
            SetLine line = markers.get(0).line();
            height = Math.max(height, line.leading());
            baseline = OptionalDouble.of(line.baseline());
        }
        blank(height, baseline, Slab.Unwelcome.FREE, around);
    }

    private void passInsets(Slab slab) {
        Runaround beside = runaround;
        if (beside == null) {
            return;
        }
        boolean elsewhere = !slabs.isEmpty()
                && (slab.forced != BoxStyle.Break.AUTO || !slab.page.equals(slabs.get(slabs.size() - 1).page));
        if (elsewhere && !beside.isWaiting()) {
            runaround = null;
        } else {
            beside.pass(slab, y + slab.gap + slab.lead, slabs.size());
        }
    }

    /** The innermost box of a kind that has slabs above already. */
    private @Nullable KeepGroup groupAround(@Nullable KeepGroup innermost) {
        KeepGroup group = innermost;
        while (group != null && group.first == slabs.size()) {
            group = group.outer;
        }
        return group;
    }

    /** Goes below the insets. */
    void clear(Runaround beside, OpenBox around) {
        if (beside.isWaiting()) {
            List<Slab.Marker> held = markers; // a list item's number stands beside its text
            markers = new ArrayList<>(0);
            blank(0, OptionalDouble.empty(), Slab.Unwelcome.FREE, around);
            markers = held;
        }
        makeRoom(beside, beside.bottom() - y);
        runaround = null;
    }

    private void lengthen(double filler) {
        if (filler > 0) {
            slabs.get(slabs.size() - 1).tail += filler;
            y += filler;
        }
    }

    /** Makes room below the last slab down to the bottom of the insets. */
    private void makeRoom(Runaround beside, double room) {
        if (room > LineBreaker.HAIR) {
            Slab last = slabs.get(slabs.size() - 1);
            last.clearance = new Slab.Clearance(last.tail, room, beside.lowest());
            lengthen(room);
        }
    }

    /** Gives the last slab what closes below it. */
    void close(OpenBox closed, double below) {
        Slab last = slabs.get(slabs.size() - 1);
        double filled = y - closed.edge - Boxes.above(closed.box);
        double filler = closed.box.minHeight() - filled;
        Runaround beside = endingWith(closed);
        double bottom = beside == null ? y : beside.bottom();
        if (below > 0 || Math.max(filler, bottom - y) > LineBreaker.HAIR) {
            lengthen(Math.max(joint.takeMargin(), filler));
            if (beside != null) {
                makeRoom(beside, bottom - y);
            }
            lengthen(below);
        }
        if (closed.ownFrame != null) {
            last.closes.add(new Slab.Edge(closed.ownFrame, last.tail));
        }
        close(closed.group, closed);
        close(closed.turn, closed);
    }

    private void close(@Nullable KeepGroup group, OpenBox closed) {
        if (group != null && group.first == closed.first) {
            group.last = slabs.size() - 1;
        }
    }

    /** The insets that end with a box. */
    private @Nullable Runaround endingWith(OpenBox closed) {
        Runaround beside = runaround;
        if (beside == null || beside.owner != closed) {
            return null;
        }
        runaround = null;
        return beside;
    }

    /** The column; what still waits gets a slab of no height. */
    ColumnSetter.Column finish(OpenBox all) {
        boolean hanging = isHanging(null);
        if (!signposts.isEmpty() || !troubles.isEmpty() || hanging) {
            Slab.Unwelcome unwelcome = hanging ? Slab.Unwelcome.FREE : Slab.Unwelcome.IN_BOX;
            blank(0, OptionalDouble.empty(), unwelcome, all);
        }
        Runaround beside = endingWith(all);
        if (beside != null) {
            makeRoom(beside, beside.bottom() - y);
        }
        return new ColumnSetter.Column(slabs, y + joint.takeMargin());
    }
}
