package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BodySide;
import moveleaf.model.Entry;
import moveleaf.model.Figure;
import moveleaf.model.Guide;
import moveleaf.model.Pose;
import moveleaf.model.Prop;
import moveleaf.model.Topic;
import org.junit.jupiter.api.Test;

/** YAML in, a dump of the figure out. */
class FigureReaderTest {
    private static final String LEG_RAISE = "exercises/leg-raise.md";

    private static final String PLAIN =
            """
            figure:
              alt: A leg goes up.
              caption: Up.
              poses: { start: {} }
            """;

    private static Guide guide(GuideTexts texts) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Guide> guide = GuideAssembler.assemble(texts.sources(), language -> GuideTexts.english(), diagnostics);
        assertEquals("", DiagnosticLines.of(diagnostics));
        return guide.orElseThrow();
    }

    private static GuideTexts minimal() {
        return GuideTexts.of(GuideTexts.MINIMAL);
    }

    /** The leg raise with a figure. */
    private static Entry entry(GuideTexts texts, String figure) {
        return (Entry) guide(texts.replace(LEG_RAISE, "side: each\n", "side: each\n" + figure))
                .article("leg-raise")
                .orElseThrow();
    }

    private static void check(String figure, String expected) {
        assertEquals(expected, dump(entry(minimal(), figure).figure().orElseThrow()));
    }

    @Test
    void what_a_figure_leaves_unsaid_comes_from_its_movement() {
        check(
                PLAIN,
                """
                alt: A leg goes up.
                caption: Up.
                camera 90.0 0.0
                tint [quadriceps] []
                arrows chosen
                pose start base SUPINE
                """);
    }

    @Test
    void everything_can_be_said() {
        check(
                """
                figure:
                  alt: A leg goes up, for {emergency-number}.
                  caption: Up.
                  camera: front
                  props: [mat, { pillow: under-head }]
                  tint: { primary: [calves], secondary: [quadriceps] }
                  arrows: [feet, left-hand, head]
                  poses:
                    start:
                      base: hands-and-knees
                      step: 1
                      right: { hips: { flexion: 80, abduction: -5 } }
                      hips: { flexion: 90 }
                      lumbar: { side-bend: 3, rotation: -2.5e0 }
                      contacts: { hands: floor, left-foot: none, forehead: pillow, right-knee: left-shin, shins: mat }
                    up:
                      from: start
                      step: 3
                      props: []
                      camera: { azimuth: -30, elevation: 12.5 }
                      contacts: { forehead: none, shins: none }
                """,
                """
                alt: A leg goes up, for 999.
                caption: Up.
                camera 0.0 0.0
                props MAT PILLOW/UNDER_HEAD
                tint [calves] [quadriceps]
                arrows FEET LEFT HANDS HEAD
                pose start base HANDS_AND_KNEES step 1
                  hips flexion 90.0
                  lumbar side-bend 3.0
                  lumbar rotation -2.5
                  RIGHT hips flexion 80.0
                  RIGHT hips abduction -5.0
                  HANDS: floor
                  LEFT FEET: nothing
                  FOREHEAD: PILLOW
                  RIGHT KNEES: LEFT SHINS
                  SHINS: MAT
                pose up from start step 3
                  FOREHEAD: nothing
                  SHINS: nothing
                  props
                  camera -30.0 12.5
                """);
    }

    @Test
    void tint_and_arrows_can_be_switched_off() {
        check(
                PLAIN.replace("  poses", "  tint: none\n  arrows: none\n  poses"),
                """
                alt: A leg goes up.
                caption: Up.
                camera 90.0 0.0
                tint [] []
                arrows none
                pose start base SUPINE
                """);
    }

    @Test
    void a_variant_has_a_figure_and_a_position_of_its_own() {
        GuideTexts texts = minimal().replace(LEG_RAISE, "    step: easier\n", "    step: easier\n" + PLAIN.indent(4));
        Entry entry = entry(texts, "");
        assertEquals(Optional.empty(), entry.figure());
        assertEquals(
                """
                alt: A leg goes up.
                caption: Up.
                camera 90.0 0.0
                tint [quadriceps] []
                arrows chosen
                pose start base SITTING
                """,
                dump(entry.variants().get(0).figure().orElseThrow()));
    }

    @Test
    void pages_and_the_guide_have_figures_of_no_movement() {
        Guide guide = guide(minimal()
                .replace("pages/muscles.md", "role: muscles\n", "role: muscles\n" + PLAIN)
                .replace("guide.yaml", "region: GB\n", "region: GB\n" + PLAIN));
        String expected =
                """
                alt: A leg goes up.
                caption: Up.
                camera 90.0 0.0
                tint [] []
                arrows chosen
                pose start base STANDING
                """;
        Topic muscles = (Topic) guide.article("muscles").orElseThrow();
        assertEquals(expected, dump(muscles.figure().orElseThrow()));
        assertEquals(expected, dump(guide.settings().figure().orElseThrow()));
    }

    @Test
    void files_stand_in_for_poses() {
        Entry entry = entry(
                minimal().pictures("a.svg", "b-2.PNG"),
                """
                figure:
                  files: [figures/a.svg, { file: figures/b-2.PNG, step: 2 }]
                  alt: A leg goes up.
                  caption: Up.
                  licence: CC0
                  source: Me
                """);
        assertEquals(
                """
                alt: A leg goes up.
                caption: Up.
                figures/a.svg
                figures/b-2.PNG step 2
                CC0 by Me
                """,
                dump(entry.figure().orElseThrow()));
    }

    private static String dump(Figure figure) {
        StringBuilder out = new StringBuilder("alt: " + figure.alt() + "\ncaption: " + figure.caption() + "\n");
        return figure.accept(new Figure.Visitor<String>() {
            @Override
            public String drawn(Figure.Drawn drawn) {
                out.append(camera(drawn.camera()));
                out.append(drawn.props().isEmpty() ? "" : "props" + props(drawn.props()) + "\n");
                out.append("tint " + drawn.tint().primary() + " " + drawn.tint().secondary() + "\n");
                out.append(
                        "arrows" + drawn.arrows().map(FigureReaderTest::arrows).orElse(" none") + "\n");
                drawn.poses().forEach(pose -> out.append(dump(pose)));
                return out.toString();
            }

            @Override
            public String files(Figure.Files files) {
                files.pictures().forEach(file -> out.append(file.path() + step(file.step()) + "\n"));
                return out + files.licence().orElse("-") + " by "
                        + files.source().orElse("-") + "\n";
            }
        });
    }

    private static String camera(Figure.Camera camera) {
        return "camera " + camera.azimuth() + " " + camera.elevation() + "\n";
    }

    private static String arrows(java.util.List<Figure.Moving> arrows) {
        return arrows.isEmpty()
                ? " chosen"
                : arrows.stream()
                        .map(arrow -> " " + side(arrow.side()) + arrow.part())
                        .collect(Collectors.joining());
    }

    private static String props(java.util.List<Prop> props) {
        return props.stream()
                .map(prop -> " " + prop.kind()
                        + prop.place().map(place -> "/" + place).orElse(""))
                .collect(Collectors.joining());
    }

    private static String side(Optional<BodySide> side) {
        return side.map(s -> s + " ").orElse("");
    }

    private static String step(Optional<Integer> step) {
        return step.map(n -> " step " + n).orElse("");
    }

    private static String dump(Pose pose) {
        StringBuilder out = new StringBuilder("pose " + pose.name());
        out.append(pose.origin().accept(new Pose.OriginVisitor<String>() {
            @Override
            public String base(Pose.Base base) {
                return " base " + base.position();
            }

            @Override
            public String from(Pose.From from) {
                return " from " + from.pose();
            }
        }));
        out.append(step(pose.step()) + "\n");
        pose.angles()
                .forEach(
                        angle -> out.append("  " + side(angle.side()) + angle.motion() + " " + angle.degrees() + "\n"));
        pose.contacts()
                .forEach(contact -> out.append("  " + side(contact.side()) + contact.part() + ": "
                        + contact.target().map(FigureReaderTest::target).orElse("nothing") + "\n"));
        pose.props().ifPresent(props -> out.append("  props" + props(props) + "\n"));
        pose.camera().ifPresent(camera -> out.append("  " + camera(camera)));
        return out.toString();
    }

    private static String target(Pose.Target target) {
        return target.accept(new Pose.TargetVisitor<>() {
            @Override
            public String floor(Pose.Floor floor) {
                return "floor";
            }

            @Override
            public String on(Pose.On on) {
                return on.kind().name();
            }

            @Override
            public String body(Pose.Body body) {
                return side(body.side()) + body.part();
            }
        });
    }
}
