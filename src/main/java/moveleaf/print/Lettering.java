package moveleaf.print;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moveleaf.print.Values.Names;
import moveleaf.typeset.TextStyle;
import moveleaf.typeset.Typefaces;

/** Chooses faces and makes text styles, each once. */
final class Lettering {
    private final Typefaces faces;
    private final Map<Key, TextStyle> made = new HashMap<>();

    private record Key(ComputedStyle style, String language, double rise) {}

    Lettering(Typefaces faces) {
        this.faces = faces;
    }

    /**
     * The text style of an element's characters.
     *
     * @param rise of the baseline, points
     */
    TextStyle text(ComputedStyle style, String language, double rise) {
        return made.computeIfAbsent(new Key(style, language, rise), this::make);
    }

    private TextStyle make(Key key) {
        ComputedStyle style = key.style();
        Typefaces.Slope slope = style.is(Property.FONT_STYLE, Keyword.FontStyle.ITALIC)
                ? Typefaces.Slope.ITALIC
                : Typefaces.Slope.UPRIGHT;
        return new TextStyle(
                faces.face(family(style), style.whole(Property.FONT_WEIGHT), slope),
                style.fontSize(),
                style.ink(),
                key.rise(),
                features(style),
                key.language(),
                style.is(Property.TEXT_DECORATION, Keyword.Decoration.UNDERLINE)
                        ? TextStyle.Underline.LINE
                        : TextStyle.Underline.NONE);
    }

    private String family(ComputedStyle style) {
        List<String> names = style.get(Property.FONT_FAMILY, Names.class).names();
        return names.stream().filter(faces::knows).findFirst().orElse(names.get(0));
    }

    private static List<String> features(ComputedStyle style) {
        Set<String> features = new LinkedHashSet<>(
                style.get(Property.FONT_VARIANT_NUMERIC, Names.class).names());
        features.addAll(style.get(Property.FONT_FEATURE_SETTINGS, Names.class).names());
        return List.copyOf(features);
    }
}
