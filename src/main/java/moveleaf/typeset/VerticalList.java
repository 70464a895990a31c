package moveleaf.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Flattens flowables into a list of slabs, with an explicit stack instead of recursion, so that stacks may be nested as deeply
 * as they come.
 */
final class VerticalList implements Flowable.Visitor<Void> {
    /** Beside an inset, lines shorter than this share of their measure are no pleasure to read: they go below it. */
    private static final double LEAST_BESIDE = 1.0 / 3;

    private final ColumnSetter setter;
    private final ToDoubleFunction<String> measures;
    private final int depth;
    private final List<Slab> slabs = new ArrayList<>();
    private final ArrayDeque<OpenBox> open = new ArrayDeque<>();
    private Joint joint = new Joint();
    private double y;
    private @Nullable Runaround runaround;

    private List<Flowable.Signpost> signposts = new ArrayList<>(0);
    private List<Slab.Marker> markers = new ArrayList<>(0);
    private List<Trouble> troubles = new ArrayList<>(0);
    private boolean inside;

    VerticalList(ColumnSetter setter, ToDoubleFunction<String> measures, int depth) {
        this.setter = setter;
        this.measures = measures;
        this.depth = depth;
    }

    /** Sets flowables in the measure of the unnamed page (or of the one measure there is). */
    ColumnSetter.Column set(List<Flowable> flowables) {
        begin(flowables.iterator(), 0);
        return finish();
    }

    /** Sets a flowable's content without its box, which someone else paints. */
    ColumnSetter.Column setInside(Flowable content, double x) {
        inside = true;
        begin(Collections.singleton(content).iterator(), x);
        return finish();
    }

    private void begin(Iterator<Flowable> flowables, double x) {
        double width = measures.applyAsDouble("");
        open.push(new OpenBox(BoxStyle.PLAIN, flowables, 0, x, width, "", null, null, null, 0));
    }

    private ColumnSetter.Column finish() {
        while (true) {
            OpenBox top = open.element();
            if (top.children.hasNext()) {
                top.children.next().accept(this);
            } else if (open.size() > 1) {
                close();
            } else {
                break;
            }
        }
        boolean hanging = runaround != null && runaround.isWaiting();
        if (!signposts.isEmpty() || hanging) {
            emit(
                    new Content.Blank(0, OptionalDouble.empty()),
                    0,
                    hanging ? Slab.Unwelcome.FREE : Slab.Unwelcome.IN_BOX);
        }
        double filler = fillerFor(open.element());
        if (filler > LineBreaker.HAIR) {
            slabs.get(slabs.size() - 1).tail += filler;
            y += filler;
        }
        return new ColumnSetter.Column(slabs, y + joint.takeMargin());
    }

    @Override
    public Void paragraph(Flowable.Paragraph paragraph) {
        open(paragraph, List.of());
        ParagraphStyle style = paragraph.style();
        List<SetLine> lines = setter.paragraphs.set(paragraph, open.element().width);
        for (int i = 0; i < lines.size(); i++) {
            boolean edge = i > 0 && (i < style.orphans() || lines.size() - i < style.widows());
            Slab slab = emit(
                    new Content.Line(lines.get(i)),
                    paragraph.origin(),
                    edge ? Slab.Unwelcome.WIDOW_OR_ORPHAN : Slab.Unwelcome.FREE);
            if (style.grid() == ParagraphStyle.Grid.SNAP) {
                slab.snap = i == 0 ? Slab.Snap.ALWAYS : Slab.Snap.AT_HEAD;
            }
        }
        close();
        return null;
    }

    @Override
    public Void stack(Flowable.Stack stack) {
        open(stack, stack.children());
        stack.marker().ifPresent(this::addMarker);
        return null;
    }

    @Override
    public Void row(Flowable.Row row) {
        if (depth >= ColumnSetter.DEEPEST) {
            tooDeep(row.origin());
            open(row, row.columns().stream().map(Flowable.Column::content).toList());
            return null;
        }
        open(row, List.of());
        int sequence = setter.nextSequence();
        RowSetter rows = new RowSetter(setter, depth + 1, troubles);
        Content.Beside beside = rows.set(row, open.element().width);
        emit(beside, sequence, row.origin(), Slab.Unwelcome.FREE);
        close();
        return null;
    }

    @Override
    public Void table(Flowable.Table table) {
        if (depth >= ColumnSetter.DEEPEST) {
            tooDeep(table.origin());
            open(table, TableSetter.contents(table));
            return null;
        }
        open(table, List.of());
        TableSetter tables = new TableSetter(setter, depth + 1, table, open.element().width, troubles);
        List<Slab> header = new ArrayList<>();
        List<Slab> again = continued(tables, table);
        for (Flowable.TableRow row : table.header()) {
            Slab.Unwelcome unwelcome = header.isEmpty() ? Slab.Unwelcome.FREE : Slab.Unwelcome.IN_BOX;
            Slab slab = emitRow(tables, row, unwelcome);
            header.add(slab);
        }
        again.addAll(header);
        Slab.TableHeader repeated = again.isEmpty() ? null : new Slab.TableHeader(again);
        for (int i = 0; i < table.body().size(); i++) {
            boolean first = i == 0 && !header.isEmpty();
            Slab slab = emitRow(tables, table.body().get(i), first ? Slab.Unwelcome.IN_BOX : Slab.Unwelcome.FREE);
            slab.header = repeated;
        }
        close();
        return null;
    }

