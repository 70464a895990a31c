package moveleaf.figure;

import moveleaf.model.BodySide;

/**
 * A point of the body that can touch something: a ball of flesh at a place of a bone.
 *
 * @param local its middle in the bone's frame, in centimetres
 * @param radius from there to the skin, in centimetres
 */
record Landmark(Bone bone, Vec3 local, double radius) {
    /** A point of the middle. */
    static Landmark at(Bone bone, double x, double y, double z, double radius) {
        return new Landmark(bone, new Vec3(x, y, z), radius);
    }

    /** A point of one side, from that of the right one. */
    static Landmark at(BodySide side, Bone left, Bone right, Vec3 ofRight, double radius) {
        return side == BodySide.RIGHT
                ? new Landmark(right, ofRight, radius)
                : new Landmark(left, new Vec3(ofRight.x(), ofRight.y(), -ofRight.z()), radius);
    }
}
