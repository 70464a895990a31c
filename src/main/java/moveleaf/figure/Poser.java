package moveleaf.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;

/** From what the author wrote to bodies in the room. */
final class Poser {
    private Poser() {}

    /**
     * Poses a figure.
     *
     * @param steps how many scenes of the motion lie from one pose to the next, at least 1 (then there are no in-betweens)
     */
    static Posed pose(Figure.Drawn figure, int steps, Diagnostics diagnostics) {
        Map<String, Configuration> named = new HashMap<>();
        List<Configuration> bodies = new ArrayList<>();
        for (Pose pose : figure.poses()) {
            Configuration body = pose.origin().accept(new Pose.OriginVisitor<>() {
                @Override
                public Configuration base(Pose.Base base) {
                    return BaseConfigurations.of(base.position());
                }

                @Override
                public Configuration from(Pose.From from) {
                    return named.containsKey(from.pose())
                            ? named.get(from.pose()).copy()
                            : new Configuration();
                }
            });
            for (Pose.Angle angle : pose.angles()) {
                set(body, angle);
            }
            BaseConfigurations.rest(body);
            named.put(pose.name(), body);
            bodies.add(body);
        }
        List<Scene> poses = bodies.stream().map(Poser::scene).toList();
        List<Scene> motion = new ArrayList<>();
        for (int i = 0; i + 1 < bodies.size(); i++) {
            for (int step = 0; step < steps; step++) {
                motion.add(scene(between(bodies.get(i), bodies.get(i + 1), (double) step / steps)));
            }
        }
        motion.add(poses.get(poses.size() - 1));
        return new Posed(poses, motion, steps);
    }

    private static void set(Configuration body, Pose.Angle angle) {
        JointMotion motion = angle.motion();
        switch (motion) {
            case BODY_FLEXION -> body.turnTo(body.rotation().after(Rotation.aboutRight(-angle.degrees())));
            case BODY_SIDE_BEND -> body.turnTo(body.rotation().after(Rotation.aboutForward(angle.degrees())));
            case BODY_ROTATION -> body.turnTo(body.rotation().after(Rotation.aboutUp(-angle.degrees())));
            default -> {
                for (BodySide side : angle.side().map(List::of).orElse(List.of(BodySide.values()))) {
                    body.set(motion, side, angle.degrees());
                }
            }
        }
    }

    private static Configuration between(Configuration from, Configuration to, double share) {
        double eased = share * share * (3 - 2 * share);
        Configuration body = from.copy();
        for (int i = 0; i < Freedoms.COUNT; i++) {
            body.angles[i] += (to.angles[i] - from.angles[i]) * eased;
        }
        BaseConfigurations.rest(body);
        return body;
    }

    private static Scene scene(Configuration body) {
        Kinematics kinematics = new Kinematics();
        kinematics.place(body);
        return new Scene(kinematics.posture(), List.of());
    }
}
