package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents of few wordings, whose links, notes, places and numbers differ. */
class LineMemoryTest {
    private static final List<ParagraphStyle.Alignment> ALIGNMENTS = List.of(ParagraphStyle.Alignment.values());
    private static final List<String> WORDS = List.of(
            "a",
            "bend",
            "slow\u00ADly",
            "to",
            "www.example.org/back",
            "x\u2014y",
            "10\u201312",
            "\uE000",
            "half\u00A0way",
            "antidisestablishment");

    @Test
    void a_memory_changes_no_page_on_any_thread() {
        LineMemory memory = new LineMemory();
        List<Integer> changed = IntStream.range(0, 300)
                .parallel()
                .filter(seed -> {
                    Galley galley = galley(new Random(seed));
                    Composition own = Sample.compose(galley);
                    return !own.equals(new Compositor(SquareMetrics.SQUARE, Overlay.NONE, memory).compose(galley));
                })
                .boxed()
                .toList();
        assertEquals(List.of(), changed);
    }

    @Test
    void the_same_words_have_the_same_lines() {
        LineMemory memory = new LineMemory();
        Sample sample = new Sample();
        List<SetLine> lines = set(memory, sample.p("Lift the arm.[One.]"));
        assertSame(
                lines.get(0), set(memory, new Sample().p("Lift the arm.[Two.]")).get(0));
        assertNotEquals(lines, set(memory, sample.p("Lift the arm.[Two.]"))); // note 2
        assertNotEquals(lines, set(memory, new Sample().p("Lift the leg.[One.]")));
    }

    private static List<SetLine> set(LineMemory memory, Flowable.Paragraph paragraph) {
        return new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), memory).set(paragraph, 80);
    }

    private static Galley galley(Random random) {
        Sample sample = new Sample();
        for (int skipped = random.nextInt(5); skipped > 0; skipped--) {
            sample.element("Div");
        }
        List<Flowable> flowables = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ParagraphStyle.Alignment alignment = ALIGNMENTS.get(random.nextInt(ALIGNMENTS.size()));
            List<InlineItem> items = items(sample, new Random(random.nextInt(6)), random, i);
            int element = sample.element("P");
            flowables.add(new Flowable.Paragraph(
                    items, Sample.paragraphStyle(alignment, 1, 1), BoxStyle.PLAIN, element, element));
        }
        return sample.galley(Sample.page(8 + random.nextInt(3) * 6, 9), flowables.toArray(new Flowable[0]));
    }

    /**
     * The items of a paragraph.
     *
     * @param same decides what is set
     * @param other decides what it belongs to
     */
    private static List<InlineItem> items(Sample sample, Random same, Random other, int paragraph) {
        List<InlineItem> items = new ArrayList<>();
        for (int i = 1 + same.nextInt(12); i > 0; i--) {
            int element = sample.element("Span");
            Optional<Target> link =
                    other.nextInt(4) == 0 ? Optional.of(new Target.Web("#" + element)) : Optional.empty();
            String word = WORDS.get(same.nextInt(WORDS.size())) + (same.nextInt(3) == 0 ? "" : " ");
            items.add(new InlineItem.Run(word, Sample.PLAIN, link, element, element));
            switch (same.nextInt(9)) {
                case 0 -> items.add(new InlineItem.Leader(".", Sample.PLAIN, element, element));
                case 1 -> items.add(new InlineItem.LineBreak(element, element));
                case 2 -> items.add(new InlineItem.Place(paragraph + "-" + i, element, element));
                case 3 ->
                    items.add(new InlineItem.NoteCall(
                            sample.note("n" + paragraph + "-" + i, i, "Note " + other.nextInt(3)), element, element));
                case 4 ->
                    items.add(new InlineItem.PageNumber(
                            other.nextInt(12) + "-" + (1 + other.nextInt(6)), Sample.PLAIN, link, element, element));
                default -> {}
            }
        }
        return items;
    }
}
