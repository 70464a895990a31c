package moveleaf.pdf;

import java.util.List;

/**
 * Applies lookups of a GSUB table: one glyph for another (type 1), several for one (2), one for several (4). Lookups that
 * look at the context (5, 6, 8) and choices among alternates (3) are left out: Latin, Greek and Cyrillic text, composed
 * beforehand, needs none for ligatures and figures.
 */
final class Substitution {
    /** No real font makes more of one glyph. */
    private static final int LONGEST_SEQUENCE = 16;

    /** However often a malformed font multiplies glyphs, a row ends here. */
    private static final int LONGEST_ROW = 1 << 16;

    private final List<List<Rule>> lookups;

    /** @param glyphs how many the font has */
    Substitution(List<LayoutTable.Lookup> lookups, int glyphs) {
        this.lookups = lookups.stream()
                .map(lookup -> lookup.subtables().stream()
                        .map(subtable -> new Rule(lookup.type(), subtable, glyphs))
                        .toList())
                .toList();
    }

    /** A subtable, with its coverage laid out by glyph, for text asks for it at every glyph. */
    private static final class Rule {
        private final int type;
        private final TableBytes table;
        private final short[] covered;

        Rule(int type, TableBytes table, int glyphs) {
            this.type = type;
            this.table = table;
            this.covered = table.at(table.u16(2)).coverages(glyphs);
        }

        /** How many glyphs are done with; none where the rule says nothing of the one there. */
        int apply(GlyphRow row, int index) {
            int glyph = row.id(index);
            if (glyph >= covered.length || covered[glyph] == -1) {
                return 0;
            }
            int place = covered[glyph] & 0xffff;
            return switch (type) {
                case 1 -> single(table, place, row, index);
                case 2 -> multiple(table, place, row, index);
                case 4 -> ligature(table, place, row, index);
                default -> 0;
            };
        }
    }

    void apply(GlyphRow row) {
        for (List<Rule> rules : lookups) {
            for (int i = 0; i < row.size(); ) {
                i += apply(rules, row, i);
            }
        }
    }

    private static int apply(List<Rule> rules, GlyphRow row, int index) {
        for (int i = 0; i < rules.size(); i++) {
            int done = rules.get(i).apply(row, index);
            if (done > 0) {
                return done;
            }
        }
        return 1;
    }

    private static int single(TableBytes subtable, int covered, GlyphRow row, int index) {
        if (subtable.u16(0) == 1) {
            row.replace(index, (row.id(index) + subtable.i16(4)) & 0xffff);
        } else if (covered < subtable.count(4, 2)) {
            row.replace(index, subtable.u16(6 + covered * 2));
        }
        return 1;
    }

    private static int multiple(TableBytes subtable, int covered, GlyphRow row, int index) {
        if (covered >= subtable.count(4, 2)) {
            return 0;
        }
        TableBytes sequence = subtable.at(subtable.u16(6 + covered * 2));
        int count = sequence.count(0, 2);
        if (count == 0 || count > LONGEST_SEQUENCE || row.size() + count > LONGEST_ROW) {
            return 0;
        }
        row.replace(index, sequence.u16(2));
        for (int i = 1; i < count; i++) {
            row.insert(index + i, sequence.u16(2 + i * 2), row.cluster(index));
        }
        return count;
    }

    private static int ligature(TableBytes subtable, int covered, GlyphRow row, int index) {
        if (covered >= subtable.count(4, 2)) {
            return 0;
        }
        TableBytes set = subtable.at(subtable.u16(6 + covered * 2));
        for (int i = 0; i < set.count(0, 2); i++) {
            TableBytes ligature = set.at(set.u16(2 + i * 2));
            int components = ligature.u16(2);
            if (components > 0 && matches(ligature, components, row, index)) {
                row.replace(index, ligature.u16(0));
                row.remove(index + 1, index + components);
                return 1;
            }
        }
        return 0;
    }

    private static boolean matches(TableBytes ligature, int components, GlyphRow row, int index) {
        if (index + components > row.size()) {
            return false;
        }
        for (int i = 1; i < components; i++) {
            if (row.id(index + i) != ligature.u16(4 + (i - 1) * 2)) {
                return false;
            }
        }
        return true;
    }
}
