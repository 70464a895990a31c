package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.print.Keyword.Display;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Element;
import moveleaf.typeset.Flowable;

/** Sets tables: caption, columns, header and body rows. Cells may span columns, not rows. */
final class TableSetter {
    private static final int MOST_COLUMNS = 100;

    private final GalleyBuilder galley;

    TableSetter(GalleyBuilder galley) {
        this.galley = galley;
    }

    /** A table in progress. */
    private static final class Draft {
        final double inside;
        final List<Flowable> captions = new ArrayList<>();
        final List<Surroundings> continued = new ArrayList<>();
        final List<Double> widths = new ArrayList<>();
        final List<Surroundings> header = new ArrayList<>();
        final List<Surroundings> body = new ArrayList<>();

        Draft(double inside) {
            this.inside = inside;
        }
    }

    /** Its captions, then the table. */
    List<Flowable> table(Surroundings table) {
        BoxStyle box = Boxes.block(table.style(), table.available());
        Draft draft = new Draft(Math.max(1, table.available() - Boxes.sideways(box)));
        parts(table, draft, draft.body);
        firstRowWidths(draft);
        List<Flowable.TableRow> header = new ArrayList<>();
        draft.header.forEach(row -> header.add(row(row, draft)));
        List<Flowable.TableRow> body = new ArrayList<>();
        draft.body.forEach(row -> body.add(row(row, draft)));
        int most = 0;
        for (Flowable.TableRow row : header) {
            most = Math.max(most, columns(row));
        }
        for (Flowable.TableRow row : body) {
            most = Math.max(most, columns(row));
        }
        while (draft.widths.size() < most) {
            draft.widths.add(Double.NaN);
        }
        List<Flowable> set = new ArrayList<>(draft.captions);
        if (most > 0) {
            List<Flowable.TableRow> continued = new ArrayList<>();
            for (Surroundings caption : draft.continued) {
                continued.add(new Flowable.TableRow(
                        List.of(cell(caption, draft.inside, most)), BoxStyle.PLAIN, Element.ARTIFACT));
            }
            set.add(new Flowable.Table(
                    draft.widths.subList(0, most),
                    continued,
                    header,
                    body,
                    box,
                    table.node().id(),
                    table.origin()));
        }
        return set;
    }

    private static int columns(Flowable.TableRow row) {
        return row.cells().stream().mapToInt(Flowable.Cell::columnSpan).sum();
    }

    private void parts(Surroundings parent, Draft draft, List<Surroundings> rows) {
        for (Inside content : parent.subject().content()) {
            if (content instanceof Inside.Text text && !text.blank()) {
                galley.report(
                        "unsupported-layout",
                        parent,
                        "text straight inside a table: put it in a cell",
                        "write a row and a cell around it");
            }
        }
        for (Subject subject : parent.subject().children()) {
            Surroundings part = galley.enter(parent, subject);
            switch (part.style().display()) {
                case NONE -> {}
                case TABLE_CAPTION -> {
                    if (part.style().is(Property.CAPTION_PAGE, Keyword.CaptionPage.FOLLOWING)) {
                        draft.continued.add(part.at(part.node().decoration()));
                    } else {
                        draft.captions.addAll(galley.block(part));
                    }
                }
                case TABLE_COLUMN_GROUP -> parts(part, draft, rows);
                case TABLE_COLUMN -> draft.widths.add(width(part, draft.inside));
                case TABLE_HEADER_GROUP -> parts(part, draft, draft.header);
                case TABLE_ROW_GROUP -> parts(part, draft, draft.body);
                case TABLE_ROW -> rows.add(part);
                default ->
                    galley.report(
                            "unsupported-layout",
                            part,
                            "a table holds rows, groups of rows, columns and a caption",
                            "write a row and a cell around it");
            }
        }
    }

    private static double width(Surroundings part, double inside) {
        return part.style().extent(Property.WIDTH, inside).orElse(Double.NaN);
    }

    /** Columns without a {@code col} take their width from the first row. */
    private void firstRowWidths(Draft draft) {
        List<Surroundings> rows = draft.header.isEmpty() ? draft.body : draft.header;
        if (rows.isEmpty()) {
            return;
        }
        int column = 0;
        for (Subject subject : rows.get(0).subject().children()) {
            Surroundings cell = galley.enter(rows.get(0), subject);
            int span = span(cell);
            for (int i = 0; i < span; i++, column++) {
                double width = span == 1 ? width(cell, draft.inside) : Double.NaN;
                if (column == draft.widths.size()) {
                    draft.widths.add(width);
                } else if (Double.isNaN(draft.widths.get(column))) {
                    draft.widths.set(column, width);
                }
            }
        }
    }

    private static int span(Surroundings cell) {
        return cell.subject()
                .attribute("colspan")
                .flatMap(GalleyBuilder::whole)
                .filter(n -> n >= 1 && n <= MOST_COLUMNS)
                .orElse(1);
    }

    private Flowable.TableRow row(Surroundings row, Draft draft) {
        List<Flowable.Cell> cells = new ArrayList<>();
        int column = 0;
        galley.counters().enter();
        for (Subject subject : row.subject().children()) {
            Surroundings cell = galley.enter(row, subject);
            if (cell.style().display() == Display.NONE) {
                continue;
            }
            if (cell.style().display() != Display.TABLE_CELL) {
                galley.report(
                        "unsupported-layout",
                        cell,
                        "a row of a table holds cells",
                        "write a `<td>` or `<th>` around it");
            } else if (cell.subject()
                    .attribute("rowspan")
                    .filter(n -> !n.equals("1"))
                    .isPresent()) {
                galley.report("unsupported-layout", cell, "cells can't span rows", "write a cell in each row");
            }
            int span = span(cell);
            cells.add(cell(cell, room(draft, column, span), span));
            column += span;
        }
        galley.counters().leave();
        return new Flowable.TableRow(
                cells, Boxes.column(row.style(), draft.inside), row.node().id());
    }

    /** The width that a cell's content may count on when it measures percentages. */
    private static double room(Draft draft, int column, int span) {
        double sum = 0;
        for (int i = column; i < column + span; i++) {
            double width = i < draft.widths.size() ? draft.widths.get(i) : Double.NaN;
            sum += Double.isNaN(width) ? draft.inside / Math.max(1, draft.widths.size()) : width;
        }
        return sum;
    }

    private Flowable.Cell cell(Surroundings cell, double room, int span) {
        galley.signposts().count(cell);
        BoxStyle box = Boxes.column(cell.style(), room);
        int element = cell.node().id();
        GalleyBuilder.Content content = galley.children(cell.wide(Math.max(1, room - Boxes.sideways(box))));
        Flowable.Stack stack = new Flowable.Stack(content.flowables(), Optional.empty(), box, element, cell.origin());
        return new Flowable.Cell(stack, span);
    }
}
