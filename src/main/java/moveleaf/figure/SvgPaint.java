package moveleaf.figure;

import java.util.HexFormat;
import java.util.Optional;

/** How an SVG says what a path is painted as. */
enum SvgPaint {
    /** By classes, for a page whose stylesheet knows every tone: {@code class="shirt line-s"}. */
    CLASSES {
        @Override
        String attributes(Optional<Tone> fill, Optional<Tone> stroke) {
            StringBuilder names = new StringBuilder();
            fill.ifPresent(tone -> names.append(tone.token()));
            stroke.ifPresent(tone -> names.append(names.length() > 0 ? " " : "")
                    .append(tone.token())
                    .append("-s"));
            return names.length() == 0 ? "" : " class=\"" + names + "\"";
        }
    },
    /** By colours, for a file that stands alone. */
    COLOURS {
        @Override
        String attributes(Optional<Tone> fill, Optional<Tone> stroke) {
            return fill.map(tone -> " fill=\"" + colour(tone) + "\"").orElse("")
                    + stroke.map(tone -> " stroke=\"" + colour(tone) + "\"").orElse("");
        }
    };

    /** Attributes with a space before each; empty where nothing is painted. */
    abstract String attributes(Optional<Tone> fill, Optional<Tone> stroke);

    private static String colour(Tone tone) {
        return "#" + HexFormat.of().toHexDigits(tone.rgb(), 6);
    }
}
