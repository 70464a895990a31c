package moveleaf.typeset;

import java.util.function.Consumer;

/**
 * Paints backgrounds and borders. Round corners have a round border only when all four sides are alike and there is a
 * background; where a page cuts a box, that side has neither border nor round corners.
 */
final class BoxPainter {
    private final Consumer<Mark.Fill> out;

    BoxPainter(Consumer<Mark.Fill> out) {
        this.out = out;
    }

    /** The border box of something, points. */
    record Area(double x, double y, double width, double height) {}

    void paint(BoxStyle box, Area area, Content.Cut top, Content.Cut bottom) {
        BoxStyle.Border border = box.border();
        boolean whole = top == Content.Cut.WHOLE && bottom == Content.Cut.WHOLE;
        double radius = whole ? box.radius() : 0;
        if (radius > 0 && box.background().isPresent() && isEven(border)) {
            double line = border.top().width();
            fill(area.x, area.y, area.width, area.height, radius, border.top().colour());
            fill(
                    area.x + line,
                    area.y + line,
                    area.width - 2 * line,
                    area.height - 2 * line,
                    Math.max(0, radius - line),
                    box.background().get());
            return;
        }
        box.background().ifPresent(colour -> fill(area.x, area.y, area.width, area.height, radius, colour));
        if (top == Content.Cut.WHOLE) {
            fill(
                    area.x,
                    area.y,
                    area.width,
                    border.top().width(),
                    0,
                    border.top().colour());
        }
        if (bottom == Content.Cut.WHOLE) {
            double line = border.bottom().width();
            fill(
                    area.x,
                    area.y + area.height - line,
                    area.width,
                    line,
                    0,
                    border.bottom().colour());
        }
        fill(
                area.x,
                area.y,
                border.left().width(),
                area.height,
                0,
                border.left().colour());
        double line = border.right().width();
        fill(
                area.x + area.width - line,
                area.y,
                line,
                area.height,
                0,
                border.right().colour());
    }

    /** Paints a bare rule. */
    void line(Area area, Rgb colour) {
        fill(area.x, area.y, area.width, area.height, 0, colour);
    }

    private static boolean isEven(BoxStyle.Border border) {
        BoxStyle.Line top = border.top();
        return top.width() > 0
                && top.equals(border.right())
                && top.equals(border.bottom())
                && top.equals(border.left());
    }

    private void fill(double x, double y, double width, double height, double radius, Rgb colour) {
        if (width > 0 && height > 0) {
            out.accept(new Mark.Fill(x, y, width, height, radius, colour));
        }
    }
}
