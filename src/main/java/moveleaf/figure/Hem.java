package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.model.BodySide;

/**
 * An edge of cloth that something comes out of: seen into, that lies over the cloth; seen from behind, under it.
 *
 * @param outward the way that the opening faces, in the bone's frame
 * @param least how much it must face the one who looks to be seen into: the cosine of the angle between
 * @param rim where the cloth ends
 */
record Hem(Form cloth, Form skin, Bone bone, Vec3 outward, double least, Rim rim) {
    static final List<Hem> ALL = all();

    private static List<Hem> all() {
        List<Hem> all = new ArrayList<>();
        all.add(new Hem(Form.SHIRT, Form.PELVIS, Bone.PELVIS, new Vec3(0, -1, 0), 0.05, Rim.FIRST));
        all.add(new Hem(Form.SHIRT, Form.NECK, Bone.NECK_LOW, new Vec3(0.31, 0.95, 0), 0, Rim.LAST));
        all.add(new Hem(Form.HEAD, Form.NECK, Bone.HEAD, new Vec3(0, -1, 0), 0.6, Rim.NONE));
        for (BodySide side : BodySide.values()) {
            String of = side.name() + "_";
            Vec3 down = new Vec3(0, -1, 0);
            all.add(new Hem(
                    Form.of(side, "SLEEVE"),
                    Form.of(side, "UPPER_ARM"),
                    Bone.valueOf(of + "UPPER_ARM"),
                    down,
                    0.02,
                    Rim.LAST));
            all.add(new Hem(
                    Form.of(side, "SHIN"), Form.of(side, "FOOT"), Bone.valueOf(of + "SHIN"), down, 0.02, Rim.LAST));
        }
        return List.copyOf(all);
    }

    /** Whether one sees into it. */
    boolean faces(Posture posture, Projection projection) {
        return posture.frame(bone).rotation().of(outward).dot(projection.toward()) > least;
    }

    /** Which of the cloth's sections its edge is. */
    enum Rim {
        FIRST,
        /** Of the cloth's first loft. */
        LAST,
        /** It has no edge to show. */
        NONE
    }
}
