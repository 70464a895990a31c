package moveleaf.figure;

import static moveleaf.figure.PoseNotes.figure;
import static moveleaf.figure.PoseNotes.pose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PoserTest {
    @Test
    void what_is_out_of_reach_is_told_with_what_is_missing() {
        Figure.Drawn figure = figure(
                "", pose("start", "standing", "hips flexion 0, lumbar flexion 0, knees flexion 0", "hands: floor"));
        Diagnostics diagnostics = new Diagnostics();
        Poser.pose(figure, 1, diagnostics);
        assertTrue(diagnostics.hasErrors());
        String told = DiagnosticPrinter.headline(diagnostics.all().get(0));
        assertTrue(told.matches("t.md:1:1: error\\[contact-not-reached]: left-hand misses .* by \\d+ cm"), told);
    }

    @Test
    void an_angle_that_the_contacts_do_not_allow_is_told_with_what_it_became() {
        String told = diagnostics(figure(
                "chair", pose("start", "sitting", "hips flexion 60, knees flexion 140", "hips: chair, feet: floor")));
        assertTrue(told.contains("warning[angle-changed]"), told);
    }

    @Test
    void poses_that_can_be_taken_say_nothing() {
        assertEquals("", diagnostics(birdDog()));
        assertEquals("", diagnostics(squat()));
    }

    @Test
    void hands_and_knees_stay_where_they_are_while_the_back_moves() {
        Posed posed = Poser.pose(
                figure(
                        "mat",
                        pose("cat", "hands-and-knees", "lumbar flexion 45, thoracic flexion 40", ""),
                        pose("cow", "hands-and-knees", "lumbar flexion -28, thoracic flexion -20", "")),
                12,
                new Diagnostics());
        assertEquals(13, posed.motion().size());
        for (Bone bone : List.of(Bone.LEFT_HAND, Bone.RIGHT_HAND, Bone.LEFT_SHIN, Bone.RIGHT_SHIN)) {
            assertStays(posed.motion(), bone, 0.6);
        }
    }

    @Test
    void feet_stay_in_a_squat_and_the_weight_stays_over_them() {
        Posed posed = Poser.pose(
                figure(
                        "",
                        pose("start", "standing", "", ""),
                        pose("down", "start", "hips flexion 95, knees flexion 100, shoulders flexion 80", "")),
                12,
                new Diagnostics());
        assertStays(posed.motion(), Bone.LEFT_FOOT, 0.3);
        assertStays(posed.motion(), Bone.RIGHT_TOES, 0.3);
        Posture down = posed.poses().get(1).body();
        assertTrue(down.joint(Bone.PELVIS).x() < down.joint(Bone.RIGHT_FOOT).x() - 10, "the hips go back");
        assertTrue(down.joint(Bone.RIGHT_SHIN).x() > down.joint(Bone.RIGHT_FOOT).x() + 5, "the knees go forward");
    }

    @Test
    void nothing_jumps_on_the_way_where_hands_stay_on_turning_thighs() {
        Posed posed = Poser.pose(
                figure(
                        "chair",
                        pose("start", "sitting", "", ""),
                        pose(
                                "crossed",
                                "start",
                                "right hips flexion 120, right hips abduction 40, right hips rotation 75, "
                                        + "right knees flexion 125, shoulders flexion 30, elbows flexion 45",
                                "right-ankle: left-thigh, right-hand: right-thigh, left-hand: left-thigh")),
                16,
                new Diagnostics());
        for (int i = 1; i < 16; i++) {
            for (Bone bone : Bone.values()) {
                Vec3 before = posed.motion().get(i - 1).body().joint(bone);
                Vec3 now = posed.motion().get(i).body().joint(bone);
                Vec3 after = posed.motion().get(i + 1).body().joint(bone);
                assertEquals(0, before.plus(after).minus(now.times(2)).length(), 7, bone + " at " + i);
            }
        }
    }

    @Test
    void a_motion_begins_and_ends_with_its_poses() {
        Posed posed = Poser.pose(birdDog(), 8, new Diagnostics());
        assertEquals(9, posed.motion().size());
        assertEquals(posed.poses().get(0), posed.motion().get(0));
        assertEquals(posed.poses().get(1), posed.motion().get(8));
    }

    @Test
    void the_same_figure_gives_the_same_scenes() {
        assertEquals(
                Poser.pose(birdDog(), 6, new Diagnostics()).motion(),
                Poser.pose(birdDog(), 6, new Diagnostics()).motion());
    }

    @Test
    void a_hand_comes_to_the_skin_of_the_other_shin() {
        Posed posed = Poser.pose(
                figure("", pose("start", "sitting", "hips flexion 110, lumbar flexion 30", "left-hand: right-shin")),
                1,
                new Diagnostics());
        Posture body = posed.poses().get(0).body();
        Vec3 knee = body.joint(Bone.RIGHT_SHIN);
        Vec3 ankle = body.joint(Bone.RIGHT_FOOT);
        Vec3 palm = body.frame(Bone.LEFT_HAND).at(0.3, -5.5, 0);
        Vec3 shin = ankle.minus(knee).unit();
        Vec3 from = palm.minus(knee);
        double gap = from.minus(shin.times(from.dot(shin))).length();
        assertEquals(6.5, gap, 1.2);
    }

    @Test
    void a_block_lifts_the_seat_and_stands_under_it() {
        Scene onFloor = scene("mat", "long-sitting");
        Scene onBlock = scene("mat, block", "long-sitting");
        double lift = onBlock.body().joint(Bone.PELVIS).y()
                - onFloor.body().joint(Bone.PELVIS).y();
        assertEquals(PropSize.height(Prop.Kind.BLOCK, Prop.Place.UNDER_HIPS), lift, 0.5);
        Scene.PlacedProp block = prop(onBlock, Prop.Kind.BLOCK);
        assertEquals(0, block.frame().origin().y(), 1e-9);
        assertEquals(
                onBlock.body().joint(Bone.PELVIS).x(), block.frame().origin().x(), 6);
    }

    @Test
    void a_chair_stands_still_where_the_hips_will_come() {
        Posed posed = Poser.pose(squat(), 4, new Diagnostics());
        Scene.PlacedProp chair = prop(posed.poses().get(0), Prop.Kind.CHAIR);
        posed.motion().forEach(scene -> assertEquals(chair, prop(scene, Prop.Kind.CHAIR)));
        assertTrue(chair.frame().origin().x()
                < posed.poses().get(0).body().joint(Bone.PELVIS).x() - 20);
    }

    @Test
    void what_is_held_goes_with_the_hands() {
        for (String prop : List.of("dumbbell", "kettlebell", "barbell", "stick")) {
            Scene scene = scene(prop, "standing");
            Vec3 left = HeldProps.grip(scene.body(), BodySide.LEFT);
            Vec3 right = HeldProps.grip(scene.body(), BodySide.RIGHT);
            Vec3 middle = scene.props().stream()
                    .map(held -> held.frame().origin())
                    .reduce(Vec3.ZERO, Vec3::plus)
                    .times(1.0 / scene.props().size());
            assertEquals(0, middle.minus(left.toward(right, 0.5)).length(), 1e-9, prop);
        }
    }

    /** Law: any figure that the reader lets through is posed with finite numbers and without an exception. */
    @Test
    void random_legal_poses_are_finite() {
        for (int seed = 0; seed < 1000; seed++) {
            Figure.Drawn figure = random(new Random(seed));
            int number = seed;
            Posed posed = Assertions.assertTimeout(
                    Duration.ofSeconds(2), () -> Poser.pose(figure, 3, new Diagnostics()), "seed " + number);
            for (Scene scene : posed.motion()) {
                for (Bone bone : Bone.values()) {
                    Vec3 joint = scene.body().joint(bone);
                    assertTrue(joint.length() < 2000, "seed " + seed + ": " + bone + " at " + joint);
                }
            }
        }
    }

    private static Figure.Drawn random(Random random) {
        List<Pose> poses = new ArrayList<>();
        poses.add(random(random, "a", new Pose.Base(any(random, BasePosition.values()))));
        poses.add(random(random, "b", new Pose.From("a")));
        Figure.Drawn plain = figure("");
        List<Prop> props = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Optional<Prop.Place> place =
                    random.nextBoolean() ? Optional.empty() : Optional.of(any(random, Prop.Place.values()));
            props.add(new Prop(any(random, Prop.Kind.values()), place, plain.span()));
        }
        return new Figure.Drawn("", "", plain.camera(), props, poses, plain.tint(), plain.arrows(), plain.span());
    }

    private static Pose random(Random random, String name, Pose.Origin origin) {
        Span span = new Span(new SourceFile("t.md", name), 0, 1);
        List<Pose.Angle> angles = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            JointMotion motion = any(random, JointMotion.values());
            Optional<BodySide> side = motion.isPaired() && random.nextBoolean()
                    ? Optional.of(any(random, BodySide.values()))
                    : Optional.empty();
            double degrees = motion.least() + random.nextDouble() * (motion.most() - motion.least());
            angles.add(new Pose.Angle(motion, side, degrees, span));
        }
        List<Pose.Contact> contacts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            BodyPart part = any(random, BodyPart.values());
            Optional<Pose.Target> target =
                    switch (random.nextInt(4)) {
                        case 0 -> Optional.empty();
                        case 1 -> Optional.of(new Pose.Floor());
                        case 2 -> Optional.of(new Pose.On(any(random, Prop.Kind.values())));
                        default -> Optional.of(new Pose.Body(any(random, BodyPart.values()), Optional.empty()));
                    };
            contacts.add(new Pose.Contact(part, Optional.empty(), target, span));
        }
        return new Pose(name, origin, angles, contacts, Optional.empty(), Optional.empty(), Optional.empty(), span);
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static Figure.Drawn birdDog() {
        return figure(
                "mat",
                pose("start", "hands-and-knees", "", ""),
                pose(
                        "reach",
                        "start",
                        "right hips flexion 0, right knees flexion 0, left shoulders flexion 170",
                        "right-knee: none, right-toe: none, left-hand: none"));
    }

    private static Figure.Drawn squat() {
        return figure(
                "chair",
                pose("start", "standing", "", ""),
                pose("down", "start", "hips flexion 88, knees flexion 88, shoulders flexion 70", "hips: chair"));
    }

    private static Scene scene(String props, String base) {
        return Poser.pose(figure(props, pose("start", base, "", "")), 1, new Diagnostics())
                .poses()
                .get(0);
    }

    private static Scene.PlacedProp prop(Scene scene, Prop.Kind kind) {
        return scene.props().stream()
                .filter(prop -> prop.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String diagnostics(Figure.Drawn figure) {
        Diagnostics diagnostics = new Diagnostics();
        Poser.pose(figure, 1, diagnostics);
        return DiagnosticPrinter.text(diagnostics.all());
    }

    private static void assertStays(List<Scene> motion, Bone bone, double most) {
        Vec3 first = motion.get(0).body().joint(bone);
        for (Scene scene : motion) {
            assertEquals(0, scene.body().joint(bone).minus(first).length(), most, bone.name());
        }
    }
}
