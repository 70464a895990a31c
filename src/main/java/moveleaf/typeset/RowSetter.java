package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Sets rows: gives each column its width, sets it, and puts the columns side by side. */
final class RowSetter {
    private final ColumnSetter setter;
    private final int depth;
    private final List<Trouble> troubles;

    RowSetter(ColumnSetter setter, int depth, List<Trouble> troubles) {
        this.setter = setter;
        this.depth = depth;
        this.troubles = troubles;
    }

    Content.Beside set(Flowable.Row row, double room) {
        double[] widths = widths(row, room);
        List<Cell> cells = new ArrayList<>();
        double x = 0;
        double height = row.box().minHeight();
        double deepest = 0;
        for (int i = 0; i < widths.length; i++) {
            Flowable content = row.columns().get(i).content();
            BoxStyle.Sides margin = content.box().margin();
            double inner = Math.max(0, widths[i] - margin.left() - margin.right());
            Cell cell = setter.cell(content, x + margin.left(), inner, depth);
            cells.add(cell);
            deepest = Math.max(deepest, margin.top() + cell.baseline().orElse(0));
            height = Math.max(height, margin.top() + cell.height() + margin.bottom());
            x += widths[i] + row.gap();
        }
        return align(row, room, cells, height, deepest);
    }

    private static Content.Beside align(
            Flowable.Row row, double room, List<Cell> cells, double highest, double deepest) {
        List<Cell> aligned = new ArrayList<>();
        double height = highest;
        for (Cell cell : cells) {
            BoxStyle.Sides margin = cell.box().margin();
            double free = highest - margin.top() - margin.bottom() - cell.height();
            OptionalDouble baseline = cell.baseline();
            double y =
                    switch (row.alignment()) {
                        case TOP, STRETCH -> margin.top();
                        case CENTRE -> margin.top() + free / 2;
                        case BOTTOM -> margin.top() + free;
                        case BASELINE -> baseline.isPresent() ? deepest - baseline.getAsDouble() : margin.top();
                    };
            boolean stretch = row.alignment() == Flowable.Alignment.STRETCH;
            aligned.add(cell.at(y, stretch ? cell.height() + free : cell.height()));
            height = Math.max(height, y + cell.height() + margin.bottom());
        }
        return new Content.Beside(BoxStyle.PLAIN, room, aligned, height, Content.Cut.WHOLE, Content.Cut.WHOLE);
    }

    /** Wanted widths; what is left goes to those that grow, what is missing is taken from all but the narrowest words. */
    private double[] widths(Flowable.Row row, double room) {
        int count = row.columns().size();
        double[] widths = new double[count];
        double[] leasts = new double[count];
        double free = room - row.gap() * Math.max(0, count - 1);
        double grow = 0;
        for (int i = 0; i < count; i++) {
            Flowable.Column column = row.columns().get(i);
            ParagraphSetter.Widths content = ContentWidths.of(column.content(), setter.paragraphs, depth);
            widths[i] = Double.isNaN(column.width()) ? content.most() : column.width();
            leasts[i] = Math.min(content.least(), widths[i]);
            free -= widths[i];
            grow += column.grow();
        }
        if (free > 0 && grow > 0) {
            for (int i = 0; i < count; i++) {
                widths[i] += free * row.columns().get(i).grow() / Math.max(1, grow);
            }
        } else if (free < -LineBreaker.HAIR) {
            double missing = shrink(widths, leasts, -free);
            if (missing > LineBreaker.HAIR) {
                troubles.add(new Trouble(Composition.Kind.TOO_LARGE, row.origin(), missing, ""));
                shrink(widths, new double[count], missing);
            }
        }
        return widths;
    }

    /** Takes from each column in proportion to what it can give; returns what none could give. */
    static double shrink(double[] widths, double[] leasts, double missing) {
        double giving = 0;
        for (int i = 0; i < widths.length; i++) {
            giving += widths[i] - leasts[i];
        }
        if (giving <= 0) {
            return missing;
        }
        double share = Math.min(1, missing / giving);
        for (int i = 0; i < widths.length; i++) {
            widths[i] -= (widths[i] - leasts[i]) * share;
        }
        return Math.max(0, missing - giving);
    }
}
