package moveleaf.figure;

import static moveleaf.figure.Bone.HEAD;
import static moveleaf.figure.Bone.LUMBAR_HIGH;
import static moveleaf.figure.Bone.LUMBAR_LOW;
import static moveleaf.figure.Bone.LUMBAR_MIDDLE;
import static moveleaf.figure.Bone.NECK_HIGH;
import static moveleaf.figure.Bone.NECK_LOW;
import static moveleaf.figure.Bone.PELVIS;
import static moveleaf.figure.Bone.RIGHT_FOREARM;
import static moveleaf.figure.Bone.RIGHT_SHIN;
import static moveleaf.figure.Bone.RIGHT_SHOULDER_BLADE;
import static moveleaf.figure.Bone.RIGHT_THIGH;
import static moveleaf.figure.Bone.RIGHT_UPPER_ARM;
import static moveleaf.figure.Bone.THORACIC_HIGH;
import static moveleaf.figure.Bone.THORACIC_LOW;
import static moveleaf.figure.Bone.THORACIC_MIDDLE_HIGH;
import static moveleaf.figure.Bone.THORACIC_MIDDLE_LOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moveleaf.figure.Loft.Section;

/**
 * The muscles that can be tinted, as solids under the skin of the right side; each has a twin on the left. A deep muscle
 * lies where one would point to it on the skin. Places are those of the {@link Sculpture}, set by eye after atlases.
 */
final class Muscles {
    private static final Map<String, List<Belly>> BELLIES = bellies();

    private Muscles() {}

    /**
     * A part of a muscle.
     *
     * @param forms of the right side or the middle that it lies under
     * @param outward where it faces, in the frame of its first section's bone: a muscle that faces away isn't seen. No
     *     length: it is seen from all sides
     */
    record Belly(List<Form> forms, Vec3 outward, Loft loft) {}

    /** The bellies of one side; empty for an id that isn't known. */
    static Optional<List<Belly>> of(String id) {
        return Optional.ofNullable(BELLIES.get(id));
    }

    /** The ids of all muscles that can be tinted, sorted. */
    static List<String> ids() {
        return List.copyOf(BELLIES.keySet());
    }

    private static Map<String, List<Belly>> bellies() {
        Map<String, List<Belly>> all = new TreeMap<>();
        back(all);
        belly(all);
        hip(all);
        leg(all);
        arm(all);
        neck(all);
        all.put("gluteals", join(all, "gluteus-maximus", "gluteus-medius"));
        all.put("abdominals", join(all, "rectus-abdominis", "obliques"));
        all.put("hip-abductors", join(all, "gluteus-medius", "tensor-fasciae-latae"));
        all.put("hip-adductors", join(all, "adductors"));
        // the neck is no back: of its few lines one only wonders what they are
        all.put("upper-back", without(Form.NECK, join(all, "trapezius", "rhomboids")));
        all.put("deltoids", join(all, "shoulders"));
        all.put("piriformis", join(all, "deep-hip-rotators"));
        all.put("iliopsoas", join(all, "hip-flexors"));
        all.put("pectorals", join(all, "chest"));
        all.put("soleus", join(all, "calves"));
        all.put("gastrocnemius", join(all, "calves"));
        return all;
    }

