package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What scripts know of the guide: enough to lead a session, to keep a list of movements and to find one. Addresses are from the
 * site's root.
 *
 * @param id of the guide
 * @param movements in reading order, each followed by its versions
 * @param sessions of the programmes, in reading order
 * @param painScale in rising order
 */
public record PracticeView(String id, List<Movement> movements, List<Session> sessions, List<PainBand> painScale) {
    public PracticeView {
        movements = List.copyOf(movements);
        sessions = List.copyOf(sessions);
        painScale = List.copyOf(painScale);
    }

    /**
     * A movement or a version of one.
     *
     * @param id such as {@code bird-dog} or {@code bird-dog/leg-only}
     * @param title with the version's name
     * @param version token: easier or harder; absent for the movement itself
     * @param kind token: exercise or stretch
     * @param trains token, as are {@code effort}, {@code position} and {@code side}
     * @param equipment each a choice of tokens, all of which are needed; nothing where nothing is needed
     * @param steps in plain text
     * @param stopIf in plain text, the movement's own
     * @param askFirst in plain text, without what isn't true of the version
     * @param picture what it looks like
     */
    public record Movement(
            String id,
            String title,
            String summary,
            String href,
            Optional<String> version,
            String kind,
            String trains,
            String effort,
            String position,
            List<List<String>> equipment,
            String side,
            Dose dose,
            String feel,
            List<String> steps,
            List<String> stopIf,
            List<String> askFirst,
            Optional<Picture> picture) {
        public Movement {
            equipment = List.copyOf(equipment);
            steps = List.copyOf(steps);
            stopIf = List.copyOf(stopIf);
            askFirst = List.copyOf(askFirst);
        }
    }

    /**
     * Files of a picture.
     *
     * @param all every pose, side by side
     * @param still the last pose
     * @param moving the movement, where it is drawn
     * @param shows token of the side that works in it: left or right
     * @param alt what it shows
     */
    public record Picture(String all, String still, Optional<String> moving, Optional<String> shows, String alt) {}

    /**
     * How much, in numbers: each a smaller and a larger one, times in seconds.
     *
     * @param reps repetitions, or holds where there is a hold, per side and set
     * @param pace of one repetition
     * @param pause between holds
     * @param rest between sets
     * @param times how often in {@code per}
     * @param per token: day or week
     */
    public record Dose(
            Range sets,
            Optional<Range> reps,
            Optional<Range> hold,
            Optional<Range> pace,
            Optional<Range> pause,
            Optional<Range> rest,
            Range times,
            String per,
            Optional<String> load,
            Optional<BuildTo> buildTo) {}

    /** From the smaller number to the larger. */
    public record Range(int least, int most) {}

    /** Where to get to in time. */
    public record BuildTo(int sets, int reps) {}

    /**
     * One session of a programme.
     *
     * @param id such as {@code start-here:1}
     * @param title of the programme
     * @param name of the day
     * @param movements by id
     */
    public record Session(String id, String title, String name, String href, List<String> movements) {
        public Session {
            movements = List.copyOf(movements);
        }
    }

    /** A stretch of the pain scale, both ends included. */
    public record PainBand(int from, int to, String name, String text) {}
}
