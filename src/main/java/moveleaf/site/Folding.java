package moveleaf.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as the search compares them: in small letters, without accents and vowel points. The same is written in {@code search.js},
 * and a test holds both together.
 */
final class Folding {
    /** Scripts that put no space between words: each character is taken by itself. */
    private static final String SPACELESS =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]";

    private static final Pattern SIGN = Pattern.compile(SPACELESS);

    private static final Pattern WORD = Pattern.compile(SPACELESS + "|(?:(?!" + SPACELESS + ")[\\p{L}\\p{M}\\p{N}])+");

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f]");

    /** Few type them in a search. */
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['\u2019](?=\\p{L})");

    /** Letters that have no accent to take off. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "ð", "d", "þ", "th", "ς", "σ");

    private static final Pattern LETTER = Pattern.compile("[ßæœøłđıðþς]");

    private Folding() {}

    /** The words of a text in their order. */
    static List<String> words(String text) {
        return text.chars().allMatch(Folding::isPlain) ? plainWords(text) : foldedWords(text);
    }

    /** Letters and digits of ASCII, and signs that no word holds and folding leaves alone: most English is made of these. */
    private static boolean isPlain(int c) {
        return c < 0x80 || (c >= 0x2013 && c <= 0x201d);
    }

    /** What {@link #foldedWords} finds in plain text, a good deal faster. */
    private static List<String> plainWords(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c) || (c >= '0' && c <= '9')) {
                word.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            } else if (word.length() > 0 && !isInside(text, i)) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** Whether an apostrophe stands between letters there. */
    private static boolean isInside(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019')
                && at + 1 < text.length()
                && isLetter(text.charAt(at - 1))
                && isLetter(text.charAt(at + 1));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static List<String> foldedWords(String text) {
        return WORD.matcher(folded(text)).results().map(word -> word.group()).toList();
    }

    static String folded(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = APOSTROPHES.matcher(MARKS.matcher(small).replaceAll("")).replaceAll("");
        return LETTER.matcher(bare)
                .replaceAll(letter -> Matcher.quoteReplacement(LETTERS.getOrDefault(letter.group(), letter.group())));
    }

    /** Whether a word tells anything: single letters don't, single signs of scripts without spaces do. */
    static boolean tells(String word) {
        return word.length() > 1 || SIGN.matcher(word).matches();
    }
}
