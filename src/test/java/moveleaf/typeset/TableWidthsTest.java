package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How wide the columns of a table are. */
class TableWidthsTest {
    private final Sample sample = new Sample();

    /** The widths of columns in letters, from cells of words that are that long. */
    private List<Long> widths(double letters, String... cells) {
        List<Flowable.Cell> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(new Flowable.Cell(sample.stack(BoxStyle.PLAIN, sample.p(cell)), 1));
        }
        Flowable.Table table = new Flowable.Table(
                Collections.nCopies(cells.length, Double.NaN),
                List.of(),
                List.of(new Flowable.TableRow(row, BoxStyle.PLAIN, 0)),
                BoxStyle.PLAIN,
                0,
                0);
        List<Trouble> troubles = new ArrayList<>();
        ColumnSetter setter =
                new ColumnSetter(new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory()));
        Content.Beside set = new TableSetter(setter, 0, table, letters * 10, troubles)
                .set(table.body().get(0));
        assertEquals(List.of(), troubles);
        return set.cells().stream().map(cell -> Math.round(cell.width() / 10)).toList();
    }

    @Test
    void a_short_column_keeps_to_one_line_beside_sentences() {
        assertEquals(List.of(6L, 24L), widths(30, "3 × 12", "words that go on and on and on and on and on"));
        assertEquals(
                List.of(10L, 6L, 14L), widths(30, "hold it up", "3 × 12", "words that go on and on and on and on"));
    }

    @Test
    void long_columns_share_what_is_left_between_what_they_need_and_what_they_would_like() {
        // They need 4 and would like 44 and 24: 18 more, two thirds for the first.
        assertEquals(
                List.of(4L, 16L, 10L),
                widths(30, "aa b", "abcd ".repeat(9).strip(), "abcd ".repeat(5).strip()));
    }

    @Test
    void columns_that_fit_share_what_is_over_by_what_they_would_like() {
        assertEquals(List.of(10L, 20L), widths(30, "abcde", "abcde abcd"));
    }

    @Test
    void no_column_is_narrower_than_its_longest_word_nor_wider_than_it_would_like_where_there_is_too_little() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int count = 1 + random.nextInt(5);
            String[] cells = new String[count];
            int need = 0;
            int like = 0;
            for (int c = 0; c < count; c++) {
                cells[c] = ("abcd ".repeat(random.nextInt(12)) + "x".repeat(1 + random.nextInt(8))).strip();
                like += cells[c].length();
                need += longest(cells[c]);
            }
            int room = need + random.nextInt(Math.max(1, like - need));
            List<Long> widths = widths(room, cells);
            long sum = 0;
            for (int c = 0; c < count; c++) {
                assertTrue(widths.get(c) >= longest(cells[c]), i + ": " + widths);
                assertTrue(like <= room || widths.get(c) <= cells[c].length(), i + ": " + widths);
                sum += widths.get(c);
            }
            assertTrue(Math.abs(sum - room) <= count, i + ": " + widths + " of " + room);
        }
    }

    private static int longest(String cell) {
        int longest = 0;
        for (String word : List.of(cell.split(" ", -1))) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
