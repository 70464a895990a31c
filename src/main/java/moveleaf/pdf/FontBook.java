package moveleaf.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import moveleaf.typeset.FontMetrics;
import moveleaf.typeset.Typefaces;

/**
 * The faces that ship with Moveleaf, from the ph-fonts artifacts. Source Sans sets the text; Open Sans stands in where Source
 * Sans lacks a character (its italics have no Greek or Cyrillic). A face is read when it is first asked for.
 */
public final class FontBook implements Typefaces {
    private static final String DEFAULT = "Source Sans";

    private static final Map<String, String> FAMILIES = new TreeMap<>(Map.of(
            "source sans", DEFAULT,
            "source sans pro", DEFAULT,
            "source sans 3", DEFAULT,
            "sans-serif", DEFAULT,
            "open sans", "Open Sans"));

    private static final List<Cut> CUTS = List.of(
            cut(DEFAULT, 200, Slope.UPRIGHT, "SourceSansPro/SourceSansPro-ExtraLight"),
            cut(DEFAULT, 200, Slope.ITALIC, "SourceSansPro/SourceSansPro-ExtraLightItalic"),
            cut(DEFAULT, 300, Slope.UPRIGHT, "SourceSansPro/SourceSansPro-Light"),
            cut(DEFAULT, 300, Slope.ITALIC, "SourceSansPro/SourceSansPro-LightItalic"),
            cut(DEFAULT, 400, Slope.UPRIGHT, "SourceSansPro/SourceSansPro-Regular"),
            cut(DEFAULT, 400, Slope.ITALIC, "SourceSansPro/SourceSansPro-Italic"),
            cut(DEFAULT, 600, Slope.UPRIGHT, "SourceSansPro/SourceSansPro-SemiBold"),
            cut(DEFAULT, 600, Slope.ITALIC, "SourceSansPro/SourceSansPro-SemiBoldItalic"),
            cut(DEFAULT, 700, Slope.UPRIGHT, "SourceSansPro/SourceSansPro-Bold"),
            cut(DEFAULT, 700, Slope.ITALIC, "SourceSansPro/SourceSansPro-BoldItalic"),
            cut(DEFAULT, 900, Slope.UPRIGHT, "SourceSansPro/SourceSansPro-Black"),
            cut(DEFAULT, 900, Slope.ITALIC, "SourceSansPro/SourceSansPro-BlackItalic"),
            cut("Open Sans", 300, Slope.UPRIGHT, "OpenSans/OpenSans-Light"),
            cut("Open Sans", 300, Slope.ITALIC, "OpenSans/OpenSans-LightItalic"),
            cut("Open Sans", 400, Slope.UPRIGHT, "OpenSans/OpenSans-Regular"),
            cut("Open Sans", 400, Slope.ITALIC, "OpenSans/OpenSans-Italic"),
            cut("Open Sans", 600, Slope.UPRIGHT, "OpenSans/OpenSans-SemiBold"),
            cut("Open Sans", 600, Slope.ITALIC, "OpenSans/OpenSans-SemiBoldItalic"),
            cut("Open Sans", 700, Slope.UPRIGHT, "OpenSans/OpenSans-Bold"),
            cut("Open Sans", 700, Slope.ITALIC, "OpenSans/OpenSans-BoldItalic"),
            cut("Open Sans", 800, Slope.UPRIGHT, "OpenSans/OpenSans-ExtraBold"),
            cut("Open Sans", 800, Slope.ITALIC, "OpenSans/OpenSans-ExtraBoldItalic"));

    private final Map<Cut, Face> faces = new ConcurrentHashMap<>();

    /** One style of a family. */
    private record Cut(String family, int weight, Slope slope, String resource) {}

    private static Cut cut(String family, int weight, Slope slope, String resource) {
        return new Cut(family, weight, slope, resource);
    }

    @Override
    public boolean knows(String family) {
        return FAMILIES.containsKey(family.toLowerCase(Locale.ROOT));
    }

    @Override
    public FontMetrics face(String family, int weight, Slope slope) {
        return nearest(FAMILIES.getOrDefault(family.toLowerCase(Locale.ROOT), DEFAULT), weight, slope);
    }

    @Override
    public FontMetrics fallback(FontMetrics face, int codePoint) {
        if (!(face instanceof Face asked) || face.covers(codePoint)) {
            return face;
        }
        String other = asked.family().equals(DEFAULT) ? "Open Sans" : DEFAULT;
        // Upright letters among italics are a lesser evil than none.
        return List.of(
                        nearest(other, asked.weight(), asked.slope()),
                        nearest(asked.family(), asked.weight(), Slope.UPRIGHT),
                        nearest(other, asked.weight(), Slope.UPRIGHT))
                .stream()
                .filter(candidate -> candidate.covers(codePoint))
                .findFirst()
                .orElse(asked);
    }

    /** Chooses the weight as CSS Fonts 4, section 5.2, has it. */
    private Face nearest(String family, int weight, Slope slope) {
        Cut nearest = CUTS.stream()
                .filter(cut -> cut.family().equals(family) && cut.slope() == slope)
                .min(Comparator.comparingInt(cut -> distance(weight, cut.weight())))
                .orElseThrow(() -> new IllegalStateException("the font book has no family " + family));
        return faces.computeIfAbsent(nearest, FontBook::read);
    }

    private static int distance(int wanted, int weight) {
        boolean within = wanted >= 400 && wanted <= 500 && weight >= wanted && weight <= 500;
        boolean preferred = within || (wanted > 500 ? weight >= wanted : weight <= wanted);
        return Math.abs(weight - wanted) + (preferred ? 0 : 1000);
    }

    private static Face read(Cut cut) {
        String path = "/fonts/ttf/" + cut.resource() + ".ttf";
        String name = cut.resource().substring(cut.resource().indexOf('/') + 1);
        try (InputStream stream = FontBook.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the class path lacks " + path);
            }
            return new Face(name, cut.family(), cut.weight(), cut.slope(), stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the font " + path + " can't be read", e);
        }
    }
}
