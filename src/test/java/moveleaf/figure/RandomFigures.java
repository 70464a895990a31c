package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import moveleaf.model.BasePosition;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Figures that an author may write, by chance: any base position, angles within their ranges, cameras, props, muscles. */
final class RandomFigures {
    static final Span SPAN = new Span(new SourceFile("exercises/random.md", "figure:\n"), 0, 6);

    private final Random random;

    RandomFigures(long seed) {
        random = new Random(seed);
    }

    Figure.Drawn figure(int poses) {
        List<Pose> all = new ArrayList<>();
        for (int i = 0; i < poses; i++) {
            Pose.Origin origin = i == 0 ? new Pose.Base(any(BasePosition.values())) : new Pose.From("pose-" + (i - 1));
            all.add(pose("pose-" + i, origin, angles()));
        }
        return new Figure.Drawn("Alt.", "Caption.", camera(), props(), all, tint(), arrows(), SPAN);
    }

    /** One pose, as a base position has it. */
    static Figure.Drawn base(BasePosition position, Figure.Camera camera) {
        return new Figure.Drawn(
                "Alt.",
                "Caption.",
                camera,
                List.of(),
                List.of(pose("start", new Pose.Base(position), List.of())),
                Figure.Tint.NONE,
                Optional.empty(),
                SPAN);
    }

    static Pose pose(String name, Pose.Origin origin, List<Pose.Angle> angles) {
        return new Pose(name, origin, angles, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), SPAN);
    }

    private List<Pose.Angle> angles() {
        List<Pose.Angle> angles = new ArrayList<>();
        for (JointMotion motion : JointMotion.values()) {
            for (BodySide side : BodySide.values()) {
                if (random.nextInt(3) == 0 && (motion.isPaired() || side == BodySide.RIGHT)) {
                    double degrees = motion.least() + random.nextDouble() * (motion.most() - motion.least());
                    angles.add(new Pose.Angle(
                            motion, motion.isPaired() ? Optional.of(side) : Optional.empty(), degrees, SPAN));
                }
            }
        }
        return angles;
    }

    private Figure.Camera camera() {
        return switch (random.nextInt(4)) {
            case 0 -> Figure.Camera.SIDE;
            case 1 -> Figure.Camera.ABOVE;
            default -> new Figure.Camera(random.nextInt(361) - 180, random.nextInt(181) - 90);
        };
    }

    private List<Prop> props() {
        List<Prop> props = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Optional<Prop.Place> place =
                    random.nextBoolean() ? Optional.empty() : Optional.of(any(Prop.Place.values()));
            props.add(new Prop(any(Prop.Kind.values()), place, SPAN));
        }
        return props;
    }

    private Figure.Tint tint() {
        List<String> ids = Muscles.ids();
        List<String> primary = new ArrayList<>();
        List<String> secondary = new ArrayList<>(List.of("no-such-muscle"));
        for (int i = random.nextInt(3); i > 0; i--) {
            primary.add(ids.get(random.nextInt(ids.size())));
            secondary.add(ids.get(random.nextInt(ids.size())));
        }
        return new Figure.Tint(primary, secondary);
    }

    private Optional<List<Figure.Moving>> arrows() {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(List.of(
                        new Figure.Moving(any(moveleaf.model.BodyPart.values()), Optional.empty()),
                        new Figure.Moving(any(moveleaf.model.BodyPart.values()), Optional.of(any(BodySide.values())))));
            default -> Optional.of(List.of());
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
