package moveleaf.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moveleaf.print.Values.Names;
import moveleaf.typeset.FontMetrics;
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

    /** A text in one face, and that face. */
    record Piece(String text, FontMetrics face) {}

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

    /** The same style in another face. */
    TextStyle in(FontMetrics face, TextStyle style) {
        return face == style.font()
                ? style
                : new TextStyle(
                        face,
                        style.size(),
                        style.colour(),
                        style.rise(),
                        style.features(),
                        style.language(),
                        style.underline());
    }

    /** A text cut where its face lacks a character that another face has. */
    List<Piece> pieces(String text, FontMetrics face) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        FontMetrics current = face;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            FontMetrics wanted = faceOf(text.codePointAt(at), face);
            if (wanted != current) {
                if (at > start) {
                    pieces.add(new Piece(text.substring(start, at), current));
                }
                start = at;
                current = wanted;
            }
        }
        if (start < text.length()) {
            pieces.add(new Piece(text.substring(start), current));
        }
        return pieces;
    }

    private FontMetrics faceOf(int codePoint, FontMetrics face) {
        boolean unseen = codePoint < 0x80 || Character.getType(codePoint) == Character.FORMAT || codePoint == 0xA0;
        return unseen || face.covers(codePoint) ? face : faces.fallback(face, codePoint);
    }
}