    /** What a table says where it goes on; it stands nowhere else. */
    private List<Slab> continued(TableSetter tables, Flowable.Table table) {
        OpenBox around = open.element();
        List<Slab> rows = new ArrayList<>();
        for (Flowable.TableRow row : table.continued()) {
            Slab slab = new Slab(tables.set(row), around.x, setter.nextSequence(), table.origin());
            slab.frame = around.frame;
            rows.add(slab);
        }
        return rows;
    }

    private Slab emitRow(TableSetter tables, Flowable.TableRow row, Slab.Unwelcome unwelcome) {
        joint.add(row.box().breakBefore());
        int sequence = setter.nextSequence();
        Slab slab = emit(tables.set(row), sequence, open.element().origin, unwelcome);
        joint.add(row.box().breakAfter());
        return slab;
    }

    @Override
    public Void picture(Flowable.Picture picture) {
        open(picture, List.of());
        double room = open.element().width;
        double excess = picture.fit().least() - room;
        if (excess > LineBreaker.HAIR) {
            troubles.add(new Trouble(
                    Composition.Kind.SCALED,
                    picture.origin(),
                    excess,
                    picture.art().name()));
        }
        emit(fitted(picture, room), picture.origin(), Slab.Unwelcome.FREE);
        close();
        return null;
    }

    private static Content.Image fitted(Flowable.Picture picture, double room) {
        Flowable.PictureFit fit = picture.fit();
        double scale = fit.width() > room ? room / fit.width() : 1;
        double width = fit.width() * scale;
        double indent =
                switch (fit.alignment()) {
                    case START, JUSTIFY -> 0;
                    case CENTRE -> (room - width) / 2;
                    case END -> room - width;
                };
        return new Content.Image(picture, indent, width, fit.height() * scale);
    }

    @Override
    public Void inset(Flowable.Inset inset) {
        if (depth >= ColumnSetter.DEEPEST) {
            tooDeep(inset.origin());
            return inset.content().accept(this);
        }
        OpenBox around = open.element();
        BoxStyle.Sides margin = inset.box().margin();
        double wanted = Double.isNaN(inset.width())
                ? ContentWidths.of(inset.content(), setter.paragraphs, depth).most()
                : inset.width() + Boxes.margins(inset.box());
        double width = Math.min(Math.min(wanted, inset.most() + Boxes.margins(inset.box())), around.width);
        double left = around.x + around.width - width;
        double inner = Math.max(0, width - margin.left() - margin.right());
        Cell cell = setter.cell(inset.content(), left + margin.left(), inner, depth + 1);
        Runaround beside = runaround;
        if (beside == null) {
            beside = new Runaround(around, new KeepGroup(around.group, slabs.size(), inset.origin()));
            runaround = beside;
        }
        double height = margin.top() + cell.height() + margin.bottom();
        beside.add(new Slab.Inset(cell.at(margin.top(), cell.height()), height), left);
        return null;
    }

    @Override
    public Void signpost(Flowable.Signpost signpost) {
        signposts.add(signpost);
        return null;
    }

    private void tooDeep(int origin) {
        troubles.add(new Trouble(Composition.Kind.TOO_LARGE, origin, 0, ""));
    }

    private void open(Flowable flowable, List<Flowable> children) {
        OpenBox around = open.element();
        boolean bare = inside && open.size() == 1;
        BoxStyle box = bare ? BoxStyle.PLAIN : flowable.box();
        String page = box.page().orElse(around.page);
        double x = around.x + box.margin().left();
        double width = around.width - box.margin().left() - box.margin().right();
        if (!page.equals(around.page)) {
            width += measures.applyAsDouble(page) - measures.applyAsDouble(around.page);
        }
        Runaround beside = runaround;
        if (beside != null && (children.isEmpty() || Frame.isPainted(box))) {
            double room = beside.right(y + joint.below(box.margin().top())) - x;
            if (room < width && (room < width * LEAST_BESIDE || room + Boxes.margins(box) < least(flowable))) {
                clear(beside);
            } else {
                width = Math.min(width, room);
            }
        }
        Frame own =
                Frame.isPainted(box) ? new Frame(setter.nextFrame(), around.frame, x, Math.max(0, width), box) : null;
        KeepGroup group = box.breakInside() == BoxStyle.Break.AVOID
                ? new KeepGroup(around.group, slabs.size(), flowable.origin())
                : around.group;
        double across =
                Boxes.left(box) + box.border().right().width() + box.padding().right();
        OpenBox opened = new OpenBox(
                box,
                children.iterator(),
                flowable.origin(),
                x + Boxes.left(box),
                Math.max(0, width - across),
                page,
                own,
                own == null ? around.frame : own,
                group,
                slabs.size());
        open.push(opened);
        joint.add(box.breakBefore());
        joint.addMargin(box.margin().top());
        joint.open(opened, y);
    }

