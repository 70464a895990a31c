package moveleaf.typeset;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Sets notes when they are first needed, and keeps them. */
final class NoteShelf {
    private final ColumnSetter setter;
    private final IdentityHashMap<Note, Map<Double, SetNote>> notes = new IdentityHashMap<>();

    NoteShelf(ColumnSetter setter) {
        this.setter = setter;
    }

    SetNote take(Note note, double measure) {
        Map<Double, SetNote> widths = notes.computeIfAbsent(note, it -> new HashMap<>(2));
        SetNote set = widths.get(measure);
        if (set == null) {
            set = new SetNote(note, setter.set(note.body(), measure).slabs());
            widths.put(measure, set);
        }
        return set;
    }
}
