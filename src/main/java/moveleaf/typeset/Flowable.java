package moveleaf.typeset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that a galley is made of. {@code element} and {@code origin} as in {@link InlineItem}. */
public sealed interface Flowable {
    BoxStyle box();

    int element();

    int origin();

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of flowable. */
    interface Visitor<R> {
        R paragraph(Paragraph paragraph);

        R stack(Stack stack);

        R row(Row row);

        R table(Table table);

        R picture(Picture picture);

        R inset(Inset inset);

        R signpost(Signpost signpost);

        R continued(Continued continued);
    }

    /** Lines of text. */
    record Paragraph(List<InlineItem> items, ParagraphStyle style, BoxStyle box, int element, int origin)
            implements Flowable {
        public Paragraph {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * Flowables one below the other; may break between and inside them.
     *
     * @param marker set left of the first line, on its baseline: a list item's number or bullet
     */
    record Stack(List<Flowable> children, Optional<Marker> marker, BoxStyle box, int element, int origin)
            implements Flowable {
        public Stack {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stack(this);
        }
    }

    /**
     * A list item's number or bullet: one line that ends {@code gap} points left of the content's left edge.
     *
     * @param items runs only
     */
    record Marker(List<InlineItem> items, double gap) {
        public Marker {
            items = List.copyOf(items);
        }
    }

    /**
     * Flowables side by side, as high as the highest; never broken unless higher than a page (then a problem). Columns shrink,
     * but not below their widest word, when they are too wide together.
     */
    record Row(List<Column> columns, double gap, Alignment alignment, BoxStyle box, int element, int origin)
            implements Flowable {
        public Row {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.row(this);
        }
    }

    /** How columns of a row stand to each other. */
    enum Alignment {
        TOP,
        CENTRE,
        BOTTOM,
        BASELINE,
        STRETCH
    }

    /**
     * A column of a row.
     *
     * @param width points wanted before growing or shrinking; NaN for the width its content wants
     * @param grow share of room left over, 0 for none
     */
    record Column(Flowable content, double width, double grow) {}

    /**
     * A table. It may break between rows; the header rows are repeated after each break, as artifacts. A row that is higher
     * than a page is divided. Margins of rows and cells and paddings of rows don't count.
     *
     * @param columns widths in points, NaN for automatic; a table with an automatic column fills its measure
     * @param continued rows that stand above the header where it is repeated, and only there; all of them decoration
     */
    record Table(
            List<Double> columns,
            List<TableRow> continued,
            List<TableRow> header,
            List<TableRow> body,
            BoxStyle box,
            int element,
            int origin)
            implements Flowable {
        public Table {
            columns = List.copyOf(columns);
            continued = List.copyOf(continued);
            header = List.copyOf(header);
            body = List.copyOf(body);
        }

        /** A table that says nothing where it goes on. */
        public Table(
                List<Double> columns,
                List<TableRow> header,
                List<TableRow> body,
                BoxStyle box,
                int element,
                int origin) {
            this(columns, List.of(), header, body, box, element, origin);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** One row of a table. */
    record TableRow(List<Cell> cells, BoxStyle box, int element) {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }

    /** One cell; its element is the stack's. */
    record Cell(Stack content, int columnSpan) {
        public Cell {
            if (columnSpan < 1) {
                throw new IllegalArgumentException("a cell spans at least one column");
            }
        }
    }

    /**
     * A picture.
     *
     * @param art opaque handle that {@code pdf} turns into marks
     */
    record Picture(PictureFit fit, Art art, BoxStyle box, int element, int origin) implements Flowable {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.picture(this);
        }
    }

    /**
     * How large a picture is and where it stands in its measure.
     *
     * @param width wanted, points
     * @param height wanted; where the picture must be narrower, its height shrinks with it
     * @param least the narrowest it may become without complaint; {@code width} for one that should not shrink
     * @param alignment {@code JUSTIFY} is {@code START}
     */
    record PictureFit(double width, double height, double least, ParagraphStyle.Alignment alignment) {
        /** A picture that keeps its size, at the left. */
        public static PictureFit of(double width, double height) {
            return new PictureFit(width, height, width, ParagraphStyle.Alignment.START);
        }
    }

    /**
     * Something at the right edge of its stack with what follows in the stack beside it: a figure beside the steps that it
     * shows. Its margin is the room around it. What begins beside it is narrower; what begins below it isn't, and the stack
     * ends below it. It stands on one page with all that begins beside it, as an unbreakable box does.
     *
     * @param width from border edge to border edge; NaN for the width its content wants
     * @param most that it may be wide in any case, from border edge to border edge
     */
    record Inset(Flowable content, double width, double most) implements Flowable {
        @Override
        public BoxStyle box() {
            return content.box();
        }

        @Override
        public int element() {
            return content.element();
        }

        @Override
        public int origin() {
            return content.origin();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inset(this);
        }
    }

    /**
     * Takes no room and sticks to what follows: names the place, sets running strings, adds a bookmark, restarts folios.
     *
     * @param destinations names of this place
     * @param strings running strings to set from here on, for margin boxes
     * @param bookmark an entry of the outline
     * @param folio the number that this page's folio restarts at; empty leaves the count alone
     */
    record Signpost(
            List<String> destinations,
            Map<String, String> strings,
            Optional<Bookmark> bookmark,
            Optional<Integer> folio,
            int origin)
            implements Flowable {
        public Signpost {
            destinations = List.copyOf(destinations);
            strings = Map.copyOf(strings);
        }

        @Override
        public BoxStyle box() {
            return BoxStyle.PLAIN;
        }

        @Override
        public int element() {
            return Element.ARTIFACT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signpost(this);
        }
    }

    /**
     * Takes no room where it stands: it says that the stack around it goes on, at the head of each page that begins with something
     * after it there. All of it is decoration.
     */
    record Continued(Flowable content) implements Flowable {
        @Override
        public BoxStyle box() {
            return BoxStyle.PLAIN;
        }

        @Override
        public int element() {
            return Element.ARTIFACT;
        }

        @Override
        public int origin() {
            return content.origin();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.continued(this);
        }
    }

    /** An entry of the outline; level 1 is the top. */
    record Bookmark(int level, String title) {}
}
