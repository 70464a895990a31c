package moveleaf.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Finds the least and the most width that a flowable can use, its box included; stacks without recursion. */
final class ContentWidths implements Flowable.Visitor<Void> {
    private final ParagraphSetter paragraphs;
    private final int depth;
    private final ArrayDeque<Inside> waiting = new ArrayDeque<>();
    private double least;
    private double most;
    private double around;

    private ContentWidths(ParagraphSetter paragraphs, int depth) {
        this.paragraphs = paragraphs;
        this.depth = depth;
    }

    /** A flowable and what the boxes around it take from the width. */
    private record Inside(Flowable flowable, double around) {}

    static ParagraphSetter.Widths of(Flowable flowable, ParagraphSetter paragraphs, int depth) {
        ContentWidths widths = new ContentWidths(paragraphs, depth);
        widths.waiting.push(new Inside(flowable, 0));
        while (!widths.waiting.isEmpty()) {
            Inside next = widths.waiting.pop();
            widths.around = next.around + Boxes.across(next.flowable.box());
            next.flowable.accept(widths);
        }
        return new ParagraphSetter.Widths(widths.least, widths.most);
    }

    private void use(double leastInside, double mostInside) {
        least = Math.max(least, leastInside + around);
        most = Math.max(most, mostInside + around);
    }

    @Override
    public Void paragraph(Flowable.Paragraph paragraph) {
        ParagraphSetter.Widths widths = paragraphs.widths(paragraph);
        use(widths.least(), widths.most());
        return null;
    }

    @Override
    public Void stack(Flowable.Stack stack) {
        use(0, 0);
        for (Flowable child : stack.children()) {
            waiting.push(new Inside(child, around));
        }
        return null;
    }

    @Override
    public Void row(Flowable.Row row) {
        double gaps = row.gap() * Math.max(0, row.columns().size() - 1);
        double leastSum = gaps;
        double mostSum = gaps;
        for (Flowable.Column column : row.columns()) {
            ParagraphSetter.Widths widths = deeper(column.content());
            leastSum += Math.min(widths.least(), wanted(column.width(), widths.least()));
            mostSum += wanted(column.width(), widths.most());
        }
        use(leastSum, mostSum);
        return null;
    }

    @Override
    public Void table(Flowable.Table table) {
        List<ParagraphSetter.Widths> columns = columns(table);
        double leastSum = 0;
        double mostSum = 0;
        for (ParagraphSetter.Widths widths : columns) {
            leastSum += widths.least();
            mostSum += widths.most();
        }
        use(leastSum, mostSum);
        return null;
    }

    @Override
    public Void picture(Flowable.Picture picture) {
        use(picture.fit().least(), picture.fit().width());
        return null;
    }

    @Override
    public Void inset(Flowable.Inset inset) {
        waiting.push(new Inside(inset.content(), around - Boxes.across(inset.box())));
        return null;
    }

    @Override
    public Void signpost(Flowable.Signpost signpost) {
        return null;
    }

    @Override
    public Void continued(Flowable.Continued continued) {
        return null;
    }

    private static double wanted(double width, double content) {
        return Double.isNaN(width) ? content : width;
    }

    private ParagraphSetter.Widths deeper(Flowable flowable) {
        return depth >= ColumnSetter.DEEPEST ? new ParagraphSetter.Widths(0, 0) : of(flowable, paragraphs, depth + 1);
    }

    /** The widths that each column of a table would like; a cell that spans several shares its need among them. */
    static List<ParagraphSetter.Widths> ofTable(Flowable.Table table, ParagraphSetter paragraphs, int depth) {
        return new ContentWidths(paragraphs, depth).columns(table);
    }

    private List<ParagraphSetter.Widths> columns(Flowable.Table table) {
        int count = TableSetter.columnCount(table);
        double[] leasts = new double[count];
        double[] mosts = new double[count];
        List<Flowable.TableRow> rows = new ArrayList<>(table.header());
        rows.addAll(table.body());
        for (Flowable.TableRow row : rows) {
            need(row, false, leasts, mosts);
        }
        for (Flowable.TableRow row : rows) {
            need(row, true, leasts, mosts);
        }
        List<ParagraphSetter.Widths> widths = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double fixed = i < table.columns().size() ? table.columns().get(i) : Double.NaN;
            widths.add(new ParagraphSetter.Widths(wanted(fixed, leasts[i]), wanted(fixed, mosts[i])));
        }
        return widths;
    }

    private void need(Flowable.TableRow row, boolean spanning, double[] leasts, double[] mosts) {
        int at = 0;
        for (Flowable.Cell cell : row.cells()) {
            int span = cell.columnSpan();
            if (span > 1 == spanning) {
                ParagraphSetter.Widths widths = deeper(cell.content());
                share(leasts, at, span, widths.least());
                share(mosts, at, span, widths.most());
            }
            at += span;
        }
    }

    private static void share(double[] widths, int at, int span, double wanted) {
        double have = 0;
        for (int i = at; i < at + span; i++) {
            have += widths[i];
        }
        double more = Math.max(0, wanted - have) / span;
        for (int i = at; i < at + span; i++) {
            widths[i] += more;
        }
    }
}
