package moveleaf.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.Article;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.Prose;
import moveleaf.model.Topic;
import org.junit.jupiter.api.Test;

/** The views of a whole guide. */
final class GuideViewsTest {
    private static final GuideViews VIEWS = new SampleGuide("Bird dog", Optional.empty()).views();

    @Test
    void the_book_holds_every_article_once_in_reading_order() {
        BookView book = VIEWS.book();
        assertEquals(
                List.of("part-first-things", "part-exercises", "part-index"),
                book.parts().stream().map(BookView.Part::anchor).toList());
        assertEquals(
                List.of(
                        "about",
                        "red-flags",
                        "protocol",
                        "bird-dog",
                        "cat-and-cow",
                        "strain",
                        "balance",
                        "start-here",
                        "muscles",
                        "glossary",
                        "references"),
                book.parts().stream()
                        .flatMap(p -> p.articles().stream())
                        .map(a -> a.article().id())
                        .toList());
        assertEquals(
                "about-exercises",
                book.parts().get(1).opening().orElseThrow().article().id());
    }

    @Test
    void links_in_the_book_stay_in_the_book() {
        BookView.Article birdDog = article("bird-dog");
        assertEquals("#cat-and-cow", birdDog.article().readNext().get(0).href());
        assertEquals(
                "#muscles--muscle-multifidus",
                birdDog.movement().orElseThrow().primary().get(0).href());
        assertEquals("bird-dog--steps", birdDog.article().sections().get(0).anchor());
        assertEquals(
                "bird-dog--version-leg-only",
                birdDog.movement().orElseThrow().variants().get(0).anchor());
        assertEquals(
                "#bird-dog--version-leg-only",
                article("start-here")
                        .programme()
                        .orElseThrow()
                        .days()
                        .get(0)
                        .moves()
                        .get(1)
                        .href());
    }

    @Test
    void each_article_is_of_one_kind() {
        assertEquals("movement", article("cat-and-cow").kind());
        assertEquals("condition", article("strain").kind());
        assertEquals("benefit", article("balance").kind());
        assertEquals("programme", article("start-here").kind());
        assertEquals("topic", article("glossary").kind());
        assertTrue(article("strain").movement().isEmpty());
    }

    @Test
    void references_know_who_cites_them() {
        assertEquals(
                List.of(
                        "1 ekstrom2007 [#about-exercises, #bird-dog]",
                        "2 callaghan1998 [#bird-dog]",
                        "3 sherrington2019 [#bird-dog, #balance]"),
                VIEWS.book().references().stream()
                        .map(r -> r.number() + " " + r.key() + " "
                                + r.citedOn().stream().map(LinkView::href).toList())
                        .toList());
        assertEquals(
                List.of("exercises/bird-dog.html#cite-sherrington2019", "benefits/balance.html#cite-sherrington2019"),
                site().references().references().get(2).citedOn().stream()
                        .map(LinkView::href)
                        .toList());
        assertEquals(
                List.of(1, 2, 3),
                article("bird-dog").article().sources().stream()
                        .map(ReferenceView::number)
                        .toList());
    }

    @Test
    void a_programme_takes_as_long_as_its_doses_at_the_smaller_numbers() {
        // cat and cow: 10 s to get ready, 5 × 6 s; leg only: 10 s, 4 × 2 sides × 5 s, 7 × 4 s between them
        ProgrammeView programme = article("start-here").programme().orElseThrow();
        assertEquals(3, programme.minutes());
        assertEquals("About 3 minutes each time", programme.time());
        assertEquals("2 to 4 weeks", programme.weeks());
        assertEquals("Monday, Wednesday and Friday", programme.days().get(0).on());
    }

    @Test
    void a_version_tells_what_it_says_otherwise_of_pain() {
        MovementView birdDog = article("bird-dog").movement().orElseThrow();
        assertEquals("Optional[4 to 5] Smaller. Less. ", said(birdDog.pain().orElseThrow()));
        assertEquals(
                "Optional[4 to 5] Fewer. Less. Fewer.",
                said(birdDog.variants().get(0).pain().orElseThrow()));
        assertEquals(
                Optional.empty(),
                article("cat-and-cow").movement().orElseThrow().pain());
    }

