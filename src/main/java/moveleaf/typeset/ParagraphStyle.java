package moveleaf.typeset;

import java.util.Set;

/**
 * How a paragraph is set.
 *
 * @param alignment of its lines
 * @param leading baseline to baseline, points
 * @param indent of the first line, points, may be negative
 * @param orphans fewest lines at the foot of a page before a break
 * @param widows fewest lines at the head of a page after a break
 * @param grid whether first baselines snap to the page's baseline grid
 * @param hanging what punctuation stands out of the measure
 */
public record ParagraphStyle(
        Alignment alignment, double leading, double indent, int orphans, int widows, Grid grid, Set<Hanging> hanging) {
    public ParagraphStyle {
        hanging = Set.copyOf(hanging);
        if (!(leading > 0)) {
            throw new IllegalArgumentException("no such leading: " + leading);
        }
        if (orphans < 1 || widows < 1) {
            throw new IllegalArgumentException("orphans and widows count from 1");
        }
    }

    /** With all punctuation inside the measure. */
    public ParagraphStyle(Alignment alignment, double leading, double indent, int orphans, int widows, Grid grid) {
        this(alignment, leading, indent, orphans, widows, grid, Set.of());
    }

    /** Where lines stand in the measure. */
    public enum Alignment {
        START,
        END,
        CENTRE,
        JUSTIFY
    }

    /** What punctuation stands out of the measure. */
    public enum Hanging {
        /** A quotation mark or bracket that begins the paragraph. */
        FIRST,
        /** A quotation mark or bracket that ends it. */
        LAST,
        /** Stops, commas, quotation marks, hyphens and dashes that end a line. */
        FORCE_END,
        /** Stops and commas that end a line and have no room in it. */
        ALLOW_END
    }

    /** Whether lines sit on the baseline grid. */
    public enum Grid {
        FREE,
        SNAP
    }
}
