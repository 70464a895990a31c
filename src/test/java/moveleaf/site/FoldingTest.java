package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tries that plain English is folded fast to what all other text is folded to. */
class FoldingTest {
    private static final String SIGNS = "abzAZ019 \t\n'\u2019\u2018\u201c\u201d\u2013\u2014\u2017.,;-_/()[]@`{~\u007f";

    @Test
    void words_of_plain_text_are_those_that_every_text_gives() {
        Random random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            assertEquals(Folding.foldedWords(text.toString()), Folding.words(text.toString()), text.toString());
        }
    }

    @Test
    void apostrophes_inside_words_go_and_others_part_them() {
        assertEquals(
                List.of("dont", "rock", "n", "roll", "5", "feet"), Folding.words("Don\u2019t rock 'n' roll, 5'feet"));
    }

    @Test
    void accents_go_and_signs_without_spaces_stand_alone() {
        assertEquals(
                List.of("uber", "strasse", "\u8170", "\u75db"), Folding.words("\u00dcber Stra\u00dfe, \u8170\u75db"));
    }
}
