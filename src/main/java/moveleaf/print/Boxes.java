package moveleaf.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.BoxStyle.Break;
import moveleaf.typeset.Flowable;
import moveleaf.typeset.ParagraphStyle;

/** Turns computed styles into the geometry that typesetting knows. */
final class Boxes {
    private Boxes() {}

    /**
     * The box of a block.
     *
     * @param available width of the room it stands in, points; percentages and {@code width} are measured by it
     */
    static BoxStyle block(ComputedStyle style, double available) {
        return style.blocks().computeIfAbsent(available, room -> blockAnew(style, room));
    }

    private static BoxStyle blockAnew(ComputedStyle style, double available) {
        double left = style.points(Property.MARGIN_LEFT, available);
        double right = style.points(Property.MARGIN_RIGHT, available);
        double most = style.extent(Property.MAX_WIDTH, available).orElse(Double.POSITIVE_INFINITY);
        double wanted = Math.min(style.extent(Property.WIDTH, available).orElse(available - left - right), most);
        double spare = Math.max(0, available - left - right - wanted);
        return box(
                style,
                new BoxStyle.Sides(
                        style.points(Property.MARGIN_TOP, available),
                        right + spare,
                        style.points(Property.MARGIN_BOTTOM, available),
                        left));
    }

    /** The box of something whose {@code width} says how wide its column is: a cell or a column of a row. */
    static BoxStyle column(ComputedStyle style, double available) {
        return style.columns().computeIfAbsent(available, room -> box(style, margin(style, room, room)));
    }

    /** The four margins; vertical percentages are measured by {@code height}. */
    static BoxStyle.Sides margin(ComputedStyle style, double width, double height) {
        return new BoxStyle.Sides(
                style.points(Property.MARGIN_TOP, height),
                style.points(Property.MARGIN_RIGHT, width),
                style.points(Property.MARGIN_BOTTOM, height),
                style.points(Property.MARGIN_LEFT, width));
    }

    private static BoxStyle box(ComputedStyle style, BoxStyle.Sides margin) {
        return new BoxStyle(
                margin,
                new BoxStyle.Sides(
                        style.points(Property.PADDING_TOP),
                        style.points(Property.PADDING_RIGHT),
                        style.points(Property.PADDING_BOTTOM),
                        style.points(Property.PADDING_LEFT)),
                new BoxStyle.Border(
                        line(style, Property.BORDER_TOP_STYLE, Property.BORDER_TOP_WIDTH, Property.BORDER_TOP_COLOR),
                        line(
                                style,
                                Property.BORDER_RIGHT_STYLE,
                                Property.BORDER_RIGHT_WIDTH,
                                Property.BORDER_RIGHT_COLOR),
                        line(
                                style,
                                Property.BORDER_BOTTOM_STYLE,
                                Property.BORDER_BOTTOM_WIDTH,
                                Property.BORDER_BOTTOM_COLOR),
                        line(
                                style,
                                Property.BORDER_LEFT_STYLE,
                                Property.BORDER_LEFT_WIDTH,
                                Property.BORDER_LEFT_COLOR)),
                style.colour(Property.BACKGROUND_COLOR),
                style.points(Property.BORDER_RADIUS),
                before(style),
                after(style),
                inside(style),
                page(style),
                style.points(Property.MIN_HEIGHT),
                style.is(Property.BOX_DECORATION_BREAK, Keyword.AtBreaks.CLONE)
                        ? BoxStyle.AtBreaks.CLONE
                        : BoxStyle.AtBreaks.SLICE);
    }

    /** One side's line; none where the style or the colour says so. */
    static BoxStyle.Line line(ComputedStyle style, Property styleOf, Property widthOf, Property colourOf) {
        double width = style.points(widthOf);
        return style.is(styleOf, Keyword.BorderStyle.NONE) || width == 0
                ? BoxStyle.Line.NONE
                : style.colour(colourOf)
                        .map(colour -> new BoxStyle.Line(width, colour))
                        .orElse(BoxStyle.Line.NONE);
    }

    private static Break before(ComputedStyle style) {
        return switch (style.get(Property.BREAK_BEFORE, Keyword.BreakBefore.class)) {
            case AUTO -> Break.AUTO;
            case AVOID, AVOID_PAGE -> Break.AVOID;
            case PAGE, ALWAYS -> Break.PAGE;
            case RECTO, RIGHT -> Break.RECTO;
            case VERSO, LEFT -> Break.VERSO;
            case PAGE_FILL -> Break.PAGE_FILL;
            case SHEET_FILL -> Break.SHEET_FILL;
            case SHEET_END -> Break.SHEET_END;
        };
    }

