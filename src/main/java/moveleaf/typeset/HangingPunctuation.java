package moveleaf.typeset;

/**
 * How far a line's punctuation stands out of its measure, so that the edge of the text looks straight: the whole of a stop, a
 * comma or a quotation mark, three quarters of a hyphen, a third of a dash, and never more than {@link #MOST}. Raised and
 * lowered characters don't hang.
 */
final class HangingPunctuation {
    /** In em: about a quotation mark of the widest text face. The margin must have room for it. */
    static final double MOST = 0.4;

    private static final double HYPHEN = 0.75;
    private static final double DASH = 1 / 3.0;

    private HangingPunctuation() {}

    /**
     * At the end of a line.
     *
     * @param end offset past the last character that is seen
     * @param mark width of the hyphen put there, 0 for none, points
     */
    static double atEnd(ShapedText shaped, int end, double mark) {
        if (end == 0) {
            return 0;
        }
        double share = mark > 0 ? HYPHEN : shareAtEnd(shaped.text.charAt(end - 1));
        double width = mark > 0 ? mark : shaped.x[end] - shaped.x[end - 1];
        return share == 0 ? 0 : limited(shaped, end - 1, share * width);
    }

    /** At the start of a paragraph. */
    static double atStart(ShapedText shaped) {
        if (shaped.text.isEmpty() || !opens(shaped.text.charAt(0))) {
            return 0;
        }
        return limited(shaped, 0, shaped.x[1]);
    }

    /** At the end of a paragraph: a bracket or a quotation mark. */
    static double atLast(ShapedText shaped, int end) {
        boolean closes = end > 0 && (closes(shaped.text.charAt(end - 1)) || brackets(shaped.text.charAt(end - 1)));
        return closes ? limited(shaped, end - 1, shaped.x[end] - shaped.x[end - 1]) : 0;
    }

    /** A stop or comma at the end of a line. */
    static double ofStop(ShapedText shaped, int end) {
        boolean stops = end > 0 && (shaped.text.charAt(end - 1) == '.' || shaped.text.charAt(end - 1) == ',');
        return stops ? limited(shaped, end - 1, shaped.x[end] - shaped.x[end - 1]) : 0;
    }

    private static boolean brackets(char c) {
        return Character.getType(c) == Character.END_PUNCTUATION || c == '"' || c == '\'';
    }

    private static double shareAtEnd(char c) {
        return switch (c) {
            case '.', ',', '"', '\'' -> 1;
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case '\u2013', '\u2014' -> DASH;
            default -> closes(c) ? 1 : 0;
        };
    }

    private static boolean closes(char c) {
        int type = Character.getType(c);
        // German closes with what English opens with.
        return type == Character.FINAL_QUOTE_PUNCTUATION || c == '\u201C' || c == '\u2018';
    }

    private static boolean opens(char c) {
        int type = Character.getType(c);
        return type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || c == '"'
                || c == '\''
                || c == '\u00BB';
    }

    private static double limited(ShapedText shaped, int at, double wanted) {
        TextStyle style = shaped.source.spanAt(at).style();
        double most = style.rise() == 0 ? MOST * style.size() : 0;
        return Math.max(0, Math.min(wanted, most));
    }
}
