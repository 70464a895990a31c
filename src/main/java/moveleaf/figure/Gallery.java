package moveleaf.figure;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All pictures of a guide.
 *
 * @param drawn figures that were drawn, by the names that {@link GuideFigures} gives
 * @param pictures the author's files, by path from the guide's folder
 */
public record Gallery(SortedMap<String, Illustration> drawn, SortedMap<String, Picture> pictures) {
    /** No pictures at all. */
    public static final Gallery EMPTY = new Gallery(new TreeMap<>(), new TreeMap<>());

    public Gallery {
        drawn = Collections.unmodifiableSortedMap(new TreeMap<>(drawn));
        pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
    }

    /** What a figure was drawn as; nothing where it couldn't be. */
    public Optional<Illustration> illustration(String figure) {
        return Optional.ofNullable(drawn.get(figure));
    }

    /** Every pose of every drawn figure, by the name that {@link #source} gives. */
    public SortedMap<String, Drawing> drawings() {
        SortedMap<String, Drawing> drawings = new TreeMap<>();
        drawn.forEach((name, figure) ->
                figure.stills().forEach(still -> drawings.put(source(name, still.name()), still.drawing())));
        return drawings;
    }

    /** A file of the author's, where it could be read. */
    public Optional<Picture> picture(String path) {
        return Optional.ofNullable(pictures.get(path));
    }

    /** The name of a pose in the whole guide: {@code bird-dog/reach}. */
    public static String source(String figure, String pose) {
        return figure + "/" + pose;
    }
}
