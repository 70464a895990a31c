package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.model.BodySide;

/**
 * An edge of cloth that something comes out of: seen into, that lies over the cloth; seen from behind, under it.
 *
 * @param outward the way that the opening faces, in the bone's frame
 * @param least how much it must face the one who looks to be seen into: the cosine of the angle between
 */
record Hem(Form cloth, Form skin, Bone bone, Vec3 outward, double least) {
    static final List<Hem> ALL = all();

    private static List<Hem> all() {
        List<Hem> all = new ArrayList<>();
        all.add(new Hem(Form.SHIRT, Form.PELVIS, Bone.PELVIS, new Vec3(0, -1, 0), 0.2));
        all.add(new Hem(Form.SHIRT, Form.NECK, Bone.NECK_LOW, new Vec3(0.35, 0.94, 0), 0));
        all.add(new Hem(Form.HEAD, Form.NECK, Bone.HEAD, new Vec3(0, -1, 0), 0.6));
        for (BodySide side : BodySide.values()) {
            String of = side.name() + "_";
            Vec3 down = new Vec3(0, -1, 0);
            all.add(new Hem(
                    Form.of(side, "SLEEVE"), Form.of(side, "UPPER_ARM"), Bone.valueOf(of + "UPPER_ARM"), down, 0));
            all.add(new Hem(Form.of(side, "SHIN"), Form.of(side, "FOOT"), Bone.valueOf(of + "SHIN"), down, 0));
        }
        return List.copyOf(all);
    }
}
