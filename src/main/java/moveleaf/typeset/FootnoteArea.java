package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The notes at the foot of one page: first what goes on from the page before, then the notes called here, by their order. All
 * but the last should be there whole; the last may go on to the next page. When that can't be ({@link SetNote.Manner#ANYHOW}:
 * one line calls two notes as long as a page), each has at least its start here.
 */
final class FootnoteArea {
    private final PageStyle.NoteArea style;
    private final double measure;
    private final NoteShelf shelf;
    private final List<Part> carried;
    private final List<Part> called = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private double calledHeight;

    FootnoteArea(PageStyle.NoteArea style, double measure, NoteShelf shelf, List<Part> carried) {
        this.style = style;
        this.measure = measure;
        this.shelf = shelf;
        this.carried = carried;
    }

    /** A note on its way: everything of it that is called on one page. */
    static final class Instance {
        final SetNote set;

        /** The page of its call, 1-based. */
        final int page;

        /** An artifact when only a repeated header calls it. */
        final Leaf.Kind kind;

        /** The innermost box around its call that should not go over a turn. */
        final @Nullable KeepGroup turn;

        final List<Leaf> leaves = new ArrayList<>();

        Instance(SetNote set, int page, Leaf.Kind kind, @Nullable KeepGroup turn) {
            this.set = set;
            this.page = page;
            this.kind = kind;
            this.turn = turn;
        }
    }

    /** Some slabs of a note. */
    record Part(Instance instance, int from, int to) {
        double height() {
            return instance.set.height(from, to);
        }

        boolean starts() {
            return from == 0;
        }

        /** Its slabs, from its top. */
        List<PageDraft.Placed> placed() {
            List<PageDraft.Placed> placed = new ArrayList<>();
            double y = 0;
            for (int i = from; i < to; i++) {
                Slab slab = instance.set.slabs().get(i);
                y += i > from ? slab.gap : 0;
                placed.add(new PageDraft.Placed(slab, y, instance.kind));
                y += slab.height();
            }
            return placed;
        }
    }

    /** What stands on the page, and what goes on to the next. */
    record Filled(List<Part> here, List<Part> later) {}

    /** Adds the notes that a slab calls, and the notes that they call; each key once. */
    void add(Slab caller, int page, Leaf.Kind kind) {
        add(caller.calls(), page, kind, caller.turnWithin);
    }

    private void add(List<Note> notes, int page, Leaf.Kind kind, @Nullable KeepGroup turn) {
        for (Note note : notes) {
            if (keys.add(note.key())) {
                SetNote set = shelf.take(note, measure);
                Part part = new Part(
                        new Instance(set, page, kind, turn), 0, set.slabs().size());
                called.add(part);
                calledHeight += part.height();
                for (Slab slab : set.slabs()) {
                    add(slab.calls(), page, kind, turn);
                }
            } else if (kind == Leaf.Kind.CONTENT) {
                becomeContent(note, page, turn);
            }
        }
    }

    /** A note that a repeated header called is read after all when the text calls it too. */
    private void becomeContent(Note note, int page, @Nullable KeepGroup turn) {
        for (int i = 0; i < called.size(); i++) {
            Instance it = called.get(i).instance;
            if (it.kind == Leaf.Kind.ARTIFACT && it.set.note().key().equals(note.key())) {
                SetNote set = shelf.take(note, measure);
                Part part = new Part(
                        new Instance(set, page, Leaf.Kind.CONTENT, turn),
                        0,
                        set.slabs().size());
                calledHeight += part.height() - called.get(i).height();
                called.set(i, part);
            }
        }
    }

    /** Key of the last note in order that is called here. */
    Optional<String> lastKey() {
        return called.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sorted().get(called.size() - 1).instance.set.note().key());
    }

    /** Puts the notes called here into a map by key. */
    void calledInto(Map<String, Instance> instances) {
        for (Part part : called) {
            instances.put(part.instance.set.note().key(), part.instance);
        }
    }

    /** Sets one slab of the first note, whatever its height. */
    Filled force() {
        List<Part> all = all();
        Part first = all.get(0);
        List<Part> later = new ArrayList<>(all.subList(1, all.size()));
        int to = Math.min(first.from + 1, first.to);
        if (to < first.to) {
            later.add(0, new Part(first.instance, to, first.to));
        }
        return new Filled(List.of(new Part(first.instance, first.from, to)), later);
    }

    /** Height of the area when everything stands on this page. */
    double full() {
        int count = carried.size() + called.size();
        double height = calledHeight;
        for (Part part : carried) {
            height += part.height();
        }
        return count == 0 ? 0 : height + overhead() + style.gap() * (count - 1);
    }

    /** Least height that keeps each note's start on this page. */
    double least(SetNote.Manner manner) {
        if (called.isEmpty()) {
            return carried.isEmpty() ? 0 : overhead() + leastOf(carried.get(0), manner);
        }
        if (manner == SetNote.Manner.ANYHOW) {
            double height = overhead() - style.gap();
            for (Part part : all()) {
                height += style.gap() + leastOf(part, manner);
            }
            return height;
        }
        Part last = sorted().get(called.size() - 1);
        return full() - last.height() + leastOf(last, manner);
    }

    /** Fills a height with notes. */
    Filled fill(double height, SetNote.Manner manner) {
        List<Part> here = new ArrayList<>();
        List<Part> later = new ArrayList<>();
        double room = height - overhead();
        boolean share = manner == SetNote.Manner.ANYHOW && least(manner) <= height + LineBreaker.HAIR;
        double reserved = share ? least(manner) - overhead() + style.gap() : 0;
        for (Part part : all()) {
            double gap = here.isEmpty() ? 0 : style.gap();
            reserved = Math.max(0, reserved - leastOf(part, manner) - style.gap());
            boolean may = later.isEmpty() || share;
            int to = may ? part.instance.set.fit(part.from, room - gap - reserved, manner) : part.from;
            if (to > part.from || part.from == part.to) {
                Part fitting = new Part(part.instance, part.from, to);
                here.add(fitting);
                room -= gap + fitting.height();
            }
            if (to < part.to) {
                later.add(new Part(part.instance, to, part.to));
            }
        }
        return new Filled(here, later);
    }

    private List<Part> all() {
        List<Part> all = new ArrayList<>(carried);
        all.addAll(sorted());
        return all;
    }

    /** Height of notes in place, with rule and room above; 0 for none. */
    double height(List<Part> parts) {
        double height = parts.isEmpty() ? 0 : overhead() + style.gap() * (parts.size() - 1);
        for (Part part : parts) {
            height += part.height();
        }
        return height;
    }

    double overhead() {
        return style.above() + style.ruleWidth() + style.below();
    }

    private static double leastOf(Part part, SetNote.Manner manner) {
        return part.instance.set.height(part.from, part.instance.set.least(part.from, manner));
    }

    private List<Part> sorted() {
        called.sort(Comparator.comparingInt(part -> part.instance.set.note().order()));
        return called;
    }
}
