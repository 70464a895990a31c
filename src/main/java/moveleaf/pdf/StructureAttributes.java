package moveleaf.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What a structure element says beyond its role, by the owners that a PDF knows: Table, List and Layout.
 *
 * @param named the element's attributes as the typesetter carried them
 * @param bounds where a picture is seen
 */
record StructureAttributes(Map<String, String> named, Optional<PageBounds> bounds) {
    /** Few elements have one of these. */
    private static final Set<String> SAID = Set.of("scope", "colSpan", "rowSpan", "listNumbering");

    /** The attribute object, or several; empty where there is nothing to say. */
    Optional<COSBase> write() {
        if (bounds.isEmpty() && Collections.disjoint(SAID, named.keySet())) {
            return Optional.empty();
        }
        var table = owner("Table");
        name("scope", table, "Scope");
        number("colSpan", table, "ColSpan");
        number("rowSpan", table, "RowSpan");
        var list = owner("List");
        name("listNumbering", list, "ListNumbering");
        var layout = owner("Layout");
        bounds.ifPresent(b -> layout.setItem(COSName.BBOX, Cos.numbers(b.left(), b.bottom(), b.right(), b.top())));
        var said = new ArrayList<COSDictionary>();
        for (COSDictionary owned : List.of(table, list, layout)) {
            if (owned.size() > 1) {
                said.add(owned);
            }
        }
        return switch (said.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(said.get(0));
            default -> Optional.of(Cos.array(said));
        };
    }

    private static COSDictionary owner(String name) {
        var owner = Cos.inline();
        owner.setItem(COSName.O, COSName.getPDFName(name));
        return owner;
    }

    private void name(String attribute, COSDictionary owner, String key) {
        if (named.containsKey(attribute)) {
            owner.setItem(COSName.getPDFName(key), COSName.getPDFName(capital(named.get(attribute))));
        }
    }

    private void number(String attribute, COSDictionary owner, String key) {
        if (named.containsKey(attribute)) {
            owner.setInt(COSName.getPDFName(key), Integer.parseInt(named.get(attribute)));
        }
    }

    /** {@code lower-roman} and {@code lowerRoman} to {@code LowerRoman}. */
    private static String capital(String name) {
        var capital = new StringBuilder();
        for (String word : name.split("-", -1)) {
            if (!word.isEmpty()) {
                capital.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return capital.toString();
    }
}
