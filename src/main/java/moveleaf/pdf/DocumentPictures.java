package moveleaf.pdf;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import moveleaf.typeset.Art;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.typeset.PathArt;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The pictures of a document. Paths that stand in one place are drawn there; what stands in several is written once, as an
 * object that each place draws.
 */
final class DocumentPictures {
    private final Map<Art, Integer> uses = new IdentityHashMap<>();
    private final Map<Art, String> names = new IdentityHashMap<>();
    private final COSDictionary resources = new COSDictionary();

    /** @param digest is told what the objects are */
    DocumentPictures(List<Page> pages, MessageDigest digest) throws IOException {
        var found = new ArrayList<Art>();
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.PlacedPicture picture && uses.merge(picture.art(), 1, Integer::sum) == 1) {
                    found.add(picture.art());
                }
            }
        }
        for (Art art : found) {
            if (art instanceof PathArt paths && uses.getOrDefault(art, 0) > 1) {
                add(art, form(paths, digest));
            }
        }
    }

    private void add(Art art, COSStream object) {
        String name = "P" + (names.size() + 1);
        names.put(art, name);
        resources.setItem(COSName.getPDFName(name), object);
    }

    private static COSStream form(PathArt art, MessageDigest digest) throws IOException {
        var content = ContentStream.ofObject();
        PathPainter.paint(art, content);
        digest.update(content.bytes());
        COSStream form = Cos.stream(content.bytes());
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, Cos.numbers(0, 0, art.width(), art.height()));
        form.setItem(COSName.RESOURCES, Cos.inline());
        return form;
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
        if (!(art instanceof PathArt paths)) {
            throw new IllegalStateException("the PDF room can't draw the picture " + art.name());
        }
        double width = box.right() - box.left();
        double height = box.top() - box.bottom();
        if (width < LEAST || height < LEAST) {
            return;
        }
        out.save();
        out.map(box.left(), box.top(), width / paths.width(), height / paths.height());
        String name = names.get(art);
        if (name == null) {
            PathPainter.paint(paths, out);
        } else {
            out.draw(name);
        }
        out.restore();
    }

    /** Points; a smaller picture is not seen, and its coordinates could not be mapped. */
    private static final double LEAST = 0.01;
}
