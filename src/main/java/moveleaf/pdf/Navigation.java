package moveleaf.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;

/** Ways into a document: named places, bookmarks, and the numbers that its pages go by. */
final class Navigation {
    private final Composition composition;
    private final List<COSDictionary> pages;

    Navigation(Composition composition, List<COSDictionary> pages) {
        this.composition = composition;
        this.pages = pages;
    }

    void write(COSDictionary catalog) {
        if (!composition.destinations().isEmpty()) {
            var names = new COSDictionary();
            names.setItem(COSName.DESTS, NameTree.of(destinations()));
            catalog.setItem(COSName.NAMES, names);
        }
        if (!composition.outline().isEmpty()) {
            catalog.setItem(COSName.OUTLINES, outline());
            catalog.setItem(COSName.PAGE_MODE, COSName.getPDFName("UseOutlines"));
        }
        catalog.setItem(COSName.PAGE_LABELS, pageLabels());
    }

    private Map<String, COSBase> destinations() {
        var places = new TreeMap<String, COSBase>();
        composition.destinations().forEach((name, place) -> places.put(name, place(place.page(), place.y())));
        return places;
    }

    private COSArray place(int number, double y) {
        if (number < 1 || number > pages.size()) {
            throw new IllegalStateException("there is no page " + number);
        }
        double top = composition.pages().get(number - 1).height() - y;
        return Cos.array(pages.get(number - 1), COSName.getPDFName("XYZ"), COSNull.NULL, Cos.number(top), COSNull.NULL);
    }

    /** A bookmark in the making. */
    private static final class Item {
        private final int level;
        private final COSDictionary dictionary = new COSDictionary();
        private Optional<Item> last = Optional.empty();
        private int children;

        private Item(int level) {
            this.level = level;
        }

        private void add(Item child) {
            child.dictionary.setItem(COSName.PARENT, dictionary);
            last.ifPresentOrElse(
                    previous -> {
                        previous.dictionary.setItem(COSName.NEXT, child.dictionary);
                        child.dictionary.setItem(COSName.PREV, previous.dictionary);
                    },
                    () -> dictionary.setItem(COSName.FIRST, child.dictionary));
            dictionary.setItem(COSName.LAST, child.dictionary);
            last = Optional.of(child);
            children++;
            // Closed below the first level: a reader opens what interests him.
            dictionary.setInt(COSName.COUNT, level == 0 ? children : -children);
        }
    }

    private COSDictionary outline() {
        var root = new Item(0);
        root.dictionary.setItem(COSName.TYPE, COSName.OUTLINES);
        Deque<Item> around = new ArrayDeque<>();
        around.push(root);
        for (Composition.PlacedBookmark bookmark : composition.outline()) {
            var item = new Item(Math.max(1, bookmark.level()));
            item.dictionary.setItem(COSName.TITLE, Cos.text(bookmark.title()));
            item.dictionary.setItem(COSName.DEST, place(bookmark.page(), bookmark.y()));
            while (around.element().level >= item.level) {
                around.pop();
            }
            around.element().add(item);
            around.push(item);
        }
        return root.dictionary;
    }

    private COSDictionary pageLabels() {
        var numbers = new COSArray();
        numbers.setDirect(true);
        Optional<Label> expected = Optional.empty();
        for (int i = 0; i < composition.pages().size(); i++) {
            Page page = composition.pages().get(i);
            Label label = Label.of(page.folio());
            if (expected.isEmpty() || !expected.get().equals(label)) {
                numbers.add(COSInteger.get(i));
                numbers.add(label.dictionary());
            }
            expected = Optional.of(label.next());
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        return tree;
    }

    /**
     * How a page is numbered.
     *
     * @param style {@code D} for 1, 2, 3; {@code r} for i, ii, iii; empty where the folio is no number
     * @param words the folio itself where it is no number
     */
    private record Label(String style, int number, String words) {
        static Label of(String folio) {
            if (folio.matches("[1-9][0-9]{0,8}")) {
                return new Label("D", Integer.parseInt(folio), "");
            }
            int number = folio.isEmpty() || !folio.matches("[ivxlcdm]+") ? 0 : value(folio);
            return number > 0 && roman(number).equals(folio) ? new Label("r", number, "") : new Label("", 0, folio);
        }

        Label next() {
            return new Label(style, number + 1, words);
        }

        COSDictionary dictionary() {
            var dictionary = Cos.inline();
            if (style.isEmpty()) {
                dictionary.setItem(COSName.P, Cos.text(words));
            } else {
                dictionary.setItem(COSName.S, COSName.getPDFName(style));
                dictionary.setInt(COSName.getPDFName("St"), number);
            }
            return dictionary;
        }

        private static int value(String roman) {
            int value = 0;
            int before = 0;
            for (int i = roman.length() - 1; i >= 0; i--) {
                int digit = new int[] {1, 5, 10, 50, 100, 500, 1000}["ivxlcdm".indexOf(roman.charAt(i))];
                value += digit < before ? -digit : digit;
                before = Math.max(before, digit);
            }
            return value;
        }

        private static String roman(int number) {
            int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
            String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
            var roman = new StringBuilder();
            int rest = number;
            for (int i = 0; i < values.length; i++) {
                for (; rest >= values[i]; rest -= values[i]) {
                    roman.append(signs[i]);
                }
            }
            return roman.toString();
        }
    }
}