    private static void back(Map<String, List<Belly>> all) {
        List<Form> trunk = List.of(Form.SHIRT, Form.PELVIS);
        Vec3 back = new Vec3(-1, 0, 0.25);
        put(
                all,
                "erector-spinae",
                trunk,
                back,
                at(PELVIS, -7, 3, 3.2, 2.5, 1, 1.4),
                at(LUMBAR_LOW, -5.2, 0, 4.2, 3.2, 1.5, 2.8),
                at(LUMBAR_HIGH, -4.6, 0, 4.6, 3.4, 1.5, 3.2),
                at(THORACIC_MIDDLE_LOW, -6, 0, 4.4, 3.2, 1.5, 2.8),
                at(THORACIC_MIDDLE_HIGH, -6.2, 2, 3.8, 3, 1.5, 2.2),
                at(THORACIC_HIGH, -5.5, 3, 2.6, 2, 1, 1.2));
        put(
                all,
                "multifidus",
                trunk,
                back,
                at(PELVIS, -8, 2, 1.8, 2.2, 1, 1.4),
                at(LUMBAR_LOW, -5.6, -1, 2.4, 3, 1.5, 2.2),
                at(LUMBAR_MIDDLE, -5, 0.5, 2.2, 3, 1.5, 2),
                at(LUMBAR_HIGH, -5, 2, 1.9, 2.4, 1.5, 1.6),
                at(THORACIC_LOW, -5.6, 2, 1.5, 1.6, 1, 1));
        put(
                all,
                "quadratus-lumborum",
                trunk,
                new Vec3(-1, 0, 0.6),
                at(PELVIS, -5.5, 8, 7, 2.5, 1.5, 3),
                at(LUMBAR_MIDDLE, -3.5, 0, 6.8, 3, 1.5, 3),
                at(THORACIC_LOW, -4, 0, 5.6, 2.4, 1, 2));
        put(
                all,
                "trapezius",
                List.of(Form.SHIRT, Form.NECK),
                back,
                at(HEAD, -3.5, 3, 1.6, 1.8, 1.5, 1.6),
                at(NECK_LOW, -2.8, 1, 2.6, 2.6, 1.5, 2.6),
                at(THORACIC_HIGH, -3.2, 3.4, 6, 3.4, 1.8, 6),
                at(THORACIC_HIGH, -5.2, -1.5, 5.2, 3.4, 1.5, 5.4),
                at(THORACIC_MIDDLE_LOW, -6.6, 2, 2.4, 2.6, 1.5, 2.6),
                at(THORACIC_LOW, -6, 1, 1.1, 1.8, 1, 1.2));
        put(
                all,
                "rhomboids",
                List.of(Form.SHIRT),
                back,
                at(THORACIC_HIGH, -5.4, 1.5, 3.4, 2.6, 1.5, 3.2),
                at(THORACIC_MIDDLE_HIGH, -6.4, 2, 5, 3, 1.5, 3.4),
                at(THORACIC_MIDDLE_LOW, -6.2, 4, 5.4, 2.6, 1.5, 2.6));
        put(
                all,
                "latissimus-dorsi",
                List.of(Form.SHIRT),
                new Vec3(-0.8, 0, 0.6),
                at(LUMBAR_LOW, -5.2, 1, 2.6, 2, 1.5, 1.8),
                at(LUMBAR_HIGH, -4, 1, 6.4, 3.6, 1.5, 4.6),
                at(THORACIC_LOW, -3, 2, 9.4, 4.6, 1.5, 4.6),
                at(THORACIC_MIDDLE_LOW, -2.6, 2, 11.4, 4.6, 1.5, 4.2),
                at(THORACIC_MIDDLE_HIGH, -2, 0, 13, 3.6, 1.5, 3),
                at(THORACIC_MIDDLE_HIGH, -1, 4, 14.2, 2, 1.5, 1.8));
    }

