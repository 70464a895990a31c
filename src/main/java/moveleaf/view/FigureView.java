package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * A picture of a movement, of the body or of the guide: one pose or several, and on the site the movement between them.
 *
 * @param id its own on the page
 * @param alt what somebody who can't see it needs to know
 * @param caption the words under it
 * @param poses in the order of the movement; one or more
 * @param moving the movement as one picture whose frames a stylesheet shows in turn, on the site only
 * @param wide whether its poses side by side are much wider than tall
 * @param upright whether each of its poses is taller than wide
 * @param arrows whether arrows in it show the way of what moves
 * @param file where the picture can be had to use elsewhere, on the site only
 * @param source who made it, or where it is from; for the author's own files
 * @param licence under which those may be printed
 */
public record FigureView(
        String id,
        String alt,
        String caption,
        List<Pose> poses,
        Optional<Html> moving,
        boolean wide,
        boolean upright,
        boolean arrows,
        Optional<String> file,
        Optional<String> source,
        Optional<String> licence) {
    public FigureView {
        poses = List.copyOf(poses);
    }

    /**
     * One pose. On the site it is either drawn in place or an image file; on paper it is fetched by its name.
     *
     * @param step of the movement, where it shows one
     * @param label the same in words, such as {@code Step 1}
     * @param drawing SVG, hidden from screen readers: the figure's {@code alt} speaks for it
     * @param image the address of an image file
     * @param name what print templates say in {@code <img src>}
     * @param width in CSS pixels at its natural size, so that pages hold its place
     * @param height likewise
     */
    public record Pose(
            Optional<String> step,
            Optional<String> label,
            Optional<Html> drawing,
            Optional<String> image,
            String name,
            int width,
            int height) {}
}
