package moveleaf.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moveleaf.source.Span;

/**
 * What {@code guide.yaml} says, its contents apart.
 *
 * @param id file stem of every PDF
 * @param subtitle shown under the title
 * @param summary the main message, one to three sentences
 * @param language BCP 47
 * @param region ISO 3166 code that the emergency number follows
 * @param emergencyNumber of the region
 * @param papers what paper editions are made for, the usual one first
 * @param address of the published guide, without a slash at its end
 * @param reviewers named and qualified; empty means that nobody has reviewed the guide
 * @param disclaimer one or two sentences for every page
 * @param style CSL style of the references, such as {@code american-medical-association}
 * @param extraPractice a video or outside programme that the author names
 * @param editions what PDFs to make
 * @param changes newest first
 * @param figure the title picture
 * @param span the start of the file
 */
public record Settings(
        String id,
        String title,
        Optional<String> subtitle,
        List<String> summary,
        String language,
        String region,
        String emergencyNumber,
        List<Paper> papers,
        Optional<String> address,
        List<Person> authors,
        List<Reviewer> reviewers,
        Dates dates,
        String funding,
        String conflicts,
        Contact contact,
        String disclaimer,
        Licence licence,
        String style,
        List<Practice> extraPractice,
        List<EditionSetting> editions,
        List<Change> changes,
        Optional<Figure> figure,
        Span span) {
    public Settings {
        summary = List.copyOf(summary);
        papers = List.copyOf(papers);
        authors = List.copyOf(authors);
        reviewers = List.copyOf(reviewers);
        extraPractice = List.copyOf(extraPractice);
        editions = List.copyOf(editions);
        changes = List.copyOf(changes);
    }

    /** Paper that sheets are printed on. */
    public enum Paper {
        LETTER,
        A4;

        /** What it is called in settings, plans and file names: {@code letter}, {@code a4}. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The paper that a token means. */
        public static Optional<Paper> of(String token) {
            return Arrays.stream(values())
                    .filter(paper -> paper.token().equals(token))
                    .findFirst();
        }
    }

    /** Who wrote it. */
    public record Person(String name, Optional<String> role) {}

    /** Who checked it, with what qualification, and when. */
    public record Reviewer(String name, String credentials, LocalDate date) {}

    /** The days that count. */
    public record Dates(LocalDate written, LocalDate updated, LocalDate reviewBy) {}

    /** How to report a mistake. */
    public record Contact(String words, Optional<String> address) {}

    /** The content's licence. */
    public record Licence(String name, Optional<String> address) {}

    /** A video or outside programme. */
    public record Practice(String title, String address, Optional<String> words) {}

    /**
     * A line about one kind of PDF.
     *
     * @param edition its name: of the folder under {@code templates/print}, where it imposes no other
     * @param title as shown to readers
     * @param words what it is for
     * @param imposing where its pages are another edition's
     * @param span where it stands
     */
    public record EditionSetting(String edition, String title, String words, Optional<Imposing> imposing, Span span) {}

    /**
     * How the pages of an edition are laid two-up on sheets, to be folded and stapled.
     *
     * @param edition whose pages
     * @param paperThickness millimetres; 0 where pages should not move towards the fold
     * @param signature how many sheets are folded together at most, from 1
     */
    public record Imposing(String edition, double paperThickness, int signature) {}

    /** What changed, and when. */
    public record Change(LocalDate date, String words) {}
}
