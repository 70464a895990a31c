package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.Figure;
import moveleaf.model.Pose;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.junit.jupiter.api.Test;

class FigureArtistTest {
    @Test
    void a_tint_that_names_a_muscle_without_a_place_is_told() {
        assertEquals(
                "t.md:2:8: warning[undrawn-muscle]: the drawn body has no place for \"hamstring\"\n"
                        + "did you mean \"hamstrings\"?",
                told(List.of("hamstring"), Map.of("hamstring", span())));
        assertEquals(
                "t.md:2:8: warning[undrawn-muscle]: the drawn body has no place for \"pelvic-floor\"\n"
                        + "docs/figures.md lists the muscles that can be tinted",
                told(List.of("calves", "pelvic-floor"), Map.of("calves", span(), "pelvic-floor", span())));
    }

    @Test
    void muscles_of_the_movement_may_have_no_place() {
        assertEquals("", told(List.of("pelvic-floor"), Map.of()));
    }

    private static Span span() {
        return new Span(new SourceFile("t.md", "figure:\n tint: x\n"), 15, 16);
    }

    private static String told(List<String> muscles, Map<String, Span> written) {
        Figure.Drawn figure = new Figure.Drawn(
                "Alt.",
                "Caption.",
                Figure.Camera.SIDE,
                List.of(),
                List.of(RandomFigures.pose("stand", new Pose.Base(BasePosition.STANDING), List.of())),
                new Figure.Tint(muscles, List.of(), written),
                Optional.empty(),
                RandomFigures.SPAN);
        Diagnostics diagnostics = new Diagnostics();
        FigureArtist.draw(figure, diagnostics);
        return diagnostics.all().stream()
                .map(one -> DiagnosticPrinter.headline(one) + "\n" + one.hint().orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
