package moveleaf.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.source.Span;

/** A picture of a movement, of the body or of a page: drawn from poses, or made from image files. */
public sealed interface Figure {
    /** What somebody who can't see the picture needs to know, one or two sentences. */
    String alt();

    /** The words under the picture. */
    String caption();

    /** The side that does the work in the picture, or that is worked on; none where both do, or nobody has said. */
    Optional<BodySide> shows();

    /** Where {@code figure} stands. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of figure. */
    interface Visitor<R> {
        R drawn(Drawn drawn);

        R files(Files files);
    }

    /**
     * A figure that Moveleaf draws.
     *
     * @param camera where one looks from, unless a pose says otherwise
     * @param props what lies, stands or is held in every pose that names no props of its own
     * @param poses one or more, in the order of the movement; names are unique
     * @param tint muscles to tint: as the figure says, else as the entry says
     * @param arrows parts of the body whose way is drawn; empty means that the tool chooses those that move most, and no
     *     value at all means that there are no arrows
     */
    record Drawn(
            String alt,
            String caption,
            Camera camera,
            List<Prop> props,
            List<Pose> poses,
            Tint tint,
            Optional<List<Moving>> arrows,
            Optional<BodySide> shows,
            Span span)
            implements Figure {
        public Drawn {
            props = List.copyOf(props);
            poses = List.copyOf(poses);
            arrows = arrows.map(List::copyOf);
        }

        /** Of no side in particular. */
        public Drawn(
                String alt,
                String caption,
                Camera camera,
                List<Prop> props,
                List<Pose> poses,
                Tint tint,
                Optional<List<Moving>> arrows,
                Span span) {
            this(alt, caption, camera, props, poses, tint, arrows, Optional.empty(), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drawn(this);
        }
    }

    /**
     * Pictures that the author brings.
     *
     * @param licence under which they may be printed
     * @param source who made them, or where they are from
     */
    record Files(
            String alt,
            String caption,
            List<PictureFile> pictures,
            Optional<String> licence,
            Optional<String> source,
            Optional<BodySide> shows,
            Span span)
            implements Figure {
        public Files {
            pictures = List.copyOf(pictures);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.files(this);
        }
    }

    /**
     * One image file.
     *
     * @param path from the guide's folder, with slashes: {@code figures/clam.svg}
     * @param step the step that it shows, counted from 1
     */
    record PictureFile(String path, Optional<Integer> step, Span span) {}

    /**
     * A part of the body whose way is drawn.
     *
     * @param side none for what has no side, and for both sides
     */
    record Moving(BodyPart part, Optional<BodySide> side) {}

    /**
     * Ids of muscles to tint: those that do the main work, and those that help.
     *
     * @param written where the figure itself names them; none where they are those of the movement
     */
    record Tint(List<String> primary, List<String> secondary, Map<String, Span> written) {
        /** No tint. */
        public static final Tint NONE = new Tint(List.of(), List.of());

        public Tint {
            primary = List.copyOf(primary);
            secondary = List.copyOf(secondary);
            written = Map.copyOf(written);
        }

        /** Of muscles that the figure doesn't name. */
        public Tint(List<String> primary, List<String> secondary) {
            this(primary, secondary, Map.of());
        }
    }

    /**
     * Where one looks from.
     *
     * @param azimuth degrees around the body: 0 looks at its front, 90 at its right side, 180 at its back, -90 at its left
     * @param elevation degrees above the horizon, -90 to 90
     */
    record Camera(double azimuth, double elevation) {
        public static final Camera SIDE = new Camera(90, 0);
        public static final Camera LEFT_SIDE = new Camera(-90, 0);
        public static final Camera FRONT = new Camera(0, 0);
        public static final Camera BACK = new Camera(180, 0);
        public static final Camera ABOVE = new Camera(90, 90);
    }
}
