package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * The whole guide as data, for other programs: what {@code guide.json} holds. It is described by {@code guide.schema.json}, which
 * says of every name what it means. Addresses are from the site's root, dates are ISO 8601.
 *
 * @param format of this data; it rises when something goes or changes its meaning, not when something is added
 * @param schema where this data is described
 */
public record ExportView(
        int format,
        String schema,
        About guide,
        Trust trust,
        Optional<Warnings> warnings,
        List<PainBand> painScale,
        List<Part> parts,
        List<Article> articles,
        List<Muscle> muscles,
        List<Term> glossary,
        List<Reference> references,
        List<Practice> extraPractice,
        List<Download> downloads) {
    public ExportView {
        painScale = List.copyOf(painScale);
        parts = List.copyOf(parts);
        articles = List.copyOf(articles);
        muscles = List.copyOf(muscles);
        glossary = List.copyOf(glossary);
        references = List.copyOf(references);
        extraPractice = List.copyOf(extraPractice);
        downloads = List.copyOf(downloads);
    }

    /** The guide's names and where it is for. */
    public record About(
            String id,
            String title,
            Optional<String> subtitle,
            List<String> summary,
            String language,
            String region,
            String emergencyNumber,
            Optional<String> address,
            String disclaimer,
            Licence licence,
            Optional<Figure> figure) {
        public About {
            summary = List.copyOf(summary);
        }
    }

    /** The content's licence. */
    public record Licence(String name, Optional<String> address) {}

    /** Who wrote and checked it, when, and who paid. */
    public record Trust(
            List<Person> authors,
            List<Reviewer> reviewers,
            String reviewLine,
            String written,
            String updated,
            String reviewBy,
            String funding,
            String conflicts,
            Contact contact,
            List<Change> changes) {
        public Trust {
            authors = List.copyOf(authors);
            reviewers = List.copyOf(reviewers);
            changes = List.copyOf(changes);
        }
    }

    /** Somebody who wrote it. */
    public record Person(String name, Optional<String> role) {}

    /** Somebody who checked it. */
    public record Reviewer(String name, String credentials, String date) {}

    /** How to report a mistake. */
    public record Contact(String text, Optional<String> address) {}

    /** What changed, and when. */
    public record Change(String date, String text) {}

    /** The warning signs in short. */
    public record Warnings(String article, String number, List<String> emergency, List<String> today) {
        public Warnings {
            emergency = List.copyOf(emergency);
            today = List.copyOf(today);
        }
    }

    /** A stretch of the pain scale, both ends included. */
    public record PainBand(int from, int to, String name, String text) {}

    /** A part with the ids of its articles. */
    public record Part(String id, String title, String address, Optional<String> opening, List<String> articles) {
        public Part {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An article; beside what all have, what its kind has.
     *
     * @param kind exercise, stretch, condition, benefit, programme or page
     * @param references numbers of those that it cites, rising
     */
    public record Article(
            String id,
            String kind,
            String part,
            String title,
            String summary,
            String address,
            Prose lead,
            List<Section> sections,
            List<Remark> remarks,
            List<Integer> references,
            List<String> readNext,
            Optional<Figure> figure,
            Optional<Movement> movement,
            Optional<Condition> condition,
            Optional<Benefit> benefit,
            Optional<Programme> programme) {
        public Article {
            sections = List.copyOf(sections);
            remarks = List.copyOf(remarks);
            references = List.copyOf(references);
            readNext = List.copyOf(readNext);
        }
    }

    /** Running text, once with its markup and once without. */
    public record Prose(String html, String text) {}

    /** A section of an article. */
    public record Section(String anchor, Optional<String> kind, String title, String html, String text) {}

    /** A remark of the author's. */
    public record Remark(String anchor, String mark, String html) {}

    /** One of a fixed set of words, as the guide's files write it and as readers see it. */
    public record Token(String id, String name) {}

    /** What an exercise or stretch has. */
    public record Movement(
            Token trains,
            Token effort,
            Token position,
            List<List<Token>> equipment,
            Muscles muscles,
            String feel,
            Optional<Pain> pain,
            Token side,
            Dose dose,
            List<String> steps,
            List<Version> versions) {
        public Movement {
            equipment = List.copyOf(equipment);
            steps = List.copyOf(steps);
            versions = List.copyOf(versions);
        }
    }

    /**
     * The pain rule of a movement or version.
     *
     * @param ease what to do in the band of the pain scale below the highest
     * @param nextMorning what to do with more pain than usual the next morning
     */
    public record Pain(String ease, String nextMorning) {}

    /** Ids of muscles. */
    public record Muscles(List<String> primary, List<String> secondary) {
        public Muscles {
            primary = List.copyOf(primary);
            secondary = List.copyOf(secondary);
        }
    }

    /**
     * An easier or harder version of a movement.
     *
     * @param id such as {@code bird-dog/leg-only}
     * @param name its own; {@code title} has the movement's too
     * @param askFirst who asks first, without what isn't true of it
     */
    public record Version(
            String id,
            String name,
            String title,
            String step,
            String address,
            Token position,
            List<List<Token>> equipment,
            String feel,
            Optional<Pain> pain,
            Token side,
            Dose dose,
            List<String> steps,
            List<String> askFirst,
            Optional<Figure> figure) {
        public Version {
            equipment = List.copyOf(equipment);
            steps = List.copyOf(steps);
            askFirst = List.copyOf(askFirst);
        }
    }

    /**
     * How much. Repetitions and holds are per side and set.
     *
     * @param seconds that one session takes at the smaller numbers, both sides and rests included
     * @param text the same in words
     */
    public record Dose(
            Range sets,
            Optional<Range> repetitions,
            Optional<Time> hold,
            Optional<Time> pace,
            Optional<Time> pause,
            Optional<Time> rest,
            Frequency frequency,
            Optional<String> load,
            Optional<Goal> buildTo,
            int seconds,
            String text) {}

    /** From the smaller number to the larger, both included. */
    public record Range(int least, int most) {}

    /** The same in a unit. */
    public record Time(int least, int most, String unit) {}

    /** So many times a day or a week. */
    public record Frequency(int least, int most, String per) {}

    /** Where to get to in time. */
    public record Goal(int sets, int repetitions) {}

    /**
     * A picture in files.
     *
     * @param all every pose side by side
     * @param still the last pose, for movements that are drawn
     * @param moving the movement, for movements that are drawn
     * @param shows token of the side that works in it: left or right
     * @param files the author's own pictures
     */
    public record Figure(
            String alt,
            String caption,
            Optional<String> all,
            Optional<String> still,
            Optional<String> moving,
            Optional<String> shows,
            List<String> files,
            Optional<String> source,
            Optional<String> licence) {
        public Figure {
            files = List.copyOf(files);
        }
    }

    /** What a common problem has. */
    public record Condition(List<String> startWith, List<LeftOut> leaveOut) {
        public Condition {
            startWith = List.copyOf(startWith);
            leaveOut = List.copyOf(leaveOut);
        }
    }

    /** A movement to leave out, and why. */
    public record LeftOut(String movement, String why) {}

    /** What a benefit has: how sure we are, and why. */
    public record Benefit(Token certainty, String why) {}

    /** What a programme has. */
    public record Programme(Range weeks, int minutes, List<Day> days) {
        public Programme {
            days = List.copyOf(days);
        }
    }

    /** One session of a programme, and the days of the week that it is done on. */
    public record Day(String name, List<String> on, int minutes, List<String> movements) {
        public Day {
            on = List.copyOf(on);
            movements = List.copyOf(movements);
        }
    }

    /** A muscle or group of them. */
    public record Muscle(String id, String name, String latin, String where, String does, String address) {}

    /** A medical term in plain words. */
    public record Term(String term, String text) {}

    /** A work that the guide cites. */
    public record Reference(
            int number,
            String key,
            String text,
            String html,
            Optional<String> doi,
            Optional<String> pmid,
            Optional<String> address,
            Optional<String> supports,
            List<String> citedBy) {
        public Reference {
            citedBy = List.copyOf(citedBy);
        }
    }

    /** A video or outside programme. */
    public record Practice(String title, String address, Optional<String> text) {}

    /** A PDF. */
    public record Download(String title, String text, String paper, String address) {}

    /** The article whose page has an address, where there is one. */
    Optional<Article> at(String address) {
        return articles.stream().filter(a -> a.address().equals(address)).findFirst();
    }

    /** The title of an article or of a version: {@code bird-dog/leg-only}. */
    String title(String id) {
        return version(id).map(Version::title).orElseGet(() -> articles.stream()
                .filter(a -> a.id().equals(id))
                .map(Article::title)
                .findFirst()
                .orElse(id));
    }

    /** The address of an article or of a version. */
    Optional<String> address(String id) {
        return version(id).map(Version::address).or(() -> articles.stream()
                .filter(a -> a.id().equals(id))
                .map(Article::address)
                .findFirst());
    }

    private Optional<Version> version(String id) {
        return articles.stream()
                .flatMap(a -> a.movement().stream())
                .flatMap(m -> m.versions().stream())
                .filter(v -> v.id().equals(id))
                .findFirst();
    }
}
