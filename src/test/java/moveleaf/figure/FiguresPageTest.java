package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moveleaf.build.GuideFixture;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;
import moveleaf.model.Prop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of docs/figures.md are what the whole tool draws from the lines beside them, without a diagnostic, and its
 * tables say what the model says; {@code -Dgolden.update=true} draws and writes them anew.
 */
class FiguresPageTest {
    private static final Path PAGE = Path.of("docs/figures.md");
    private static final Path PICTURES = Path.of("docs/images/figures");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```yaml\n(figure:\n.*?)```\n\n!\\[[^]]*]\\(images/figures/([a-z-]+)\\.svg\\)", Pattern.DOTALL);
    private static final Pattern MADE =
            Pattern.compile("(( *)<!-- (?:pictures|words): ([a-z]+) -->\n).*?( *<!-- end -->)", Pattern.DOTALL);
    private static final String FREE_RIGHT = "contacts: { right-foot: none }";

    @Test
    void the_tables_say_what_the_model_says() throws IOException {
        String page = Files.readString(PAGE);
        String expected = MADE.matcher(page)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1)
                        + made(match.group(3)).indent(match.group(2).length())
                        + match.group(4)));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, expected);
        } else {
            assertEquals(expected, page);
        }
    }

    @Test
    void the_pictures_are_what_the_tool_draws(@TempDir Path temp) throws IOException {
        SortedMap<String, String> figures = figures();
        GuideFixture guide = GuideFixture.of("minimal", temp).only("site");
        guide.write(
                "pages/muscles.md",
                Files.readString(Path.of("content/pages/muscles.md")).replaceFirst("\nread-next: .*", ""));
        guide.edit(
                "guide.yaml",
                "[leg-raise, calf-stretch]",
                "[leg-raise, calf-stretch, " + String.join(", ", figures.keySet()) + "]");
        String movement = Files.readString(Path.of("src/test/guides/minimal/exercises/leg-raise.md"));
        figures.forEach((name, figure) -> guide.write(
                "exercises/" + name + ".md",
                movement.replace("title: Leg raise", "title: " + name)
                        .replace("\nvariants:", "\n" + figure.stripTrailing() + "\nvariants:")));
        assertEquals(List.of(), guide.build().headlines());
        for (String name : figures.keySet()) {
            String drawn = Files.readString(guide.out().resolve("figures/" + name + ".svg"));
            Path picture = PICTURES.resolve(name + ".svg");
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(PICTURES);
                Files.writeString(picture, drawn);
            } else {
                assertEquals(Files.readString(picture), drawn, name);
            }
        }
    }

    @Test
    void every_picture_is_shown() throws IOException {
        String page = Files.readString(PAGE);
        try (Stream<Path> files = Files.list(PICTURES)) {
            files.forEach(file -> assertTrue(
                    page.contains("images/figures/" + file.getFileName()), () -> file + " is shown nowhere"));
        }
        assertEquals(JointMotion.values().length, MOTIONS.size(), "every motion has its picture");
        assertEquals(Prop.Kind.values().length, PROPS.size(), "every prop has its picture");
    }

    /** Every figure of the page, as YAML, by the name of its picture. */
    private static SortedMap<String, String> figures() throws IOException {
        SortedMap<String, String> figures = new TreeMap<>();
        for (MatchResult example :
                EXAMPLE.matcher(Files.readString(PAGE)).results().toList()) {
            figures.put(example.group(2), example.group(1));
        }
        for (BasePosition base : BasePosition.values()) {
            figures.put(
                    "base-" + base.token(),
                    figure("{ azimuth: 65, elevation: 12 }", "[]", "{ base: " + base.token() + " }"));
        }
        MOTIONS.forEach((motion, example) -> figures.put(
                name(motion),
                figure(example.camera(), "[]", example.pose(example.low()), example.pose(example.high()))));
        PROPS.forEach((kind, example) ->
                figures.put("prop-" + kind.token(), figure(example.camera(), example.props(), example.pose())));
        return figures;
    }

    private static String figure(String camera, String props, String... poses) {
        StringBuilder yaml =
                new StringBuilder("figure:\n  alt: A position of the body.\n  caption: A position.\n  tint: none\n"
                        + "  arrows: none\n  camera: " + camera + "\n  props: " + props + "\n  poses:\n");
        for (int i = 0; i < poses.length; i++) {
            yaml.append("    pose-").append(i + 1).append(": ").append(poses[i]).append('\n');
        }
        return yaml.toString();
    }

    private static String name(JointMotion motion) {
        return "joint-" + motion.joint() + "-" + motion.motion();
    }

    private static String made(String what) {
        return switch (what) {
            case "parts" ->
                words(Arrays.stream(BodyPart.values())
                        .map(part -> "`" + part.token() + "`"
                                + (part.isPaired() ? " (`" + part.token(BodySide.LEFT) + "`)" : "")));
            case "places" -> words(Arrays.stream(Prop.Place.values()).map(place -> "`" + place.token() + "`"));
            case "muscles" -> words(Muscles.ids().stream().map(id -> "`" + id + "`"));
            case "bases" -> bases();
            case "joints" -> joints();
            case "props" -> props();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(", ")) + "\n";
    }

    private static String bases() {
        List<BasePosition> all = List.of(BasePosition.values());
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < all.size(); row += 4) {
            List<BasePosition> four = all.subList(row, Math.min(row + 4, all.size()));
            List<String> names = new ArrayList<>();
            List<String> pictures = new ArrayList<>();
            for (BasePosition base : four) {
                names.add("`" + base.token() + "`");
                pictures.add(picture("base-" + base.token(), "The base position " + base.token(), 180));
            }
            if (row == 0) {
                table.append("| | | | |\n| --- | --- | --- | --- |\n");
            }
            table.append("| ").append(String.join(" | ", pictures)).append(" |\n");
            table.append("| ").append(String.join(" | ", names)).append(" |\n");
        }
        return table.toString();
    }

    private static String joints() {
        StringBuilder table = new StringBuilder(
                "| joint and motion | range | at two angles | above 0 |\n| --- | --- | --- | --- |\n");
        MOTIONS.forEach((motion, example) -> table.append(String.format(
                Locale.ROOT,
                "| `%s: { %s }` | %.0f to %.0f | %s<br>%s and %s | %s |%n",
                motion.joint(),
                motion.motion(),
                motion.least(),
                motion.most(),
                picture(name(motion), motion + " at " + example.low() + " and at " + example.high() + " degrees", 260),
                example.low(),
                example.high(),
                example.meaning())));
        return table.toString();
    }

    private static String props() {
        StringBuilder table = new StringBuilder("| prop | picture | drawn from |\n| --- | --- | --- |\n");
        PROPS.forEach((kind, example) -> table.append("| `" + kind.token() + "` | "
                + picture("prop-" + kind.token(), "A person with a " + kind.token(), 240)
                + " | `props: " + example.props() + "`<br>`" + example.pose() + "` |\n"));
        return table.toString();
    }

    private static String picture(String name, String alt, int width) {
        return "<img src=\"images/figures/" + name + ".svg\" alt=\"" + alt + "\" width=\"" + width + "\">";
    }

    /**
     * What shows a motion.
     *
     * @param pose YAML with %s for the angle
     */
    private record Motion(String camera, String pose, int low, int high, String meaning) {
        String pose(int degrees) {
            return pose.formatted(degrees);
        }
    }

    private record Held(String camera, String props, String pose) {}

    private static final Map<JointMotion, Motion> MOTIONS = new EnumMap<>(JointMotion.class);

    private static final Map<Prop.Kind, Held> PROPS = new EnumMap<>(Prop.Kind.class);

    private static void motion(JointMotion motion, String camera, String pose, int low, int high, String meaning) {
        MOTIONS.put(motion, new Motion(camera, pose, low, high, meaning));
    }

    static {
        String front = "front";
        String side = "side";
        String oblique = "{ azimuth: 35, elevation: 15 }";
        motion(
                JointMotion.BODY_FLEXION,
                side,
                "{ base: standing, body: { flexion: %s }, contacts: { feet: none } }",
                -15,
                15,
                "the whole body leans forward");
        motion(
                JointMotion.BODY_SIDE_BEND,
                front,
                "{ base: standing, body: { side-bend: %s }, contacts: { feet: none } }",
                -15,
                15,
                "the whole body leans to its right");
        motion(
                JointMotion.BODY_ROTATION,
                front,
                "{ base: standing, body: { rotation: %s } }",
                -45,
                45,
                "the whole body turns to its right");
        motion(
                JointMotion.LUMBAR_FLEXION,
                side,
                "{ base: standing, lumbar: { flexion: %s } }",
                -25,
                50,
                "the low back bends forward");
        motion(
                JointMotion.LUMBAR_SIDE_BEND,
                front,
                "{ base: standing, lumbar: { side-bend: %s }, shoulders: { abduction: 20 } }",
                -25,
                25,
                "the low back bends to the right");
        motion(
                JointMotion.LUMBAR_ROTATION,
                oblique,
                "{ base: standing, lumbar: { rotation: %s } }",
                -15,
                15,
                "the trunk above turns to the right");
        motion(
                JointMotion.THORACIC_FLEXION,
                side,
                "{ base: standing, thoracic: { flexion: %s } }",
                -25,
                40,
                "the upper back bends forward");
        motion(
                JointMotion.THORACIC_SIDE_BEND,
                front,
                "{ base: standing, thoracic: { side-bend: %s }, shoulders: { abduction: 20 } }",
                -25,
                25,
                "the upper back bends to the right");
        motion(
                JointMotion.THORACIC_ROTATION,
                oblique,
                "{ base: standing, thoracic: { rotation: %s } }",
                -40,
                40,
                "the chest turns to the right");
        motion(
                JointMotion.NECK_FLEXION,
                side,
                "{ base: standing, neck: { flexion: %s } }",
                -50,
                45,
                "the chin comes to the chest");
        motion(
                JointMotion.NECK_SIDE_BEND,
                front,
                "{ base: standing, neck: { side-bend: %s } }",
                -40,
                40,
                "the ear comes to the right shoulder");
        motion(
                JointMotion.NECK_ROTATION,
                front,
                "{ base: standing, neck: { rotation: %s } }",
                -70,
                70,
                "the face turns to the right");
        motion(
                JointMotion.SHOULDER_BLADE_ELEVATION,
                front,
                "{ base: standing, shoulder-blades: { elevation: %s } }",
                0,
                35,
                "the shoulder comes to the ear");
        motion(
                JointMotion.SHOULDER_BLADE_RETRACTION,
                "side",
                "{ base: standing, shoulder-blades: { retraction: %s } }",
                -25,
                25,
                "the shoulder blade comes to the spine");
        motion(
                JointMotion.SHOULDER_FLEXION,
                side,
                "{ base: standing, right: { shoulders: { flexion: %s } } }",
                -50,
                150,
                "the arm comes forward and up");
        motion(
                JointMotion.SHOULDER_ABDUCTION,
                front,
                "{ base: standing, shoulders: { abduction: %s } }",
                45,
                120,
                "the arm comes out to the side and up");
        motion(
                JointMotion.SHOULDER_ROTATION,
                front,
                "{ base: standing, shoulders: { rotation: %s }, elbows: { flexion: 90 } }",
                -60,
                60,
                "the arm turns outward about its length");
        motion(
                JointMotion.ELBOW_FLEXION,
                side,
                "{ base: standing, right: { elbows: { flexion: %s } } }",
                0,
                130,
                "the elbow bends");
        motion(
                JointMotion.FOREARM_PRONATION,
                oblique,
                "{ base: standing, elbows: { flexion: 90 }, forearms: { pronation: %s } }",
                0,
                170,
                "the palm turns down, or back when the arm hangs");
        motion(
                JointMotion.WRIST_FLEXION,
                side,
                "{ base: standing, right: { elbows: { flexion: 90 }, wrists: { flexion: %s } } }",
                -70,
                70,
                "the palm comes to the forearm");
        motion(
                JointMotion.WRIST_SIDE_BEND,
                oblique,
                "{ base: standing, elbows: { flexion: 90 }, wrists: { side-bend: %s } }",
                -20,
                35,
                "the hand bends toward the little finger");
        motion(
                JointMotion.FINGER_FLEXION,
                side,
                "{ base: standing, right: { elbows: { flexion: 90 }, fingers: { flexion: %s } } }",
                0,
                90,
                "the fingers close");
        motion(
                JointMotion.HIP_FLEXION,
                side,
                "{ base: standing, right: { hips: { flexion: %s } }, " + FREE_RIGHT + " }",
                -20,
                80,
                "the thigh comes forward and up");
        motion(
                JointMotion.HIP_ABDUCTION,
                front,
                "{ base: standing, right: { hips: { abduction: %s } }, " + FREE_RIGHT + " }",
                0,
                40,
                "the leg comes out to the side");
        motion(
                JointMotion.HIP_ROTATION,
                oblique,
                "{ base: sitting, right: { hips: { rotation: %s } }, " + FREE_RIGHT + " }",
                -35,
                40,
                "the thigh turns outward about its length");
        motion(
                JointMotion.KNEE_FLEXION,
                side,
                "{ base: standing, right: { knees: { flexion: %s } }, " + FREE_RIGHT + " }",
                0,
                110,
                "the knee bends");
        motion(
                JointMotion.ANKLE_DORSIFLEXION,
                side,
                "{ base: standing, right: { hips: { flexion: 40 }, ankles: { dorsiflexion: %s } }, " + FREE_RIGHT
                        + " }",
                -45,
                25,
                "the foot is drawn up");
        motion(
                JointMotion.TOE_EXTENSION,
                side,
                "{ base: standing, right: { hips: { flexion: 40 }, toes: { extension: %s } }, " + FREE_RIGHT + " }",
                -30,
                70,
                "the toes are drawn up");
        PROPS.put(Prop.Kind.MAT, new Held("{ azimuth: 65, elevation: 20 }", "[mat]", "{ base: crook-lying }"));
        PROPS.put(Prop.Kind.CHAIR, new Held("{ azimuth: 50, elevation: 12 }", "[chair]", "{ base: sitting }"));
        PROPS.put(
                Prop.Kind.WALL,
                new Held(
                        "side", "[wall]", "{ base: standing, shoulders: { flexion: 80 }, contacts: { hands: wall } }"));
        PROPS.put(
                Prop.Kind.TOWEL,
                new Held("{ azimuth: 65, elevation: 15 }", "[mat, { towel: under-forehead }]", "{ base: prone }"));
        PROPS.put(
                Prop.Kind.STRAP,
                new Held(
                        "side",
                        "[mat, { strap: round-right-foot }]",
                        "{ base: supine, right: { hips: { flexion: 70 } }, contacts: { right-heel: none } }"));
        PROPS.put(
                Prop.Kind.PILLOW,
                new Held("{ azimuth: 65, elevation: 15 }", "[mat, { pillow: under-head }]", "{ base: crook-lying }"));
        PROPS.put(
                Prop.Kind.BLOCK,
                new Held("{ azimuth: 65, elevation: 15 }", "[mat, { block: under-hips }]", "{ base: long-sitting }"));
        PROPS.put(
                Prop.Kind.BOX, new Held("{ azimuth: 65, elevation: 15 }", "[{ box: in-front }]", "{ base: standing }"));
        PROPS.put(
                Prop.Kind.BENCH,
                new Held(
                        "{ azimuth: 65, elevation: 15 }",
                        "[{ bench: under-hips }]",
                        "{ base: sitting, contacts: { hips: bench } }"));
        PROPS.put(
                Prop.Kind.TABLE,
                new Held(
                        "side",
                        "[{ table: in-front }]",
                        "{ base: standing, hips: { flexion: 40 }, contacts: { hands: table } }"));
        PROPS.put(
                Prop.Kind.DUMBBELL,
                new Held("{ azimuth: 65, elevation: 5 }", "[{ dumbbell: in-hands }]", "{ base: standing }"));
        PROPS.put(
                Prop.Kind.KETTLEBELL,
                new Held("{ azimuth: 35, elevation: 5 }", "[{ kettlebell: in-hands }]", "{ base: standing }"));
        PROPS.put(
                Prop.Kind.BARBELL,
                new Held("{ azimuth: 35, elevation: 10 }", "[{ barbell: in-hands }]", "{ base: standing }"));
        PROPS.put(Prop.Kind.STICK, new Held("side", "[{ stick: along-spine }]", "{ base: standing }"));
    }
}
