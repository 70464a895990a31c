package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import moveleaf.typeset.ParagraphStyle.Alignment;
import moveleaf.typeset.ParagraphStyle.Hanging;
import org.junit.jupiter.api.Test;

/** In a face of squares of 10 points, of which nothing hangs by more than 4. */
class HangingPunctuationTest {
    private static List<SetLine> set(Alignment alignment, Set<Hanging> hanging, double measure, String text) {
        Sample sample = new Sample();
        ParagraphStyle style = new ParagraphStyle(alignment, 12, 0, 1, 1, ParagraphStyle.Grid.FREE, hanging);
        return new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory())
                .set(sample.p(text, style, BoxStyle.PLAIN), measure);
    }

    /** The left and right edge of each line. */
    private static String edges(Alignment alignment, Set<Hanging> hanging, double measure, String text) {
        StringJoiner edges = new StringJoiner(" ");
        for (SetLine line : set(alignment, hanging, measure, text)) {
            SetLine.Piece first = line.pieces().get(0);
            SetLine.Piece last = line.pieces().get(line.pieces().size() - 1);
            edges.add(String.format(Locale.ROOT, "%.1f..%.1f", first.x(), last.x() + last.width()));
        }
        return edges.toString();
    }

    @Test
    void nothing_hangs_unless_asked() {
        assertEquals("0.0..60.0 0.0..40.0", edges(Alignment.JUSTIFY, Set.of(), 60, "\u201Ca bb, cc d"));
    }

    @Test
    void stops_and_commas_and_quotes_stand_right_of_the_measure() {
        assertEquals(
                "0.0..70.0 0.0..70.0 0.0..20.0",
                edges(Alignment.JUSTIFY, Set.of(Hanging.FORCE_END), 66, "aa bbb, ccc d\u201D ee"));
        assertEquals("14.0..64.0 14.0..64.0", edges(Alignment.END, Set.of(Hanging.FORCE_END), 60, "aaaa, bbbb,"));
    }

    @Test
    void a_hyphen_and_a_dash_hang_in_part() {
        assertEquals("0.0..70.0 0.0..20.0", edges(Alignment.JUSTIFY, Set.of(Hanging.FORCE_END), 66, "aa bbb\u00ADbb"));
        assertEquals("3.3..63.3 10.0..60.0", edges(Alignment.END, Set.of(Hanging.FORCE_END), 60, "aaaaa\u2014bbbbb"));
    }

    @Test
    void what_hangs_leaves_room_for_words() {
        assertEquals(
                2,
                set(Alignment.START, Set.of(Hanging.FORCE_END), 76, "aaa bbb, ccc")
                        .size());
        assertEquals(3, set(Alignment.START, Set.of(), 76, "aaa bbb, ccc").size());
    }

    @Test
    void a_quotation_mark_stands_left_of_its_paragraph() {
        assertEquals("-4.0..36.0 0.0..30.0", edges(Alignment.START, Set.of(Hanging.FIRST), 40, "\u201Caaa \u201Cbb"));
        assertEquals(
                "-4.0..64.0 0.0..20.0",
                edges(Alignment.JUSTIFY, Set.of(Hanging.FIRST, Hanging.FORCE_END), 60, "(aa bb, cc"));
    }

    @Test
    void a_mark_after_a_stop_keeps_it_inside() {
        Sample sample = new Sample();
        ParagraphStyle style =
                new ParagraphStyle(Alignment.END, 12, 0, 1, 1, ParagraphStyle.Grid.FREE, Set.of(Hanging.FORCE_END));
        SetLine line = new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory())
                .set(sample.p("aa.[x]", style, BoxStyle.PLAIN), 60)
                .get(0);
        SetLine.Piece last = line.pieces().get(line.pieces().size() - 1);
        assertEquals(60, last.x() + last.width(), 1e-9);
    }

    @Test
    void centred_lines_are_left_alone() {
        assertEquals("10.0..50.0", edges(Alignment.CENTRE, Set.of(Hanging.FIRST, Hanging.FORCE_END), 60, "\u201Caa."));
    }

    @Test
    void a_stop_that_has_no_room_may_hang_and_one_that_has_does_not() {
        Set<Hanging> allow = Set.of(Hanging.ALLOW_END);
        assertEquals("0.0..70.0 0.0..30.0", edges(Alignment.START, allow, 66, "aaa bb, ccc"));
        assertEquals("0.0..70.0 0.0..30.0", edges(Alignment.START, allow, 70, "aaa bb, ccc"));
        assertEquals("10.0..80.0 50.0..80.0", edges(Alignment.END, allow, 80, "aaa bb, ccc"));
        assertEquals("0.0..30.0 0.0..30.0 0.0..30.0", edges(Alignment.START, allow, 66, "aaa bb\u201D ccc"));
    }

    @Test
    void a_quotation_mark_or_bracket_may_hang_at_the_end_of_its_paragraph_only() {
        Set<Hanging> last = Set.of(Hanging.LAST);
        assertEquals("0.0..60.0 34.0..64.0", edges(Alignment.END, last, 60, "aa bb) cc)"));
        assertEquals("4.0..64.0", edges(Alignment.END, last, 60, "aaaaa\u201D"));
        assertEquals("0.0..60.0", edges(Alignment.END, last, 60, "aaaaa."));
    }
}
