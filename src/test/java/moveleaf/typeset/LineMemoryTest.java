package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents of few wordings, whose links, notes, places and numbers differ. */
class LineMemoryTest {
    private static final List<ParagraphStyle.Alignment> ALIGNMENTS = List.of(ParagraphStyle.Alignment.values());
    private static final List<Set<ParagraphStyle.Hanging>> HANGING =
            List.of(Set.of(), Set.of(ParagraphStyle.Hanging.FORCE_END));
    private static final List<TextStyle> HANDS =
            List.of(Sample.PLAIN, Sample.RAISED, Sample.style(8, 0), withFeatures("smcp"), withFeatures("onum"));
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

    private static TextStyle withFeatures(String feature) {
        return new TextStyle(SquareMetrics.SQUARE, 10, Rgb.BLACK, 0, List.of(feature), "en", TextStyle.Underline.NONE);
    }

    @Test
    void a_memory_changes_no_page_on_any_thread() {
        for (LineMemory memory : List.of(new LineMemory(), new LineMemory(200))) {
            List<Integer> changed = IntStream.range(0, 300)
                    .parallel()
                    .filter(seed -> {
                        Galley galley = galley(new Random(seed));
                        return !compose(galley, new LineMemory(0)).equals(compose(galley, memory));
                    })
                    .boxed()
                    .toList();
            assertEquals(List.of(), changed);
        }
    }

    private static Composition compose(Galley galley, LineMemory memory) {
        return new Compositor(SquareMetrics.SQUARE, Overlay.NONE, memory).compose(galley);
    }

    @Test
    void what_is_too_long_to_be_kept_takes_no_room_from_the_next() {
        LineMemory memory = new LineMemory(10);
        assertNotSame(set(memory, "Lift the arm."), set(memory, "Lift the arm."));
        assertSame(set(memory, "Lift it."), set(memory, "Lift it."));
        assertNotSame(set(memory, "a"), set(memory, "a"), "one is left, and an end takes one too");
    }

    private static List<SetLine> set(LineMemory memory, String words) {
        return set(memory, new Sample().p(words));
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
            TextStyle hand = HANDS.get(random.nextInt(HANDS.size()));
            List<InlineItem> items = items(sample, hand, new Random(random.nextInt(6)), random, i);
            int element = sample.element("P");
            flowables.add(new Flowable.Paragraph(
                    items,
                    new ParagraphStyle(
                            alignment,
                            12,
                            random.nextInt(2) * 10,
                            1,
                            1,
                            ParagraphStyle.Grid.FREE,
                            HANGING.get(random.nextInt(HANGING.size()))),
                    BoxStyle.PLAIN,
                    element,
                    element));
        }
        return sample.galley(Sample.page(8 + random.nextInt(3) * 6, 9), flowables.toArray(new Flowable[0]));
    }

    /**
     * The items of a paragraph.
     *
     * @param hand of half of them
     * @param same decides what is set
     * @param other decides what it belongs to
     */
    private static List<InlineItem> items(Sample sample, TextStyle hand, Random same, Random other, int paragraph) {
        List<InlineItem> items = new ArrayList<>();
        for (int i = 1 + same.nextInt(12); i > 0; i--) {
            int element = sample.element("Span");
            Optional<Target> link =
                    other.nextInt(4) == 0 ? Optional.of(new Target.Web("#" + element)) : Optional.empty();
            String word = WORDS.get(same.nextInt(WORDS.size())) + (same.nextInt(3) == 0 ? "" : " ");
            TextStyle style = same.nextInt(2) == 0 ? hand : Sample.PLAIN;
            items.add(new InlineItem.Run(word, style, link, element, element));
            switch (same.nextInt(9)) {
                case 0 -> items.add(new InlineItem.Leader(".", style, element, element));
                case 1 -> items.add(new InlineItem.LineBreak(element, element));
                case 2 -> items.add(new InlineItem.Place(paragraph + "-" + i, element, element));
                case 3 ->
                    items.add(new InlineItem.NoteCall(
                            sample.note("n" + paragraph + "-" + i, i, "Note " + other.nextInt(3)), element, element));
                case 4 ->
                    items.add(new InlineItem.PageNumber(
                            other.nextInt(12) + "-" + (1 + other.nextInt(6)), style, link, element, element));
                default -> {}
            }
        }
        return items;
    }
}