    private static Break after(ComputedStyle style) {
        return switch (style.get(Property.BREAK_AFTER, Keyword.BreakAfter.class)) {
            case AUTO -> Break.AUTO;
            case AVOID, AVOID_PAGE -> Break.AVOID;
            case PAGE, ALWAYS -> Break.PAGE;
            case RECTO, RIGHT -> Break.RECTO;
            case VERSO, LEFT -> Break.VERSO;
        };
    }

    /** What may be set tighter is not broken either, unless it says that it may go on on the facing page. */
    private static Break inside(ComputedStyle style) {
        return switch (style.get(Property.BREAK_INSIDE, Keyword.BreakInside.class)) {
            case AUTO -> style.whole(Property.TIGHTEN) == 0 ? Break.AUTO : Break.AVOID;
            case AVOID, AVOID_PAGE -> Break.AVOID;
            case AVOID_TURN -> Break.AVOID_TURN;
        };
    }

    /** The named page that it stands on. */
    static Optional<String> page(ComputedStyle style) {
        return style.get(Property.PAGE, Values.Name.class).name();
    }

    /** The plain box of an anonymous block. */
    static BoxStyle anonymous(ComputedStyle style) {
        BoxStyle plain = BoxStyle.PLAIN;
        return page(style).isEmpty()
                ? plain
                : new BoxStyle(
                        plain.margin(),
                        plain.padding(),
                        plain.border(),
                        plain.background(),
                        plain.radius(),
                        plain.breakBefore(),
                        plain.breakAfter(),
                        plain.breakInside(),
                        page(style),
                        plain.minHeight());
    }

    /** Width taken by margins, padding and borders left and right. */
    static double sideways(BoxStyle box) {
        return box.margin().left()
                + box.margin().right()
                + box.padding().left()
                + box.padding().right()
                + box.border().left().width()
                + box.border().right().width();
    }

    /** Width taken by padding and borders left and right. */
    static double inward(BoxStyle box) {
        return sideways(box) - box.margin().left() - box.margin().right();
    }

    /** Height taken by margins, padding and borders above and below. */
    static double upright(BoxStyle box) {
        return box.margin().top()
                + box.margin().bottom()
                + box.padding().top()
                + box.padding().bottom()
                + box.border().top().width()
                + box.border().bottom().width();
    }

    /** How an element's paragraphs are set; {@link ComputedStyle#paragraph} keeps it. */
    static ParagraphStyle paragraph(ComputedStyle style) {
        return new ParagraphStyle(
                alignment(style),
                style.leading(),
                style.points(Property.TEXT_INDENT),
                style.whole(Property.ORPHANS),
                style.whole(Property.WIDOWS),
                style.is(Property.LINE_SNAP, Keyword.LineSnap.BASELINE)
                        ? ParagraphStyle.Grid.SNAP
                        : ParagraphStyle.Grid.FREE,
                hanging(style.get(Property.HANGING_PUNCTUATION, Values.Names.class)
                        .names()));
    }

    private static Set<ParagraphStyle.Hanging> hanging(List<String> words) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(ParagraphStyle.Hanging.values())
                        .filter(kind -> words.contains(
                                kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .collect(Collectors.toUnmodifiableSet());
    }

    static ParagraphStyle.Alignment alignment(ComputedStyle style) {
        return switch (style.get(Property.TEXT_ALIGN, Keyword.TextAlign.class)) {
            case START, LEFT -> ParagraphStyle.Alignment.START;
            case END, RIGHT -> ParagraphStyle.Alignment.END;
            case CENTER -> ParagraphStyle.Alignment.CENTRE;
            case JUSTIFY -> ParagraphStyle.Alignment.JUSTIFY;
        };
    }

    static Flowable.Alignment columns(ComputedStyle style) {
        return switch (style.get(Property.ALIGN_ITEMS, Keyword.AlignItems.class)) {
            case STRETCH -> Flowable.Alignment.STRETCH;
            case FLEX_START, START -> Flowable.Alignment.TOP;
            case CENTER -> Flowable.Alignment.CENTRE;
            case FLEX_END, END -> Flowable.Alignment.BOTTOM;
            case BASELINE -> Flowable.Alignment.BASELINE;
        };
    }
}
