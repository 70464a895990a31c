package moveleaf.pdf;

import java.util.Optional;

/** What Unicode says of characters that a font may draw in more than one way. */
final class Characters {
    /** Pairs of a character and its superior. */
    private static final String SUPERIORS =
            "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ";

    private static final String INFERIORS = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎";

    /** Hebrew's block; no character before it is for private use either. */
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    private Characters() {}

    /** The character's raised form, where Unicode has one. */
    static Optional<Integer> superior(int codePoint) {
        return partner(SUPERIORS, codePoint);
    }

    /** The character's lowered form, where Unicode has one. */
    static Optional<Integer> inferior(int codePoint) {
        return partner(INFERIORS, codePoint);
    }

    private static Optional<Integer> partner(String pairs, int codePoint) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == codePoint) {
                return Optional.of((int) pairs.charAt(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether it shows nothing by itself: joiners, soft hyphen, zero-width space, variation selectors, marks of direction. */
    static boolean invisible(int codePoint) {
        return codePoint >= 0xad
                && (Character.getType(codePoint) == Character.FORMAT
                        || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                        || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
                        || codePoint == 0x34f);
    }

    /** Whether it is white space that any face can set. */
    static boolean space(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint);
    }

    /** The width of a space that the face has no glyph for, em; NaN for the face's own word space. */
    static double spaceWidth(int codePoint) {
        return switch (codePoint) {
            case 0x2000, 0x2002 -> 0.5;
            case 0x2001, 0x2003, 0x3000 -> 1;
            case 0x2004 -> 1 / 3.0;
            case 0x2005, 0x2008 -> 0.25;
            case 0x2006 -> 1 / 6.0;
            case 0x2007 -> 0.5;
            case 0x2009, 0x202f -> 0.2;
            case 0x200a -> 0.1;
            case 0x205f -> 4 / 18.0;
            default -> Double.NaN;
        };
    }

    /** Whether it reads from right to left, which typesetting can't do yet, or means nothing outside its font. */
    static boolean unsettable(int codePoint) {
        if (codePoint < FIRST_RIGHT_TO_LEFT) {
            return false;
        }
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** OpenType's tag of the script that a text is written in, by its first letter. */
    static String script(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint < 0x370 && Character.isLetter(codePoint)) {
                return "latn";
            }
            if (Character.isLetter(codePoint)) {
                return switch (Character.UnicodeScript.of(codePoint)) {
                    case GREEK -> "grek";
                    case CYRILLIC -> "cyrl";
                    default -> "latn";
                };
            }
            i += Character.charCount(codePoint);
        }
        return "latn";
    }
}
