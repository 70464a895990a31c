package moveleaf.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Member;
import moveleaf.data.DataTree.Scalar;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;
import moveleaf.model.Figure.Camera;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;
import moveleaf.source.Span;

/**
 * Reads {@code figure}. What the schema or {@link FigureForm} has refused is left out and the rest read, so that an author
 * sees the picture while typing.
 */
final class FigureReader {
    /** As many as the schema allows; more are reported by it, and not drawn. */
    static final int MOST_POSES = 12;

    private final PictureShelf pictures;
    private final MuscleNames muscles;
    private final Diagnostics diagnostics;

    FigureReader(PictureShelf pictures, MuscleNames muscles, Diagnostics diagnostics) {
        this.pictures = pictures;
        this.muscles = muscles;
        this.diagnostics = diagnostics;
    }

    /**
     * What a figure shows, for what it leaves unsaid.
     *
     * @param base where poses start that name no origin
     * @param tint the muscles that work
     * @param steps how many steps there are; none where that isn't known, or has been reported
     */
    record Shown(BasePosition base, Figure.Tint tint, Optional<Integer> steps) {
        /** A picture of no movement. */
        static final Shown NO_MOVEMENT = new Shown(BasePosition.STANDING, Figure.Tint.NONE, Optional.of(0));
    }

    /** The figure among the fields of a document or a variant, where there is one that can be shown. */
    Optional<Figure> read(Fields holder, Shown shown) {
        return holder.inside("figure").flatMap(fields -> {
            Span span = holder.keySpan("figure");
            return fields.inside("poses").isPresent() ? drawn(fields, shown, span) : files(fields, shown, span);
        });
    }

