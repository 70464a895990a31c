package moveleaf.model;

import java.util.List;
import java.util.Locale;

/**
 * A benefit, and how sure we are of it.
 *
 * @param certainty how sure the evidence makes us
 * @param certaintyWords why, a short clause
 */
public record Benefit(Head head, Certainty certainty, String certaintyWords, Prose lead, List<Section> sections)
        implements Article {
    public Benefit {
        sections = List.copyOf(sections);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.benefit(this);
    }

    /** The four grades of GRADE. */
    public enum Certainty {
        HIGH,
        MODERATE,
        LOW,
        VERY_LOW;

        /** The token in front matter: {@code very-low}. */
        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
