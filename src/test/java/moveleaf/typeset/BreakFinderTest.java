package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakFinderTest {
    @Test
    void the_break_iterator_ends_lines_of_plain_text_after_spaces_and_nowhere_else_that_counts() {
        String letters = "azAZ09" + BreakFinder.PLAIN;
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        Random random = new Random(11);
        for (int times = 0; times < 100_000; times++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(10); length >= 0; length--) {
                made.append(random.nextInt(3) == 0 ? ' ' : letters.charAt(random.nextInt(letters.length())));
            }
            String text = made.toString();
            if (text.contains("()")) {
                continue;
            }
            BitSet offered = new BitSet();
            lines.setText(text);
            for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
                if (at > 0 && text.charAt(at - 1) == ' ') {
                    offered.set(at);
                }
            }
            BitSet expected = new BitSet();
            for (int at = 1; at <= text.length(); at++) {
                if (text.charAt(at - 1) == ' ' && (at == text.length() || text.charAt(at) != ' ')) {
                    expected.set(at);
                }
            }
            assertEquals(expected, offered, () -> '"' + text + '"');
        }
    }
}
