package moveleaf.assemble;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Figure.Camera;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/** The words of a figure and what they mean. */
final class BodyWords {
    /** Parts of the body: {@code hands}, {@code left-hand}, {@code low-back}. */
    static final Map<String, Pose.Body> PARTS = parts();

    static final Map<String, BasePosition> BASES = byToken(BasePosition.values(), BasePosition::token);
    static final Map<String, Prop.Kind> PROPS = byToken(Prop.Kind.values(), Prop.Kind::token);
    static final Map<String, Prop.Place> PLACES = byToken(Prop.Place.values(), Prop.Place::token);
    static final Map<String, Camera> CAMERAS = Map.of(
            "side", Camera.SIDE,
            "left-side", Camera.LEFT_SIDE,
            "front", Camera.FRONT,
            "back", Camera.BACK,
            "above", Camera.ABOVE);

    private BodyWords() {}

    /** The motion of a joint's key and its own. */
    static Optional<JointMotion> motion(String joint, String motion) {
        return Arrays.stream(JointMotion.values())
                .filter(m -> m.joint().equals(joint) && m.motion().equals(motion))
                .findFirst();
    }

    /** Whether a key names a joint of which there is but one. */
    static boolean isMiddleJoint(String joint) {
        return Arrays.stream(JointMotion.values()).anyMatch(m -> m.joint().equals(joint) && !m.isPaired());
    }

    /** The part in the middle of the body that a word such as {@code left-head} gives a side. */
    static Optional<BodyPart> middlePart(String word) {
        return Arrays.stream(BodyPart.values())
                .filter(part -> !part.isPaired()
                        && Arrays.stream(BodySide.values())
                                .anyMatch(side -> word.equals(side.token() + "-" + part.token())))
                .findFirst();
    }

    private static Map<String, Pose.Body> parts() {
        Map<String, Pose.Body> parts = new LinkedHashMap<>();
        for (BodyPart part : BodyPart.values()) {
            parts.put(part.token(), new Pose.Body(part, Optional.empty()));
            if (part.isPaired()) {
                Stream.of(BodySide.values())
                        .forEach(side -> parts.put(part.token(side), new Pose.Body(part, Optional.of(side))));
            }
        }
        return parts;
    }

    private static <T> Map<String, T> byToken(T[] values, Function<T, String> token) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(token, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