    private static void belly(Map<String, List<Belly>> all) {
        List<Form> trunk = List.of(Form.SHIRT, Form.PELVIS);
        put(
                all,
                "rectus-abdominis",
                trunk,
                new Vec3(1, 0, 0.25),
                at(PELVIS, 7.5, -2.5, 2, 2.6, 1.5, 1.6),
                at(PELVIS, 7.8, 4, 3, 3, 1.5, 2.6),
                at(LUMBAR_MIDDLE, 9.6, 0, 3.5, 3.4, 1.5, 3.2),
                at(THORACIC_LOW, 9.2, 0, 3.8, 3.4, 1.5, 3.5),
                at(THORACIC_MIDDLE_LOW, 9.8, 0, 4, 3, 1.5, 3.4));
        put(
                all,
                "obliques",
                trunk,
                new Vec3(0.3, 0, 1),
                at(PELVIS, 4.5, 6.5, 10.5, 4, 1.5, 4),
                at(LUMBAR_LOW, 3.6, 2, 11.2, 5.6, 1.5, 4.4),
                at(LUMBAR_HIGH, 3.4, 0, 10.4, 6, 1.5, 4.4),
                at(THORACIC_LOW, 4, 2, 11, 5.4, 1.5, 4.4),
                at(THORACIC_MIDDLE_LOW, 5, 1, 12, 3.4, 1.5, 3.4));
        put(
                all,
                "transversus-abdominis",
                trunk,
                new Vec3(1, 0, 0.6),
                at(PELVIS, 4.4, 4, 4.5, 5.5, 1.5, 7),
                at(LUMBAR_LOW, 5.4, 0, 5, 7, 1.5, 9.6),
                at(LUMBAR_MIDDLE, 5.8, 1, 5, 6.4, 1.5, 9),
                at(LUMBAR_HIGH, 6, 2, 5, 5, 1.5, 7.6));
        put(
                all,
                "serratus-anterior",
                List.of(Form.SHIRT),
                new Vec3(0.4, 0, 1),
                at(THORACIC_LOW, 4.4, 4, 11.4, 3, 1.5, 3),
                at(THORACIC_MIDDLE_LOW, 3.4, 3, 12.8, 3.6, 1.5, 3),
                at(THORACIC_MIDDLE_HIGH, 1.6, 3, 13.8, 3, 1.5, 2.6));
        put(
                all,
                "chest",
                List.of(Form.SHIRT),
                new Vec3(1, 0, 0.35),
                at(RIGHT_UPPER_ARM, 3, -4, -3.5, 2.6, 2, 2),
                at(THORACIC_HIGH, 7.4, -2.6, 10, 3.4, 3, 3.6),
                at(THORACIC_MIDDLE_HIGH, 9.2, 1.6, 6.6, 3.8, 5, 4.4),
                at(THORACIC_MIDDLE_HIGH, 9.8, 1.4, 3.6, 3.2, 4.6, 2.4));
    }

    private static void hip(Map<String, List<Belly>> all) {
        List<Form> hip = List.of(Form.PELVIS, Form.RIGHT_THIGH, Form.SHIRT);
        // the shirt hangs over the top of the buttock; tinted there it looks like a muscle of the trunk
        List<Form> buttock = List.of(Form.PELVIS, Form.RIGHT_THIGH);
        put(
                all,
                "gluteus-maximus",
                buttock,
                new Vec3(-1, 0, 0.5),
                at(PELVIS, -6, 5.5, 4.6, 3.6, 2.5, 3.4),
                at(PELVIS, -6.4, 0, 7, 5, 3.5, 5.6),
                at(PELVIS, -6.2, -5, 8, 5, 3.5, 5.6),
                at(RIGHT_THIGH, -4, -11, 2, 3.6, 2, 4.4),
                at(RIGHT_THIGH, -2, -16, 4, 1.6, 1.5, 2));
        put(
                all,
                "gluteus-medius",
                hip,
                new Vec3(-0.1, 0, 1),
                at(PELVIS, 0.4, 9, 10.6, 5.4, 1.5, 3.6),
                at(PELVIS, -0.2, 4.5, 12.4, 5.4, 2, 3.6),
                at(PELVIS, -0.4, 0.5, 14, 3.4, 2, 3),
                at(RIGHT_THIGH, -0.4, -3, 6, 1.8, 1.5, 2));
        put(
                all,
                "tensor-fasciae-latae",
                hip,
                new Vec3(0.5, 0, 1),
                at(PELVIS, 5, 6, 11, 2, 1.5, 2.4),
                at(PELVIS, 5, 0, 13, 2.8, 2, 2.6),
                at(RIGHT_THIGH, 3, -10, 5.4, 2.4, 2, 2),
                at(RIGHT_THIGH, 1.6, -15, 6, 1, 1, 1));
        put(
                all,
                "deep-hip-rotators",
                buttock,
                new Vec3(-1, 0, 0.5),
                at(PELVIS, -7, 2.5, 3.4, 3, 2.2, 1.6),
                at(PELVIS, -6.6, 0.5, 7.4, 3.4, 3, 3),
                at(PELVIS, -4.4, -1, 11.4, 3, 2.6, 2.6),
                at(RIGHT_THIGH, -2, -1.5, 5.6, 2, 1.8, 1.8));
        put(
                all,
                "hip-flexors",
                hip,
                new Vec3(1, 0, 0.4),
                at(PELVIS, 6.6, 8, 7, 2.6, 1.5, 2.6),
                at(PELVIS, 6, 2, 7.6, 3.6, 3, 3.6),
                at(RIGHT_THIGH, 5, -4, -1, 3.8, 3, 3.2),
                at(RIGHT_THIGH, 4.6, -10, -2, 2, 2, 1.8));
        put(
                all,
                "adductors",
                List.of(Form.RIGHT_THIGH),
                new Vec3(0.3, 0, -1),
                at(RIGHT_THIGH, 1, -3, -5.5, 3, 1.5, 2.2),
                at(RIGHT_THIGH, 0.6, -11, -5, 4.6, 1.5, 3.2),
                at(RIGHT_THIGH, 0.2, -22, -4.2, 4, 1.5, 2.6),
                at(RIGHT_THIGH, 0, -33, -3.6, 1.8, 1.5, 1.6));
    }

