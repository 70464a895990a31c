package moveleaf.figure;

import java.util.List;
import java.util.Optional;

/** Paints what a body moves with, on and against. */
final class PropPainter {
    /** Behind everything: what covers the floor. */
    static final double FLOOR = -1e6;
    /** Behind everything but the floor. */
    static final double BACKDROP = -1e5;

    private PropPainter() {}

    /** A prop as pieces, each with the nearness that puts it behind or before the parts of a body. */
    static List<Piece> paint(Scene.PlacedProp prop, Projection view) {
        return switch (prop.kind()) {
            case MAT -> SoftProps.mat(prop, view);
            case TOWEL -> SoftProps.towel(prop, view);
            case STRAP -> SoftProps.band(prop, view, 2.4);
            case PILLOW -> SoftProps.pillow(prop, view);
            case WALL -> Furniture.wall(prop, view);
            case CHAIR -> Furniture.chair(prop, view);
            case BENCH -> Furniture.bench(prop, view);
            case TABLE -> Furniture.table(prop, view);
            case BOX -> Furniture.box(prop, view, 1.6);
            case BLOCK -> Furniture.box(prop, view, 1.4);
            case DUMBBELL -> Weights.dumbbell(prop, view);
            case KETTLEBELL -> Weights.kettlebell(prop, view);
            case BARBELL -> Weights.barbell(prop, view);
            case STICK -> Weights.stick(prop, view);
        };
    }

    /** An outlined area. */
    static Drawing.Shape solid(Drawing.Path path, Tone fill) {
        return new Drawing.Shape(
                path, Optional.empty(), Optional.of(fill), Optional.of(new Drawing.Stroke(Tone.LINE, Lines.OUTLINE)));
    }

    /** An area without an outline. */
    static Drawing.Shape area(Drawing.Path path, Tone fill) {
        return new Drawing.Shape(path, Optional.empty(), Optional.of(fill), Optional.empty());
    }

    /** An area of which only what lies inside another shows. */
    static Drawing.Shape area(Drawing.Path path, Drawing.Path clip, Tone fill) {
        return new Drawing.Shape(path, Optional.of(clip), Optional.of(fill), Optional.empty());
    }

    static Drawing.Shape stroke(Drawing.Path path, Tone tone, double width) {
        return new Drawing.Shape(
                path, Optional.empty(), Optional.empty(), Optional.of(new Drawing.Stroke(tone, width)));
    }
}
