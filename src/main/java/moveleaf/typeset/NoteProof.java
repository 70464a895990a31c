package moveleaf.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Proves of a composition that nothing is lost and every note is where it belongs. It knows nothing of how pages are made: it
 * reads the marks in reading order beside the galley, character by character, and at each call of a note looks at the page of
 * the character before it.
 */
public final class NoteProof implements Flowable.Visitor<Void>, InlineItem.Visitor<Void> {
    private final Composition composition;
    private final MarkReader reader;

    /** The pages with links to each place. */
    private final Map<String, SortedSet<Integer>> links = new HashMap<>();

    private final List<Breach> breaches = new ArrayList<>();
    private final ArrayDeque<Iterator<Flowable>> open = new ArrayDeque<>();
    private final Set<String> read = new HashSet<>();
    private final List<Map<String, Seen>> seen = new ArrayList<>();

    /** The page that calls are counted for while inside a note; 0 outside. */
    private int notePage;

    private boolean anyText;
    private boolean lost;

    private NoteProof(Composition composition) {
        this.composition = composition;
        this.reader = new MarkReader(composition);
        for (Page page : composition.pages()) {
            seen.add(new HashMap<>());
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.LinkArea link && link.target() instanceof Target.Destination to) {
                    links.computeIfAbsent(to.name(), name -> new TreeSet<>()).add(page.number());
                }
            }
        }
    }

    /** A law that was broken; the words say where. */
    public record Breach(Law law, int page, int origin, String words) {}

    /** What may be broken. */
    public enum Law {
        /** A note doesn't start on the page of its mark. */
        NOTE_ON_ANOTHER_PAGE,
        /** A note stands twice on a page. */
        NOTE_TWICE,
        /** Notes of a page are not in their order. */
        NOTE_OUT_OF_ORDER,
        /** The pages' text is not the galley's. */
        TEXT
    }

    /** A note that was read: its place in the order, and where its first character stands. */
    private record Seen(int order, double y) {}

    /** Checks a composition; empty when all laws hold. */
    public static List<Breach> breaches(Galley galley, Composition composition) {
        NoteProof proof = new NoteProof(composition);
        proof.walk(galley.flowables());
        proof.checkEnd();
        proof.checkPages();
        return Collections.unmodifiableList(proof.breaches);
    }

    private void walk(List<Flowable> flowables) {
        int depth = open.size();
        open.push(flowables.iterator());
        while (open.size() > depth && !lost) {
            Iterator<Flowable> top = open.element();
            if (top.hasNext()) {
                read(top.next());
            } else {
                open.pop();
            }
        }
        while (open.size() > depth) {
            open.pop();
        }
    }

    private void read(Flowable flowable) {
        BoxStyle.Break before = flowable.box().breakBefore();
        boolean leftOut =
                before == BoxStyle.Break.SHEET_FILL && composition.leftOut().contains(flowable.origin());
        if (!leftOut && before != BoxStyle.Break.PAGE_FILL) {
            flowable.accept(this);
        }
    }

    @Override
    public Void paragraph(Flowable.Paragraph paragraph) {
        anyText = false;
        paragraph.items().forEach(item -> item.accept(this));
        return null;
    }

    @Override
    public Void stack(Flowable.Stack stack) {
        stack.marker().ifPresent(marker -> marker.items().forEach(item -> item.accept(this)));
        open.push(stack.children().iterator());
        return null;
    }

    @Override
    public Void row(Flowable.Row row) {
        open.push(row.columns().stream().map(Flowable.Column::content).iterator());
        return null;
    }

    @Override
    public Void table(Flowable.Table table) {
        open.push(TableSetter.contents(table).iterator());
        return null;
    }

    @Override
    public Void picture(Flowable.Picture picture) {
        return null;
    }

    @Override
    public Void inset(Flowable.Inset inset) {
        open.push(List.of(inset.content()).iterator());
        return null;
    }

    @Override
    public Void signpost(Flowable.Signpost signpost) {
        return null;
    }

    @Override
    public Void continued(Flowable.Continued continued) {
        return null;
    }

    @Override
    public Void run(InlineItem.Run run) {
        expect(run.text(), run.element(), run.origin());
        return null;
    }

    @Override
    public Void pageNumber(InlineItem.PageNumber number) {
        if (number.listed().isPresent()) {
            List<String> linking = links.getOrDefault(number.destination(), Collections.emptySortedSet()).stream()
                    .map(page -> composition.pages().get(page - 1).folio())
                    .toList();
            expect(number.listed().get().write(linking), number.element(), number.origin());
            return null;
        }
        Composition.PlacedDestination place = composition.destinations().get(number.destination());
        String folio = place == null
                ? Folios.UNKNOWN
                : composition.pages().get(place.page() - 1).folio();
        expect(folio, number.element(), number.origin());
        return null;
    }

    @Override
    public Void leader(InlineItem.Leader leader) {
        return null;
    }

    @Override
    public Void lineBreak(InlineItem.LineBreak lineBreak) {
        return null;
    }

    @Override
    public Void place(InlineItem.Place place) {
        return null;
    }

    @Override
    public Void noteCall(InlineItem.NoteCall call) {
        Note note = call.note();
        int page = notePage > 0 ? notePage : reader.lastPage();
        if (notePage == 0 && !anyText) {
            page = starts(note, page) ? page : reader.nextPage();
        }
        if (!starts(note, page)) {
            breach(Law.NOTE_ON_ANOTHER_PAGE, page, call.origin(), note.key());
        } else if (!lost && read.add(page + " " + note.key())) {
            readNote(note, page, call.origin());
        }
        return null;
    }

    private boolean starts(Note note, int page) {
        return page > 0 && composition.pages().get(page - 1).notes().contains(note.key());
    }

    private void readNote(Note note, int page, int origin) {
        int outer = notePage;
        notePage = page;
        int startsOn = reader.nextPage();
        double y = reader.nextY();
        int from = reader.count();
        walk(note.body());
        notePage = outer;
        if (reader.count() == from) {
            return;
        }
        seen.get(page - 1).put(note.key(), new Seen(note.order(), y));
        if (startsOn != page) {
            breach(Law.NOTE_ON_ANOTHER_PAGE, page, origin, note.key());
        }
    }

    private void expect(String text, int element, int origin) {
        if (element == Element.ARTIFACT || lost) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == ParagraphText.LEADER ? '\uFFFD' : text.charAt(i);
            if (!MarkReader.isSeen(c)) {
                continue;
            }
            if (!reader.take(c)) {
                lost = true;
                String there = reader.rest(20);
                breach(
                        Law.TEXT,
                        Math.max(1, reader.lastPage()),
                        origin,
                        Trouble.shorten(text.substring(i)) + " | " + there);
                return;
            }
            anyText = true;
        }
    }

    private void checkEnd() {
        if (!lost && !reader.rest(20).isEmpty()) {
            breach(Law.TEXT, reader.nextPage(), 0, "| " + reader.rest(20));
        }
    }

    private void checkPages() {
        for (Page page : composition.pages()) {
            Set<String> keys = new HashSet<>();
            double y = Double.NEGATIVE_INFINITY;
            int order = Integer.MIN_VALUE;
            for (String key : page.notes()) {
                if (!keys.add(key)) {
                    breach(Law.NOTE_TWICE, page.number(), 0, key);
                }
                Seen it = seen.get(page.number() - 1).get(key);
                if (it != null) {
                    if (it.order < order || it.y < y) {
                        breach(Law.NOTE_OUT_OF_ORDER, page.number(), 0, key);
                    }
                    order = it.order;
                    y = it.y;
                }
            }
        }
    }

    private void breach(Law law, int page, int origin, String words) {
        breaches.add(new Breach(law, page, origin, words));
    }
}
