package moveleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The common part of OpenType's GSUB and GPOS tables: which lookups serve a script's features, extensions resolved. Of a
 * script only the default language is read.
 */
final class LayoutTable {
    /** Many times what rich fonts have; more is damage, and would only cost time. */
    private static final int MOST_SUBTABLES = 2000;

    private final TableBytes table;
    private final int extension;

    private LayoutTable(byte[] table, int extension) {
        this.table = new TableBytes(table);
        this.extension = extension;
    }

    static LayoutTable substitution(byte[] gsub) {
        return new LayoutTable(gsub, 7);
    }

    static LayoutTable positioning(byte[] gpos) {
        return new LayoutTable(gpos, 9);
    }

    /** @param type of all its subtables, as its table counts them */
    record Lookup(int type, List<TableBytes> subtables) {}

    /** The lookups of these features, in the order in which they are to be applied. */
    List<Lookup> lookups(String script, Set<String> features) {
        TableBytes language = language(script);
        TableBytes list = table.at(table.u16(6));
        int known = list.count(0, 6);
        var indices = new TreeSet<Integer>();
        for (int i = 0; i < language.count(4, 2); i++) {
            int feature = language.u16(6 + i * 2);
            if (feature < known && features.contains(list.tag(2 + feature * 6))) {
                TableBytes lookups = list.at(list.u16(2 + feature * 6 + 4));
                for (int k = 0; k < Math.min(lookups.count(2, 2), MOST_SUBTABLES); k++) {
                    indices.add(lookups.u16(4 + k * 2));
                }
            }
        }
        var lookups = new ArrayList<Lookup>();
        int subtables = 0;
        for (int index : indices) {
            Lookup lookup = lookup(index);
            subtables += 1 + lookup.subtables().size();
            if (subtables > MOST_SUBTABLES) {
                break;
            }
            lookups.add(lookup);
        }
        return lookups;
    }

    private TableBytes language(String script) {
        TableBytes scripts = table.at(table.u16(4));
        int best = -1;
        int rank = 0;
        for (int i = 0; i < scripts.count(0, 6); i++) {
            String tag = scripts.tag(2 + i * 6);
            int worth = tag.equals(script) ? 4 : tag.equals("DFLT") ? 3 : tag.equals("latn") ? 2 : 1;
            if (worth > rank) {
                best = i;
                rank = worth;
            }
        }
        if (best < 0) {
            return scripts.at(Integer.MAX_VALUE);
        }
        TableBytes chosen = scripts.at(scripts.u16(2 + best * 6 + 4));
        int standard = chosen.u16(0);
        return chosen.at(standard != 0 ? standard : chosen.count(2, 6) > 0 ? chosen.u16(8) : Integer.MAX_VALUE);
    }

    private Lookup lookup(int index) {
        TableBytes list = table.at(table.u16(8));
        TableBytes lookup = index < list.count(0, 2) ? list.at(list.u16(2 + index * 2)) : list.at(Integer.MAX_VALUE);
        int type = lookup.u16(0);
        var subtables = new ArrayList<TableBytes>();
        for (int i = 0; i < Math.min(lookup.count(4, 2), MOST_SUBTABLES); i++) {
            TableBytes subtable = lookup.at(lookup.u16(6 + i * 2));
            if (lookup.u16(0) == extension) {
                type = subtable.u16(2);
                subtable = subtable.at(subtable.u32(4));
            }
            subtables.add(subtable);
        }
        return new Lookup(type, List.copyOf(subtables));
    }
}