    private static void leg(Map<String, List<Belly>> all) {
        List<Form> thigh = List.of(Form.RIGHT_THIGH);
        List<Form> shin = List.of(Form.RIGHT_SHIN);
        put(
                all,
                "quadriceps",
                thigh,
                new Vec3(1, 0, 0.2),
                at(RIGHT_THIGH, 5.6, -5, 1.5, 2.4, 1.5, 3),
                at(RIGHT_THIGH, 5.2, -14, 1.2, 4.6, 1.5, 6),
                at(RIGHT_THIGH, 4.6, -25, 0.6, 4.2, 1.5, 5.6),
                at(RIGHT_THIGH, 3.8, -33, 0.2, 3.4, 1.5, 4.8),
                at(RIGHT_THIGH, 4.4, -38, 0.2, 1.6, 1.5, 2.2));
        put(
                all,
                "hamstrings",
                thigh,
                new Vec3(-1, 0, 0.15),
                at(RIGHT_THIGH, -5, -9, 0.4, 2.6, 1.5, 3),
                at(RIGHT_THIGH, -4.6, -18, 0.2, 4.2, 1.5, 5.2),
                at(RIGHT_THIGH, -4, -28, 0, 3.8, 1.5, 5),
                at(RIGHT_THIGH, -3.8, -35, 0, 2.4, 1.5, 4),
                at(RIGHT_THIGH, -4, -40, 0, 1.4, 1.5, 3));
        put(
                all,
                "calves",
                shin,
                new Vec3(-1, 0, 0.15),
                at(RIGHT_SHIN, -4.2, -3, 0, 1.6, 1.5, 3),
                at(RIGHT_SHIN, -4.4, -10, 0, 3.4, 1.5, 4.6),
                at(RIGHT_SHIN, -4, -17, 0, 3.4, 1.5, 4.4),
                at(RIGHT_SHIN, -3, -25, 0, 2.2, 1.5, 2.8),
                at(RIGHT_SHIN, -2.8, -32, 0, 1.2, 1.5, 1.4));
        put(
                all,
                "tibialis-anterior",
                shin,
                new Vec3(1, 0, 0.6),
                at(RIGHT_SHIN, 3.8, -5, 2.4, 1.4, 1.5, 1.6),
                at(RIGHT_SHIN, 3, -13, 2.8, 2.4, 1.5, 2.2),
                at(RIGHT_SHIN, 2.6, -22, 2, 2, 1.5, 1.8),
                at(RIGHT_SHIN, 2.6, -31, 0.6, 1.2, 1.5, 1.2));
        put(
                all,
                "peroneals",
                shin,
                new Vec3(0, 0, 1),
                at(RIGHT_SHIN, 0, -6, 4.4, 1.6, 1.5, 1.4),
                at(RIGHT_SHIN, -0.4, -15, 4.4, 2.2, 1.5, 1.8),
                at(RIGHT_SHIN, -0.6, -29, 3.2, 1.2, 1.5, 1.2));
    }

