package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Guide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A figure with one mistake in it; the diagnostics without file and line, with their hints where these are asked for. */
class FigureDiagnosticsTest {
    private static final String LEG_RAISE = "exercises/leg-raise.md";

    private static final String SOUND =
            """
            figure:
              alt: A leg goes up.
              caption: Up.
              props: [mat]
              poses:
                start:
                  step: 1
                  hips: { flexion: 0 }
                lifted:
                  from: start
                  right: { hips: { flexion: 45 } }
                  contacts: { hands: floor }
            """;

    private static final String FILES =
            """
            figure:
              alt: A leg goes up.
              caption: Up.
              files: [figures/leg.svg]
              licence: CC0
              source: Me
            """;

    private static GuideTexts with(String figure) {
        return GuideTexts.of(GuideTexts.MINIMAL).replace(LEG_RAISE, "side: each\n", "side: each\n" + figure);
    }

    private static Diagnostics diagnostics(GuideTexts texts) {
        Diagnostics diagnostics = new Diagnostics();
        GuideAssembler.assemble(texts.sources(), language -> GuideTexts.english(), diagnostics);
        return diagnostics;
    }

    private static void check(GuideTexts texts, String expected) {
        assertEquals(
                expected,
                DiagnosticLines.of(diagnostics(texts)).replaceAll("(?m)^g/exercises/leg-raise.md:[0-9]+:[0-9]+: ", ""));
    }

    /** The sound figure with one text in the place of another. */
    private static void check(String old, String replacement, String expected) {
        assertTrue(SOUND.contains(old), old);
        check(with(SOUND.replace(old, replacement)), expected);
    }

    private static void checkHint(GuideTexts texts, String hint) {
        assertEquals(
                Optional.of(hint), diagnostics(texts).all().stream().findFirst().flatMap(Diagnostic::hint));
    }

    private static void checkHint(String old, String replacement, String hint) {
        checkHint(with(SOUND.replace(old, replacement)), hint);
    }

    @Test
    void sound_figures_have_none() {
        check(with(SOUND), "");
        check(with(FILES).pictures("leg.svg"), "");
    }

    @Test
    void alt_and_caption_are_required_and_say_something() {
        check("  alt: A leg goes up.\n", "", "error[missing-key]: \"alt\" is missing in \"figure\"\n");
        check("  caption: Up.\n", "", "error[missing-key]: \"caption\" is missing in \"figure\"\n");
        check("A leg goes up.", "\" \"", "error[wrong-value]: \" \" is not one or two sentences\n");
        check("alt: A leg goes up.", "alt:", "error[wrong-type]: this must be text, not nothing\n");
        check(
                "A leg goes up.",
                "x".repeat(601),
                "error[wrong-value]: an alt text is one or two sentences, at most 600 letters\n");
    }

    @Test
    void a_citation_can_not_stand_in_a_caption() {
        check("Up.", "\"Up.[@fransen2015]\"", "error[misplaced-citation]: a citation can't stand in this field\n");
    }

    @Test
    void poses_or_files_and_not_both() {
        check(
                with(SOUND + "  files: [figures/leg.svg]\n").pictures("leg.svg"),
                """
                error[contradiction]: a figure has poses or files, not both
                g/figures/leg.svg:1:1: warning[unused-picture]: no figure shows this file
                """);
        check(
                with("figure:\n  alt: A.\n  caption: B.\n"),
                "error[missing-key]: \"poses\" or \"files\" is missing in \"figure\"\n");
        check(with("figure: up\n"), "error[wrong-type]: this must be keys with values, not text\n");
        check(with("figure:\n"), "error[wrong-type]: this must be keys with values, not nothing\n");
    }

    @Test
    void keys_of_the_other_kind_of_figure_mean_nothing() {
        check(
                "  props: [mat]\n",
                "  licence: CC0\n",
                "error[contradiction]: \"licence\" means nothing for a figure that Moveleaf draws\n");
        check(
                with(FILES + "  camera: side\n").pictures("leg.svg"),
                "error[contradiction]: \"camera\" means nothing for image files\n");
    }

    @Test
    void files_need_a_licence_and_a_source() {
        check(
                with(FILES.replace("  licence: CC0\n", "").replace("  source: Me\n", ""))
                        .pictures("leg.svg"),
                """
                error[missing-key]: "licence" is missing in "figure"
                error[missing-key]: "source" is missing in "figure"
                """);
    }