    private Optional<Figure> drawn(Fields fields, Shown shown, Span span) {
        List<Pose> poses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Member member : fields.inside("poses").map(Fields::members).orElse(List.of())) {
            Optional<Fields> pose = fields.fields(member.value());
            if (pose.isPresent() && poses.size() < MOST_POSES) {
                poses.add(pose(member, pose.get(), shown, names::contains));
                names.add(member.key());
            }
        }
        Figure.Drawn drawn = new Figure.Drawn(
                fields.text("alt"),
                fields.text("caption"),
                camera(fields).orElse(Camera.SIDE),
                props(fields).orElse(List.of()),
                poses,
                tint(fields, shown.tint()),
                arrows(fields),
                shows(fields),
                span);
        return poses.isEmpty() ? Optional.empty() : Optional.of(drawn);
    }

    private Pose pose(Member member, Fields fields, Shown shown, Predicate<String> isEarlier) {
        Pose.Origin base = new Pose.Base(fields.scalar("base")
                .flatMap(scalar -> Optional.ofNullable(BodyWords.BASES.get(scalar.text())))
                .orElse(shown.base()));
        return new Pose(
                member.key(),
                fields.scalar("from")
                        .map(Scalar::text)
                        .filter(isEarlier)
                        .<Pose.Origin>map(Pose.From::new)
                        .orElse(base),
                angles(fields),
                contacts(fields),
                props(fields),
                camera(fields),
                step(fields, shown),
                member.keySpan());
    }

    /** Those of both sides first, so that those of one side can differ. */
    private static List<Pose.Angle> angles(Fields pose) {
        List<Pose.Angle> angles = new ArrayList<>();
        addAngles(pose, Optional.empty(), angles);
        for (BodySide side : BodySide.values()) {
            pose.inside(side.token()).ifPresent(joints -> addAngles(joints, Optional.of(side), angles));
        }
        return angles;
    }

    private static void addAngles(Fields joints, Optional<BodySide> side, List<Pose.Angle> angles) {
        for (Member joint : joints.members()) {
            List<Member> motions = joint.value() instanceof Mapping mapping ? mapping.members() : List.<Member>of();
            for (Member motion : motions) {
                BodyWords.motion(joint.key(), motion.key())
                        .filter(m -> side.isEmpty() || m.isPaired())
                        .flatMap(m -> angle(m, side, motion.value()))
                        .ifPresent(angles::add);
            }
        }
    }

    private static Optional<Pose.Angle> angle(JointMotion motion, Optional<BodySide> side, DataTree value) {
        return number(value)
                .filter(degrees -> degrees >= motion.least() && degrees <= motion.most())
                .map(degrees -> new Pose.Angle(motion, side, degrees, value.span()));
    }

    private static Optional<Double> number(DataTree value) {
        return value instanceof Scalar scalar
                ? Quantities.number(scalar).map(n -> n.doubleValue() + 0.0)
                : Optional.empty();
    }

    private static List<Pose.Contact> contacts(Fields pose) {
        List<Pose.Contact> contacts = new ArrayList<>();
        for (Member member : pose.inside("contacts").map(Fields::members).orElse(List.of())) {
            Pose.Body part = BodyWords.PARTS.get(member.key());
            if (part != null && member.value() instanceof Scalar scalar) {
                Optional<Pose.Target> target = target(scalar.text());
                if (target.isPresent() || scalar.text().equals("none")) {
                    contacts.add(new Pose.Contact(part.part(), part.side(), target, member.keySpan()));
                }
            }
        }
        return contacts;
    }

    private static Optional<Pose.Target> target(String word) {
        if (word.equals("floor")) {
            return Optional.of(new Pose.Floor());
        }
        return Optional.<Pose.Target>ofNullable(BodyWords.PARTS.get(word))
                .or(() -> Optional.ofNullable(BodyWords.PROPS.get(word)).map(Pose.On::new));
    }

    private static Optional<List<Prop>> props(Fields fields) {
        if (!fields.isList("props")) {
            return Optional.empty();
        }
        List<Prop> props = new ArrayList<>();
        for (DataTree item : fields.items("props")) {
            if (item instanceof Scalar scalar) {
                Optional.ofNullable(BodyWords.PROPS.get(scalar.text()))
                        .ifPresent(kind -> props.add(new Prop(kind, Optional.empty(), scalar.span())));
            } else if (item instanceof Mapping placed && placed.members().size() == 1) {
                Member member = placed.members().get(0);
                Optional<Prop.Place> place = member.value() instanceof Scalar scalar
                        ? Optional.ofNullable(BodyWords.PLACES.get(scalar.text()))
                        : Optional.empty();
                Optional.ofNullable(BodyWords.PROPS.get(member.key()))
                        .ifPresent(kind -> props.add(new Prop(kind, place, placed.span())));
            }
        }
        return Optional.of(props);
    }

    private static Optional<Camera> camera(Fields fields) {
        Optional<Camera> named =
                fields.scalar("camera").flatMap(scalar -> Optional.ofNullable(BodyWords.CAMERAS.get(scalar.text())));
        return named.or(() -> fields.inside("camera").flatMap(angles -> {
            Optional<Double> azimuth = angles.scalar("azimuth").flatMap(FigureReader::number);
            Optional<Double> elevation = angles.scalar("elevation").flatMap(FigureReader::number);
            return azimuth.filter(a -> Math.abs(a) <= 180)
                    .map(a -> new Camera(
                            a, elevation.filter(e -> Math.abs(e) <= 90).orElse(0.0)));
        }));
    }

    private Figure.Tint tint(Fields fields, Figure.Tint usual) {
        return fields.inside("tint")
                .map(this::tint)
                .or(() -> fields.scalar("tint").map(none -> Figure.Tint.NONE))
                .orElse(usual);
    }

    private Figure.Tint tint(Fields tint) {
        List<Scalar> primary = tint.scalars("primary");
        List<Scalar> secondary = tint.scalars("secondary");
        Map<String, Span> written = new LinkedHashMap<>();
        Stream.concat(primary.stream(), secondary.stream()).forEach(id -> written.putIfAbsent(id.text(), id.span()));
        return new Figure.Tint(muscles.known(primary), muscles.known(secondary), written);
    }

    private static Optional<List<Figure.Moving>> arrows(Fields fields) {
        if (fields.scalar("arrows").filter(s -> s.text().equals("none")).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(fields.scalars("arrows").stream()
                .flatMap(scalar -> Optional.ofNullable(BodyWords.PARTS.get(scalar.text())).stream())
                .map(part -> new Figure.Moving(part.part(), part.side()))
                .toList());
    }

    private Optional<Figure> files(Fields fields, Shown shown, Span span) {
        List<Figure.PictureFile> files = new ArrayList<>();
        for (DataTree item : fields.items("files")) {
            Optional<Fields> inner = fields.fields(item);
            Optional<Scalar> path =
                    item instanceof Scalar scalar ? Optional.of(scalar) : inner.flatMap(f -> f.scalar("file"));
            Optional<Integer> step = inner.flatMap(f -> step(f, shown));
            path.filter(pictures::take)
                    .ifPresent(scalar -> files.add(new Figure.PictureFile(scalar.text(), step, scalar.span())));
        }
        Figure.Files figure = new Figure.Files(
                fields.text("alt"),
                fields.text("caption"),
                files,
                fields.optionalText("licence"),
                fields.optionalText("source"),
                shows(fields),
                span);
        return files.isEmpty() ? Optional.empty() : Optional.of(figure);
    }

    private static Optional<BodySide> shows(Fields fields) {
        return fields.scalar("shows").flatMap(scalar -> Arrays.stream(BodySide.values())
                .filter(side -> side.token().equals(scalar.text()))
                .findFirst());
    }

    private Optional<Integer> step(Fields fields, Shown shown) {
        Optional<Integer> step = fields.integer("step");
        int steps = shown.steps().orElse(Integer.MAX_VALUE);
        if (step.isPresent() && step.get() > steps) {
            diagnostics.add(
                    Diagnostic.error("unknown-step", fields.span("step"), "there is no step " + step.get() + " here")
                            .withHint(
                                    steps == 0
                                            ? "take it out: only a movement has steps"
                                            : "the steps are numbered 1 to " + steps));
            return Optional.empty();
        }
        return step.filter(n -> n >= 1);
    }
}
