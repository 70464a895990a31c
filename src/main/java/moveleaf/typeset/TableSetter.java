package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Sets the rows of a table. A table with an automatic column fills its measure: such columns share the room by what their
 * content would like, as in CSS 2.1's automatic layout. Where there is less than they would like, those that ask for no more than
 * their even share get what they ask for, so that "3 × 12" stays in one line beside a column of sentences.
 */
final class TableSetter {
    private final ColumnSetter setter;
    private final int depth;
    private final double[] widths;
    private final double width;

    TableSetter(ColumnSetter setter, int depth, Flowable.Table table, double room, List<Trouble> troubles) {
        this.setter = setter;
        this.depth = depth;
        this.widths = widths(table, room, troubles);
        this.width = Arrays.stream(widths).sum();
    }

    static int columnCount(Flowable.Table table) {
        int count = table.columns().size();
        for (List<Flowable.TableRow> rows : List.of(table.continued(), table.header(), table.body())) {
            for (Flowable.TableRow row : rows) {
                int cells = 0;
                for (Flowable.Cell cell : row.cells()) {
                    cells += cell.columnSpan();
                }
                count = Math.max(count, cells);
            }
        }
        return count;
    }

    /** The cells' contents, row by row: what is left of a table that is nested too deeply. */
    static List<Flowable> contents(Flowable.Table table) {
        List<Flowable> contents = new ArrayList<>();
        for (List<Flowable.TableRow> rows : List.of(table.header(), table.body())) {
            for (Flowable.TableRow row : rows) {
                row.cells().forEach(cell -> contents.add(cell.content()));
            }
        }
        return contents;
    }

    Content.Beside set(Flowable.TableRow row) {
        double above = row.box().border().top().width();
        double below = row.box().border().bottom().width();
        List<Cell> cells = new ArrayList<>();
        double height = row.box().minHeight();
        double x = 0;
        int at = 0;
        for (Flowable.Cell cell : row.cells()) {
            double cellWidth = 0;
            for (int i = at; i < at + cell.columnSpan(); i++) {
                cellWidth += widths[i];
            }
            Cell set = setter.cell(cell.content(), x, cellWidth, depth);
            cells.add(set);
            height = Math.max(height, set.height());
            x += cellWidth;
            at += cell.columnSpan();
        }
        List<Cell> even = new ArrayList<>();
        for (Cell cell : cells) {
            even.add(cell.at(above, height));
        }
        return new Content.Beside(row.box(), width, even, above + height + below, Content.Cut.WHOLE, Content.Cut.WHOLE);
    }

    private double[] widths(Flowable.Table table, double room, List<Trouble> troubles) {
        int count = columnCount(table);
        List<ParagraphSetter.Widths> wanted = ContentWidths.ofTable(table, setter.paragraphs, depth);
        double[] result = new double[count];
        double[] leasts = new double[count];
        double automatic = 0;
        double free = room;
        for (int i = 0; i < count; i++) {
            boolean fixed =
                    i < table.columns().size() && !Double.isNaN(table.columns().get(i));
            result[i] = wanted.get(i).most();
            leasts[i] = wanted.get(i).least();
            automatic += fixed ? 0 : result[i];
            free -= result[i];
        }
        if (free > 0 && automatic > 0) {
            for (int i = 0; i < count; i++) {
                boolean fixed = i < table.columns().size()
                        && !Double.isNaN(table.columns().get(i));
                result[i] += fixed ? 0 : free * wanted.get(i).most() / automatic;
            }
        } else if (free < -LineBreaker.HAIR) {
            double missing = Arrays.stream(leasts).sum() - room;
            if (missing > LineBreaker.HAIR) {
                troubles.add(new Trouble(Composition.Kind.TOO_LARGE, table.origin(), missing, ""));
                RowSetter.shrink(leasts, new double[count], missing);
                return leasts;
            }
            narrow(result, leasts, room);
        }
        return result;
    }

    /**
     * Makes columns narrower until they fit.
     *
     * @param widths that they would like, more than there is room for
     * @param leasts that they need, no more than there is room for
     */
    private static void narrow(double[] widths, double[] leasts, double room) {
        BitSet wide = new BitSet();
        double left = room;
        for (int i = 0; i < widths.length; i++) {
            wide.set(i, widths[i] > leasts[i] + LineBreaker.HAIR);
            left -= wide.get(i) ? 0 : widths[i];
        }
        for (int i = modest(wide, widths, leasts, left); i >= 0; i = modest(wide, widths, leasts, left)) {
            wide.clear(i);
            left -= widths[i];
        }
        double least = sum(wide, leasts);
        double share = (left - least) / (sum(wide, widths) - least);
        wide.stream().forEach(i -> widths[i] = leasts[i] + share * (widths[i] - leasts[i]));
    }

    /** A column that asks for no more than its even share, where the others keep what they need; -1 for none. */
    private static int modest(BitSet wide, double[] widths, double[] leasts, double left) {
        double least = sum(wide, leasts);
        for (int i = wide.nextSetBit(0); i >= 0; i = wide.nextSetBit(i + 1)) {
            boolean fits = least - leasts[i] + widths[i] <= left;
            if (fits && widths[i] <= left / wide.cardinality()) {
                return i;
            }
        }
        return -1;
    }

    private static double sum(BitSet columns, double[] widths) {
        return columns.stream().mapToDouble(i -> widths[i]).sum();
    }
}
