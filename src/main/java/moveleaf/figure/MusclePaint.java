package moveleaf.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.Figure;

/**
 * Tints muscles: those that work are filled and closely hatched, those that help are hatched the other way, wider apart and
 * light on dark cloth, so that both are told apart without colour. Hatching is strokes at one angle of the picture, which go
 * with the muscle.
 */
final class MusclePaint {
    /** What faces so far behind the skin that one sees is on the other side of the body, in centimetres. */
    private static final double DEEP = 5;

    /** Tints nothing. */
    static final MusclePaint NONE = new MusclePaint(List.of());

    private final List<Patch> patches;
    private final Mould mould;

    private MusclePaint(List<Patch> patches) {
        this.patches = patches;
        this.mould = new Mould(patches.stream()
                .map(patch -> List.of(Sculpture.Length.whole(patch.loft())))
                .toList());
    }

    /** For a figure's muscles; ids that aren't known are left out. */
    static MusclePaint of(Figure.Tint tint) {
        List<Patch> patches = new ArrayList<>();
        tint.secondary().stream()
                .distinct()
                .filter(id -> !tint.primary().contains(id))
                .forEach(id -> add(id, Effort.HELPS, patches));
        tint.primary().stream().distinct().forEach(id -> add(id, Effort.WORKS, patches));
        return new MusclePaint(patches);
    }

    /**
     * What is tinted on a body as one sees it.
     *
     * @param skin of that body
     */
    Tinting on(Posture body, Projection view, Relief skin) {
        if (patches.isEmpty()) {
            return Tinting.NONE;
        }
        Cast cast = Cast.of(mould, body, view);
        Tracer tracer = new Tracer(cast, mould.begins);
        Map<Form, List<Drawing.Shape>> byForm = new EnumMap<>(Form.class);
        Vec3[] outer = outer(body, view, cast);
        for (int i = 0; i < patches.size(); i++) {
            Patch patch = patches.get(i);
            if (patch.isSeen(body, view)) {
                Projection.Point hold = view.point(body.joint(patch.hold()));
                for (Form form : patch.forms()) {
                    List<Drawing.Shape> shapes = byForm.computeIfAbsent(form, f -> new ArrayList<>());
                    for (Stretch stretch : bared(i, form, skin, outer)) {
                        Outline outline = tracer.trace(stretch.from(), stretch.to());
                        patch.effort().fill(outline).ifPresent(shapes::add);
                        patch.effort()
                                .hatching(outline, hold.x(), hold.y())
                                .ifPresent(path -> shapes.add(
                                        PropPainter.stroke(path, patch.effort().line(form), Lines.HATCH)));
                    }
                }
            }
        }
        return (form, clip) -> byForm.getOrDefault(form, List.of()).stream()
                .filter(shape -> Bounds.of(shape.path()).meets(Bounds.of(clip)))
                .map(shape -> new Drawing.Shape(shape.path(), Optional.of(clip), shape.fill(), shape.stroke()))
                .toList();
    }

    /** The stretches of a patch whose outer sides show on a form: they don't lie behind all of it. */
    private List<Stretch> bared(int patch, Form form, Relief skin, Vec3[] outer) {
        List<Stretch> stretches = new ArrayList<>();
        int from = -1;
        for (int i = mould.starts[patch]; i <= mould.starts[patch + 1]; i++) {
            boolean isBare =
                    i < mould.starts[patch + 1] && skin.front(form, outer[i].x(), outer[i].y()) - outer[i].z() < DEEP;
            if (isBare && from < 0) {
                from = i;
            } else if (!isBare && from >= 0) {
                if (i - from > 1) {
                    stretches.add(new Stretch(from, i));
                }
                from = -1;
            }
        }
        return stretches;
    }

    /** Of every section the point that lies farthest out, in the axes of the picture. */
    private Vec3[] outer(Posture body, Projection view, Cast cast) {
        Vec3[] outer = new Vec3[mould.size()];
        for (int patch = 0; patch < patches.size(); patch++) {
            for (int i = mould.starts[patch]; i < mould.starts[patch + 1]; i++) {
                outer[i] = cast.farthest(i, patches.get(patch).outward(i - mould.starts[patch], body), view);
            }
        }
        return outer;
    }

    private static void add(String id, Effort effort, List<Patch> patches) {
        for (Muscles.Belly belly : Muscles.of(id).orElse(List.of())) {
            patches.add(Patch.of(belly, effort).mirrored());
            patches.add(Patch.of(belly, effort));
        }
    }

    /** Sections of a patch, from one number to another, the latter not included. */
    private record Stretch(int from, int to) {}

    /** What a muscle does in a movement. */
    private enum Effort {
        WORKS(1, 2.2),
        HELPS(-1, 2.6);

        /** Of the hatching: 1 rises to the right, -1 falls. */
        private final int slope;
        /** From line to line, in centimetres. */
        private final double spacing;

        Effort(int slope, double spacing) {
            this.slope = slope;
            this.spacing = spacing;
        }

        Optional<Drawing.Shape> fill(Outline outline) {
            if (this == HELPS) {
                return Optional.empty();
            }
            return Optional.of(PropPainter.area(new CurveFit(outline).whole(), Tone.WORK));
        }

        Optional<Drawing.Path> hatching(Outline outline, double x, double y) {
            return Hatching.of(outline, slope, spacing, x, y);
        }

        /** Dark on skin, and light on dark cloth, so that a photocopy keeps it. */
        Tone line(Form form) {
            if (this == WORKS) {
                return Tone.WORK_HATCH;
            }
            return switch (Tones.of(form, false)) {
                case SKIN -> Tone.HELP_HATCH;
                default -> Tone.HELP;
            };
        }
    }

    /** One muscle of one side. */
    private record Patch(List<Form> forms, Vec3 outward, Loft loft, Effort effort) {
        /** How far a muscle may face away (the cosine) until nothing of it is seen. */
        private static final double AWAY = -0.3;

        static Patch of(Muscles.Belly belly, Effort effort) {
            return new Patch(belly.forms(), belly.outward(), belly.loft(), effort);
        }

        Patch mirrored() {
            List<Form> others = forms.stream()
                    .map(form -> form.side()
                            .map(side -> Form.of(
                                    side.other(),
                                    form.name().substring(side.name().length() + 1)))
                            .orElse(form))
                    .toList();
            return new Patch(others, new Vec3(outward.x(), outward.y(), -outward.z()), loft.mirrored(), effort);
        }

        /** The joint that its hatching goes with: one for all muscles of the trunk, so that the lines of neighbours meet. */
        Bone hold() {
            Bone first = loft.sections().get(0).bone();
            return switch (first) {
                case PELVIS, LEFT_SHOULDER_BLADE, RIGHT_SHOULDER_BLADE -> Bone.THORACIC_LOW;
                default -> first.side().isPresent() ? first : Bone.THORACIC_LOW;
            };
        }

        /** Where a fine section faces, in the room; no length where it faces all round. */
        Vec3 outward(int fine, Posture body) {
            Loft.Section nearest = loft.sections().get((fine + loft.fineness() / 2) / loft.fineness());
            return body.frame(nearest.bone()).rotation().of(outward);
        }

        boolean isSeen(Posture body, Projection view) {
            if (outward.length() < 1e-9) {
                return true;
            }
            double facing = 0;
            for (Loft.Section section : loft.sections()) {
                facing += view.nearness(body.frame(section.bone()).rotation().of(outward.unit()));
            }
            return facing / loft.sections().size() > AWAY;
        }
    }
}
