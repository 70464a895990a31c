package moveleaf.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moveleaf.typeset.Element;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;

/** The place of every mark in the order in which the document is read aloud. */
final class ReadingOrder {
    private final List<Entry[]> pages = new ArrayList<>();

    /**
     * A mark that is content.
     *
     * @param order as the typesetter gave it
     * @param page from 0
     * @param index from 0, in the page's painting order
     */
    private static final class Entry {
        private final Place place;
        private final int order;
        private final int page;
        private final int index;
        private int key;
        private int drawn;

        private Entry(Place place, int order, int page, int index) {
            this.place = place;
            this.order = order;
            this.page = page;
            this.index = index;
        }
    }

    /** What a mark is content of. */
    private record Place(int element, int order, boolean drawn) {}

    ReadingOrder(List<Page> pages) {
        var entries = new ArrayList<Entry>();
        for (int page = 0; page < pages.size(); page++) {
            List<Mark> marks = pages.get(page).marks();
            var row = new Entry[marks.size()];
            for (int index = 0; index < row.length; index++) {
                Place place = marks.get(index).accept(PLACE);
                row[index] = new Entry(place, place.order(), page, index);
                if (place.element() != Element.ARTIFACT) {
                    entries.add(row[index]);
                }
            }
            this.pages.add(row);
        }
        entries.sort(Comparator.<Entry>comparingInt(entry -> entry.order)
                .thenComparingInt(entry -> entry.page)
                .thenComparingInt(entry -> entry.index));
        int drawn = 0;
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).key = i;
            entries.get(i).drawn = entries.get(i).place.drawn() ? drawn++ : -1;
        }
    }

    private static final Mark.Visitor<Place> PLACE = new Mark.Visitor<>() {
        @Override
        public Place glyphs(Mark.Glyphs glyphs) {
            return new Place(glyphs.element(), glyphs.order(), true);
        }

        @Override
        public Place fill(Mark.Fill fill) {
            return new Place(Element.ARTIFACT, 0, true);
        }

        @Override
        public Place picture(Mark.PlacedPicture picture) {
            return new Place(picture.element(), picture.order(), true);
        }

        @Override
        public Place link(Mark.LinkArea link) {
            return new Place(link.element(), link.order(), false);
        }
    };

    /** The element that a mark is content of. */
    int element(int page, int index) {
        return pages.get(page)[index].place.element();
    }

    /** A number that rises in reading order through the document. */
    int key(int page, int index) {
        return pages.get(page)[index].key;
    }

    /** Whether nothing else is read between two marks of a page. */
    boolean follows(int page, int index, int before) {
        return pages.get(page)[index].drawn == pages.get(page)[before].drawn + 1;
    }
}
