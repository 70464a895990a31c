package moveleaf.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways to make a page from where it begins. Usually it is filled with slabs, and there is a way for each place where it may
 * end. What is left of notes may get a page of its own. Only where nothing fits do keeps inside notes yield, then a row that is
 * higher than a page is divided, and what is left is set as it is.
 */
final class PageWays {
    /** Slabs that keep with the one after them, one after the other. */
    private static final int MOST_KEPT = 40;

    private final PageMatter matter;
    private final Map<PartKey, Part> parts = new HashMap<>(2);
    private final int end;
    private final String name;

    /**
     * @param end index past the last slab of the run
     * @param name of its pages
     */
    PageWays(PageMatter matter, int end, String name) {
        this.matter = matter;
        this.end = end;
        this.name = name;
    }

    List<PageOption> from(PageStart start, PageRoom room) {
        if (start.next() == end) {
            return List.of(notes(start, room));
        }
        Slab.Header header = header(start, room);
        List<PageOption> options = new ArrayList<>();
        if (header != null) {
            options.addAll(fill(start, room, SetNote.Manner.PROPER, header).options());
        }
        if (options.isEmpty()) {
            options.addAll(fill(start, room, SetNote.Manner.PROPER, null).options());
        }
        if (!start.carried().isNothing()) {
            options.add(notes(start, room));
        }
        if (mayLeave(start)) {
            options.add(option(PageOption.Way.LEAVE, start, room.depth(), start.next(), null, List.of()));
        }
        if (options.isEmpty()) {
            options.addAll(fill(start, room, SetNote.Manner.ANYHOW, null).options());
        }
        return options.isEmpty() ? List.of(divide(start, room)) : options;
    }

    PageFill fill(PageStart start, PageRoom room, SetNote.Manner manner, Slab.@Nullable Header header) {
        Slab first = start.first(matter.slabs);
        return new PageFill(matter, start.next(), first, room, start.carried(), manner, header).scan();
    }

    /** The header to repeat on a page that starts inside a table or a box. */
    Slab.@Nullable Header header(PageStart start, PageRoom room) {
        Slab.Header header = start.first(matter.slabs).header;
        int before = start.next() - 1;
        if (start.divided() == null && before >= 0) {
            header = Slab.Header.goingOn(header, matter.slabs.get(before));
        }
        return header != null && header.height <= room.depth() / 2 ? header : null;
    }

    private PageOption notes(PageStart start, PageRoom room) {
        FootnoteArea area = matter.area(room, name, start.carried());
        FootnoteArea.Filled filled = notesOnly(area, room);
        double empty = Math.max(0, room.depth() - area.height(filled.here()));
        return option(PageOption.Way.NOTES, start, empty, start.next(), null, filled.later());
    }

    /** A page of what is left of notes; more than the page holds, if not even one line fits. */
    static FootnoteArea.Filled notesOnly(FootnoteArea area, PageRoom room) {
        for (SetNote.Manner manner : SetNote.Manner.values()) {
            FootnoteArea.Filled filled = area.fill(room.depth(), manner);
            if (!filled.here().isEmpty()) {
                return filled;
            }
        }
        return area.force();
    }

    /**
     * What a page holds of a slab that fits no page.
     *
     * @param rest what is left of it; null when it stands there whole, and hangs out of the page or under the start of its notes
     * @param free room for its notes
     */
    record Part(Slab head, @Nullable Slab rest, double free) {
        /** The notes of the page. */
        FootnoteArea.Filled fill(FootnoteArea area, int page) {
            area.add(head, page, Leaf.Kind.CONTENT);
            double least = rest == null ? area.least(SetNote.Manner.ANYHOW) : 0;
            return area.fill(Math.max(free, least), SetNote.Manner.ANYHOW);
        }
    }

    /** What a part depends on: pages that begin alike share it, so that a search knows the rest of a row again. */
    private record PartKey(int next, @Nullable Slab divided, Carried carried, PageRoom room) {}

    /** Divides a row, or else sets what fits no page without the borders and paddings above and below. */
    private PageOption divide(PageStart start, PageRoom room) {
        PartKey key = new PartKey(start.next(), start.divided(), start.carried(), room);
        Part part = parts.computeIfAbsent(key, it -> part(start, room));
        List<FootnoteArea.Part> later =
                part.fill(matter.area(room, name, start.carried()), 0).later();
        return part.rest == null
                ? option(PageOption.Way.FORCE, start, 0, start.next() + 1, part, later)
                : option(PageOption.Way.DIVIDE, start, 0, start.next(), part, later);
    }

    /** Where a page holds nothing or nothing but notes, what goes on goes on from the page before. */
    private Turn turn(PageStart start, int next, @Nullable Slab divided, Carried carried) {
        int first = next == start.next() && divided == start.divided() ? next + 1 : start.next();
        return Turn.below(matter, first, next, divided, end, carried);
    }

    private Part part(PageStart start, PageRoom room) {
        Slab row = start.first(matter.slabs).withInsetsBeside();
        return divided(row, start, room).orElseGet(() -> {
            Slab bare = row.bare();
            return new Part(bare, null, room.depth() - bare.reopening() - bare.reach());
        });
    }

    private Optional<Part> divided(Slab row, PageStart start, PageRoom room) {
        double depth = room.depth() - row.reopening();
        Optional<Splitter.Halves> halves =
                Splitter.split(row, Math.min(depth, row.height() + row.closing() - 10 * LineBreaker.HAIR));
        while (halves.isPresent()) {
            Slab head = halves.get().head();
            FootnoteArea area = matter.area(room, name, start.carried());
            area.add(head, 0, Leaf.Kind.CONTENT);
            double free = depth - head.height() - head.closing();
            if (area.least(SetNote.Manner.ANYHOW) <= free + LineBreaker.HAIR) {
                return Optional.of(new Part(head, halves.get().rest(), free));
            }
            halves = Splitter.split(row, head.height() + head.closing() - 10 * LineBreaker.HAIR);
        }
        return Optional.empty();
    }

    /** Whether it may help to leave a recto empty: a box begins, or what keeps with one, that should not go over a turn. */
    private boolean mayLeave(PageStart start) {
        if (start.side() == PageStyles.Side.VERSO
                || start.divided() != null
                || !start.carried().isNothing()) {
            return false;
        }
        for (int i = start.next(); i < Math.min(end, start.next() + MOST_KEPT); i++) {
            Slab slab = matter.slabs.get(i);
            if (i > start.next() && matter.unwelcome(slab).compareTo(Slab.Unwelcome.KEEP_WITH_NEXT) < 0) {
                return false;
            }
            for (KeepGroup box = slab.turnWithin; box != null && box.first >= i; box = box.outer) {
                if (box.first == i && matter.fitsSpread(box)) {
                    return true;
                }
            }
        }
        return false;
    }

    private PageOption option(
            PageOption.Way way,
            PageStart start,
            double empty,
            int next,
            @Nullable Part part,
            List<FootnoteArea.Part> later) {
        return new PageOption(
                way,
                start.next(),
                null,
                SetNote.Manner.ANYHOW,
                Slab.Unwelcome.FREE,
                0,
                empty,
                0,
                0,
                PageOption.Foot.PLAIN,
                PageFill.Ends.MAY,
                next,
                part == null ? start.divided() : part.rest,
                part,
                Carried.of(later),
                turn(start, next, part == null ? start.divided() : part.rest, Carried.of(later)));
    }
}
