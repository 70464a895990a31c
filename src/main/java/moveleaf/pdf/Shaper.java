package moveleaf.pdf;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import moveleaf.typeset.GlyphRun;

/**
 * Turns text into glyphs of one face: characters are composed (NFC) and mapped, then GSUB replaces glyphs, then GPOS kerns.
 * Where a face has no feature for superior or inferior figures, Unicode's own raised characters serve.
 */
final class Shaper {
    private static final int HYPHEN = 0x2010;
    private static final int NO_BREAK_HYPHEN = 0x2011;

    /** No character below it combines with the one before. */
    private static final int FIRST_MARK = 0x300;

    private final IntUnaryOperator glyphs;
    private final int[] advances;
    private final double unitsPerEm;
    private final LayoutTable substitutions;
    private final LayoutTable positions;
    private final Map<Setting, Plan> plans = new ConcurrentHashMap<>();

    /** @param glyphs code point to glyph, 0 for none */
    Shaper(IntUnaryOperator glyphs, int[] advances, double unitsPerEm, byte[] gsub, byte[] gpos) {
        this.glyphs = glyphs;
        this.advances = advances;
        this.unitsPerEm = unitsPerEm;
        this.substitutions = LayoutTable.substitution(gsub);
        this.positions = LayoutTable.positioning(gpos);
    }

    private record Setting(String script, List<String> features) {}

    private record Plan(Substitution substitution, Kerning kerning, boolean raise, boolean lower) {}

    GlyphRun shape(String text, List<String> features) {
        Plan plan = plans.computeIfAbsent(new Setting(Characters.script(text), features), this::plan);
        GlyphRow row = map(text, plan);
        plan.substitution().apply(row);
        for (int i = 0; i < row.size(); i++) {
            if (Double.isNaN(row.advance(i))) {
                row.advance(i, row.id(i) < advances.length ? advances[row.id(i)] : 0);
            }
        }
        plan.kerning().apply(row);
        var shaped = new GlyphRun.Maker(row.size());
        for (int i = 0; i < row.size(); i++) {
            shaped.add(row.id(i), row.advance(i) / unitsPerEm, row.cluster(i));
        }
        return shaped.made();
    }

    /** A feature with a minus before it is switched off. */
    private Plan plan(Setting setting) {
        var wanted = new TreeSet<>(Set.of("liga", "clig", "rlig", "kern"));
        for (String feature : setting.features()) {
            if (feature.startsWith("-")) {
                wanted.remove(feature.substring(1));
            } else {
                wanted.add(feature);
            }
        }
        String script = setting.script();
        return new Plan(
                new Substitution(substitutions.lookups(script, wanted), advances.length),
                new Kerning(
                        wanted.contains("kern") ? positions.lookups(script, Set.of("kern")) : List.of(),
                        advances.length),
                wanted.contains("sups")
                        && substitutions.lookups(script, Set.of("sups")).isEmpty(),
                wanted.contains("subs")
                        && substitutions.lookups(script, Set.of("subs")).isEmpty());
    }

    private GlyphRow map(String text, Plan plan) {
        var row = new GlyphRow(text.length());
        int unseen = -1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            int start = unseen < 0 ? i : unseen;
            int before = row.size();
            if (end == text.length() || text.charAt(end) < FIRST_MARK || !combines(text.codePointAt(end))) {
                map(codePoint, start, plan, row);
            } else {
                end = marksEnd(text, end);
                composed(text.substring(i, end)).codePoints().forEach(part -> map(part, start, plan, row));
            }
            // A text that begins with an invisible character: the first glyph stands for it too.
            unseen = before == row.size() && before == 0 ? 0 : -1;
            i = end;
        }
        return row;
    }

    private static int marksEnd(String text, int from) {
        int end = from;
        while (end < text.length() && combines(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean combines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private String composed(String piece) {
        String composed = Normalizer.normalize(piece, Normalizer.Form.NFC);
        return composed.codePoints().allMatch(this::covers) ? composed : piece;
    }

    private void map(int codePoint, int cluster, Plan plan, GlyphRow row) {
        if (Characters.invisible(codePoint)) {
            return;
        }
        int wanted = codePoint;
        if (plan.raise()) {
            wanted = Characters.superior(codePoint).filter(this::covers).orElse(codePoint);
        } else if (plan.lower()) {
            wanted = Characters.inferior(codePoint).filter(this::covers).orElse(codePoint);
        }
        int glyph = Characters.unsettable(wanted) ? 0 : glyphs.applyAsInt(wanted);
        if (glyph != 0) {
            row.add(glyph, cluster, Double.NaN);
        } else if (Characters.space(codePoint)) {
            row.add(glyphs.applyAsInt(' '), cluster, Characters.spaceWidth(codePoint) * unitsPerEm);
        } else {
            row.add(substitute(codePoint), cluster, Double.NaN);
        }
    }

    /** PDF/A forbids the glyph .notdef, so what the face lacks is shown as a box or as a question mark. */
    private int substitute(int codePoint) {
        int[] choices = codePoint == NO_BREAK_HYPHEN ? new int[] {HYPHEN, '-'} : new int[] {0xfffd, 0x25a1, '?'};
        for (int choice : choices) {
            if (glyphs.applyAsInt(choice) != 0) {
                return glyphs.applyAsInt(choice);
            }
        }
        return 0;
    }

    boolean covers(int codePoint) {
        if (Characters.invisible(codePoint)) {
            return true;
        }
        if (Characters.unsettable(codePoint)) {
            return false;
        }
        return glyphs.applyAsInt(codePoint) != 0
                || Characters.space(codePoint)
                || (codePoint == NO_BREAK_HYPHEN && glyphs.applyAsInt('-') != 0);
    }
}
