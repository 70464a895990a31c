package moveleaf.typeset;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where lines may end: at what {@link BreakIterator} offers, less what it offers too freely in Latin text (after the
 * full stop of "e.g." or of a sentence before its raised figure, between a digit and its degree sign), plus soft hyphens,
 * zero-width spaces and the joints of web addresses and DOIs.
 */
final class BreakFinder {
    /** TeX's price of ending a line at a hyphen that is there anyway. */
    private static final double AT_HYPHEN = 50;

    /**
     * The price of a hyphen that we put: in ragged text when a line would end 2.5 em early without, in justified text when it
     * helps. The paper asks 500 in ragged text, which is as good as no hyphens.
     */
    private static final double RAGGED_HYPHEN = 150;

    private static final double JUSTIFIED_HYPHEN = 50;

    /** A range such as 5–10, or x-ray: only when nothing else will do. */
    private static final double AT_RANGE = 1000;

    private static final double IN_ADDRESS = 150;

    /** Between a number and what it counts, and in a range such as 5 to 10: only when nothing else will do. */
    private static final double RAGGED_NUMBER = 2500;

    /** In justified text before its spaces are twice as wide. */
    private static final double JUSTIFIED_NUMBER = 500;

    /** Longer numbers are years and the like, which count nothing. */
    private static final int MOST_FIGURES = 3;

    /** Letters of a word between the numbers of a range, such as "to", "or" and "and". */
    private static final int MOST_LETTERS = 3;

    private static final double IN_WIDE_WORD = 5000;

    /** Signs that let no line end but at a space, beside letters and figures. */
    static final String PLAIN = " .,;:!?()/%+=\u00B7\u00D7'\u2018\u2019\u201C\u201D";

