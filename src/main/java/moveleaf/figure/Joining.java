package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.model.BodySide;

/**
 * Two forms of one tone that flow into each other at a joint: near it no line is drawn where they overlap, else there
 * would be a hinge.
 *
 * @param round how far from the joint they flow, in centimetres
 */
record Joining(Form one, Form other, Bone joint, double round) {
    static final List<Joining> ALL = all();

    /** Within the joining, a step in depth of more than this is an edge that one sees. */
    private static final double STEP = 3.5;
    /** Away from the joining, what is painted on top has its line even where it is this deep in the other. */
    private static final double DEEP = -12;

    private static List<Joining> all() {
        List<Joining> all = new ArrayList<>();
        all.add(new Joining(Form.NECK, Form.HEAD, Bone.HEAD, 4));
        for (BodySide side : BodySide.values()) {
            String of = side.name() + "_";
            all.add(new Joining(Form.PELVIS, Form.of(side, "THIGH"), Bone.valueOf(of + "THIGH"), 12));
            all.add(new Joining(Form.of(side, "THIGH"), Form.of(side, "SHIN"), Bone.valueOf(of + "SHIN"), 8));
            all.add(new Joining(Form.SHIRT, Form.of(side, "SLEEVE"), Bone.valueOf(of + "UPPER_ARM"), 9));
            all.add(new Joining(Form.of(side, "UPPER_ARM"), Form.of(side, "FOREARM"), Bone.valueOf(of + "FOREARM"), 6));
            all.add(new Joining(Form.of(side, "FOREARM"), Form.of(side, "HAND"), Bone.valueOf(of + "HAND"), 5));
            all.add(new Joining(Form.of(side, "HAND"), Form.of(side, "THUMB"), Bone.valueOf(of + "HAND"), 6));
        }
        return List.copyOf(all);
    }

    /**
     * Whether a form's line shows where the other lies under it or beside it.
     *
     * @param away from the joint, in centimetres
     * @param step how much nearer the line is than the other form's front there
     */
    boolean shows(double away, double step) {
        double flow = Math.max(0, Math.min(1, (away - round) / (0.4 * round)));
        return step > STEP + flow * (DEEP - STEP);
    }
}
