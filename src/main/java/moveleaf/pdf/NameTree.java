package moveleaf.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Objects by name, as a PDF looks them up: sorted by the names' bytes, in leaves of some dozens. */
final class NameTree {
    private static final int LEAF = 64;

    private NameTree() {}

    static COSDictionary of(Map<String, ? extends COSBase> objects) {
        var names = new ArrayList<>(objects.keySet());
        names.sort((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));
        var tree = new COSDictionary();
        if (names.size() <= LEAF) {
            tree.setItem(COSName.NAMES, entries(names, objects));
            return tree;
        }
        var leaves = new ArrayList<COSBase>();
        for (int from = 0; from < names.size(); from += LEAF) {
            List<String> some = names.subList(from, Math.min(from + LEAF, names.size()));
            var leaf = new COSDictionary();
            leaf.setItem(COSName.LIMITS, Cos.array(Cos.key(some.get(0)), Cos.key(some.get(some.size() - 1))));
            leaf.setItem(COSName.NAMES, entries(some, objects));
            leaves.add(leaf);
        }
        tree.setItem(COSName.KIDS, Cos.array(leaves));
        return tree;
    }

    private static COSBase entries(List<String> names, Map<String, ? extends COSBase> objects) {
        var entries = new ArrayList<COSBase>();
        for (String name : names) {
            entries.add(Cos.key(name));
            entries.add(objects.get(name));
        }
        return Cos.array(entries);
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
