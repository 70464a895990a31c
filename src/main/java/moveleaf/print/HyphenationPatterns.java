package moveleaf.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the words of one language may be divided.
 *
 * <p>After Franklin M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983): each pattern that occurs in a word, with a
 * dot before and after it, gives the places between its letters a number; the largest wins, and an odd one allows a hyphen.
 * Time is in proportion to the word's length.
 */
final class HyphenationPatterns {
    private static final Pattern GROUP = Pattern.compile("\\\\(patterns|hyphenation)\\s*\\{([^}]*)\\}");

    /** No word in use is longer; what is longer is divided like the rest, but not remembered. */
    private static final int LONGEST_REMEMBERED = 40;

    private final Map<String, byte[]> patterns = new HashMap<>();
    private final Map<String, BitSet> exceptions = new HashMap<>();
    private int longest;

    private HyphenationPatterns() {}

    /** Reads a file of TeX's: {@code \patterns{.ach4 …}} and {@code \hyphenation{as-so-ciate …}}, with comments after %. */
    static HyphenationPatterns read(String tex) {
        HyphenationPatterns found = new HyphenationPatterns();
        Matcher groups = GROUP.matcher(tex.replaceAll("%[^\\n]*", ""));
        while (groups.find()) {
            boolean pattern = groups.group(1).equals("patterns");
            for (String word : groups.group(2).trim().split("\\s+", -1)) {
                if (pattern && !word.isEmpty()) {
                    found.addPattern(word);
                } else {
                    found.addException(word);
                }
            }
        }
        if (found.patterns.isEmpty()) {
            throw new IllegalStateException("a file of hyphenation patterns has none");
        }
        return found;
    }

    private void addPattern(String pattern) {
        StringBuilder letters = new StringBuilder();
        byte[] values = new byte[pattern.length() + 1];
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= '0' && c <= '9') {
                values[letters.length()] = (byte) (c - '0');
            } else {
                letters.append(c);
            }
        }
        longest = Math.max(longest, letters.length());
        patterns.put(letters.toString(), Arrays.copyOf(values, letters.length() + 1));
    }

    private void addException(String word) {
        BitSet points = new BitSet();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '-') {
                points.set(letters.length());
            } else {
                letters.append(word.charAt(i));
            }
        }
        exceptions.put(letters.toString(), points);
    }

    /** Offsets in a word of letters before which a hyphen may be put, rising. */
    List<Integer> points(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() != word.length()) {
            return List.of();
        }
        BitSet known = exceptions.get(lower);
        BitSet points = known == null ? matched(lower) : known;
        List<Integer> found = new ArrayList<>();
        for (int at = points.nextSetBit(1); at >= 0 && at < word.length(); at = points.nextSetBit(at + 1)) {
            if (Character.isLetter(word.charAt(at))) {
                found.add(at);
            }
        }
        return found;
    }

    static boolean isRemembered(String word) {
        return word.length() <= LONGEST_REMEMBERED;
    }

    private BitSet matched(String word) {
        String dotted = "." + word + ".";
        byte[] best = new byte[dotted.length() + 1];
        for (int from = 0; from < dotted.length(); from++) {
            for (int to = from + 1; to <= Math.min(dotted.length(), from + longest); to++) {
                byte[] values = patterns.get(dotted.substring(from, to));
                if (values != null) {
                    for (int i = 0; i < values.length; i++) {
                        best[from + i] = (byte) Math.max(best[from + i], values[i]);
                    }
                }
            }
        }
        BitSet points = new BitSet();
        for (int at = 1; at < word.length(); at++) {
            points.set(at, best[at + 1] % 2 == 1);
        }
        return points;
    }
}