    /** Wide words named of one paragraph; in a measure of nothing each word is one. */
    private static final int MOST_TROUBLES = 10;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.|doi\\.org/|\\b10\\.\\d{4,9}/)[^\\s\\u00A0\\uFFFC]++");

    private final ShapedText shaped;
    private final String text;
    private final Manner manner;
    private final IntToDoubleFunction hyphenWidth;
    private final double[] penalty;
    private final BitSet offered = new BitSet();

    private BreakFinder(ShapedText shaped, Manner manner, IntToDoubleFunction hyphenWidth) {
        this.shaped = shaped;
        this.text = shaped.text;
        this.manner = manner;
        this.hyphenWidth = hyphenWidth;
        this.penalty = new double[text.length() + 1];
    }

    /**
     * How lines will be set.
     *
     * @param hanging which signs at their ends stand out of the measure
     */
    record Manner(boolean justified, Set<ParagraphStyle.Hanging> hanging) {
        static Manner of(ParagraphStyle style) {
            boolean centred = style.alignment() == ParagraphStyle.Alignment.CENTRE;
            return new Manner(
                    style.alignment() == ParagraphStyle.Alignment.JUSTIFY, centred ? Set.of() : style.hanging());
        }

        private boolean has(ParagraphStyle.Hanging kind) {
            return hanging.contains(kind);
        }
    }

    /**
     * All ends of lines of a paragraph.
     *
     * @param hyphenWidth of a hyphen put at an offset, points
     */
    static BreakTable find(ShapedText shaped, Manner manner, IntToDoubleFunction hyphenWidth) {
        BreakFinder finder = new BreakFinder(shaped, manner, hyphenWidth);
        finder.offer();
        return finder.table(new BitSet());
    }

    /** The same, and between all clusters of each word that is wider than the measure. */
    static BreakTable findIn(
            ShapedText shaped,
            Manner manner,
            IntToDoubleFunction hyphenWidth,
            double measure,
            List<SetLine.Flaw> flaws) {
        BreakFinder finder = new BreakFinder(shaped, manner, hyphenWidth);
        finder.offer();
        BreakTable whole = finder.table(new BitSet());
        BitSet emergencies = new BitSet();
        for (int to = 1; to < whole.size(); to++) {
            if (whole.leastWidth(to - 1, to) > measure + LineBreaker.HAIR) {
                finder.divide(whole.next(to - 1), whole.end(to), whole.kind(to), emergencies, measure, flaws);
            }
        }
        return emergencies.isEmpty() ? whole : finder.table(emergencies);
    }

    private void offer() {
        offerUnicode();
        offerAddresses();
        for (int at = offered.nextSetBit(0); at >= 0; at = offered.nextSetBit(at + 1)) {
            if (isSpace(text.charAt(at - 1)) && (isNumberBefore(at) || isInRange(at) || isLastNumber(at))) {
                penalty[at] = manner.justified() ? JUSTIFIED_NUMBER : RAGGED_NUMBER;
            }
        }
    }

    /** Whether a number ends before the space at the end of a line, with its word behind it: {@code 3 times}. */
    private boolean isNumberBefore(int at) {
        return Character.isLetter(text.charAt(at)) && endsNumber(at - 1);
    }

    /** Whether the end of a line would part a range before its second number: {@code 20 to 30}. */
    private boolean isInRange(int at) {
        int start = at - 1;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int letters = at - 1 - start;
        boolean word = letters > 0 && letters <= MOST_LETTERS && start > 0 && isSpace(text.charAt(start - 1));
        return word && Character.isDigit(text.charAt(at)) && endsNumber(start - 1);
    }

    /** Whether a short number ends here, as a word of its own or the end of a range. */
    private boolean endsNumber(int end) {
        int start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean whole = start == 0 || isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == '\u2013';
        return whole && isShort(end - start);
    }

    /** Whether a number begins a line and ends its clause, so that it belongs to what stands before: {@code call 911.} */
    private boolean isLastNumber(int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean last = end == text.length() || ".,;:!?)".indexOf(text.charAt(end)) >= 0;
        boolean goesOn = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)); // 2.5, 7:30
        return last && !goesOn && isShort(end - at) && at > 1 && Character.isLetter(text.charAt(at - 2));
    }

    private static boolean isShort(int figures) {
        return figures > 0 && figures <= MOST_FIGURES;
    }

    private void offerUnicode() {
        if (isPlain()) {
            for (int at = 1; at < text.length(); at++) {
                if (text.charAt(at - 1) == ' ' && text.charAt(at) != ' ' && !shaped.source.glued.get(at)) {
                    offered.set(at);
                }
            }
            return;
        }
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
            if (at > 0 && at < text.length() && !shaped.source.glued.get(at) && accepts(at)) {
                offered.set(at);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u2014'
                    && i + 1 < text.length()
                    && !isSpace(text.charAt(i + 1))
                    && !shaped.source.glued.get(i + 1)) {
                offered.set(i + 1);
            }
            if (c == ParagraphText.LEADER && i > 0) {
                offered.set(i);
            }
        }
    }

    /** Whether the text may end its lines at spaces and nowhere else: so it is with most, and the break iterator is slow to say so. */
    private boolean isPlain() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.contains("()");
    }

    /** Where the part of an address ends that stays whole: {@code https://}, or a DOI's {@code 10.1000/}. */
    private int prefixEnd(int start) {
        int slash = text.indexOf('/', start);
        return slash < 0 ? start : slash + 1 + (text.startsWith("//", slash) ? 1 : 0);
    }

    /** Whether an offer of the break iterator is good in running text. */
    private boolean accepts(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (before == ParagraphText.BREAK || isSpace(before)) {
            return !isTied(after);
        }
        if (isTied(before) || isTied(after)) {
            return false;
        }
        if (before == '-' || before == '\u2010' || before == '\u2013') {
            return acceptsDash(at);
        }
        return before == '\u2014' || (before >= '\u0E00' && (before < '\u2000' || before > '\u2BFF'));
    }

    private boolean acceptsDash(int at) {
        if (at < 2 || isSpace(text.charAt(at - 2)) || text.charAt(at - 2) == '-') {
            return false;
        }
        boolean range = Character.isDigit(text.charAt(at - 2)) && Character.isDigit(text.charAt(at));
        boolean single = at == 2 || !Character.isLetterOrDigit(text.charAt(at - 3));
        boolean word = text.charAt(at - 1) != '\u2013';
        penalty[at] = range || (word && single) ? AT_RANGE : AT_HYPHEN;
        return true;
    }

    /** Addresses end a line after slashes and before other signs, so that no full stop or hyphen misleads the reader. */
    private void offerAddresses() {
        if (!text.contains("//") && !text.contains("www.") && !text.contains("doi.org/") && !text.contains("10.")) {
            return; // most texts hold no address; the pattern is tried at every letter
        }
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            int end = matcher.end();
            while (end > matcher.start() && ".,;:!?)]}'\"\u2019\u201D".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            int prefix = prefixEnd(matcher.start());
            for (int at = matcher.start() + 1; at < end; at++) {
                offered.clear(at);
                if (at < prefix) {
                    continue;
                }
                boolean slash = text.charAt(at - 1) == '/' && text.charAt(at) != '/';
                boolean sign = ".?&=#_-".indexOf(text.charAt(at)) >= 0 && text.charAt(at - 1) != '/';
                if ((slash || sign) && !shaped.source.glued.get(at)) {
                    offered.set(at);
                    penalty[at] = slash ? IN_ADDRESS : 2 * IN_ADDRESS;
                }
            }
        }
    }

    private void divide(
            int start, int end, BreakTable.Kind kind, BitSet emergencies, double measure, List<SetLine.Flaw> flaws) {
        BitSet clusters = shaped.clusters;
        for (int at = clusters.nextSetBit(start + 1); at >= 0 && at < end; at = clusters.nextSetBit(at + 1)) {
            emergencies.set(at);
        }
        if (kind == BreakTable.Kind.HYPHEN) {
            // The hyphen itself may be what is too wide.
            emergencies.set(end);
        }
        if (flaws.size() < MOST_TROUBLES) {
            double width = shaped.x[end] - shaped.x[start];
            String words = Trouble.shorten(text.substring(start, end));
            flaws.add(new SetLine.Flaw(Composition.Kind.OVERFULL_LINE, itemAt(start), width - measure, words));
        }
    }

    private int itemAt(int at) {
        return shaped.source.spans.isEmpty() ? 0 : shaped.source.spanAt(at).item();
    }

    private BreakTable table(BitSet emergencies) {
        BreakTable table = new BreakTable(shaped);
        add(table, 0, 0, 0, 0, BreakTable.Kind.FORCED);
        for (int at = 1; at < text.length(); at++) {
            boolean held = isSpace(text.charAt(at)) || (shaped.source.glued.get(at) && !emergencies.get(at));
            if (text.charAt(at - 1) == ParagraphText.BREAK) {
                add(table, before(at - 1), at, 0, 0, BreakTable.Kind.FORCED);
            } else if (!held) {
                addWhereMay(table, at, emergencies);
            }
        }
        int end = text.length();
        add(table, before(end), end, 0, 0, BreakTable.Kind.FORCED);
        return table;
    }

    private void addWhereMay(BreakTable table, int at, BitSet emergencies) {
        if (offered.get(at) || shaped.source.joints.get(at)) {
            add(table, before(at), at, 0, penalty[at], BreakTable.Kind.PLAIN);
        } else if (emergencies.get(at)) {
            add(table, at, at, 0, IN_WIDE_WORD, BreakTable.Kind.EMERGENCY);
        } else if (isHyphenable(at)) {
            double price = manner.justified() ? JUSTIFIED_HYPHEN : RAGGED_HYPHEN;
            add(table, at, at, hyphenWidth.applyAsDouble(at), price, BreakTable.Kind.HYPHEN);
        }
    }

    private boolean isHyphenable(int at) {
        return shaped.source.softHyphens.get(at)
                && !isSpace(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /** The offset past the last character that isn't a space. */
    private int before(int at) {
        int end = at;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void add(BreakTable table, int end, int next, double mark, double price, BreakTable.Kind kind) {
        double hang = hang(end, next, mark);
        double may = may(end, mark);
        boolean plain = kind == BreakTable.Kind.PLAIN && hang == 0 && may == 0 && price == 0;
        table.add(end, next, plain ? BreakTable.Look.PLAIN : new BreakTable.Look(mark, hang, may, price, kind));
    }

    private double hang(int end, int next, double mark) {
        if (manner.has(ParagraphStyle.Hanging.FORCE_END)) {
            return HangingPunctuation.atEnd(shaped, end, mark);
        }
        boolean last = next == text.length() && manner.has(ParagraphStyle.Hanging.LAST);
        return last ? HangingPunctuation.atLast(shaped, end) : 0;
    }

    private double may(int end, double mark) {
        boolean may = manner.has(ParagraphStyle.Hanging.ALLOW_END) && mark == 0;
        return may ? HangingPunctuation.ofStop(shaped, end) : 0;
    }

    /** Spaces that vanish at the end of a line. */
    static boolean isSpace(char c) {
        return c != '\u00A0' && c != '\u2007' && c != '\u202F' && (c == ' ' || Character.isWhitespace(c)) && c != '\n';
    }

    private static boolean isTied(char c) {
        return c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }
}
