package moveleaf.typeset;

/** A {@link Composition.Problem} whose page is not yet known. */
record Trouble(Composition.Kind kind, int origin, double amount, String words) {
    Composition.Problem on(int page) {
        return new Composition.Problem(kind, origin, amount, words, page);
    }

    /** A text short enough for a message. */
    static String shorten(String text) {
        int end = Math.min(text.length(), 40);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
