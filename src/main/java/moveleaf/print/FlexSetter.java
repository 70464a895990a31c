package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.print.Keyword.Display;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Flowable;

/** Sets flex rows: the children of an element side by side, in one line that is never broken. */
final class FlexSetter {
    private final GalleyBuilder galley;

    FlexSetter(GalleyBuilder galley) {
        this.galley = galley;
    }

    /** Sets an element's children side by side. */
    Optional<Flowable> row(Surroundings child) {
        BoxStyle box = Boxes.block(child.style(), child.available());
        double inside = Math.max(1, child.available() - Boxes.sideways(box));
        List<Flowable.Column> columns = new ArrayList<>();
        galley.counters().enter();
        boolean definitions = child.subject().type().equals("dl");
        Surroundings room = child.wide(inside);
        for (Subject subject : child.subject().children()) {
            Surroundings cell = galley.enter(definitions ? room.at(room.node().child("LI")) : room, subject);
            if (cell.style().display() != Display.NONE) {
                column(cell, inside).ifPresent(columns::add);
            }
        }
        for (Inside content : child.subject().content()) {
            if (content instanceof Inside.Text text && !text.blank()) {
                galley.report(
                        "unsupported-layout",
                        child,
                        "text straight inside a flex row: put it in an element",
                        "write a `<div>` around it");
            }
        }
        galley.counters().leave();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flowable.Row(
                        columns,
                        child.style().points(Property.GAP),
                        Boxes.columns(child.style()),
                        box,
                        child.node().id(),
                        child.origin()));
    }

    private Optional<Flowable.Column> column(Surroundings cell, double inside) {
        double width = cell.style()
                .extent(Property.FLEX_BASIS, inside)
                .or(() -> cell.style().extent(Property.WIDTH, inside))
                .orElse(Double.NaN);
        galley.signposts().count(cell);
        List<Flowable> set = new ArrayList<>();
        galley.signposts().signpost(cell).ifPresent(set::add);
        BoxStyle box = Boxes.column(cell.style(), inside);
        Structure.Node node = cell.node();
        // A group of a description list is an LI too, but its dt and dd are Lbl and LBody themselves.
        boolean item = node.role().equals("LI") && cell.subject().type().equals("li");
        Surroundings body = item ? cell.at(node.child("LBody")) : cell;
        double room = Double.isNaN(width) || width == 0 ? inside : width;
        if (cell.style().display() == Display.FLEX || cell.style().display() == Display.TABLE) {
            galley.report(
                    "unsupported-layout",
                    cell,
                    "a row or table straight inside a flex row: put it in an element",
                    "write a `<div>` around it");
        }
        if (PictureSetter.isPicture(cell)) {
            galley.pictures().picture(cell.wide(room), box).ifPresent(set::add);
        } else {
            GalleyBuilder.Content content = galley.children(body.wide(Math.max(1, room - Boxes.sideways(box))));
            GalleyBuilder.boxed(body, content, box, Optional.empty()).ifPresent(set::add);
        }
        if (set.isEmpty()) {
            set.add(new Flowable.Stack(List.of(), Optional.empty(), box, 0, cell.origin()));
        }
        Flowable only = set.size() == 1
                ? set.get(0)
                : new Flowable.Stack(set, Optional.empty(), Boxes.anonymous(cell.style()), 0, cell.origin());
        return Optional.of(new Flowable.Column(only, width, cell.style().amount(Property.FLEX_GROW)));
    }
}
