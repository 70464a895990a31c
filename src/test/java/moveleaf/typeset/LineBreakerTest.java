package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineBreakerTest {
    private static final ParagraphStyle.Alignment START = ParagraphStyle.Alignment.START;

    private static BreakTable table(String text, boolean justified) {
        InlineItem run = new InlineItem.Run(text, Sample.PLAIN, Optional.empty(), 1, 1);
        ShapedText shaped = ShapedText.of(new ParagraphText(List.of(run), number -> ""), SquareMetrics.SQUARE);
        return BreakFinder.find(shaped, new BreakFinder.Manner(justified, Set.of()), at -> 10);
    }

    private static void check(int letters, ParagraphStyle.Alignment alignment, String text, String expected) {
        assertEquals(expected, String.join("/", lines(letters * 10, alignment, text)));
    }

    private static List<String> lines(double measure, ParagraphStyle.Alignment alignment, String text) {
        Sample sample = new Sample();
        Flowable.Paragraph paragraph = sample.p(text, Sample.paragraphStyle(alignment, 1, 1), BoxStyle.PLAIN);
        ParagraphSetter setter = new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory());
        List<String> lines = new ArrayList<>();
        for (SetLine line : setter.set(paragraph, measure)) {
            StringBuilder words = new StringBuilder();
            line.pieces().forEach(piece -> words.append(piece.text()));
            lines.add(words.toString().strip().replace('\u00AD', '~'));
        }
        return lines;
    }

    @Test
    void ragged_lines_are_even_rather_than_full() {
        check(10, START, "aaa bb cccc dddd eeee ff", "aaa bb/cccc dddd/eeee ff");
    }

    @Test
    void a_last_line_of_one_short_word_is_shunned() {
        check(17, START, "a b c d e f g h i j", "a b c d e f g h/i j");
    }

    @Test
    void no_break_spaces_hold() {
        check(6, START, "aaa b\u00A0c d", "aaa/b\u00A0c d");
    }

    @Test
    void a_number_stays_with_its_word_where_a_line_ends() {
        check(16, START, "rest for one a 3 times in a row", "rest for one a/3 times in a row");
        check(16, START, "rest for one a x times in a row", "rest for one a x/times in a row");
        check(22, START, "a pain in the chest, a 911.", "a pain in the chest,/a 911.");
        check(22, START, "a pain in the chest, a x11.", "a pain in the chest, a/x11.");
        check(22, START, "a pain in the chest, a 2.5 x", "a pain in the chest, a/2.5 x");
        check(6, START, "rest 3 times", "rest 3/times");
    }

    @Test
    void a_range_stays_whole_where_a_line_ends() {
        check(16, START, "do this for 5 to 10 more", "do this for/5 to 10 more");
        check(16, START, "do this for 5 too 10 more", "do this for/5 too 10 more");
        check(16, START, "do this for 5 till 10 more", "do this for/5 till 10 more");
        check(16, START, "do this for x to 10 more", "do this for x to/10 more");
    }

    @Test
    void a_soft_hyphen_shows_only_where_the_line_ends() {
        check(6, START, "aaaaa bbb\u00ADbb\u00ADbb cc", "aaaaa/bbbbb~/bb cc");
    }

    @Test
    void a_raised_mark_stays_with_its_word() {
        Sample sample = new Sample();
        Flowable.Paragraph paragraph = sample.p("aa bbb.[x] c");
        ParagraphSetter setter = new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory());
        List<SetLine> lines = setter.set(paragraph, 70);
        assertEquals(0, lines.get(0).calls().size());
        assertEquals(1, lines.get(1).calls().size());
        assertEquals("1", lines.get(1).pieces().get(1).text());
    }

    @Test
    void addresses_end_lines_after_slashes_and_before_dots() {
        check(13, START, "doi.org/10.1016/j.sp.2007", "doi.org/10/.1016/j.sp/.2007");
    }

    @Test
    void a_full_stop_inside_a_word_ends_no_line() {
        check(6, START, "aaa e.g.b c", "aaa/e.g.b/c");
    }

    @Test
    void dashes_end_lines_and_ranges_do_not() {
        check(7, START, "aaaa\u2014bbbb 5\u20139 x", "aaaa\u2014/bbbb/5\u20139 x");
    }

    @Test
    void a_word_wider_than_the_measure_is_parted_and_said() {
        Sample sample = new Sample();
        Composition composition = Sample.compose(sample.galley(Sample.page(4, 9), sample.p("abcdefghij")));
        assertEquals("abcd/efgh/ij", Sample.lines(composition));
        Composition.Problem problem = composition.problems().get(0);
        assertEquals(Composition.Kind.OVERFULL_LINE, problem.kind());
        assertEquals(60, problem.amount(), 1e-9);
        assertEquals("abcdefghij", problem.words());
    }

    @Test
    void justified_lines_fill_the_measure_exactly() {
        Sample sample = new Sample();
        Flowable.Paragraph paragraph = sample.p(
                "aa bb cc dd ee ff gg hh ii jj kk",
                Sample.paragraphStyle(ParagraphStyle.Alignment.JUSTIFY, 1, 1),
                BoxStyle.PLAIN);
        List<SetLine> lines =
                new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory()).set(paragraph, 90);
        for (SetLine line : lines.subList(0, lines.size() - 1)) {
            assertEquals(90, line.pieces().get(0).width(), 1e-9);
        }
    }

    @Test
    void three_hyphens_below_each_other_are_shunned_but_not_at_any_price() {
        String two = "aaaa aaaa\u00ADaaaa aaaa\u00AD";
        check(
                10,
                ParagraphStyle.Alignment.JUSTIFY,
                two + "aaaa b c a\u00ADaaaaa",
                "aaaa aaaa~/aaaa aaaa~/aaaa b c/aaaaaa");
        check(
                10,
                ParagraphStyle.Alignment.JUSTIFY,
                two + "aaaa aaaa\u00ADaaaa",
                "aaaa aaaa~/aaaa aaaa~/aaaa aaaa~/aaaa");
    }

    @Test
    void gaps_of_three_lines_below_each_other_are_shunned_where_it_costs_little() {
        String text = "a bb cc d e ff g hh iii jj kk l mmm nnn oo p qqq r s ttt";
        LineBreaker.Setting setting = new LineBreaker.Setting(false, 80, 80, 20, 0);
        BreakTable table = table(text, false);
        assertEquals(
                "a bb cc/d e ff/g hh iii/jj kk l/mmm nnn/oo p qqq/r s ttt",
                told(text, table, LineBreaker.chooseAnyRivers(table, setting)));
        assertEquals(
                "a bb cc/d e ff g/hh iii/jj kk l/mmm nnn/oo p qqq/r s ttt",
                told(text, table, LineBreaker.choose(table, setting)));
    }

    private static String told(String text, BreakTable table, int[] chosen) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int to : chosen) {
            lines.add(text.substring(table.next(from), table.end(to)));
            from = to;
        }
        return String.join("/", lines);
    }

    @Test
    void no_choice_of_breaks_is_cheaper_than_the_one_taken() {
        int feasible = 0;
        int rivers = 0;
        int mended = 0;
        for (long seed = 1; seed <= 600; seed++) {
            Random random = new Random(seed);
            boolean justified = random.nextBoolean();
            boolean many = random.nextInt(3) == 0;
            BreakTable table = table(many ? shortWords(random) : words(random), justified);
            double measure = (many ? 50 : 80) + random.nextInt(80);
            double left = justified ? 0 : random.nextInt(3) / 2.0;
            LineBreaker.Setting setting =
                    new LineBreaker.Setting(justified, measure - random.nextInt(3) * 10, measure, 20, left);
            double river = RiverBreaker.RIVER * (random.nextBoolean() ? 1 : 100);
            Cheapest cheapest = new Cheapest(table, setting, river);
            cheapest.from(0, 1, 0, 0, List.of());
            if (Double.isFinite(cheapest.total)) {
                feasible++;
                int[] chosen = LineBreaker.choose(table, setting, river);
                assertEquals(
                        cheapest.total, cost(table, setting, chosen, river), 1e-6 * cheapest.total, "seed " + seed);
                assertEquals(table.size() - 1, chosen[chosen.length - 1], "seed " + seed);
                int[] without = LineBreaker.chooseAnyRivers(table, setting);
                rivers += riversIn(table, setting, without) > 0 ? 1 : 0;
                mended += riversIn(table, setting, without) > riversIn(table, setting, chosen) ? 1 : 0;
            }
        }
        assertTrue(feasible > 300, "too few paragraphs can be set: " + feasible);
        assertTrue(rivers > 20 && mended > 5, "too few rivers to say anything: " + rivers + " and " + mended);
    }

    private static int riversIn(BreakTable table, LineBreaker.Setting setting, int[] chosen) {
        int rivers = 0;
        int from = 0;
        List<double[]> above = List.of();
        for (int to : chosen) {
            above = gaps(table, setting, from, to, above);
            rivers += endsRiver(above) ? 1 : 0;
            from = to;
        }
        return rivers;
    }

    /** Middles and widths of a line's gaps, and over how many lines they stand below each other, as bench/Looks.java counts. */
    private static List<double[]> gaps(
            BreakTable table, LineBreaker.Setting setting, int from, int to, List<double[]> above) {
        double room = setting.measure(from) - table.width(from, to);
        double start = (from == 0 ? setting.measure() - setting.first() : 0) + setting.left() * Math.max(0, room);
        boolean full = setting.justified() && (table.kind(to) != BreakTable.Kind.FORCED || room < 0);
        List<double[]> gaps = new ArrayList<>();
        double spaces = 0;
        for (int i = from + 1; i < to; i++) {
            spaces += table.starts(i) - table.ends(i);
        }
        double more = full && spaces > 0 ? Math.max(room / spaces, -1 / 3.0) : 0;
        double before = 0;
        for (int i = from + 1; i < to; i++) {
            double space = table.starts(i) - table.ends(i);
            if (space > 0) {
                double width = space * (1 + more);
                double x = start + table.ends(i) - table.starts(from) + before * more + width / 2;
                double length = 1;
                for (double[] other : above) {
                    double touch = Math.min(x + width / 2, other[0] + other[1] / 2)
                            - Math.max(x - width / 2, other[0] - other[1] / 2);
                    if (touch >= Math.min(width, other[1]) / 2 - 1e-9) {
                        length = Math.max(length, other[2] + 1);
                    }
                }
                gaps.add(new double[] {x, width, length});
                before += space;
            }
        }
        return gaps;
    }

    private static boolean endsRiver(List<double[]> gaps) {
        return gaps.stream().anyMatch(gap -> gap[2] >= 3);
    }

    /** Words that fill many lines with gaps that often stand below each other. */
    private static String shortWords(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 8 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append("aaa", 0, 1 + random.nextInt(3));
        }
        return text.toString();
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int hyphens = 1 + random.nextInt(4);
        int count = 2 + random.nextInt(hyphens == 1 ? 6 : 9);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            int length = 1 + random.nextInt(8);
            for (int j = 0; j < length; j++) {
                text.append('a');
                if (j % 3 == 2 && random.nextInt(hyphens) == 0) {
                    text.append('\u00AD');
                }
            }
        }
        return text.toString();
    }

    /** Tries every choice of breaks. */
    private static final class Cheapest {
        private final BreakTable table;
        private final LineBreaker.Setting setting;
        private final double river;
        private double total = Double.POSITIVE_INFINITY;

        Cheapest(BreakTable table, LineBreaker.Setting setting, double river) {
            this.table = table;
            this.river = river;
            this.setting = setting;
        }

        void from(int at, int fitness, int hyphens, double sum, List<double[]> above) {
            if (at == table.size() - 1) {
                total = Math.min(total, sum);
                return;
            }
            for (int to = at + 1; to < table.size(); to++) {
                double ratio = LineBreaker.ratio(table, setting, at, to);
                if (!Double.isNaN(ratio)) {
                    int next = LineBreaker.fitness(ratio);
                    double misfit = at == 0 ? 0 : LineBreaker.misfit(fitness, next);
                    double row = LineBreaker.rowOfHyphens(hyphens, table.kind(to));
                    double cost = LineBreaker.demerits(table, setting, at, to, ratio) + misfit + row;
                    boolean hyphen = table.kind(to) == BreakTable.Kind.HYPHEN;
                    List<double[]> gaps = gaps(table, setting, at, to, above);
                    double end = endsRiver(gaps) ? river : 0;
                    from(to, next, hyphen ? hyphens + 1 : 0, sum + cost + end, gaps);
                }
            }
        }
    }

    private static double cost(BreakTable table, LineBreaker.Setting setting, int[] chosen, double river) {
        double sum = 0;
        int from = 0;
        int fitness = 1;
        int hyphens = 0;
        for (int to : chosen) {
            double ratio = LineBreaker.ratio(table, setting, from, to);
            int next = LineBreaker.fitness(ratio);
            sum += LineBreaker.demerits(table, setting, from, to, ratio)
                    + LineBreaker.rowOfHyphens(hyphens, table.kind(to))
                    + (from == 0 ? 0 : LineBreaker.misfit(fitness, next));
            hyphens = table.kind(to) == BreakTable.Kind.HYPHEN ? hyphens + 1 : 0;
            from = to;
            fitness = next;
        }
        return sum + river * riversIn(table, setting, chosen);
    }

    @Test
    @Timeout(20)
    void a_paragraph_of_a_hundred_thousand_words_takes_time_in_proportion() {
        String[] words = new String[100_000];
        Arrays.fill(words, "word");
        BreakTable table = table(String.join(" ", words), false);
        int[] chosen = LineBreaker.choose(table, new LineBreaker.Setting(false, 600, 600, 20, 0));
        assertArrayEquals(new int[] {12, 24, 36}, Arrays.copyOf(chosen, 3));
    }
}
