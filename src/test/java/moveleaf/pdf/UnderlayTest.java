package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Rgb;
import org.junit.jupiter.api.Test;

class UnderlayTest {
    private static final int SIZE = 40;

    private static Mark.Fill box(double x, double y, double width, double height, int colour) {
        return new Mark.Fill(x, y, width, height, 0, new Rgb(colour, 0, 0));
    }

    /** What is seen in the end, each unit of the page by its colour. */
    private static int[] painted(List<Mark.Fill> boxes) {
        var page = new int[SIZE * SIZE];
        for (Mark.Fill box : boxes) {
            for (long y = Math.round(box.y()); y < Math.round(box.y() + box.height()); y++) {
                int row = (int) y * SIZE;
                Arrays.fill(
                        page,
                        row + (int) Math.round(box.x()),
                        row + (int) Math.round(box.x() + box.width()),
                        box.colour().red());
            }
        }
        return page;
    }

    @Test
    void a_page_of_any_boxes_looks_the_same() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                // Lengths that were added up differ in their last digits.
                double noise = random.nextInt(3) * 1e-12;
                int x = random.nextInt(30);
                int y = random.nextInt(30);
                Rgb colour = new Rgb(1 + random.nextInt(3), 0, 0);
                int round5 = random.nextInt(6) == 0 ? 1 : 0;
                marks.add(new Mark.Fill(
                        x + noise, y + noise, 1 + random.nextInt(10), 1 + random.nextInt(4), round5, colour));
            }
            Underlay underlay = Underlay.of(marks);
            List<Mark.Fill> drawn = new ArrayList<>(underlay.boxes());
            for (int i = 0; i < marks.size(); i++) {
                if (!underlay.has(i)) {
                    drawn.add((Mark.Fill) marks.get(i));
                }
            }
            assertArrayEquals(
                    painted(marks.stream().map(Mark.Fill.class::cast).toList()), painted(drawn), "round " + round);
        }
    }

    @Test
    void lines_of_a_table_are_as_few_as_they_look() {
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 7; column++) {
                double x = 0.1 * 30 * column;
                double y = 0.1 * 40 * row;
                marks.add(box(x, y, 3, 4, 9));
                marks.add(box(x, y, 3, 0.5, 1));
                marks.add(box(x, y, 0.5, 4, 1));
            }
        }
        List<Mark.Fill> boxes = Underlay.of(marks).boxes();
        assertEquals(1 + 5 + 7, boxes.size());
        assertEquals(9, boxes.get(0).colour().red());
    }

    @Test
    void a_box_over_words_stays_over_them() {
        var sketch = new Sketch();
        int line = sketch.element(sketch.element(0, "Document"), "P");
        sketch.fill(0)
                .line(line, "Words on a box", Sketch.BODY)
                .fill(0)
                .newLine()
                .fill(0);
        List<Mark> marks = sketch.endPage("1").composition().pages().get(0).marks();
        assertTrue(Underlay.of(marks).has(0), "under the words");
        assertFalse(Underlay.of(marks.subList(1, marks.size())).has(0), "the words");
        var over = new ArrayList<Mark>(marks.subList(1, marks.size()));
        over.add(marks.get(0));
        assertFalse(Underlay.of(over).has(over.size() - 1), "over the words");
    }
}
