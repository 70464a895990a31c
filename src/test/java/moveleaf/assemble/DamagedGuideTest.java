package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Article;
import moveleaf.model.Guide;
import moveleaf.model.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Half-written files, as a preview sees them: a value always comes out, and what it holds hangs together. */
class DamagedGuideTest {
    private static final List<String> FILES = List.of(
            "guide.yaml",
            "references.json",
            "exercises/leg-raise.md",
            "stretches/calf-stretch.md",
            "pages/warning-signs.md",
            "pages/muscles.md");
    private static final String MARKS = "\n:-{}[]#\"1.";
    private static final int ROUNDS = 300;

    @Test
    @Timeout(120)
    void damage_never_throws_and_a_guide_never_names_what_it_does_not_hold() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            GuideTexts texts = GuideTexts.of(GuideTexts.MINIMAL);
            for (int i = 0; i <= random.nextInt(3); i++) {
                damage(texts, FILES.get(random.nextInt(FILES.size())), random);
            }
            int round = seed;
            try {
                Optional<Guide> guide =
                        GuideAssembler.assemble(texts.sources(), language -> GuideTexts.english(), new Diagnostics());
                guide.ifPresent(g -> assertTrue(hangsTogether(g), () -> "seed " + round));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** Cuts a stretch out, says a stretch twice, or puts a character of structure somewhere. */
    private static void damage(GuideTexts texts, String path, Random random) {
        String text = texts.text(path);
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 1 + random.nextInt(40));
        String damaged =
                switch (random.nextInt(4)) {
                    case 0 -> text.substring(0, start) + text.substring(end);
                    case 1 -> text.substring(0, end) + text.substring(start);
                    case 2 ->
                        text.substring(0, start) + MARKS.charAt(random.nextInt(MARKS.length())) + text.substring(start);
                    default -> text.substring(0, start);
                };
        texts.put(path, damaged);
    }

    private static boolean hangsTogether(Guide guide) {
        for (Part part : guide.parts()) {
            if (!guide.articles().keySet().containsAll(part.articles())) {
                return false;
            }
        }
        for (Article article : guide.inOrder()) {
            if (!guide.articles().keySet().containsAll(article.head().readNext())) {
                return false;
            }
        }
        return true;
    }
}
