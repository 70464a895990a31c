package moveleaf.model;

import java.util.List;
import java.util.Optional;
import moveleaf.source.Span;

/**
 * One position of the body: where it starts from, and what is different.
 *
 * @param name unique in its figure, such as {@code start}
 * @param origin a base position or an earlier pose of the same figure
 * @param angles in degrees; what isn't here is as in the origin
 * @param contacts what touches what, on top of the origin's; a contact of the same part replaces it
 * @param props what lies, stands or is held in this pose; none means as in the figure
 * @param camera where this pose is seen from; none means as in the figure
 * @param step the step of the movement that it shows, counted from 1
 * @param span its name in the file
 */
public record Pose(
        String name,
        Origin origin,
        List<Angle> angles,
        List<Contact> contacts,
        Optional<List<Prop>> props,
        Optional<Figure.Camera> camera,
        Optional<Integer> step,
        Span span) {
    public Pose {
        angles = List.copyOf(angles);
        contacts = List.copyOf(contacts);
        props = props.map(List::copyOf);
    }

    /** What a pose starts from. */
    public sealed interface Origin {
        <R> R accept(OriginVisitor<R> visitor);
    }

    /** One method per kind of origin. */
    public interface OriginVisitor<R> {
        R base(Base base);

        R from(From from);
    }

    /** A position that the tool knows. */
    public record Base(BasePosition position) implements Origin {
        @Override
        public <R> R accept(OriginVisitor<R> visitor) {
            return visitor.base(this);
        }
    }

    /** An earlier pose of the same figure, by name. */
    public record From(String pose) implements Origin {
        @Override
        public <R> R accept(OriginVisitor<R> visitor) {
            return visitor.from(this);
        }
    }

    /**
     * A joint's angle.
     *
     * @param side none for the spine, and for a motion of both sides
     * @param degrees 0 in the anatomical position
     */
    public record Angle(JointMotion motion, Optional<BodySide> side, double degrees, Span span) {}

    /**
     * A part of the body that touches something.
     *
     * @param side none for what has no side, and for both sides
     * @param target none lifts the part off what the origin has it touch
     */
    public record Contact(BodyPart part, Optional<BodySide> side, Optional<Target> target, Span span) {}

    /** What a part of the body touches. */
    public sealed interface Target {
        <R> R accept(TargetVisitor<R> visitor);
    }

    /** One method per kind of target. */
    public interface TargetVisitor<R> {
        R floor(Floor floor);

        R on(On on);

        R body(Body body);
    }

    /** The floor, or the mat on it. */
    public record Floor() implements Target {
        @Override
        public <R> R accept(TargetVisitor<R> visitor) {
            return visitor.floor(this);
        }
    }

    /** A prop of the pose. */
    public record On(Prop.Kind kind) implements Target {
        @Override
        public <R> R accept(TargetVisitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * Another part of the body.
     *
     * @param side none takes the side of the part that touches, or the middle
     */
    public record Body(BodyPart part, Optional<BodySide> side) implements Target {
        @Override
        public <R> R accept(TargetVisitor<R> visitor) {
            return visitor.body(this);
        }
    }
}
