package moveleaf.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import moveleaf.typeset.ImageArt;

/**
 * Turns plain drawings into a PDF's operators: groups, paths and basic shapes, in plain colours, moved and scaled. That is what
 * most drawings are. Whatever else it meets, it leaves the whole drawing to JSVG, which knows all of SVG and takes many times as
 * long to begin.
 */
final class PlainSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Attributes that show nothing. */
    private static final Set<String> SILENT = Set.of("id", "version", "role", "d", "points", "focusable", "lang");

    private static final Set<String> WORDS = Set.of("title", "desc", "metadata");
    private static final Set<String> PLACES =
            Set.of("x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "viewBox");

    private final ImageArt art;
    private final SvgPen pen;
    private final Deque<SvgLook> looks = new ArrayDeque<>();

    private PlainSvg(ImageArt art) {
        this.art = art;
        this.pen = new SvgPen(Math.max(art.width(), art.height()));
    }

    /** Thrown where a drawing isn't plain; caught before it leaves this class. */
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1;

        NotPlain(String what) {
            super(what, null, false, false);
        }
    }

    /** The operators that draw it, y upwards, as large as its own size; nothing where it isn't plain. */
    static Optional<byte[]> operators(ImageArt art) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = new ByteArrayInputStream(art.bytes())) {
            return Optional.of(new PlainSvg(art).read(factory.createXMLStreamReader(in)));
        } catch (NotPlain | XMLStreamException | java.io.IOException e) {
            return Optional.empty();
        }
    }

    private byte[] read(XMLStreamReader reader) throws XMLStreamException, NotPlain {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (looks.pop().isMoved()) {
                        pen.restore();
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new NotPlain("a DTD");
                default -> {}
            }
        }
        return pen.bytes();
    }

    private void start(XMLStreamReader reader) throws NotPlain, XMLStreamException {
        String name = reader.getLocalName();
        if (!SVG.equals(reader.getNamespaceURI())) {
            throw new NotPlain(name);
        }
        if (WORDS.contains(name)) {
            skip(reader);
            return;
        }
        SvgLook look = look(reader);
        if (look.isMoved()) {
            pen.save();
            pen.map(look.move());
        }
        looks.push(look);
        switch (name) {
            case "svg" -> root(reader);
            case "g" -> {}
            case "path" -> shape(look, text(reader, "d"));
            case "rect" -> rect(reader, look);
            case "circle" ->
                ellipse(look, number(reader, "cx"), number(reader, "cy"), number(reader, "r"), number(reader, "r"));
            case "ellipse" ->
                ellipse(look, number(reader, "cx"), number(reader, "cy"), number(reader, "rx"), number(reader, "ry"));
            case "line" -> line(reader, look);
            case "polyline" -> shape(look, "M" + text(reader, "points"));
            case "polygon" -> shape(look, "M" + text(reader, "points") + "z");
            default -> throw new NotPlain(name);
        }
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** What it inherits and what its attributes say. */
    private SvgLook look(XMLStreamReader reader) throws NotPlain {
        SvgLook look = looks.isEmpty() ? SvgLook.USUAL : looks.element().inherited();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                String name = reader.getAttributeLocalName(i);
                boolean silent = SILENT.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
                if (!silent && !PLACES.contains(name)) {
                    look = look.with(name, reader.getAttributeValue(i).strip());
                }
            }
        }
        return look;
    }

    private void root(XMLStreamReader reader) throws NotPlain {
        if (looks.size() > 1) {
            throw new NotPlain("svg in svg");
        }
        String box = reader.getAttributeValue(null, "viewBox");
        double[] view = box == null
                ? new double[] {0, 0, number(reader, "width"), number(reader, "height")}
                : SvgNumbers.all(box);
        if (view.length != 4 || !(view[2] > 0) || !(view[3] > 0)) {
            throw new NotPlain("no size");
        }
        double scaleX = art.width() / view[2];
        double scaleY = art.height() / view[3];
        if (Math.abs(scaleX - scaleY) > scaleX * 1e-6) {
            throw new NotPlain("another shape than its box");
        }
        pen.map(new double[] {scaleX, 0, 0, -scaleY, -view[0] * scaleX, art.height() + view[1] * scaleY});
    }

    private void shape(SvgLook look, String path) throws NotPlain {
        if (look.isSeen()) {
            pen.choose(look);
            if (new SvgPath(path, pen).draw()) {
                pen.paint(look);
            }
        }
    }

    private void rect(XMLStreamReader reader, SvgLook look) throws NotPlain {
        if (reader.getAttributeValue(null, "rx") != null || reader.getAttributeValue(null, "ry") != null) {
            throw new NotPlain("round corners");
        }
        double width = number(reader, "width");
        double height = number(reader, "height");
        if (look.isSeen() && width > 0 && height > 0) {
            pen.choose(look);
            pen.rectangle(number(reader, "x"), number(reader, "y"), width, height);
            pen.paint(look);
        }
    }

    private void ellipse(SvgLook look, double x, double y, double rx, double ry) {
        if (look.isSeen() && rx > 0 && ry > 0) {
            pen.choose(look);
            pen.ellipse(x, y, rx, ry);
            pen.paint(look);
        }
    }

    private void line(XMLStreamReader reader, SvgLook look) throws NotPlain {
        if (look.isSeen()) {
            pen.choose(look);
            pen.move(number(reader, "x1"), number(reader, "y1"));
            pen.line(number(reader, "x2"), number(reader, "y2"));
            pen.paint(look);
        }
    }

    private static String text(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
    }

    private static double number(XMLStreamReader reader, String name) throws NotPlain {
        String text = reader.getAttributeValue(null, name);
        return text == null ? 0 : SvgNumbers.one(text);
    }
}
