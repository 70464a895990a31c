package moveleaf.typeset;

import java.util.Map;
import java.util.TreeMap;

/** The measure of a named page: that of its narrowest kind, so that a line fits wherever it comes to stand. */
final class PageMeasures {
    private final PageStyles styles;
    private final Map<String, Double> known = new TreeMap<>();

    PageMeasures(PageStyles styles) {
        this.styles = styles;
    }

    double of(String name) {
        Double measure = known.get(name);
        if (measure == null) {
            measure = narrowest(name);
            known.put(name, measure);
        }
        return measure;
    }

    private double narrowest(String name) {
        double least = Double.POSITIVE_INFINITY;
        for (PageStyles.Side side : PageStyles.Side.values()) {
            for (PageStyles.Place place : PageStyles.Place.values()) {
                PageStyles.Kind kind = new PageStyles.Kind(name, side, place, PageStyles.Fill.CONTENT);
                least = Math.min(least, styles.style(kind).measure());
            }
        }
        return Math.max(0, least);
    }
}
