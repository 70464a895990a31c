package moveleaf.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.typeset.InlineItem;
import moveleaf.typeset.Target;
import moveleaf.typeset.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the pieces of one paragraph and collapses white space across them: a run of spaces, tabs and line ends is one
 * space, that of where it began; none at the start, at the end, and around line breaks.
 */
final class ParagraphBuilder {
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final List<InlineItem> items = new ArrayList<>();
    private final List<InlineItem> afterSpace = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder();
    private @Nullable Hand hand;
    private int origin;
    private @Nullable Hand spaceHand;
    private int spaceOrigin;
    private boolean lineEmpty = true;
    private boolean visible;
    private final Map<Integer, WordDivider.Limits> divided = new HashMap<>(2);

    /**
     * How and for whom characters are set.
     *
     * @param node of the structure; its element is made when a character is
     * @param limits when words are divided; none where they are not
     */
    record Hand(
            TextStyle style,
            Optional<Target> link,
            Structure.Node node,
            Keyword.WhiteSpace whiteSpace,
            Optional<WordDivider.Limits> limits) {}

    /**
     * Adds characters.
     *
     * @param at origin of the first
     */
    void text(String characters, Hand given, int at) {
        boolean kept = given.whiteSpace() == Keyword.WhiteSpace.PRE;
        boolean normal = given.whiteSpace() == Keyword.WhiteSpace.NORMAL;
        for (int i = 0; i < characters.length(); ) {
            int end = normal ? wordsEnd(characters, i) : wordEnd(characters, i);
            if (end > i) {
                word(characters.substring(i, end), given, at + i);
                i = end;
                continue;
            }
            if (kept && characters.charAt(i) == '\n') {
                lineBreak(given.node(), at + i);
            } else if (kept) {
                word(NO_BREAK_SPACE, given, at + i);
            } else if (spaceHand == null && !lineEmpty) {
                spaceHand = given;
                spaceOrigin = at + i;
            }
            i++;
        }
    }

    /** Past the words that stand there with one plain space between them. */
    private static int wordsEnd(String characters, int start) {
        int end = wordEnd(characters, start);
        while (end > start && end < characters.length() && characters.charAt(end) == ' ') {
            int next = wordEnd(characters, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int wordEnd(String characters, int start) {
        int end = start;
        while (end < characters.length() && !isSpace(characters.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private void word(String characters, Hand given, int at) {
        pendingSpace();
        append(characters, given, at);
        lineEmpty = false;
        visible = true;
    }

    private void placesAfterSpace() {
        if (!afterSpace.isEmpty()) {
            endRun();
            items.addAll(afterSpace);
            afterSpace.clear();
        }
    }

    private void pendingSpace() {
        if (spaceHand != null) {
            boolean fixed = spaceHand.whiteSpace() == Keyword.WhiteSpace.NOWRAP;
            Hand its = spaceHand;
            spaceHand = null;
            append(fixed ? NO_BREAK_SPACE : " ", its, spaceOrigin);
            placesAfterSpace();
        }
    }

    private void append(String characters, Hand given, int at) {
        if (!given.equals(hand)) {
            endRun();
            hand = given;
            origin = at;
            given.node().id();
        }
        text.append(characters);
    }

    private void endRun() {
        if (hand == null) {
            return;
        }
        hand.limits().ifPresent(limits -> divided.put(items.size(), limits));
        items.add(new InlineItem.Run(
                text.toString(), hand.style(), hand.link(), hand.node().id(), origin));
        text.setLength(0);
        hand = null;
    }

    /** Ends the line. */
    void lineBreak(Structure.Node node, int at) {
        endRun();
        spaceHand = null;
        placesAfterSpace();
        lineEmpty = true;
        visible = true;
        items.add(new InlineItem.LineBreak(node.id(), at));
    }

    /** Adds a piece that takes no room; a space before it stays before it. */
    void invisible(InlineItem item) {
        if (spaceHand == null) {
            endRun();
            items.add(item);
        } else {
            afterSpace.add(item);
        }
    }

    /** Adds a piece that takes room. */
    void visible(InlineItem item) {
        pendingSpace();
        endRun();
        items.add(item);
        lineEmpty = false;
        visible = true;
    }

    /** Whether there is anything to set. */
    boolean isVisible() {
        return visible;
    }

    boolean isEmpty() {
        return items.isEmpty() && afterSpace.isEmpty() && hand == null;
    }

    /** The pieces; the builder is used up. */
    List<InlineItem> finish(WordDivider divider) {
        endRun();
        placesAfterSpace();
        return divided.isEmpty() ? items : divider.divide(items, divided);
    }
}
