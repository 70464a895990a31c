package moveleaf.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import moveleaf.model.Figure.Camera;

/** Bodies turned in every joint by chance, far beyond what people can do. */
final class RandomPostures {
    private RandomPostures() {}

    static Posture any(Random random) {
        Map<Bone, Posture.Frame> frames = new EnumMap<>(Bone.class);
        for (Bone bone : Bone.values()) {
            Rotation turn = Rotation.aboutRight(360 * random.nextDouble())
                    .after(Rotation.aboutForward(360 * random.nextDouble()))
                    .after(Rotation.aboutUp(360 * random.nextDouble()));
            frames.put(bone, frame(bone, frames, random.nextInt(3) == 0 ? turn : Rotation.NONE));
        }
        return new Posture(frames);
    }

    /** The anatomical position, the hips in the middle of the room. */
    static Posture upright() {
        Map<Bone, Posture.Frame> frames = new EnumMap<>(Bone.class);
        for (Bone bone : Bone.values()) {
            frames.put(bone, frame(bone, frames, Rotation.NONE));
        }
        return new Posture(frames);
    }

    static Projection anyView(Random random) {
        return Projection.of(
                switch (random.nextInt(4)) {
                    case 0 -> Camera.SIDE;
                    case 1 -> Camera.FRONT;
                    case 2 -> Camera.ABOVE;
                    default -> new Camera(360 * random.nextDouble() - 180, 180 * random.nextDouble() - 90);
                });
    }

    private static Posture.Frame frame(Bone bone, Map<Bone, Posture.Frame> frames, Rotation turn) {
        return bone.parent()
                .map(frames::get)
                .map(parent -> new Posture.Frame(
                        parent.at(bone.offset()), parent.rotation().after(turn)))
                .orElse(new Posture.Frame(Vec3.ZERO, turn));
    }
}
