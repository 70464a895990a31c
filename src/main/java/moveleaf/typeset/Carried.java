package moveleaf.typeset;

import java.util.List;

/** What is left of notes when a page ends. Two are equal when the same slabs of the same notes are left. */
final class Carried {
    static final Carried NOTHING = new Carried(List.of());

    private final List<FootnoteArea.Part> parts;

    private Carried(List<FootnoteArea.Part> parts) {
        this.parts = parts;
    }

    static Carried of(List<FootnoteArea.Part> parts) {
        return parts.isEmpty() ? NOTHING : new Carried(parts);
    }

    List<FootnoteArea.Part> parts() {
        return parts;
    }

    boolean isNothing() {
        return parts.isEmpty();
    }

    /** Number of slabs. */
    int size() {
        int size = 0;
        for (FootnoteArea.Part part : parts) {
            size += part.to() - part.from();
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Carried it) || it.parts.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            FootnoteArea.Part mine = parts.get(i);
            FootnoteArea.Part theirs = it.parts.get(i);
            boolean same = mine.instance().set == theirs.instance().set
                    && mine.instance().kind == theirs.instance().kind
                    && mine.instance().turn == theirs.instance().turn
                    && mine.from() == theirs.from();
            if (!same) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = parts.size();
        for (FootnoteArea.Part part : parts) {
            hash = 31 * (31 * hash + part.instance().set.note().order()) + part.from();
        }
        return hash;
    }
}
