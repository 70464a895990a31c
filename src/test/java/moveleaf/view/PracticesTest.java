package moveleaf.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What scripts get to know. */
final class PracticesTest {
    private static final PracticeView PRACTICE = new SampleGuide("Bird dog", Optional.empty())
            .views()
            .site(List.of())
            .practice();

    @Test
    void every_movement_and_version_is_there_in_reading_order() {
        assertEquals(
                List.of("bird-dog", "bird-dog/leg-only", "cat-and-cow"),
                PRACTICE.movements().stream().map(PracticeView.Movement::id).toList());
        assertEquals(Optional.of("easier"), PRACTICE.movements().get(1).version());
        assertEquals(
                "exercises/bird-dog.html#version-leg-only",
                PRACTICE.movements().get(1).href());
    }

    @Test
    void doses_are_numbers() {
        PracticeView.Movement birdDog = PRACTICE.movements().get(0);
        assertEquals(Optional.of(new PracticeView.Range(4, 8)), birdDog.dose().reps());
        assertEquals(Optional.of(new PracticeView.Range(5, 5)), birdDog.dose().hold());
        assertEquals("alternate", birdDog.side());
        assertEquals("week", birdDog.dose().per());
    }

    @Test
    void steps_are_plain_sentences_and_pictures_are_files() {
        PracticeView.Movement birdDog = PRACTICE.movements().get(0);
        assertEquals(2, birdDog.steps().size());
        assertEquals(
                Optional.of(new PracticeView.Picture(
                        "figures/bird-dog.svg",
                        "figures/bird-dog-still.svg",
                        Optional.of("figures/bird-dog-moving.svg"),
                        Optional.empty(),
                        birdDog.picture().orElseThrow().alt())),
                birdDog.picture());
        assertEquals(
                "figures/bird-dog--leg-only.svg",
                PRACTICE.movements().get(1).picture().orElseThrow().all());
    }

    @Test
    void a_session_is_a_day_of_a_programme() {
        PracticeView.Session first = PRACTICE.sessions().get(0);
        assertEquals("start-here:1", first.id());
        assertEquals("programmes/start-here.html", first.href());
        assertEquals(
                List.of(0, 4),
                PRACTICE.painScale().stream()
                        .limit(2)
                        .map(PracticeView.PainBand::from)
                        .toList());
    }
}
