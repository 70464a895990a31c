package moveleaf.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.source.Span;

/**
 * What a clinician has chosen for one person: movements in their order, with doses of the clinician's own where they differ from
 * the guide's. What it says beside that is printed once and kept nowhere.
 *
 * @param title of the handout; a usual one where it is absent
 * @param preparedFor a name; a line to write on where it is absent
 * @param preparedBy likewise
 * @param date likewise
 * @param clinic who hands it out
 * @param choices at least one, no movement twice
 * @param note for the first page
 * @param edition what kind of PDF; cards where it is absent
 * @param paper the guide's first where it is absent
 * @param log whether sheets to tick come along, where the edition has them
 */
public record Plan(
        Optional<String> title,
        Optional<String> preparedFor,
        Optional<String> preparedBy,
        Optional<LocalDate> date,
        Clinic clinic,
        List<Choice> choices,
        Optional<Note> note,
        Optional<String> edition,
        Optional<Settings.Paper> paper,
        boolean log) {
    public Plan {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a plan without movements");
        }
        choices = List.copyOf(choices);
    }

    /** Movements alone, as the guide has them. */
    public static Plan of(List<MovementId> movements) {
        return new Plan(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Clinic.NONE,
                movements.stream().map(Choice::asInGuide).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** Everything in it that the guide doesn't say, by the name of the field or option that says it. */
    public SortedMap<String, String> ownWords() {
        SortedMap<String, String> words = new TreeMap<>();
        title.ifPresent(text -> words.put("title", text));
        preparedFor.ifPresent(text -> words.put("--prepared-for", text));
        preparedBy.ifPresent(text -> words.put("prepared-by", text));
        clinic.name().ifPresent(text -> words.put("clinic.name", text));
        clinic.phone().ifPresent(text -> words.put("clinic.phone", text));
        note.ifPresent(own -> words.put("note", own.text()));
        choices.forEach(
                choice -> choice.note().ifPresent(own -> words.put("note of " + choice.movement(), own.text())));
        return words;
    }

    /** Who hands it out. */
    public record Clinic(Optional<String> name, Optional<String> phone, Optional<Logo> logo) {
        /** A handout that doesn't say. */
        public static final Clinic NONE = new Clinic(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A clinic's sign.
     *
     * @param file the name of an image file beside the plan
     * @param span where the plan names it
     */
    public record Logo(String file, Span span) {}

    /**
     * Plain text of the clinician's, which the guide doesn't answer for.
     *
     * @param text one line or several
     */
    public record Note(String text, Span span) {}

    /**
     * A movement with what the clinician changed.
     *
     * @param dose what was changed; the guide's where it says nothing
     * @param side likewise
     */
    public record Choice(MovementId movement, DoseChange dose, Optional<Entry.Side> side, Optional<Note> note) {
        static Choice asInGuide(MovementId movement) {
            return new Choice(movement, DoseChange.NONE, Optional.empty(), Optional.empty());
        }
    }

    /** Numbers of a dose that stand instead of the guide's; each may be absent. */
    public record DoseChange(
            Optional<Dose.Count> sets,
            Optional<Dose.Count> reps,
            Optional<Dose.Time> hold,
            Optional<Dose.Time> pace,
            Optional<Dose.Time> pause,
            Optional<Dose.Time> rest,
            Optional<Dose.Frequency> frequency,
            Optional<String> load) {
        /** The guide's dose as it is. */
        public static final DoseChange NONE = new DoseChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** The guide's dose with these numbers in it. What to build up to is left out where sets or repetitions are changed. */
        public Dose in(Dose guide) {
            boolean volume = sets.isPresent() || reps.isPresent();
            return new Dose(
                    sets.orElse(guide.sets()),
                    reps.or(guide::reps),
                    hold.or(guide::hold),
                    pace.or(guide::pace),
                    pause.or(guide::pause),
                    rest.or(guide::rest),
                    frequency.orElse(guide.frequency()),
                    load.or(guide::load),
                    guide.buildTo().filter(build -> !volume));
        }
    }
}
