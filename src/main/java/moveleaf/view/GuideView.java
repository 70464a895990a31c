package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What is the same on every page: the guide's names, people and dates.
 *
 * @param summary the main message, one to three sentences
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param reviewLine who has checked the guide, or that nobody has
 * @param address where it is on the web, where it has an address
 * @param reviewStatus what each page says where nobody has, or where the day of the next review is past: a few words
 * @param warnings absent where the guide has no page of warning signs
 * @param about the page that says how the guide was made
 * @param written a date in words, as are those that follow
 */
public record GuideView(
        String id,
        String title,
        Optional<String> subtitle,
        List<String> summary,
        String language,
        String direction,
        String disclaimer,
        String reviewLine,
        Optional<String> reviewStatus,
        Optional<AddressView> address,
        Optional<WarningsView> warnings,
        Optional<LinkView> about,
        List<Person> authors,
        List<Person> reviewers,
        String written,
        String updated,
        String reviewBy,
        String funding,
        String conflicts,
        Contact contact,
        Licence licence,
        List<Practice> extraPractice,
        List<Change> changes) {
    public GuideView {
        summary = List.copyOf(summary);
        authors = List.copyOf(authors);
        reviewers = List.copyOf(reviewers);
        extraPractice = List.copyOf(extraPractice);
        changes = List.copyOf(changes);
    }

    /**
     * Somebody who wrote or checked the guide.
     *
     * @param role or credentials
     */
    public record Person(String name, Optional<String> role) {}

    /** How to report a mistake. */
    public record Contact(String text, Optional<String> href) {}

    /** The content's licence. */
    public record Licence(String name, Optional<String> href) {}

    /** A video or outside programme that the author names. */
    public record Practice(String title, String href, Optional<String> text) {}

    /** What changed, and when. */
    public record Change(String date, String text) {}
}
