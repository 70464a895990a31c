package moveleaf.print;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import moveleaf.print.Values.Amount;
import moveleaf.print.Values.Extent;
import moveleaf.print.Values.Paint;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.ParagraphStyle;
import moveleaf.typeset.Rgb;
import org.jspecify.annotations.Nullable;

/** An element's values of all properties, computed. Equal only to itself: it is shared by all elements that match alike. */
final class ComputedStyle {
    private final EnumMap<Property, Value> values;
    private final Map<String, List<Token>> custom;
    private final Keyword.Display display;
    private final double fontSize;
    private final Map<Double, BoxStyle> blocks = new ConcurrentHashMap<>(1);
    private final Map<Double, BoxStyle> columns = new ConcurrentHashMap<>(1);
    private volatile @Nullable ParagraphStyle paragraph;

    /**
     * @param values of all properties; taken over, not copied
     * @param custom custom properties with their {@code var()} filled in
     */
    ComputedStyle(EnumMap<Property, Value> values, Map<String, List<Token>> custom) {
        this.values = values;
        this.custom = custom;
        this.display = get(Property.DISPLAY, Keyword.Display.class);
        this.fontSize = points(Property.FONT_SIZE);
    }

    Value value(Property property) {
        return Objects.requireNonNull(values.get(property));
    }

    <T extends Value> T get(Property property, Class<T> type) {
        return type.cast(value(property));
    }

    Map<String, List<Token>> custom() {
        return custom;
    }

    /** Points. */
    double fontSize() {
        return fontSize;
    }

    /** A length without percentage, points. */
    double points(Property property) {
        return points(property, 0);
    }

    /** A length, points, where 100 % are {@code whole}; a difference below 0 counts as 0 where none may be negative. */
    double points(Property property, double whole) {
        double length = get(property, Measure.class).of(whole);
        return property == Property.TEXT_INDENT ? length : Math.max(0, length);
    }

    /** A length, points, where one is given. */
    Optional<Double> extent(Property property, double whole) {
        return get(property, Extent.class).measure().map(m -> Math.max(0, m.of(whole)));
    }

    double amount(Property property) {
        return get(property, Amount.class).number();
    }

    int whole(Property property) {
        return get(property, Amount.class).whole();
    }

    boolean is(Property property, Keyword word) {
        return value(property) == word;
    }

    /** A colour, where there is one to paint with. */
    Optional<Rgb> colour(Property property) {
        Paint paint = get(property, Paint.class);
        return paint.current() ? colour(Property.COLOR) : paint.colour();
    }

    /** The colour of its text. */
    Rgb ink() {
        return colour(Property.COLOR).orElse(Rgb.BLACK);
    }

    Keyword.Display display() {
        return display;
    }

    /** The boxes of blocks that {@link Boxes} has made of it, by the width of their room. */
    Map<Double, BoxStyle> blocks() {
        return blocks;
    }

    /** So too those of columns. */
    Map<Double, BoxStyle> columns() {
        return columns;
    }

    /** How its paragraphs are set. */
    ParagraphStyle paragraph() {
        ParagraphStyle made = paragraph;
        if (made == null) {
            made = Boxes.paragraph(this);
            paragraph = made;
        }
        return made;
    }

    /** When words are divided by patterns; none where they are not. Text that keeps its lines keeps its words. */
    Optional<WordDivider.Limits> hyphenLimits() {
        return is(Property.HYPHENS, Keyword.HyphensValue.AUTO) && is(Property.WHITE_SPACE, Keyword.WhiteSpace.NORMAL)
                ? Optional.of(get(Property.HYPHENATE_LIMIT_CHARS, Values.HyphenLimits.class)
                        .limits())
                : Optional.empty();
    }

    /** Baseline to baseline, points. */
    double leading() {
        return get(Property.LINE_HEIGHT, Values.LineHeight.class).leading(fontSize());
    }
}