    private static void arm(Map<String, List<Belly>> all) {
        List<Form> upper = List.of(Form.RIGHT_SLEEVE, Form.RIGHT_UPPER_ARM);
        put(
                all,
                "shoulders",
                List.of(Form.RIGHT_SLEEVE, Form.SHIRT),
                new Vec3(0, 0.2, 1),
                at(RIGHT_SHOULDER_BLADE, -0.6, 1, 11, 4.6, 2.6, 2.6),
                at(RIGHT_UPPER_ARM, 0, 1, 1.6, 5.6, 4, 4.4),
                at(RIGHT_UPPER_ARM, 0, -5, 2.4, 4.8, 1.5, 3.6),
                at(RIGHT_UPPER_ARM, 0.2, -12, 2.4, 2, 1.5, 2));
        put(
                all,
                "rotator-cuff",
                List.of(Form.SHIRT, Form.RIGHT_SLEEVE),
                new Vec3(-1, 0, 0.3),
                at(THORACIC_MIDDLE_HIGH, -5.6, 3, 6, 2, 2, 1.8),
                at(THORACIC_MIDDLE_HIGH, -4.8, 4.6, 10, 3, 3.4, 3.4),
                at(RIGHT_UPPER_ARM, -2.6, -1, 0, 2.6, 2.6, 2.6));
        put(
                all,
                "biceps",
                upper,
                new Vec3(1, 0, 0),
                at(RIGHT_UPPER_ARM, 3, -8, 0, 1.6, 1.5, 1.8),
                at(RIGHT_UPPER_ARM, 3, -16, 0, 2.4, 1.5, 2.8),
                at(RIGHT_UPPER_ARM, 2.6, -22, 0, 2, 1.5, 2.4),
                at(RIGHT_UPPER_ARM, 2.6, -27, 0, 1.2, 1.5, 1.2));
        put(
                all,
                "triceps",
                upper,
                new Vec3(-1, 0, 0.15),
                at(RIGHT_UPPER_ARM, -3, -6, 0.4, 1.8, 1.5, 2),
                at(RIGHT_UPPER_ARM, -2.8, -14, 0.4, 2.4, 1.5, 3),
                at(RIGHT_UPPER_ARM, -2.4, -21, 0.2, 2, 1.5, 2.6),
                at(RIGHT_UPPER_ARM, -2.6, -27, 0, 1.2, 1.5, 1.6));
        put(
                all,
                "forearms",
                List.of(Form.RIGHT_FOREARM),
                Vec3.ZERO,
                at(RIGHT_FOREARM, 0, -3, 0, 3, 1.5, 3.2),
                at(RIGHT_FOREARM, 0, -8, 0, 3.6, 1.5, 3.8),
                at(RIGHT_FOREARM, 0, -15, 0, 2.4, 1.5, 2.6),
                at(RIGHT_FOREARM, 0, -20, 0, 1.2, 1.5, 1.6));
    }

    private static void neck(Map<String, List<Belly>> all) {
        put(
                all,
                "neck",
                List.of(Form.NECK, Form.SHIRT),
                new Vec3(-1, 0, 0.4),
                at(THORACIC_HIGH, -3.6, 3.4, 2.4, 2.4, 1.5, 2),
                at(NECK_LOW, -2.8, 1, 2.6, 2.8, 1.5, 2.4),
                at(NECK_HIGH, -2.6, 1, 2.6, 2.8, 1.5, 2.4),
                at(HEAD, -2.6, 3, 2.4, 2, 1.5, 1.8));
        put(
                all,
                "neck-flexors",
                List.of(Form.NECK),
                new Vec3(1, 0, 0.8),
                at(HEAD, -1, 2.4, 4, 1.6, 1.5, 1.4),
                at(NECK_HIGH, 1.6, 0, 3.6, 1.8, 1.5, 1.6),
                at(NECK_LOW, 3.6, 0, 2, 1.6, 1.5, 1.4));
    }

    private static void put(
            Map<String, List<Belly>> all, String id, List<Form> forms, Vec3 outward, Section... sections) {
        all.put(id, List.of(new Belly(forms, outward, new Loft(List.of(sections), 3))));
    }

    private static List<Belly> join(Map<String, List<Belly>> all, String... ids) {
        return java.util.Arrays.stream(ids)
                .flatMap(id -> java.util.Objects.requireNonNull(all.get(id)).stream())
                .toList();
    }

    private static List<Belly> without(Form form, List<Belly> bellies) {
        return bellies.stream()
                .map(belly -> new Belly(
                        belly.forms().stream().filter(own -> own != form).toList(), belly.outward(), belly.loft()))
                .toList();
    }

    private static Section at(Bone bone, double x, double y, double z, double forward, double up, double right) {
        return new Section(bone, new Vec3(x, y, z), new Vec3(forward, up, right));
    }
}