    @Test
    void a_file_that_is_not_there_is_reported() {
        check(with(FILES), "error[missing-file]: there is no such file in the guide's folder\n");
        checkHint(with(FILES), "put the file into the folder figures/ of the guide");
        checkHint(with(FILES).pictures("legs.svg"), "did you mean \"figures/legs.svg\"?");
    }

    @Test
    void a_file_elsewhere_is_no_image_of_the_guide() {
        for (String path : new String[] {
            "../leg.svg",
            "figures/../leg.svg",
            "/etc/leg.svg",
            "leg.svg",
            "figures/a/leg.svg",
            "figures/leg.gif",
            "\"figures\\\\leg.svg\"",
            "figures/.svg",
            "https://example.org/leg.svg"
        }) {
            check(
                    with(FILES.replace("figures/leg.svg", path)),
                    "error[wrong-value]: " + (path.startsWith("\"") ? "\"figures\\leg.svg\"" : "\"" + path + "\"")
                            + " is not an image file\n");
        }
    }

    @Test
    void a_file_that_no_figure_shows_is_a_warning() {
        check(
                with(SOUND).pictures("leg.svg"),
                "g/figures/leg.svg:1:1: warning[unused-picture]: no figure shows this file\n");
    }

    @Test
    void an_angle_outside_the_human_range_names_the_normal_one() {
        check("flexion: 45", "flexion: 170", "error[out-of-range]: a hip bends −30° to 140°; 170° is outside\n");
        check(
                "hips: { flexion: 0 }",
                "knees: { flexion: -5.5 }",
                "error[out-of-range]: a knee bends −5° to 160°; −5.5° is outside\n");
        check("flexion: 45", "flexion: 1e300", "error[out-of-range]: a hip bends −30° to 140°; 1e300° is outside\n");
    }

    @Test
    void an_angle_is_a_number_alone() {
        check("flexion: 45", "flexion: 45°", "error[wrong-type]: this must be a number, not text\n");
        checkHint("flexion: 45", "flexion: \"45\"", "write it like this: 90");
        check("flexion: 45", "flexion: .nan", "error[wrong-type]: this must be a number, not \".nan\"\n");
        check("flexion: 45", "flexion: -.inf", "error[wrong-type]: this must be a number, not \"-.inf\"\n");
        check("flexion: 45", "flexion: 0x1F", "error[wrong-type]: this must be a number, not text\n");
        check("flexion: 45", "flexion: [45]", "error[wrong-type]: this must be a number, not a list\n");
        check("{ flexion: 45 }", "45", "error[wrong-type]: this must be keys with values, not a whole number\n");
    }

    @Test
    void a_wrong_key_comes_with_the_right_one() {
        check("right: { hips", "right: { hip", "error[unknown-key]: there is no key \"hip\" in \"right\"\n");
        checkHint("right: { hips", "right: { hip", "did you mean \"hips\"?");
        checkHint("{ flexion: 45", "{ flexoin: 45", "did you mean \"flexion\"?");
        checkHint("from: start", "form: start", "did you mean \"from\"?");
        checkHint("hands: floor", "hand: floor", "did you mean \"hands\"?");
        checkHint("poses:", "pose:", "write \"poses:\" with one pose or more, or \"files:\" with image files");
    }

    @Test
    void a_wrong_word_comes_with_the_right_one() {
        checkHint("hands: floor", "hands: flor", "did you mean \"floor\"?");
        checkHint(
                "from: start",
                "base: supin",
                "did you mean \"supine\"? one of: standing, sitting, long-sitting, "
                        + "cross-legged, kneeling, half-kneeling, heel-sitting, hands-and-knees, forearms-and-knees, plank, supine, "
                        + "crook-lying, prone, side-lying");
        check("[mat]", "[mta]", "error[wrong-value]: \"mta\" is not a prop\n");
        check("[mat]", "[{ mat: udner-head }]", "error[wrong-value]: \"udner-head\" is not a place\n");
        check("[mat]", "[{ mta: under-head }]", "error[unknown-key]: there is no key \"mta\" in item 1 of \"props\"\n");
        check("[mat]", "[{ mat: behind, wall: behind }]", "error[wrong-value]: a prop has one name and one place\n");
        check("  props", "  arrows: [foot]\n  props", "error[wrong-value]: \"foot\" is not a part of the body\n");
        check("  props", "  tint: no\n  props", "error[wrong-value]: \"no\" is not muscles to tint\n");
    }

