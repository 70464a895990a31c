package moveleaf.figure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The own size of an SVG.
 *
 * @param width in CSS pixels, 96 an inch; more than 0
 * @param height likewise
 */
record SvgSize(double width, double height) {
    private static final Pattern LENGTH =
            Pattern.compile("\\s*([0-9]{1,7}(?:\\.[0-9]{0,12})?|\\.[0-9]{1,12})\\s*(px|pt|pc|mm|cm|in|)\\s*");
    private static final Pattern BOX = Pattern.compile(
            "\\s*-?[0-9.eE+-]{1,20}[\\s,]+-?[0-9.eE+-]{1,20}[\\s,]+([0-9.]{1,20})[\\s,]+([0-9.]{1,20})\\s*");

    private static final double LARGEST = 100_000;

    /** As {@code width} and {@code height} say; what one of them or both leave open, by {@code viewBox}. */
    static Optional<SvgSize> of(XMLStreamReader svg) {
        Optional<Double> width = length(svg.getAttributeValue(null, "width"));
        Optional<Double> height = length(svg.getAttributeValue(null, "height"));
        Optional<SvgSize> box = box(svg.getAttributeValue(null, "viewBox"));
        if (width.isPresent() && height.isPresent()) {
            return sane(width.get(), height.get());
        }
        if (box.isEmpty()) {
            return Optional.empty();
        }
        double shape = box.get().height() / box.get().width();
        if (width.isPresent()) {
            return sane(width.get(), width.get() * shape);
        }
        return height.isPresent() ? sane(height.get() / shape, height.get()) : box;
    }

    private static Optional<SvgSize> sane(double width, double height) {
        boolean sane = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
        return sane ? Optional.of(new SvgSize(width, height)) : Optional.empty();
    }

    private static Optional<SvgSize> box(@Nullable String viewBox) {
        Matcher matcher = BOX.matcher(viewBox == null ? "" : viewBox);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Double> width = length(matcher.group(1));
        Optional<Double> height = length(matcher.group(2));
        return width.flatMap(w -> height.flatMap(h -> sane(w, h)));
    }

    private static Optional<Double> length(@Nullable String length) {
        Matcher matcher = LENGTH.matcher(length == null ? "" : length);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double unit =
                switch (matcher.group(2)) {
                    case "pt" -> 96.0 / 72;
                    case "pc" -> 16;
                    case "mm" -> 96 / 25.4;
                    case "cm" -> 96 / 2.54;
                    case "in" -> 96;
                    default -> 1;
                };
        return Optional.of(Double.parseDouble(matcher.group(1)) * unit);
    }
}
