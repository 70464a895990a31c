package moveleaf.print;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.typeset.InlineItem;
import org.jspecify.annotations.Nullable;

/**
 * Puts soft hyphens into the words of a paragraph, where {@code hyphens: auto} asks for it and the patterns of their language
 * allow it. A word may run through several pieces of a line. Left whole are words that stand together with digits, with
 * capitals beyond their first letter or with a hyphen, addresses, and words that have a soft hyphen already: their author
 * has said where they may be divided.
 */
final class WordDivider {
    private static final char SOFT_HYPHEN = '\u00AD';

    /** Stands for what parts words and isn't text. */
    private static final char GAP = '\n';

    /** What makes of a chunk between two spaces an address, a range, a formula or a compound. */
    private static final String KEEPS_WHOLE = "/\\@_=#~+<>-\u2010\u2011\u00AD\u200B";

    private final Hyphenation hyphenation;
    private final Unknown unknown;

    WordDivider(Hyphenation hyphenation, Unknown unknown) {
        this.hyphenation = hyphenation;
        this.unknown = unknown;
    }

    /** Told of a language without patterns. */
    @FunctionalInterface
    interface Unknown {
        /**
         * Says so.
         *
         * @param origin of the words
         */
        void met(String language, int origin);
    }

    /**
     * When words are divided; 0 is what suits the language.
     *
     * @param word fewest letters of a word that is divided
     * @param before fewest letters before the hyphen
     * @param after fewest letters after it
     */
    record Limits(int word, int before, int after) {
        /** Shorter words gain little and cost the reader as much. Typst's patterns begin to divide at the same length. */
        private static final int USUAL_WORD = 6;

        Limits in(Hyphenation.Divider divider) {
            return new Limits(
                    word == 0 ? USUAL_WORD : word,
                    before == 0 ? divider.before : before,
                    after == 0 ? divider.after : after);
        }
    }

    /** A run whose words may be divided, and where its characters begin in the whole text. */
    private record Stretch(int item, int start, InlineItem.Run run, Limits limits) {
        int end() {
            return start + run.text().length();
        }
    }

    /**
     * Divides the words of a paragraph.
     *
     * @param limits of items by their index; none where words are left whole
     */
    List<InlineItem> divide(List<InlineItem> items, Map<Integer, Limits> limits) {
        StringBuilder text = new StringBuilder();
        List<Stretch> stretches = new ArrayList<>();
        double rise = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof InlineItem.Run run) {
                if (run.style().rise() != rise) {
                    text.append(GAP);
                }
                rise = run.style().rise();
                @Nullable Limits its = limits.get(i);
                if (its != null) {
                    stretches.add(new Stretch(i, text.length(), run, its));
                }
                text.append(run.text());
            } else if (!(items.get(i) instanceof InlineItem.NoteCall || items.get(i) instanceof InlineItem.Place)) {
                text.append(GAP);
            }
        }
        BitSet points = new Words(text.toString(), stretches).points();
        List<InlineItem> divided = new ArrayList<>(items);
        for (Stretch stretch : stretches) {
            InlineItem.Run run = stretch.run();
            divided.set(
                    stretch.item(),
                    new InlineItem.Run(
                            hyphenated(stretch, points), run.style(), run.link(), run.element(), run.origin()));
        }
        return divided;
    }

    private static String hyphenated(Stretch stretch, BitSet points) {
        StringBuilder out = new StringBuilder();
        String own = stretch.run().text();
        int copied = 0;
        for (int at = points.nextSetBit(stretch.start());
                at >= 0 && at < stretch.end();
                at = points.nextSetBit(at + 1)) {
            out.append(own, copied, at - stretch.start()).append(SOFT_HYPHEN);
            copied = at - stretch.start();
        }
        return out.append(own, copied, own.length()).toString();
    }

    /** Goes through the words of a paragraph once. */
    private final class Words {
        private final String text;
        private final List<Stretch> stretches;
        private final BitSet points = new BitSet();
        private int next;

        Words(String text, List<Stretch> stretches) {
            this.text = text;
            this.stretches = stretches;
        }

        BitSet points() {
            int start = 0;
            while (start < text.length()) {
                int end = start;
                while (end < text.length() && !isSpace(text.charAt(end))) {
                    end++;
                }
                if (mayDivide(start, end)) {
                    chunk(start, end);
                }
                start = end + 1;
            }
            return points;
        }

        /** The words of what stands between two spaces. */
        private void chunk(int from, int to) {
            int at = from;
            while (at < to) {
                int end = at;
                while (end < to && isLetter(text.charAt(end))) {
                    end++;
                }
                if (end > at) {
                    word(at, end);
                }
                at = end + 1;
            }
        }

        private void word(int from, int to) {
            while (next < stretches.size() && stretches.get(next).end() <= from) {
                next++;
            }
            if (next == stretches.size() || stretches.get(next).start() > from) {
                return;
            }
            Stretch stretch = stretches.get(next);
            String language = stretch.run().style().language();
            Optional<Hyphenation.Divider> divider = hyphenation.of(language);
            if (divider.isEmpty()) {
                unknown.met(language, stretch.run().origin());
                return;
            }
            Limits limits = stretch.limits().in(divider.get());
            if (to - from < limits.word()) {
                return;
            }
            for (int point : divider.get().points(text.substring(from, to))) {
                if (point >= limits.before() && to - from - point >= limits.after()) {
                    points.set(from + point);
                }
            }
        }

        private boolean mayDivide(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                boolean inside = i > from && Character.isLetter(text.charAt(i - 1));
                boolean capital = inside && Character.isUpperCase(c);
                boolean dotted = c == '.' && inside && i + 1 < to && Character.isLetter(text.charAt(i + 1));
                if (capital || dotted || Character.isDigit(c) || KEEPS_WHOLE.indexOf(c) >= 0) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private static boolean isLetter(char c) {
            return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }
    }
}
