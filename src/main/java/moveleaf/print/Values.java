package moveleaf.print;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.typeset.Rgb;

/** The kinds of value that are neither one length nor one keyword. */
final class Values {
    private Values() {}

    /** A length or {@code auto}, {@code none} or whatever word stands for "not given". */
    record Extent(Optional<Measure> measure) implements Value {
        static final Extent AUTO = new Extent(Optional.empty());

        @Override
        public Value computed(Scale scale) {
            return new Extent(measure.map(m -> m.computed(scale)));
        }
    }

    /**
     * A colour.
     *
     * @param colour empty for none ({@code transparent}), and where {@code current}
     * @param current whether it is that of the text
     */
    record Paint(Optional<Rgb> colour, boolean current) implements Value {
        static final Paint NONE = new Paint(Optional.empty(), false);
        static final Paint CURRENT = new Paint(Optional.empty(), true);

        static Paint of(Rgb colour) {
            return new Paint(Optional.of(colour), false);
        }
    }

    /** When words are divided. */
    record HyphenLimits(WordDivider.Limits limits) implements Value {}

    /** A number with or without a fraction. */
    record Amount(double number) implements Value {
        int whole() {
            return (int) number;
        }
    }

    /** A multiple of the font size, or a length; exactly one is given. */
    record LineHeight(Optional<Double> factor, Optional<Measure> length) implements Value {
        @Override
        public Value computed(Scale scale) {
            return new LineHeight(
                    factor, length.map(m -> m.computed(scale)).map(m -> Measure.points(m.of(scale.em()))));
        }

        /** Baseline to baseline, points. */
        double leading(double fontSize) {
            return factor.isPresent()
                    ? factor.get() * fontSize
                    : length.orElse(Measure.ZERO).points();
        }
    }

    /** Where an inline, a table cell's or a margin box's text stands. */
    record VerticalAlign(String word, Measure shift) implements Value {
        @Override
        public Value computed(Scale scale) {
            Measure resolved = shift.computed(scale);
            return new VerticalAlign(word, Measure.points(resolved.of(scale.em())));
        }
    }

    /** Names in order: of font families or font features. */
    record Names(List<String> names) implements Value {
        Names {
            names = List.copyOf(names);
        }
    }

    /** A name, or the word that stands for none. */
    record Name(Optional<String> name) implements Value {}

    /** Generated content. */
    record Content(Source source, List<ContentPiece> pieces, Reading reading) implements Value {
        static final Content NORMAL = new Content(Source.NORMAL, List.of(), Reading.TEXT);

        Content {
            pieces = List.copyOf(pieces);
        }

        /** Whether the pieces make the content. */
        enum Source {
            NORMAL,
            NONE,
            PIECES
        }

        /** Whether it is read out or decoration. */
        enum Reading {
            TEXT,
            DECORATION
        }
    }

    /** Changes of counters, in the order written. */
    record CounterChanges(Map<String, Integer> changes) implements Value {
        CounterChanges {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /** Running strings to set. */
    record RunningStrings(Map<String, List<ContentPiece>> strings) implements Value {
        RunningStrings {
            strings = Collections.unmodifiableMap(new LinkedHashMap<>(strings));
        }
    }

    /** The trim size of a page. */
    record TrimSize(Measure width, Measure height) implements Value {
        @Override
        public Value computed(Scale scale) {
            return new TrimSize(width.computed(scale), height.computed(scale));
        }
    }
}
