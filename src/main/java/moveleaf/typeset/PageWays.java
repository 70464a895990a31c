package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways to make a page from where it begins. Usually it is filled with slabs, and there is a way for each place where it may
 * end. What is left of notes may get a page of its own. Only where nothing fits do keeps inside notes yield, then a row that is
 * higher than a page is divided, and what is left is set as it is.
 */
final class PageWays {
    private final PageMatter matter;
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
        Slab.TableHeader header = header(start, room);
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
        if (options.isEmpty()) {
            options.addAll(fill(start, room, SetNote.Manner.ANYHOW, null).options());
        }
        return options.isEmpty() ? List.of(divide(start, room)) : options;
    }

    PageFill fill(PageStart start, PageRoom room, SetNote.Manner manner, Slab.@Nullable TableHeader header) {
        Slab first = start.first(matter.slabs);
        return new PageFill(matter, start.next(), first, room, start.carried(), manner, header).scan();
    }

    /** The header to repeat on a page that starts inside a table. */
    private Slab.@Nullable TableHeader header(PageStart start, PageRoom room) {
        Slab.TableHeader header = start.first(matter.slabs).header;
        int before = start.next() - 1;
        if (header == null || (start.divided() == null && before >= 0 && matter.slabs.get(before).header != header)) {
            return null;
        }
        return header.height <= room.depth() / 2 ? header : null;
    }

    private PageOption notes(PageStart start, PageRoom room) {
        FootnoteArea area = matter.area(room, name, start.carried());
        FootnoteArea.Filled filled = notesOnly(area, room);
        double empty = Math.max(0, room.depth() - area.height(filled.here()));
        return option(PageOption.Way.NOTES, start, empty, start.next(), start.divided(), filled.later());
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
     * @param rest what is left of it; null when it stands there whole
     */
    record Part(Slab head, @Nullable Slab rest, FootnoteArea notes, FootnoteArea.Filled filled) {}

    /** Divides a row, or else sets what fits no page without the borders and paddings above and below. */
    Part part(PageStart start, PageRoom room, int page) {
        Slab row = start.first(matter.slabs).withInsetsBeside();
        return divided(row, start, room, page).orElseGet(() -> {
            Slab bare = row.bare();
            FootnoteArea area = called(bare, start, room, page);
            double free = room.depth() - bare.reopening() - bare.reach();
            return new Part(bare, null, area, area.fill(free, SetNote.Manner.ANYHOW));
        });
    }

    private Optional<Part> divided(Slab row, PageStart start, PageRoom room, int page) {
        double depth = room.depth() - row.reopening();
        Optional<Splitter.Halves> halves =
                Splitter.split(row, Math.min(depth, row.height() + row.closing() - 10 * LineBreaker.HAIR));
        while (halves.isPresent()) {
            Slab head = halves.get().head();
            FootnoteArea area = called(head, start, room, page);
            double free = depth - head.height() - head.closing();
            if (area.least(SetNote.Manner.ANYHOW) <= free + LineBreaker.HAIR) {
                FootnoteArea.Filled filled = area.fill(free, SetNote.Manner.ANYHOW);
                return Optional.of(new Part(head, halves.get().rest(), area, filled));
            }
            halves = Splitter.split(row, head.height() + head.closing() - 10 * LineBreaker.HAIR);
        }
        return Optional.empty();
    }

    private FootnoteArea called(Slab slab, PageStart start, PageRoom room, int page) {
        FootnoteArea area = matter.area(room, name, start.carried());
        area.add(slab.calls(), page, Leaf.Kind.CONTENT);
        return area;
    }

    private PageOption divide(PageStart start, PageRoom room) {
        Part part = part(start, room, 0);
        List<FootnoteArea.Part> later = part.filled.later();
        return part.rest == null
                ? option(PageOption.Way.FORCE, start, 0, start.next() + 1, null, later)
                : option(PageOption.Way.DIVIDE, start, 0, start.next(), part.rest, later);
    }

    private static PageOption option(
            PageOption.Way way,
            PageStart start,
            double empty,
            int next,
            @Nullable Slab divided,
            List<FootnoteArea.Part> later) {
        return new PageOption(
                way,
                start.next(),
                null,
                SetNote.Manner.ANYHOW,
                Slab.Unwelcome.FREE,
                empty,
                0,
                0,
                PageOption.Foot.PLAIN,
                PageFill.Ends.MAY,
                next,
                divided,
                Carried.of(later));
    }
}
