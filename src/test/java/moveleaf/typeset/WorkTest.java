package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How often work is done, told without a clock. */
class WorkTest {
    /** Counts how often each text is shaped. */
    private static final class Counting implements FontMetrics, Typefaces {
        private final Map<String, Integer> shaped = new HashMap<>();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public double ascent() {
            return 0.8;
        }

        @Override
        public double descent() {
            return 0.2;
        }

        @Override
        public boolean covers(int codePoint) {
            return true;
        }

        @Override
        public GlyphRun shape(String text, List<String> features) {
            shaped.merge(text, 1, Integer::sum);
            return SquareMetrics.SQUARE.shape(text, features);
        }

        @Override
        public FontMetrics face(String family, int weight, Slope slope) {
            return this;
        }

        @Override
        public boolean knows(String family) {
            return true;
        }

        @Override
        public FontMetrics fallback(FontMetrics face, int codePoint) {
            return face;
        }
    }

    /** Paragraphs, and before them one line a paragraph with the number of its page, which settle in more than one pass. */
    private static Counting compose(int paragraphs) {
        Counting face = new Counting();
        Sample sample = new Sample();
        TextStyle style = new TextStyle(face, 10, Rgb.BLACK, 0, List.of(), "en", TextStyle.Underline.NONE);
        ParagraphStyle plain = Sample.paragraphStyle(ParagraphStyle.Alignment.START, 2, 2);
        List<Flowable> flowables = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            int element = sample.element("P");
            flowables.add(new Flowable.Paragraph(
                    List.of(
                            new InlineItem.Run("line " + i, style, Optional.empty(), element, element),
                            new InlineItem.PageNumber("place" + i, style, Optional.empty(), element, element)),
                    plain,
                    BoxStyle.PLAIN,
                    element,
                    element));
        }
        for (int i = 0; i < paragraphs; i++) {
            int element = sample.element("P");
            flowables.add(new Flowable.Paragraph(
                    List.of(
                            new InlineItem.Place("place" + i, element, element),
                            new InlineItem.Run(
                                    "text " + i + " and many more words after it",
                                    style,
                                    Optional.empty(),
                                    element,
                                    element)),
                    plain,
                    BoxStyle.PLAIN,
                    element,
                    element));
        }
        new Compositor(face).compose(sample.galley(Sample.page(20, 10), flowables.toArray(new Flowable[0])));
        return face;
    }

    @Test
    void a_paragraph_without_page_numbers_is_shaped_once_however_many_passes_there_are() {
        compose(40).shaped.forEach((text, times) -> {
            if (text.startsWith("text")) {
                assertEquals(1, times, text);
            }
        });
    }

    @Test
    void a_paragraph_with_page_numbers_is_shaped_once_a_pass() {
        compose(40).shaped.forEach((text, times) -> {
            if (text.startsWith("line")) {
                assertTrue(times <= 4, text + " was shaped " + times + " times");
            }
        });
    }

    @Test
    void twice_the_book_is_twice_the_work() {
        int once =
                compose(50).shaped.values().stream().mapToInt(Integer::intValue).sum();
        int twice = compose(100).shaped.values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertTrue(twice <= 2.2 * once, once + " texts were shaped for one book, " + twice + " for two");
    }
}
