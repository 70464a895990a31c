package moveleaf.typeset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The characters of a paragraph in one string, with what stands between them.
 *
 * <p>Soft hyphens, zero-width spaces and joiners are taken out: what is left has width. Places are offsets; a call or a
 * place at offset n belongs to the character before n. Items are told by their index: paragraphs of the same {@link Wording} have
 * the same text.
 */
final class ParagraphText {
    /** Stands for {@link InlineItem.LineBreak}. */
    static final char BREAK = '\n';

    /** Stands for {@link InlineItem.Leader}. */
    static final char LEADER = '\uFFFC';

    /** Longest run of raised figures that is glued to the word before it; longer ones are prose, not marks. */
    private static final int LONGEST_MARK = 12;

    final StringBuilder text = new StringBuilder();
    final List<Span> spans = new ArrayList<>();
    final List<Anchor> calls = new ArrayList<>();
    final List<Anchor> places = new ArrayList<>();
    final List<Leader> leaders = new ArrayList<>();

    /** Page numbers of no place. */
    final List<SetLine.Flaw> flaws = new ArrayList<>();

    /** Where a hyphen may be put. */
    final BitSet softHyphens = new BitSet();

    /** Where a line may end without a hyphen (ZWSP). */
    final BitSet joints = new BitSet();

    /** Where no line may end. */
    final BitSet glued = new BitSet();

    ParagraphText(List<InlineItem> items, Function<InlineItem.PageNumber, String> folios) {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).accept(new Reader(i, folios));
        }
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == BREAK) {
            text.setLength(last);
        }
    }

    /** Characters of one item. */
    record Span(int start, int end, TextStyle style, int item) {}

    /** An item without width between two characters. */
    record Anchor(int at, int item) {}

    /** A leader, whose character stands at an offset. */
    record Leader(int at, int item, String pattern, TextStyle style) {}

    /** The span of a character; for what stands between spans, the one after it or the last. */
    Span spanAt(int at) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return spans.get(low);
    }

    /** The style that the paragraph's baseline is reckoned with: the first that isn't raised. */
    Optional<TextStyle> principal() {
        for (Span span : spans) {
            if (span.style.rise() == 0) {
                return Optional.of(span.style);
            }
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(0).style);
    }

    private void addCharacter(char c) {
        switch (c) {
            case '\u00AD' -> softHyphens.set(text.length());
            case '\u200B' -> joints.set(text.length());
            case '\u2060', '\uFEFF' -> glued.set(text.length());
            case '\n', '\r', '\t', '\f' -> text.append(' ');
            case LEADER -> text.append('\uFFFD');
            default -> text.append(c);
        }
    }

    /** The raised figures before a call hold together and to the word before them. */
    private void glueMark() {
        int i = spans.size() - 1;
        if (i < 0 || spans.get(i).end != text.length()) {
            return;
        }
        while (i > 0
                && spans.get(i).style.rise() > 0
                && spans.get(i - 1).style.rise() > 0
                && spans.get(i - 1).end == spans.get(i).start) {
            i--;
        }
        int start = spans.get(i).start;
        int end = text.length();
        if (end - start > LONGEST_MARK) {
            return;
        }
        for (int at = start; at < end; at++) {
            if (at > 0 && text.charAt(at - 1) != ' ') {
                glued.set(at);
            }
        }
    }

    /** Adds one item. */
    private final class Reader implements InlineItem.Visitor<Void> {
        private final int item;
        private final Function<InlineItem.PageNumber, String> folios;

        Reader(int item, Function<InlineItem.PageNumber, String> folios) {
            this.item = item;
            this.folios = folios;
        }

        @Override
        public Void run(InlineItem.Run run) {
            add(run.text(), run.style());
            return null;
        }

        @Override
        public Void pageNumber(InlineItem.PageNumber number) {
            String folio = folios.apply(number);
            if (folio.equals(Folios.UNKNOWN)) {
                flaws.add(new SetLine.Flaw(Composition.Kind.NO_SUCH_PLACE, item, 0, number.destination()));
            }
            add(folio, number.style());
            return null;
        }

        @Override
        public Void noteCall(InlineItem.NoteCall call) {
            calls.add(new Anchor(text.length(), item));
            glueMark();
            return null;
        }

        @Override
        public Void leader(InlineItem.Leader leader) {
            leaders.add(new Leader(text.length(), item, leader.pattern(), leader.style()));
            text.append(LEADER);
            glued.set(text.length());
            return null;
        }

        @Override
        public Void lineBreak(InlineItem.LineBreak lineBreak) {
            text.append(BREAK);
            return null;
        }

        @Override
        public Void place(InlineItem.Place place) {
            places.add(new Anchor(text.length(), item));
            return null;
        }

        private void add(String characters, TextStyle style) {
            int start = text.length();
            for (int i = 0; i < characters.length(); i++) {
                addCharacter(characters.charAt(i));
            }
            if (text.length() > start) {
                spans.add(new Span(start, text.length(), style, item));
            }
        }
    }
}
