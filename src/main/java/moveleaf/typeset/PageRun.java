package moveleaf.typeset;

import java.util.EnumMap;
import java.util.Map;

/** A run between forced breaks: where its pages begin, what room each has, and where each leads. */
final class PageRun {
    final PageMatter matter;

    /** Index of the first slab. */
    final int first;

    /** Index past the last. */
    final int end;

    final PageWays ways;
    private final String name;
    private final PageStyles.Place place;
    private final Map<PageStyles.Side, PageRoom> rooms = new EnumMap<>(PageStyles.Side.class);

    /**
     * @param first index of the first slab
     * @param end index past the last
     * @param place of the first page
     */
    PageRun(PageMatter matter, int first, int end, PageStyles.Place place) {
        this.matter = matter;
        this.first = first;
        this.end = end;
        this.name = matter.slabs.get(first).page;
        this.place = place;
        this.ways = new PageWays(matter, end, name);
    }

    PagePath begin(PageStyles.Side side) {
        return new PagePath(new PageStart(first, null, 0, Carried.NOTHING, side, place, Shortness.NONE));
    }

    boolean isEnd(PageStart start) {
        return start.next() == end && start.carried().isNothing();
    }

    PageRoom room(PageStart start) {
        return start.place() == PageStyles.Place.LATER
                ? rooms.computeIfAbsent(start.side(), side -> room(side, PageStyles.Place.LATER))
                : room(start.side(), start.place());
    }

    private PageRoom room(PageStyles.Side side, PageStyles.Place where) {
        return PageRoom.of(matter.styles.style(new PageStyles.Kind(name, side, where, PageStyles.Fill.CONTENT)));
    }

    /** Where the next page begins. */
    static PageStart after(PageStart start, PricedPage page) {
        PageOption option = page.option();
        boolean divided = option.way() == PageOption.Way.DIVIDE;
        int divisions = option.divided() == null ? 0 : start.divisions();
        boolean leaves = option.way() == PageOption.Way.LEAVE;
        return new PageStart(
                option.next(),
                option.divided(),
                divided ? start.divisions() + 1 : divisions,
                option.carried(),
                start.side().other(),
                leaves ? start.place() : PageStyles.Place.LATER,
                facing(start.side(), page));
    }

    /** What the next page faces. */
    static Shortness facing(PageStyles.Side side, PricedPage page) {
        return side == PageStyles.Side.VERSO ? page.shortness() : Shortness.NONE;
    }
}
