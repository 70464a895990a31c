package moveleaf.print;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import moveleaf.figure.Drawing;
import moveleaf.figure.Picture;
import moveleaf.typeset.Art;
import moveleaf.typeset.ImageArt;
import moveleaf.typeset.PathArt;

/**
 * The pictures that a document may show, by the names that its {@code <img src>} gives them: drawings and files. Made once and
 * shared by all editions and threads, so that a picture is turned into paths once a build.
 */
public final class Pictures {
    /** No pictures at all. */
    public static final Pictures NONE = new Pictures(Map.of(), Map.of());

    private static final String QR = "qr:";

    private final Map<String, Drawing> drawings;
    private final Map<String, Picture> files;
    private final Map<String, Shown> made = new ConcurrentHashMap<>();
    private final Map<String, Optional<Shown>> codes = new ConcurrentHashMap<>();

    /**
     * @param drawings by name; one unit of a drawing is naturally as long as a CSS pixel, 0.75 points
     * @param files by name; a dot or unit of theirs likewise
     */
    public Pictures(Map<String, Drawing> drawings, Map<String, Picture> files) {
        this.drawings = Collections.unmodifiableMap(new TreeMap<>(drawings));
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** A picture with its size in its own units. */
    record Shown(Art art, double width, double height) {}

    Set<String> names() {
        Set<String> names = new TreeSet<>(drawings.keySet());
        names.addAll(files.keySet());
        return names;
    }

    /** A picture by its name; {@code qr:} and a text is the QR code of that text. */
    Optional<Shown> find(String name) {
        if (isQr(name)) {
            return codes.computeIfAbsent(name, code -> QrArt.of(code.substring(QR.length()))
                    .map(art -> new Shown(art, art.width(), art.height())));
        }
        return drawings.containsKey(name) || files.containsKey(name)
                ? Optional.of(made.computeIfAbsent(name, this::make))
                : Optional.empty();
    }

    static boolean isQr(String name) {
        return name.startsWith(QR);
    }

    private Shown make(String name) {
        Drawing drawing = drawings.get(name);
        if (drawing != null) {
            PathArt art = DrawnArt.of(name, drawing);
            return new Shown(art, art.width(), art.height());
        }
        Picture file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("no picture is called " + name);
        }
        ImageArt art = image(file);
        return new Shown(art, art.width(), art.height());
    }

    /** An author's file as typesetting carries it. */
    public static ImageArt image(Picture file) {
        ImageArt.Format format =
                switch (file.kind()) {
                    case JPEG -> ImageArt.Format.JPEG;
                    case PNG -> ImageArt.Format.PNG;
                    case SVG -> ImageArt.Format.SVG;
                };
        return new ImageArt(file.path(), format, file.width(), file.height(), file.bytes());
    }
}