    @Test
    void what_eases_stands_in_every_pain_rule_of_a_version() {
        Optional<Entry.PainRule> movement = Optional.of(SampleGuide.painRule("Smaller.", "Less."));
        assertEquals("", differing("Smaller.", "Less.", movement));
        assertEquals("Fewer.", differing("Fewer.", "Less.", movement));
        assertEquals("Smaller. None.", differing("Smaller.", "None.", movement));
        assertEquals("Smaller. None.", differing("Smaller.", "None.", Optional.empty()));
    }

    private static String differing(String ease, String nextMorning, Optional<Entry.PainRule> movement) {
        Entry.PainRule rule = SampleGuide.painRule(ease, nextMorning);
        Html easing = new Html(ease, List.of());
        return Movements.differing(rule, movement, easing, new Html(nextMorning, List.of()))
                .map(Html::text)
                .orElse("");
    }

    private static String said(MovementView.Pain pain) {
        return pain.range() + " " + pain.ease().text() + " "
                + pain.nextMorning().text() + " "
                + pain.differs().map(Html::text).orElse("");
    }

    @Test
    void of_two_pain_scales_movements_name_the_first_which_is_printed() {
        Guide guide = new SampleGuide("Bird dog", Optional.empty()).guide();
        for (List<Topic.PainBand> scale : List.of(
                List.<Topic.PainBand>of(),
                List.of(
                        new Topic.PainBand(0, 1, "A", "A."),
                        new Topic.PainBand(2, 3, "B", "B."),
                        new Topic.PainBand(4, 10, "C", "C.")))) {
            Map<String, Article> articles = new LinkedHashMap<>(guide.articles());
            articles.put(
                    "glossary",
                    new Topic(
                            guide.article("glossary").orElseThrow().head(),
                            new Topic.Protocol(scale),
                            Optional.empty(),
                            Prose.EMPTY,
                            List.of()));
            Guide both = new Guide(guide.settings(), guide.parts(), articles, guide.references());
            BookView book = SampleGuide.views(both, Optional.empty()).book();
            assertEquals("4 to 5", book.painScale().get(1).range());
            assertEquals(
                    Optional.of("4 to 5"),
                    article(book, "bird-dog")
                            .movement()
                            .orElseThrow()
                            .pain()
                            .orElseThrow()
                            .range());
        }
    }

    @Test
    void a_guide_that_nobody_has_checked_says_so() {
        GuideView guide = VIEWS.book().guide();
        assertEquals(Optional.of("Not yet reviewed"), guide.reviewStatus());
        assertEquals(
                "No physiotherapist or doctor has checked this guide yet. Text dated 22 November 2026.",
                guide.reviewLine());
    }

    @Test
    void a_guide_says_on_every_page_that_its_review_is_missing_or_overdue() {
        SampleGuide unchecked = new SampleGuide("Bird dog", Optional.empty());
        SampleGuide checked = unchecked.reviewed("Ada Löwe", "Physiotherapist", LocalDate.of(2026, 12, 1));
        LocalDate due = LocalDate.of(2027, 11, 22);
        assertEquals("Not yet reviewed", status(unchecked, due));
        assertEquals("Not yet reviewed, and overdue", status(unchecked, due.plusDays(1)));
        assertEquals("", status(checked, due));
        assertEquals("Review overdue", status(checked, due.plusDays(1)));
        GuideViews late = checked.views(Optional.of(due.plusDays(1)));
        String line = "Checked by Ada Löwe, Physiotherapist, on 1 December 2026. Text dated 22 November 2026."
                + " A new check was due by 22 November 2027.";
        assertEquals(line, late.book().guide().reviewLine());
        assertEquals(line, late.site(List.of()).home().guide().reviewLine());
    }

    private static String status(SampleGuide guide, LocalDate day) {
        return guide.views(Optional.of(day)).book().guide().reviewStatus().orElse("");
    }

    @Test
    void the_warning_signs_fit_one_paragraph() {
        WarningsView warnings = VIEWS.book().guide().warnings().orElseThrow();
        assertEquals(
                "Emergency, call 911: numb between the legs; a foot you can't lift. Call a doctor today: fever.",
                warnings.sentence());
        assertEquals("#red-flags", warnings.href());
    }

