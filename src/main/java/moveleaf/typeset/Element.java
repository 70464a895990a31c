package moveleaf.typeset;

import java.util.Map;
import java.util.TreeMap;

/**
 * A node of the document's structure (PDF/UA); typesetting carries it along and never looks inside.
 *
 * @param id 1, 2, 3 …, rising in reading order; a child's is larger than its parent's
 * @param parent its id; 0 for the root's children
 * @param role a standard structure type: Part, Sect, H1, P, L, LI, Lbl, LBody, Table, TR, TH, TD, Link, Reference, Note …
 * @param attributes by name: {@code lang}, {@code alt}, {@code actualText}, {@code title}, {@code id}, {@code scope} (of a
 *     TH), {@code listNumbering}, {@code colSpan}
 */
public record Element(int id, int parent, String role, Map<String, String> attributes) {
    /** The id of what is not content: rules, folios, running heads, backgrounds. */
    public static final int ARTIFACT = 0;

    public Element {
        if (id < 1 || parent < 0 || parent >= id) {
            throw new IllegalArgumentException("element " + id + " can't be below " + parent);
        }
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
