package moveleaf.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import moveleaf.figure.Gallery;
import moveleaf.figure.GuideFigures;
import moveleaf.model.Topic;
import org.junit.jupiter.api.Test;

/** Figures as templates see them. */
final class FigureViewsTest {
    private static final SampleGuide GUIDE = new SampleGuide("Bird dog", Optional.empty());
    private static final SiteView SITE = GUIDE.views().site(List.of());
    private static final BookView BOOK = GUIDE.views().book();

    @Test
    void on_the_site_a_figure_is_drawn_in_place_and_moves() {
        FigureView figure = movement("bird-dog").figure().orElseThrow();
        assertEquals("page-figure-bird-dog", figure.id());
        assertEquals("Kneeling, then \"reaching\" out.", figure.alt());
        assertEquals("Reach out and come back.", figure.caption());
        assertEquals(Optional.of("../figures/bird-dog.svg"), figure.file());
        assertTrue(figure.wide());
        assertTrue(figure.moving().orElseThrow().text().contains("<g class=\"frame f17\">"));
        assertEquals(
                List.of("Step 1", "Step 2"),
                figure.poses().stream().flatMap(p -> p.label().stream()).toList());
        for (FigureView.Pose pose : figure.poses()) {
            String svg = pose.drawing().orElseThrow().text();
            assertTrue(
                    svg.startsWith("<svg class=\"drawing\" viewBox=\"0 0 1000 600\" width=\"170\" height=\"102\""),
                    svg);
            assertTrue(svg.contains("aria-hidden=\"true\""), svg);
            assertEquals(170, pose.width());
            assertEquals(102, pose.height());
            assertEquals(Optional.empty(), pose.image());
        }
    }

    @Test
    void on_paper_a_pose_is_a_name_and_nothing_moves() {
        FigureView figure = BOOK.parts()
                .get(1)
                .articles()
                .get(0)
                .movement()
                .orElseThrow()
                .figure()
                .orElseThrow();
        assertEquals(
                List.of("bird-dog/a-start", "bird-dog/b-reach"),
                figure.poses().stream().map(FigureView.Pose::name).toList());
        assertTrue(figure.poses().stream().allMatch(pose -> pose.drawing().isEmpty()));
        assertEquals(Optional.empty(), figure.moving());
        assertEquals(Optional.empty(), figure.file());
        figure.poses()
                .forEach(pose -> assertTrue(SampleFigures.gallery().drawings().containsKey(pose.name())));
        assertEquals(
                "guide--title/lie", BOOK.figure().orElseThrow().poses().get(0).name());
    }

    @Test
    void a_version_and_the_title_picture_keep_still() {
        FigureView version = movement("bird-dog").variants().get(0).figure().orElseThrow();
        assertEquals(Optional.empty(), version.moving());
        assertEquals(Optional.of("../figures/bird-dog--leg-only.svg"), version.file());
        FigureView title = SITE.home().figure().orElseThrow();
        assertEquals(Optional.empty(), title.moving());
        assertEquals(Optional.empty(), title.poses().get(0).label());
    }

    @Test
    void a_picture_of_the_authors_is_told_with_who_made_it() {
        FigureView figure = movement("cat-and-cow").figure().orElseThrow();
        assertEquals(Optional.of("A. <Painter>"), figure.source());
        assertEquals(Optional.of("CC BY 4.0"), figure.licence());
        FigureView.Pose pose = figure.poses().get(0);
        assertEquals(Optional.of("../figures/cat.svg"), pose.image());
        assertEquals("figures/cat.svg", pose.name());
        assertEquals(300, pose.width());
        assertEquals(Optional.empty(), pose.drawing());
    }

    @Test
    void lists_show_the_last_pose_and_no_two_pictures_share_ids() {
        FigureView.Pose card =
                SITE.overviews().get(1).part().cards().get(0).figure().orElseThrow();
        assertEquals("bird-dog/b-reach", card.name());
        List<String> names = SITE.programmes().get(0).programme().days().get(0).moves().stream()
                .flatMap(move -> move.figure().stream())
                .map(FigureView.Pose::name)
                .toList();
        assertEquals(List.of("figures/cat.svg", "bird-dog--leg-only/b-reach"), names);
    }

    @Test
    void a_muscle_is_shown_from_where_most_of_it_is_seen() {
        TopicView topic = SITE.topics().stream()
                .filter(t -> t.article().id().equals("muscles"))
                .map(SiteView.Topic::topic)
                .findFirst()
                .orElseThrow();
        assertEquals(2, topic.figure().orElseThrow().poses().size());
        assertFalse(topic.figure().orElseThrow().wide());
        assertEquals(
                "muscles--multifidus/front",
                topic.muscles().get(0).figure().orElseThrow().name());
        assertEquals(Optional.empty(), topic.muscles().get(1).figure());
    }

    @Test
    void every_drawn_figure_is_a_file_that_says_what_it_shows() {
        String file =
                new String(Objects.requireNonNull(SITE.files().get("figures/bird-dog.svg")), StandardCharsets.UTF_8);
        assertTrue(file.contains("<title>Reach out and come back.</title>"), file);
        assertTrue(file.contains("<desc>Kneeling, then &quot;reaching&quot; out.</desc>"), file);
        assertFalse(file.contains("class="), file);
    }

    @Test
    void what_could_not_be_drawn_is_left_out() {
        SiteView site = new GuideViews(GUIDE.guide(), List.of(), Gallery.EMPTY, SampleGuide.words()).site(List.of());
        assertTrue(site.movements().stream().allMatch(m -> m.movement().figure().isEmpty()));
        assertEquals(Optional.empty(), site.home().figure());
        assertEquals(0, site.files().size());
    }

    @Test
    void the_muscle_map_gives_a_figure_for_each_of_its_muscles() {
        var figures = GuideFigures.of(GUIDE.guide());
        assertEquals(
                List.of(
                        "bird-dog",
                        "bird-dog--leg-only",
                        "cat-and-cow",
                        "guide--title",
                        "muscles",
                        "muscles--glutes",
                        "muscles--multifidus"),
                List.copyOf(figures.keySet()));
        Topic.MuscleMap map =
                (Topic.MuscleMap) ((Topic) GUIDE.guide().article("muscles").orElseThrow()).role();
        var multifidus = Objects.requireNonNull(figures.get("muscles--multifidus"));
        assertEquals(map.muscles().get(0).name(), multifidus.caption());
    }

    private static MovementView movement(String id) {
        return SITE.movements().stream()
                .filter(m -> m.article().id().equals(id))
                .map(SiteView.Movement::movement)
                .findFirst()
                .orElseThrow();
    }
}