    @Test
    void the_middle_of_the_body_has_no_sides() {
        check(
                "right: { hips",
                "right: { neck",
                "error[no-such-side]: there is but one \"neck\", with no left or right\n");
        checkHint("right: { hips", "right: { neck", "write \"neck\" beside \"left\" and \"right\", not inside");
        check(
                "hands: floor",
                "left-head: floor",
                "error[no-such-side]: there is but one \"head\", with no left or right\n");
        check(
                "hands: floor",
                "hands: right-belly",
                "error[no-such-side]: there is but one \"belly\", with no left or right\n");
    }

    @Test
    void a_pose_starts_from_an_earlier_one() {
        check("from: start", "from: strat", "error[unknown-pose]: no pose here is called \"strat\"\n");
        checkHint("from: start", "from: strat", "did you mean \"start\"?");
        check("from: start", "from: lifted", "error[unknown-pose]: a pose can't start from itself\n");
        check("step: 1", "from: lifted", "error[unknown-pose]: the pose \"lifted\" comes later in this figure\n");
        checkHint("step: 1", "from: lifted", "the first pose starts from a base, such as base: standing");
        check(
                "from: start",
                "from: start\n      base: supine",
                "error[contradiction]: a pose starts from a base or from a pose, not both\n");
    }

    @Test
    void pose_names_are_like_ids_and_each_stands_once() {
        check("lifted:", "start:", "error[duplicate-key]: \"start\" stands here a second time\n");
        check("lifted:", "Leg up:", "error[bad-id]: \"Leg up\" can't be the name of a pose\n");
    }

    @Test
    void a_part_of_the_body_has_one_contact() {
        check(
                "hands: floor",
                "hands: floor, left-hand: mat",
                "error[duplicate-contact]: \"left-hand\" touches something already, by \"hands\"\n");
        check("hands: floor", "left-hand: floor, right-hand: mat", "");
        check("hands: floor", "left-hand: hands", "");
        check("hands: floor", "left-hand: left-hand", "error[contradiction]: a part of the body can't touch itself\n");
    }

    @Test
    void what_is_touched_is_there() {
        check(
                "hands: floor",
                "feet: chair",
                "error[missing-prop]: something touches the chair, but there is none here\n");
        check("hands: floor }", "feet: chair }\n      props: [{ chair: in-front }]", "");
        check("step: 1", "contacts: { feet: mat }\n      props: [mat]", "");
        check("      step: 1", "      contacts: { feet: mat }", "");
        check(
                with(SOUND.replace("      step: 1", "      contacts: { feet: mat }") + "      props: [wall]\n"),
                "error[missing-prop]: something touches the mat, but there is none here\n");
        check(
                with(SOUND.replace("      step: 1", "      contacts: { feet: mat }")
                                .replace("hands: floor", "feet: none")
                        + "      props: [wall]\n"),
                "");
    }

    @Test
    void a_step_is_one_of_the_movement() {
        check("step: 1", "step: 4", "error[unknown-step]: there is no step 4 here\n");
        checkHint("step: 1", "step: 4", "the steps are numbered 1 to 3");
        check("step: 1", "step: 0", "error[out-of-range]: steps are numbered 1 to 99; 0 is outside\n");
        check("step: 1", "step: 1.5", "error[wrong-type]: this must be a whole number, not a number\n");
        GuideTexts variant = GuideTexts.of(GuideTexts.MINIMAL)
                .replace(
                        LEG_RAISE,
                        "    step: easier\n",
                        "    step: easier\n"
                                + SOUND.replace("step: 1", "step: 4").indent(4));
        check(variant, "error[unknown-step]: there is no step 4 here\n");
    }

    @Test
    void a_page_has_no_steps() {
        GuideTexts page = GuideTexts.of(GuideTexts.MINIMAL)
                .replace("pages/muscles.md", "role: muscles\n", "role: muscles\n" + SOUND);
        assertEquals(
                "g/pages/muscles.md:11:13: error[unknown-step]: there is no step 1 here\n",
                DiagnosticLines.of(diagnostics(page)));
        checkHint(page, "take it out: only a movement has steps");
    }

