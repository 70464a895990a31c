package moveleaf.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moveleaf.typeset.Element;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;

/** The place of every mark in the order in which the document is read aloud. */
final class ReadingOrder {
    /** By page and by place in its painting order. */
    private final List<Entry[]> pages = new ArrayList<>();

    /** A mark's place: as the typesetter gave it, then as counted here. */
    private static final class Entry {
        private final int element;
        private final int order;
        private final boolean drawn;
        private int key;
        private int count;

        private Entry(int element, int order, boolean drawn) {
            this.element = element;
            this.order = order;
            this.drawn = drawn;
        }
    }

    ReadingOrder(List<Page> pages) {
        var entries = new ArrayList<Entry>();
        for (Page page : pages) {
            Entry[] marks =
                    page.marks().stream().map(mark -> mark.accept(ENTRY)).toArray(Entry[]::new);
            this.pages.add(marks);
            for (Entry entry : marks) {
                if (entry.element != Element.ARTIFACT) {
                    entries.add(entry);
                }
            }
        }
        // Stable: marks of one order are read page by page, as they are painted.
        entries.sort(Comparator.comparingInt(entry -> entry.order));
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).key = i;
            if (entries.get(i).drawn) {
                entries.get(i).count = ++count;
            }
        }
    }

    private static final Mark.Visitor<Entry> ENTRY = new Mark.Visitor<>() {
        @Override
        public Entry glyphs(Mark.Glyphs glyphs) {
            return new Entry(glyphs.element(), glyphs.order(), true);
        }

        @Override
        public Entry fill(Mark.Fill fill) {
            return new Entry(Element.ARTIFACT, 0, true);
        }

        @Override
        public Entry picture(Mark.PlacedPicture picture) {
            return new Entry(picture.element(), picture.order(), true);
        }

        @Override
        public Entry link(Mark.LinkArea link) {
            return new Entry(link.element(), link.order(), false);
        }
    };

    /** The element that a mark is content of. */
    int element(int page, int index) {
        return pages.get(page)[index].element;
    }

    /** A number that rises in reading order through the document. */
    int key(int page, int index) {
        return pages.get(page)[index].key;
    }

    /** Whether nothing else is read between two drawn marks of a page. */
    boolean follows(int page, int index, int before) {
        return pages.get(page)[index].count == pages.get(page)[before].count + 1;
    }
}
