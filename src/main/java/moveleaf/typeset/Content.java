package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a slab holds. */
sealed interface Content {
    double height();

    /** The first baseline below the content's top, points. */
    OptionalDouble baseline();

    List<Note> calls();

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of content. */
    interface Visitor<R> {
        R line(Line line);

        R image(Image image);

        R beside(Beside beside);

        R blank(Blank blank);
    }

    /**
     * A line of text.
     *
     * @param items of its paragraph
     */
    record Line(SetLine line, List<InlineItem> items) implements Content {
        /** Names of the places on it. */
        List<String> places() {
            return line.places().isEmpty()
                    ? List.of()
                    : line.places().stream()
                            .map(item -> ((InlineItem.Place) items.get(item)).destination())
                            .toList();
        }

        @Override
        public double height() {
            return line.leading();
        }

        @Override
        public OptionalDouble baseline() {
            return OptionalDouble.of(line.baseline());
        }

        @Override
        public List<Note> calls() {
            return line.calls().isEmpty()
                    ? List.of()
                    : line.calls().stream().map(call -> call.note(items)).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.line(this);
        }
    }

    /**
     * A picture as large as it could be.
     *
     * @param indent from the left edge of its measure
     */
    record Image(Flowable.Picture picture, double indent, double width, double height) implements Content {
        /** A picture that is at most as wide as its measure. */
        static Image fitted(Flowable.Picture picture, double room) {
            Flowable.PictureFit fit = picture.fit();
            double scale = fit.width() > room ? room / fit.width() : 1;
            double width = fit.width() * scale;
            double indent =
                    switch (fit.alignment()) {
                        case START, JUSTIFY -> 0;
                        case CENTRE -> (room - width) / 2;
                        case END -> room - width;
                    };
            return new Image(picture, indent, width, fit.height() * scale);
        }

        @Override
        public OptionalDouble baseline() {
            return OptionalDouble.empty();
        }

        @Override
        public List<Note> calls() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /** An empty box of some height, or a place that signposts stand at. */
    record Blank(double height, OptionalDouble baseline) implements Content {
        @Override
        public List<Note> calls() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blank(this);
        }
    }

    /**
     * Cells side by side: a row, or a row of a table.
     *
     * @param box painted behind all cells (a table row's background); its paddings and margins don't count
     * @param width of that box
     * @param top whether it starts here or goes on from an earlier page; so too bottom
     */
    record Beside(BoxStyle box, double width, List<Cell> cells, double height, Cut top, Cut bottom) implements Content {
        public Beside {
            cells = List.copyOf(cells);
        }

        @Override
        public OptionalDouble baseline() {
            for (Cell cell : cells) {
                OptionalDouble baseline = cell.baseline();
                if (baseline.isPresent()) {
                    return OptionalDouble.of(cell.y() + baseline.getAsDouble());
                }
            }
            return OptionalDouble.empty();
        }

        @Override
        public List<Note> calls() {
            List<Note> calls = new ArrayList<>(0);
            cells.forEach(cell -> calls.addAll(cell.calls()));
            return calls;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.beside(this);
        }
    }

    /** Whether a box ends at a side or is cut there by the end of a page. */
    enum Cut {
        WHOLE,
        CUT
    }
}
