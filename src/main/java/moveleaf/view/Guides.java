package moveleaf.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moveleaf.model.Article;
import moveleaf.model.Guide;
import moveleaf.model.Settings;
import moveleaf.model.Topic;

/** Shows what is the same on every page: names, people, dates, the warning signs in short. */
final class Guides {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

    private final Guide guide;
    private final Words words;
    private final Optional<LocalDate> today;

    /** @param today the day on which the guide is shown; without one no review is overdue */
    Guides(Guide guide, Words words, Optional<LocalDate> today) {
        this.guide = guide;
        this.words = words;
        this.today = today;
    }

    GuideView view(Addresses addresses) {
        Settings s = guide.settings();
        return new GuideView(
                s.id(),
                s.title(),
                s.subtitle(),
                s.summary(),
                s.language(),
                direction(s.language()),
                s.disclaimer(),
                reviewLine(),
                reviewStatus(),
                new WebAddresses(guide).home(),
                warnings(addresses),
                about(addresses),
                s.authors().stream()
                        .map(a -> new GuideView.Person(a.name(), a.role()))
                        .toList(),
                s.reviewers().stream()
                        .map(r -> new GuideView.Person(r.name(), Optional.of(r.credentials())))
                        .toList(),
                date(s.dates().written()),
                date(s.dates().updated()),
                date(s.dates().reviewBy()),
                s.funding(),
                s.conflicts(),
                new GuideView.Contact(s.contact().words(), s.contact().address()),
                new GuideView.Licence(s.licence().name(), s.licence().address()),
                s.extraPractice().stream()
                        .map(p -> new GuideView.Practice(p.title(), p.address(), p.words()))
                        .toList(),
                s.changes().stream()
                        .map(c -> new GuideView.Change(date(c.date()), c.words()))
                        .toList());
    }

    private static String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }

    /** What is not as it should be with the review, in the few words that have room on every page. */
    private Optional<String> reviewStatus() {
        boolean reviewed = !guide.settings().reviewers().isEmpty();
        if (overdue()) {
            return Optional.of(words.get(reviewed ? "words.review-overdue" : "words.not-reviewed-overdue"));
        }
        return reviewed ? Optional.empty() : Optional.of(words.get("words.not-reviewed"));
    }

    /** Whether the day by which the guide was to be reviewed anew is past. */
    private boolean overdue() {
        return today.filter(guide.settings().dates().reviewBy()::isBefore).isPresent();
    }

    /** Who has checked the guide, or that nobody has, and that it should have been checked again where that is so. */
    String reviewLine() {
        return overdue()
                ? words.fill(
                        "phrases.review-overdue",
                        "line",
                        checkedLine(),
                        "date",
                        date(guide.settings().dates().reviewBy()))
                : checkedLine();
    }

    private String checkedLine() {
        Settings s = guide.settings();
        String updated = date(s.dates().updated());
        if (s.reviewers().isEmpty()) {
            return words.fill("phrases.not-reviewed", "date", updated);
        }
        List<String> reviewers = s.reviewers().stream()
                .map(r -> words.fill(
                        "phrases.reviewer", "name", r.name(), "credentials", r.credentials(), "date", date(r.date())))
                .toList();
        return words.fill("phrases.reviewed", "reviewers", words.list(reviewers), "date", updated);
    }

    /** A date in words. */
    String date(LocalDate date) {
        return words.fill(
                "phrases.date",
                "day",
                String.valueOf(date.getDayOfMonth()),
                "month",
                words.get("tokens.month." + date.getMonthValue()),
                "year",
                String.valueOf(date.getYear()));
    }

    private Optional<LinkView> about(Addresses addresses) {
        return guide.inOrder().stream()
                .filter(a -> a instanceof Topic topic && topic.role() instanceof Topic.About)
                .flatMap(a -> addresses
                        .article(a.id(), Optional.empty())
                        .map(href ->
                                new LinkView(href, a.head().title(), a.head().summary()))
                        .stream())
                .findFirst();
    }

    /** The strip of the page of warning signs, where the guide has one. */
    Optional<WarningsView> warnings(Addresses addresses) {
        for (Article article : guide.inOrder()) {
            if (article instanceof Topic topic && topic.role() instanceof Topic.RedFlags flags) {
                return addresses
                        .article(article.id(), Optional.empty())
                        .map(href -> warnings(flags, guide.settings().emergencyNumber(), href));
            }
        }
        return Optional.empty();
    }

    private WarningsView warnings(Topic.RedFlags flags, String number, String href) {
        String separator = words.get("phrases.sign-separator");
        String emergency = words.fill(
                "phrases.emergency-strip", "number", number, "signs", String.join(separator, flags.stripEmergency()));
        String today = words.fill("phrases.today-strip", "signs", String.join(separator, flags.stripToday()));
        return new WarningsView(
                number,
                words.fill("phrases.call", "number", number),
                flags.stripEmergency(),
                flags.stripToday(),
                flags.stripToday().isEmpty() ? emergency : emergency + " " + today,
                href);
    }
}
