package moveleaf.print;

import java.util.Locale;

/** Values that are one word of a fixed list. The word is the constant's name with hyphens. */
interface Keyword extends Value {
    String name();

    /** As written in a stylesheet: {@code table-row}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a box is laid out. */
    enum Display implements Keyword {
        BLOCK,
        INLINE,
        NONE,
        LIST_ITEM,
        FLEX,
        TABLE,
        TABLE_CAPTION,
        TABLE_HEADER_GROUP,
        TABLE_ROW_GROUP,
        TABLE_ROW,
        TABLE_CELL,
        TABLE_COLUMN,
        TABLE_COLUMN_GROUP
    }

    /** Upright or italic. */
    enum FontStyle implements Keyword {
        NORMAL,
        ITALIC
    }

    /** Where lines stand in the measure. */
    enum TextAlign implements Keyword {
        START,
        END,
        LEFT,
        RIGHT,
        CENTER,
        JUSTIFY
    }

    /** A line under the text. */
    enum Decoration implements Keyword {
        NONE,
        UNDERLINE
    }

    /** Whether words may be divided by patterns. */
    enum HyphensValue implements Keyword {
        MANUAL,
        AUTO
    }

    /** What happens to spaces and line ends. */
    enum WhiteSpace implements Keyword {
        NORMAL,
        NOWRAP,
        PRE
    }

    /** A list item's number or bullet. */
    enum ListStyle implements Keyword {
        NONE,
        DISC,
        CIRCLE,
        SQUARE,
        DECIMAL,
        LOWER_ALPHA,
        LOWER_ROMAN,
        UPPER_ALPHA,
        UPPER_ROMAN
    }

    /** A line around a box. */
    enum BorderStyle implements Keyword {
        NONE,
        SOLID
    }

    /** What a page break does to a box with a background or a border. */
    enum AtBreaks implements Keyword {
        SLICE,
        CLONE
    }

    /** On which pages a caption stands: above its table, or wherever the table goes on. */
    enum CaptionPage implements Keyword {
        FIRST,
        FOLLOWING
    }

    /** Where pages end that are a little short. */
    enum PageBottom implements Keyword {
        RAGGED,
        EVEN
    }

    /** A page break after a box. */
    enum BreakAfter implements Keyword {
        AUTO,
        AVOID,
        AVOID_PAGE,
        PAGE,
        ALWAYS,
        LEFT,
        RIGHT,
        RECTO,
        VERSO
    }

    /** A page break before a box. */
    enum BreakBefore implements Keyword {
        AUTO,
        AVOID,
        AVOID_PAGE,
        PAGE,
        ALWAYS,
        LEFT,
        RIGHT,
        RECTO,
        VERSO,
        PAGE_FILL,
        SHEET_FILL,
        SHEET_END
    }

    /** A page break inside a box. */
    enum BreakInside implements Keyword {
        AUTO,
        AVOID,
        AVOID_PAGE,
        AVOID_TURN
    }

    /** Whether lines sit on the page's baseline grid. */
    enum LineSnap implements Keyword {
        NONE,
        BASELINE
    }

    /** Whether an element is a note for the foot of the page, or stands at the right with what follows beside it. */
    enum FloatValue implements Keyword {
        NONE,
        RIGHT,
        FOOTNOTE
    }

    /** How the columns of a row stand to each other. */
    enum AlignItems implements Keyword {
        STRETCH,
        FLEX_START,
        START,
        CENTER,
        FLEX_END,
        END,
        BASELINE
    }

    /** Figures of a font. */
    enum NumericFigures implements Keyword {
        NORMAL,
        TABULAR_NUMS,
        PROPORTIONAL_NUMS,
        LINING_NUMS,
        OLDSTYLE_NUMS
    }
}
