package moveleaf.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A body in the room: where the frame of every bone stands.
 *
 * @param frames one for every bone
 */
record Posture(Map<Bone, Frame> frames) {
    Posture {
        frames = Collections.unmodifiableMap(new EnumMap<>(frames));
        if (frames.size() != Bone.values().length) {
            throw new IllegalArgumentException("a posture needs every bone");
        }
    }

    Frame frame(Bone bone) {
        return Objects.requireNonNull(frames.get(bone));
    }

    /** Where a bone's joint is. */
    Vec3 joint(Bone bone) {
        return frame(bone).origin();
    }

    /**
     * A place and a rotation in the room.
     *
     * @param rotation from the anatomical position
     */
    record Frame(Vec3 origin, Rotation rotation) {
        /** A point given in this frame, in the room. */
        Vec3 at(Vec3 local) {
            return origin.plus(rotation.of(local));
        }

        Vec3 at(double x, double y, double z) {
            return at(new Vec3(x, y, z));
        }
    }
}