    @Test
    void the_site_is_read_in_the_order_of_the_guide() {
        SiteView site = site();
        assertEquals(Optional.empty(), site.home().page().previous());
        assertEquals(
                "first-things.html", site.home().page().next().orElseThrow().href());
        PageView birdDog = site.movements().get(0).page();
        assertEquals("exercises/bird-dog.html", birdDog.path());
        assertEquals("../exercises.html", birdDog.previous().orElseThrow().href());
        assertEquals(
                "../stretches/cat-and-cow.html", birdDog.next().orElseThrow().href());
        assertEquals("Bird dog – Bird dog", birdDog.title());
    }

    @Test
    void a_part_never_takes_the_place_of_a_page_of_the_tool() {
        assertEquals("part-index.html", site().overviews().get(2).page().path());
    }

    @Test
    void the_first_page_says_where_to_begin() {
        assertEquals(
                List.of("Warning signs", "Ground rules"),
                site().home().begin().stream().map(LinkView::title).toList());
        SiteView.Start start = site().home().start().orElseThrow();
        assertEquals("programmes/start-here.html", start.href());
        assertEquals("start-here:1", start.day().id());
        assertEquals(
                "bird-dog/leg-only",
                start.day().moves().stream()
                        .map(ProgrammeView.Move::id)
                        .filter(id -> id.contains("/"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void the_first_page_shows_movements_apart_from_all_else() {
        SiteView.Home home = site().home();
        assertEquals(
                List.of("Exercises"),
                home.movements().stream().map(SiteView.Part::title).toList());
        home.parts().forEach(part -> assertFalse(part.title().equals("Exercises"), part.title()));
        List<String> pictured = home.movements().get(0).cards().stream()
                .map(SiteView.Card::href)
                .toList();
        assertEquals(List.of("exercises/bird-dog.html", "stretches/cat-and-cow.html"), pictured);
    }

    @Test
    void a_movement_has_its_card_where_the_guide_prints_cards() {
        DownloadView cards = DownloadView.planned("print/sample-cards-a4.pdf", "cards", "Cards", "One each.", "A4");
        DownloadView booklet =
                DownloadView.planned("print/sample-booklet-a4.pdf", "booklet", "Booklet", "To fold.", "A4");
        SiteView printed = new SampleGuide("Bird dog", Optional.empty()).views().site(List.of(booklet, cards));
        assertEquals(
                List.of(
                        new SiteView.PrintedCard(
                                "Bird dog",
                                List.of(new LinkView("../print/sample-cards-a4.pdf#bird-dog", "A4", "Cards"))),
                        new SiteView.PrintedCard(
                                "Leg only",
                                List.of(new LinkView(
                                        "../print/sample-cards-a4.pdf#bird-dog--version-leg-only", "A4", "Cards")))),
                printed.movements().get(0).cards());
        assertEquals(List.of(), site().movements().get(0).cards());
    }

    @Test
    void a_printed_pdf_tells_its_pages_and_its_size() {
        DownloadView planned =
                DownloadView.planned("print/sample-booklet-a4.pdf", "booklet", "Booklet", "To fold.", "A4");
        assertEquals(Optional.empty(), planned.size());
        DownloadView small = planned.printed(1, 12_001, SampleGuide.words());
        assertEquals(Optional.of("1 page"), small.pages());
        assertEquals(Optional.of("13 kB"), small.size());
        assertEquals(
                Optional.of("900 kB"),
                planned.printed(84, 900_000, SampleGuide.words()).size());
        assertEquals(
                Optional.of("1.0 MB"),
                planned.printed(84, 900_001, SampleGuide.words()).size());
        assertEquals(
                Optional.of("12.4 MB"),
                planned.printed(84, 12_345_678, SampleGuide.words()).size());
    }

    @Test
    void only_a_published_guide_has_canonical_addresses() {
        assertEquals(Optional.empty(), site().home().page().canonical());
        SiteView published = new SampleGuide("Bird dog", Optional.of("https://example.org/backs"))
                .views()
                .site(List.of());
        assertEquals(
                Optional.of("https://example.org/backs/"),
                published.home().page().canonical());
        assertEquals(
                Optional.of("https://example.org/backs/exercises/bird-dog.html"),
                published.movements().get(0).page().canonical());
    }

    private static SiteView site() {
        return VIEWS.site(List.of());
    }

    private static BookView.Article article(String id) {
        return article(VIEWS.book(), id);
    }

    private static BookView.Article article(BookView book, String id) {
        return book.parts().stream()
                .flatMap(p -> p.articles().stream())
                .filter(a -> a.article().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
