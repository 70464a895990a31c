package moveleaf.print;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import moveleaf.print.Values.Names;
import moveleaf.typeset.TextStyle;
import moveleaf.typeset.Typefaces;

/** Chooses faces and makes text styles, each once for all papers and settings of a document. Safe for use by several threads. */
final class Lettering {
    private final Typefaces faces;
    private final Map<ComputedStyle, List<TextStyle>> made = new ConcurrentHashMap<>();

    Lettering(Typefaces faces) {
        this.faces = faces;
    }

    /**
     * The text style of an element's characters.
     *
     * @param rise of the baseline, points
     */
    TextStyle text(ComputedStyle style, String language, double rise) {
        List<TextStyle> known = made.computeIfAbsent(style, s -> new CopyOnWriteArrayList<>());
        for (TextStyle text : known) {
            if (text.rise() == rise && text.language().equals(language)) {
                return text;
            }
        }
        TextStyle text = make(style, language, rise);
        known.add(text);
        return text;
    }

    private TextStyle make(ComputedStyle style, String language, double rise) {
        Typefaces.Slope slope = style.is(Property.FONT_STYLE, Keyword.FontStyle.ITALIC)
                ? Typefaces.Slope.ITALIC
                : Typefaces.Slope.UPRIGHT;
        return new TextStyle(
                faces.face(family(style), style.whole(Property.FONT_WEIGHT), slope),
                style.fontSize(),
                style.ink(),
                rise,
                features(style),
                language,
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
