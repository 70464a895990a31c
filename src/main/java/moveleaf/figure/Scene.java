package moveleaf.figure;

import java.util.List;
import moveleaf.model.Prop;

/** A posed body among its props: all that there is to draw in one pose, before anybody looks at it. */
record Scene(Posture body, List<PlacedProp> props) {
    Scene {
        props = List.copyOf(props);
    }

    /**
     * A prop in the room.
     *
     * @param frame where its own middle stands: for what lies or stands, the middle of its bottom; for what is held, of its
     *     grip; for a wall, the floor line of its face, facing forward
     * @param size along the frame's forward, up and right axes, in centimetres
     * @param path for a strap, the points that it runs through; else empty
     */
    record PlacedProp(Prop.Kind kind, Posture.Frame frame, Vec3 size, List<Vec3> path) {
        PlacedProp {
            path = List.copyOf(path);
        }
    }
}
