package moveleaf.typeset;

import java.util.List;

/**
 * A box in a page's margin: one line (or more, where it is long) of artifacts.
 *
 * @param position one of the sixteen of CSS Paged Media, such as {@code top-left}, {@code bottom-center}
 * @param style of its text
 * @param leading baseline to baseline, points
 * @param vertical where it stands in the margin: 0 top, 0.5 middle, 1 bottom
 */
public record MarginBox(
        String position,
        List<Piece> content,
        TextStyle style,
        ParagraphStyle.Alignment alignment,
        double leading,
        double vertical,
        BoxStyle box) {
    public MarginBox {
        content = List.copyOf(content);
    }

    /** A piece of its content. */
    public sealed interface Piece {
        <R> R accept(Visitor<R> visitor);
    }

    /** One method per kind of piece. */
    public interface Visitor<R> {
        R words(Words words);

        R running(Running running);

        R folio(Folio folio);

        R pageCount(PageCount pageCount);
    }

    /** Fixed words. */
    public record Words(String text) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /** A running string: its first value on the page, else what was in force. */
    public record Running(String name, Which which) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.running(this);
        }
    }

    /** Which value of a running string, as in CSS {@code string()}. */
    public enum Which {
        FIRST,
        START,
        LAST,
        FIRST_EXCEPT
    }

    /** The page's number. */
    public record Folio(Numerals numerals) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.folio(this);
        }
    }

    /** The number of all pages. */
    public record PageCount(Numerals numerals) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageCount(this);
        }
    }

    /** 1, 2, 3 or i, ii, iii. */
    public enum Numerals {
        DECIMAL,
        LOWER_ROMAN;

        private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
        private static final String[] HUNDREDS = {"", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"};

        /** The number in these numerals; what Roman ones can't say, below 1 and above 3999, is said in figures. */
        public String write(int number) {
            if (this == DECIMAL || number < 1 || number > 3999) {
                return Integer.toString(number);
            }
            return "m".repeat(number / 1000) + HUNDREDS[number / 100 % 10] + TENS[number / 10 % 10] + ONES[number % 10];
        }
    }
}
