package moveleaf.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BodySide;

/**
 * A form that flows into another at a joint: near it its line isn't drawn where it lies in the other, else there would be
 * a hinge.
 *
 * @param bone in whose frame the joint is given
 * @param from one end of the joint's middle, in centimetres
 * @param to its other end
 * @param round how far from its middle the forms flow, in centimetres
 * @param cover what may lie between the two: where it is, the line isn't left out
 * @param step in the joining, a step in depth of more than this many centimetres is an edge that one sees
 */
record Joining(Form form, Form into, Optional<Form> cover, Bone bone, Vec3 from, Vec3 to, double round, double step) {
    private static final List<Joining> ALL = all();
    private static final List<List<Joining>> BY_FORM = Arrays.stream(Form.values())
            .map(form -> ALL.stream().filter(one -> one.form == form).toList())
            .toList();

    /** Away from the joining, what is painted on top has its line even where it is this deep in the other. */
    private static final double DEEP = -12;

    /** Where a form flows into others. */
    static List<Joining> of(Form form) {
        return BY_FORM.get(form.number());
    }

    private static List<Joining> all() {
        List<Joining> all = new ArrayList<>();
        all.add(at(Form.HEAD, Form.NECK, Bone.HEAD, new Vec3(-5, 1, 0), 6.5, 6));
        // The jaw behind the neck.
        all.add(at(Form.HEAD, Form.NECK, Bone.HEAD, Vec3.ZERO, 30, -7.5));
        for (BodySide side : BodySide.values()) {
            Form thigh = Form.of(side, "THIGH");
            Form shin = Form.of(side, "SHIN");
            Form sleeve = Form.of(side, "SLEEVE");
            Form arm = Form.of(side, "UPPER_ARM");
            Form forearm = Form.of(side, "FOREARM");
            Form hand = Form.of(side, "HAND");
            double out = side == BodySide.RIGHT ? 1 : -1;
            Bone hip = Bone.valueOf(side + "_THIGH");
            Bone shoulder = Bone.valueOf(side + "_SHOULDER_BLADE");
            Bone upper = Bone.valueOf(side + "_UPPER_ARM");
            Bone wrist = Bone.valueOf(side + "_HAND");
            both(
                    all,
                    new Joining(
                            Form.PELVIS,
                            thigh,
                            Optional.of(Form.SHIRT),
                            hip,
                            new Vec3(0, 0, -2 * out),
                            new Vec3(0, 0, -2 * out),
                            12,
                            6));
            both(all, at(thigh, shin, Bone.valueOf(side + "_SHIN"), Vec3.ZERO, 8, 3.5));
            both(
                    all,
                    new Joining(
                            Form.SHIRT,
                            sleeve,
                            Optional.empty(),
                            shoulder,
                            new Vec3(0, 0, 2 * out),
                            new Vec3(0, -1, 15 * out),
                            9,
                            15));
            both(all, at(arm, forearm, Bone.valueOf(side + "_FOREARM"), Vec3.ZERO, 6, 3));
            both(all, at(forearm, hand, wrist, Vec3.ZERO, 4.5, 2.5));
            both(all, at(hand, Form.of(side, "THUMB"), wrist, new Vec3(0.4, -3, 2 * out), 3.2, 1.6));
            // The end of the skin inside the cloth.
            all.add(at(arm, sleeve, upper, new Vec3(0.2, -15.8, 0), 4, 3));
            all.add(at(Form.of(side, "FOOT"), shin, Bone.valueOf(side + "_SHIN"), new Vec3(0, -33.8, 0), 3, 3));
        }
        all.add(at(Form.NECK, Form.SHIRT, Bone.NECK_LOW, Vec3.ZERO, 5.5, 3));
        return List.copyOf(all);
    }

    private static Joining at(Form form, Form into, Bone bone, Vec3 middle, double round, double step) {
        return new Joining(form, into, Optional.empty(), bone, middle, middle, round, step);
    }

    private static void both(List<Joining> all, Joining one) {
        all.add(one);
        all.add(new Joining(
                /* form= */ one.into,
                /* into= */ one.form,
                one.cover,
                one.bone,
                one.from,
                one.to,
                one.round,
                one.step));
    }

    /** How far from the joint's middle a line may be left out: beyond it always shows. */
    double beyond() {
        return 1.4 * round;
    }

    /**
     * By how much the form's line must be nearer than the other form's front to be seen, in centimetres.
     *
     * @param away from the joint's middle, in centimetres
     */
    double step(double away) {
        double flow = Math.max(0, Math.min(1, (away - round) / (0.4 * round)));
        return step + flow * (DEEP - step);
    }
}