    @Test
    void a_tinted_muscle_is_one_of_the_guide() {
        check(
                "  props",
                "  tint: { primary: [quadricep], secondary: [calves] }\n  props",
                "error[unknown-muscle]: no muscle is called \"quadricep\"\n");
        checkHint("  props", "  tint: { primary: [quadricep] }\n  props", "did you mean \"quadriceps\"?");
        GuideTexts settings = GuideTexts.of(GuideTexts.MINIMAL)
                .replace(
                        "guide.yaml",
                        "region: GB\n",
                        "region: GB\n"
                                + SOUND.replace("step: 1", "base: prone")
                                        .replace("props: [mat]", "tint: { primary: [x] }"));
        assertEquals(
                "g/guide.yaml:9:21: error[unknown-muscle]: no muscle is called \"x\"\n",
                DiagnosticLines.of(diagnostics(settings)));
    }

    @Test
    void a_camera_has_a_range_too() {
        check(
                "  props",
                "  camera: { azimuth: 400, elevation: -91 }\n  props",
                """
                error[out-of-range]: a camera stands at −180° to 180°; 400° is outside
                error[out-of-range]: a camera looks down from −90° to 90°; −91° is outside
                """);
        check(
                "  props",
                "  camera: { elevation: 3 }\n  props",
                "error[missing-key]: \"azimuth\" is missing in \"camera\"\n");
        checkHint(
                "  props",
                "  camera: sid\n  props",
                "did you mean \"side\"? one of: side, left-side, front, back, above");
    }

    @Test
    void sizes_are_bounded() {
        StringBuilder poses = new StringBuilder("figure:\n  alt: A.\n  caption: B.\n  poses:\n");
        for (int i = 0; i < 13; i++) {
            poses.append("    p" + i + ": {}\n");
        }
        check(with(poses.toString()), "error[wrong-value]: a figure has 1 to 12 poses\n");
        check(
                with("figure: { alt: A., caption: B., poses: {} }\n"),
                "error[wrong-value]: a figure has 1 to 12 poses\n");
        check(
                with("figure: { alt: A., caption: B., licence: C, source: D, files: [] }\n"),
                "error[wrong-value]: a figure has 1 to 12 files\n");
        check(
                "  props",
                "  arrows: [" + "feet, ".repeat(11) + "]\n  props",
                "error[wrong-value]: a figure has at most 10 arrows\n");
    }

    @Test
    void all_mistakes_are_reported_at_once_and_the_rest_is_read() {
        GuideTexts texts = with(SOUND.replace("flexion: 45", "flexion: 450")
                .replace("[mat]", "[mta, mat]")
                .replace("hands: floor", "hands: flor, feet: mat")
                .replace("step: 1", "step: 7"));
        Diagnostics diagnostics = new Diagnostics();
        Optional<Guide> guide = GuideAssembler.assemble(texts.sources(), language -> GuideTexts.english(), diagnostics);
        assertEquals(4, diagnostics.all().size(), () -> DiagnosticLines.of(diagnostics));
        assertTrue(guide.orElseThrow().articles().containsKey("leg-raise"), "an entry can do without its figure");
    }

    @Test
    @Timeout(30)
    void any_damage_is_a_diagnostic_and_never_an_exception() {
        Random random = new Random(3);
        String letters = "{}[]:,-'\"\n#&*|>~ab0. ";
        for (int i = 0; i < 150; i++) {
            StringBuilder damaged = new StringBuilder(i % 2 == 0 ? SOUND : FILES);
            for (int n = 0; n <= i % 5; n++) {
                damaged.setCharAt(
                        8 + random.nextInt(damaged.length() - 8), letters.charAt(random.nextInt(letters.length())));
            }
            diagnostics(with(damaged.toString()).pictures("leg.svg"));
        }
    }

    @Test
    @Timeout(30)
    void a_huge_figure_is_bounded() {
        StringBuilder poses = new StringBuilder("figure:\n  alt: A.\n  caption: B.\n  poses:\n");
        for (int i = 0; i < 10_000; i++) {
            poses.append("    p" + i + ": { from: p" + (i - 1) + ", contacts: { hands: chair, feet: wall } }\n");
        }
        Diagnostics found = diagnostics(with(poses.toString()));
        assertEquals("wrong-value", found.all().get(0).code());
        assertEquals(26, found.all().size(), "what is said of the first twelve poses, and that there are too many");
    }
}