    private double least(Flowable flowable) {
        return ContentWidths.of(flowable, setter.paragraphs, depth).least();
    }

    /** Goes below the insets. */
    private void clear(Runaround beside) {
        if (beside.isWaiting()) {
            List<Slab.Marker> held = markers; // a list item's number stands beside its text
            markers = new ArrayList<>(0);
            emit(new Content.Blank(0, OptionalDouble.empty()), open.element().origin, Slab.Unwelcome.FREE);
            markers = held;
        }
        double filler = beside.bottom() - y;
        if (filler > 0) {
            slabs.get(slabs.size() - 1).tail += filler;
            y += filler;
        }
        runaround = null;
    }

    private void close() {
        OpenBox closed = open.element();
        BoxStyle box = closed.box;
        double below = Boxes.below(box);
        boolean empty = closed.first == slabs.size();
        boolean hanging = runaround != null && runaround.owner == closed && runaround.isWaiting();
        boolean seen = Boxes.above(box) > 0 || below > 0 || box.minHeight() > 0;
        if (hanging) {
            emitBlank(empty ? box.minHeight() : 0);
            empty = false;
        } else if (empty && (seen || (closed.marked && !markers.isEmpty()))) {
            emitBlank(box.minHeight());
            empty = false;
        }
        open.pop();
        if (empty) {
            joint.forget(closed);
        } else {
            closeAround(closed, below);
        }
        joint.addMargin(box.margin().bottom());
        joint.add(box.breakAfter());
    }

    private void emitBlank(double least) {
        double height = least;
        OptionalDouble baseline = OptionalDouble.empty();
        if (!markers.isEmpty()) {
            SetLine line = markers.get(0).line();
            height = Math.max(height, line.leading());
            baseline = OptionalDouble.of(line.baseline());
        }
        emit(new Content.Blank(height, baseline), open.element().origin, Slab.Unwelcome.FREE);
    }

    /** Gives the last slab what closes below it. */
    private void closeAround(OpenBox closed, double below) {
        Slab last = slabs.get(slabs.size() - 1);
        double filled = y - closed.edge - Boxes.above(closed.box);
        double filler = Math.max(closed.box.minHeight() - filled, fillerFor(closed));
        if (below > 0 || filler > LineBreaker.HAIR) {
            double margin = joint.takeMargin();
            double add = margin + Math.max(0, filler - margin) + below;
            last.tail += add;
            y += add;
        }
        if (closed.ownFrame != null) {
            last.closes.add(new Slab.Edge(closed.ownFrame, last.tail));
        }
        if (closed.group != null && closed.group.first == closed.first) {
            closed.group.last = slabs.size() - 1;
        }
    }

    /** What is missing below the last slab for a box to end below its insets; they end with it. */
    private double fillerFor(OpenBox closed) {
        Runaround beside = runaround;
        if (beside == null || beside.owner != closed) {
            return 0;
        }
        runaround = null;
        return beside.bottom() - y;
    }

    private void addMarker(Flowable.Marker marker) {
        SetLine line = setter.paragraphs.setNatural(marker.items());
        double width = 0;
        for (SetLine.Piece piece : line.pieces()) {
            width = Math.max(width, piece.x() + piece.width());
        }
        open.element().marked = true;
        markers.add(new Slab.Marker(line, open.element().x - marker.gap() - width, setter.nextSequence()));
        troubles.addAll(line.troubles());
    }

    private Slab emit(Content content, int origin, Slab.Unwelcome unwelcome) {
        return emit(content, setter.nextSequence(), origin, unwelcome);
    }

    private Slab emit(Content content, int sequence, int origin, Slab.Unwelcome unwelcome) {
        OpenBox around = open.element();
        joint.settle(y);
        Slab slab = new Slab(content, around.x, sequence, origin);
        slab.gap = joint.gap;
        slab.lead = joint.lead;
        slab.opens.addAll(joint.opens);
        slab.frame = around.frame;
        slab.group = groupAround(around.group);
        slab.within = around.group;
        boolean keep = joint.avoid && unwelcome.compareTo(Slab.Unwelcome.KEEP_WITH_NEXT) < 0;
        slab.unwelcome = keep ? Slab.Unwelcome.KEEP_WITH_NEXT : unwelcome;
        slab.forced = joint.forced;
        slab.page = around.page;
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

    /** The innermost unbreakable box that has slabs above already. */
    private @Nullable KeepGroup groupAround(@Nullable KeepGroup innermost) {
        KeepGroup group = innermost;
        while (group != null && group.first == slabs.size()) {
            group = group.outer;
        }
        return group;
    }
}
