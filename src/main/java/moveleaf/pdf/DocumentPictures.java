package moveleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import moveleaf.typeset.Art;
import moveleaf.typeset.ImageArt;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.typeset.PathArt;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The pictures of a document: each is written once, as an object that all its places draw. */
final class DocumentPictures {
    /** Points; a smaller picture is not seen, and its coordinates could not be mapped. */
    private static final double LEAST = 0.01;

    private final PictureForms forms;
    private final Fingerprint looks;
    private final IdentityHashMap<Art, Uses> uses = new IdentityHashMap<>();
    private final IdentityHashMap<Art, String> names = new IdentityHashMap<>();
    private final COSDictionary resources = new COSDictionary();

    /** How large a picture is shown at most, points. */
    private record Uses(double width, double height) {
        Uses and(Uses other) {
            return new Uses(Math.max(width, other.width), Math.max(height, other.height));
        }
    }

    /**
     * @param forms of drawings
     * @param looks is told what the objects are
     */
    DocumentPictures(List<Page> pages, PictureForms forms, Compressor compressor, Fingerprint looks)
            throws IOException {
        this.forms = forms;
        this.looks = looks;
        var found = new ArrayList<Art>();
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.PlacedPicture picture) {
                    if (!uses.containsKey(picture.art())) {
                        found.add(picture.art());
                    }
                    uses.merge(picture.art(), new Uses(picture.width(), picture.height()), Uses::and);
                }
            }
        }
        for (Art art : found) {
            add(art, uses.getOrDefault(art, new Uses(0, 0)), compressor);
        }
    }

    private void add(Art art, Uses shown, Compressor compressor) throws IOException {
        boolean seen = shown.width >= LEAST && shown.height >= LEAST;
        if (seen && art instanceof ImageArt image) {
            looks.add(image.bytes());
            name(art, object(image, shown));
        } else if (seen && art instanceof PathArt paths) {
            name(art, forms.copy(paths, compressor, looks));
        }
    }

    private void name(Art art, COSStream object) {
        String name = "P" + (names.size() + 1);
        names.put(art, name);
        resources.setItem(COSName.getPDFName(name), object);
    }

    private COSStream object(ImageArt image, Uses shown) {
        try {
            return image.format() == ImageArt.Format.SVG
                    ? forms.copy(image)
                    : ImageObject.of(image, shown.width, shown.height);
        } catch (IOException e) {
            throw new IllegalStateException("the picture " + image.name() + " is damaged, and nobody said so", e);
        }
    }

    /** The objects by their names; empty where there are none. */
    COSDictionary resources() {
        return resources;
    }

    /**
     * Draws a picture.
     *
     * @param box where it goes, y upwards
     */
    void paint(Art art, PageBounds box, ContentStream out) {
        double width = box.right() - box.left();
        double height = box.top() - box.bottom();
        if (width < LEAST || height < LEAST) {
            return;
        }
        String name = names.get(art);
        out.save();
        if (art instanceof PathArt paths && name != null) {
            out.map(box.left(), box.top(), width / paths.width(), -height / paths.height());
            out.draw(name);
        } else if (art instanceof ImageArt image && name != null) {
            boolean drawing = image.format() == ImageArt.Format.SVG;
            // An image of dots is one unit wide and high, a drawing as large as it says.
            double unitsX = drawing ? image.width() : 1;
            double unitsY = drawing ? image.height() : 1;
            out.map(box.left(), box.bottom(), width / unitsX, height / unitsY);
            out.draw(name);
        } else {
            throw new IllegalStateException("the PDF room can't draw the picture " + art.name());
        }
        out.restore();
    }
}
