package moveleaf.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
    private final SlabList list;
    private final ArrayDeque<OpenBox> open = new ArrayDeque<>();
    private boolean inside;

    VerticalList(ColumnSetter setter, ToDoubleFunction<String> measures, int depth) {
        this.setter = setter;
        this.list = new SlabList(setter);
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
        open.push(new OpenBox(BoxStyle.PLAIN, flowables, 0, x, width, "", null, null, null, null, null, 0));
    }

    private ColumnSetter.Column finish() {
        while (true) {
            OpenBox top = open.element();
            if (top.children.hasNext()) {
                next(top.children.next());
            } else if (open.size() > 1) {
                close();
            } else {
                break;
            }
        }
        return list.finish(open.element());
    }

    private void next(Flowable flowable) {
        if (flowable.box().breakBefore() == BoxStyle.Break.PAGE_FILL) {
            fillBelow(flowable);
        } else {
            flowable.accept(this);
        }
    }

    private void fillBelow(Flowable flowable) {
        Optional<PageFiller> filler = depth == 0 ? PageFiller.of(flowable, open.element(), setter) : Optional.empty();
        filler.ifPresentOrElse(
                list::fillBelow, () -> list.tell(new Trouble(Composition.Kind.NO_FILLER, flowable.origin(), 0, "")));
    }

    @Override
    public Void paragraph(Flowable.Paragraph paragraph) {
        open(paragraph, List.of());
        ParagraphStyle style = paragraph.style();
        List<SetLine> lines = setter.paragraphs.set(paragraph, open.element().width);
        for (int i = 0; i < lines.size(); i++) {
            boolean edge = i > 0 && (i < style.orphans() || lines.size() - i < style.widows());
            Slab slab = emit(
                    new Content.Line(lines.get(i), paragraph.items()),
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
        RowSetter rows = new RowSetter(setter, depth + 1, list.troubles());
        Content.Beside beside = rows.set(row, open.element().width);
        list.emit(beside, sequence, row.origin(), Slab.Unwelcome.FREE, open.element());
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
        TableSetter tables = new TableSetter(setter, depth + 1, table, open.element().width, list.troubles());
        List<Slab> header = new ArrayList<>();
        List<Slab> again = continued(tables, table);
        for (Flowable.TableRow row : table.header()) {
            Slab.Unwelcome unwelcome = header.isEmpty() ? Slab.Unwelcome.FREE : Slab.Unwelcome.IN_BOX;
            Slab slab = emitRow(tables, row, unwelcome);
            header.add(slab);
        }
        again.addAll(header);
        repeat(again);
        for (int i = 0; i < table.body().size(); i++) {
            boolean first = i == 0 && !header.isEmpty();
            emitRow(tables, table.body().get(i), first ? Slab.Unwelcome.IN_BOX : Slab.Unwelcome.FREE);
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
        list.joint().add(row.box().breakBefore());
        int sequence = setter.nextSequence();
        Slab slab = list.emit(tables.set(row), sequence, open.element().origin, unwelcome, open.element());
        list.joint().add(row.box().breakAfter());
        return slab;
    }

    @Override
    public Void picture(Flowable.Picture picture) {
        open(picture, List.of());
        double room = open.element().width;
        double excess = picture.fit().least() - room;
        if (excess > LineBreaker.HAIR) {
            list.troubles()
                    .add(new Trouble(
                            Composition.Kind.SCALED,
                            picture.origin(),
                            excess,
                            picture.art().name()));
        }
        emit(Content.Image.fitted(picture, room), picture.origin(), Slab.Unwelcome.FREE);
        close();
        return null;
    }

    @Override
    public Void inset(Flowable.Inset inset) {
        if (depth >= ColumnSetter.DEEPEST) {
            tooDeep(inset.origin());
            next(inset.content());
            return null;
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
        double height = margin.top() + cell.height() + margin.bottom();
        list.hang(new Slab.Inset(cell.at(margin.top(), cell.height()), height), left, around, inset.origin());
        return null;
    }

    @Override
    public Void signpost(Flowable.Signpost signpost) {
        list.add(signpost);
        return null;
    }

    @Override
    public Void continued(Flowable.Continued continued) {
        if (depth > 0) {
            return null; // what stands beside something else is never broken
        }
        OpenBox around = open.element();
        BoxStyle.Sides margin = continued.content().box().margin();
        Cell cell = setter.cell(
                continued.content(), margin.left(), around.width - margin.left() - margin.right(), depth + 1);
        double height = margin.top() + cell.height() + margin.bottom();
        List<Cell> cells = List.of(cell.at(margin.top(), cell.height()));
        Content.Beside said =
                new Content.Beside(BoxStyle.PLAIN, around.width, cells, height, Content.Cut.WHOLE, Content.Cut.WHOLE);
        Slab slab = new Slab(said, around.x, setter.nextSequence(), continued.origin());
        slab.frame = around.frame;
        repeat(List.of(slab));
        return null;
    }

    /** Has pages that begin with what follows in the open box repeat some slabs. */
    private void repeat(List<Slab> again) {
        OpenBox around = open.element();
        around.header = again.isEmpty() ? around.header : new Slab.Header(around.header, again);
    }

    private void tooDeep(int origin) {
        list.troubles().add(new Trouble(Composition.Kind.TOO_LARGE, origin, 0, ""));
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
        Runaround beside = list.runaround();
        if (beside != null && (children.isEmpty() || Frame.isPainted(box))) {
            double room =
                    beside.right(list.y() + list.joint().below(box.margin().top())) - x;
            if (room < width && (room < width * LEAST_BESIDE || room + Boxes.margins(box) < least(flowable))) {
                list.clear(beside, around);
            } else {
                width = Math.min(width, room);
            }
        }
        Frame own =
                Frame.isPainted(box) ? new Frame(setter.nextFrame(), around.frame, x, Math.max(0, width), box) : null;
        KeepGroup group = box.breakInside() == BoxStyle.Break.AVOID
                ? new KeepGroup(around.group, list.size(), flowable.origin())
                : around.group;
        KeepGroup turn = box.breakInside() == BoxStyle.Break.AVOID_TURN
                ? new KeepGroup(around.turn, list.size(), flowable.origin())
                : around.turn;
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
                turn,
                fill(flowable, around),
                list.size());
        opened.header = around.header;
        open.push(opened);
        list.joint().add(box.breakBefore());
        list.joint().addMargin(box.margin().top());
        list.joint().open(opened, list.y());
    }

    /** What stands in a frame can't be left out of it, nor what a list item's number or an inset waits for. */
    private @Nullable SheetFill fill(Flowable flowable, OpenBox around) {
        boolean begins = flowable.box().breakBefore() == BoxStyle.Break.SHEET_FILL
                && !list.hasMarkers()
                && list.runaround() == null;
        return begins && around.frame == null && around.fill == null
                ? new SheetFill(flowable.origin(), list.waiting())
                : around.fill;
    }

    private double least(Flowable flowable) {
        return ContentWidths.of(flowable, setter.paragraphs, depth).least();
    }

    private void close() {
        OpenBox closed = open.element();
        BoxStyle box = closed.box;
        double below = Boxes.below(box);
        boolean empty = closed.first == list.size();
        boolean hanging = list.isHanging(closed);
        boolean seen = Boxes.above(box) > 0 || below > 0 || box.minHeight() > 0;
        if (hanging) {
            list.emitBlank(empty ? box.minHeight() : 0, closed);
            empty = false;
        } else if (empty && (seen || (closed.marked && list.hasMarkers()))) {
            list.emitBlank(box.minHeight(), closed);
            empty = false;
        }
        open.pop();
        if (empty) {
            list.joint().forget(closed);
        } else {
            list.close(closed, below);
        }
        list.joint().addMargin(box.margin().bottom());
        list.joint().add(box.breakAfter());
        if (box.breakBefore() == BoxStyle.Break.SHEET_FILL) {
            list.joint().add(BoxStyle.Break.PAGE);
        }
    }

    private void addMarker(Flowable.Marker marker) {
        SetLine line = setter.paragraphs.setNatural(marker.items());
        double width = 0;
        for (SetLine.Piece piece : line.pieces()) {
            width = Math.max(width, piece.x() + piece.width());
        }
        open.element().marked = true;
        double x = open.element().x - marker.gap() - width;
        list.add(new Slab.Marker(line, marker.items(), x, setter.nextSequence()));
        list.troubles().addAll(line.troubles(marker.items()));
    }

    private Slab emit(Content content, int origin, Slab.Unwelcome unwelcome) {
        return list.emit(content, setter.nextSequence(), origin, unwelcome, open.element());
    }
}
