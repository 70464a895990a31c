package moveleaf.figure;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Goes over an author's SVG and refuses what could run, load, link or move, and what print can't draw. It is a list of what may
 * stand there, not of what may not: an element that nobody has thought of is refused.
 */
final class SvgCheck {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "metadata",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "use",
            "symbol",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "marker",
            "style",
            "switch");

    private static final Set<String> RUNNING = Set.of(
            "script",
            "foreignObject",
            "a",
            "animate",
            "animateMotion",
            "animateTransform",
            "animateColor",
            "set",
            "mpath",
            "handler",
            "listener",
            "iframe",
            "audio",
            "video",
            "discard");

    /** Other people's elements are passed over by all who draw; those of these languages are not. */
    private static final Set<String> LIVE_NAMESPACES = Set.of(
            "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events");

    /** Drawing programs nest some ten groups. */
    private static final int DEEPEST = 100;

    private static final int MOST_ELEMENTS = 100_000;

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final SvgCopies copies = new SvgCopies();
    private final StringBuilder style = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int elements;
    private int styleAt;
    private boolean sound = true;
    private Optional<SvgSize> size = Optional.empty();

    SvgCheck(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The picture's size; none where it can't be used. */
    Optional<SvgSize> size() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new java.io.ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(file.text()));
            checkEncoding(reader);
            while (reader.hasNext() && elements <= MOST_ELEMENTS && open.size() <= DEEPEST) {
                if (!event(reader.next(), reader)) {
                    return Optional.empty();
                }
            }
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
            report("bad-picture", at, "here this SVG stops being XML", "save it again from a drawing program");
        }
        if (elements > MOST_ELEMENTS || open.size() > DEEPEST) {
            report("picture-too-large", 0, "this SVG has more parts than any figure needs", "simplify the drawing");
        } else if (copies.tooMany()) {
            report("picture-too-large", 0, "this SVG has copies of copies by \"use\"", "draw each thing once");
        }
        return sound ? size : Optional.empty();
    }

    private void checkEncoding(XMLStreamReader reader) {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            report("bad-picture", 0, "this SVG says that it is in " + encoding, "save the file as UTF-8");
        }
    }

    /** @return whether to go on */
    private boolean event(int event, XMLStreamReader reader) {
        int offset = reader.getLocation().getCharacterOffset();
        switch (event) {
            case XMLStreamConstants.DTD -> {
                unsafe(
                        before("<!DOCTYPE", offset),
                        "a document type can bring in other files",
                        "delete the line <!DOCTYPE …>");
                return false;
            }
            case XMLStreamConstants.ENTITY_REFERENCE ->
                unsafe(offset, "an entity can bring in other files", "write the character itself");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                unsafe(before("<?", offset), "<?" + reader.getPITarget() + "?> can bring in other files", "delete it");
            case XMLStreamConstants.START_ELEMENT -> element(reader, before("<" + name(reader), offset - 2));
            case XMLStreamConstants.END_ELEMENT -> {
                if (open.pop().equals("style")) {
                    checkStyle(style.toString(), styleAt);
                    style.setLength(0);
                }
                copies.close();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if ("style".equals(open.peek())) {
                    style.append(reader.getText());
                }
            }
            default -> {}
        }
        return true;
    }

    private void element(XMLStreamReader reader, int offset) {
        elements++;
        String name = reader.getLocalName();
        String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
        boolean svg = namespace.equals(SVG);
        if (open.isEmpty()) {
            root(reader, svg && name.equals("svg"), offset);
        } else if (svg && !ELEMENTS.contains(name)) {
            reportElement(name, offset);
        } else if (namespace.isEmpty() || LIVE_NAMESPACES.contains(namespace)) {
            unsafe(offset, "<" + name + "> is not a part of a drawing", "take it out");
        }
        if (name.equals("style")) {
            styleAt = offset;
        }
        open.push(svg ? name : "");
        copies.open(
                svg && name.equals("use"),
                Optional.ofNullable(reader.getAttributeValue(null, "id")),
                SvgCopies.target(reader));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(reader, i, offset);
        }
    }

    private void root(XMLStreamReader reader, boolean drawing, int offset) {
        if (!drawing) {
            report(
                    "bad-picture",
                    offset,
                    "this is no SVG drawing",
                    "its first element must be <svg xmlns=\"" + SVG + "\">");
            return;
        }
        size = SvgSize.of(reader);
        if (size.isEmpty()) {
            report(
                    "bad-picture",
                    offset,
                    "this SVG doesn't say how large it is",
                    "give <svg> a viewBox such as viewBox=\"0 0 400 300\"");
        }
    }

    private void reportElement(String name, int offset) {
        if (RUNNING.contains(name)) {
            unsafe(offset, "<" + name + "> could run, load or move something", "take it out");
        } else {
            report(
                    "unsupported-svg",
                    offset,
                    "<" + shortened(name) + "> can't be drawn on paper",
                    switch (name) {
                        case "image" -> "bring the picture inside as a PNG or JPEG file of its own";
                        // its typeface is another on every machine
                        case "text", "tspan", "textPath" -> "let the drawing program turn text into paths";
                        default -> "draw it with plain paths; hatching as lines cut by a clipPath";
                    });
        }
    }

    private void attribute(XMLStreamReader reader, int i, int offset) {
        String name = reader.getAttributeLocalName(i);
        String namespace = Optional.ofNullable(reader.getAttributeNamespace(i)).orElse("");
        String value = reader.getAttributeValue(i);
        String lower = name.toLowerCase(Locale.ROOT);
        if (namespace.isEmpty() && lower.startsWith("on")) {
            unsafe(offset, "\"" + shortened(name) + "\" could run something", "take it out");
        } else if (namespace.equals(XML) && lower.equals("base")) {
            unsafe(offset, "\"xml:base\" could bring in other files", "take it out");
        } else if (lower.equals("href") && !value.strip().matches("#[^\\s]*|")) {
            unsafe(
                    offset,
                    "\"" + shortened(value.strip()) + "\" leads out of the drawing",
                    "point at something in the drawing, such as #leaf");
        } else if (namespace.isEmpty() && !isName(lower)) {
            checkStyle(value, offset);
        }
    }

    /** Attributes of words and names, in which nothing is looked up. */
    private static boolean isName(String name) {
        return name.equals("id")
                || name.equals("class")
                || name.equals("d")
                || name.startsWith("aria-")
                || name.startsWith("data-");
    }

    private void checkStyle(String css, int offset) {
        Optional<String> trouble = SvgStyle.trouble(css);
        trouble.ifPresent(words -> unsafe(offset, words, "take it out of the style"));
        if (trouble.isEmpty() && css.contains("var(")) {
            report("unsupported-svg", offset, "\"var()\" can't be drawn on paper", "write the colour itself");
        }
    }

    private void unsafe(int offset, String message, String hint) {
        report("unsafe-svg", offset, message, hint);
    }

    private void report(String code, int offset, String message, String hint) {
        sound = false;
        diagnostics.add(Diagnostic.error(code, place(offset), message).withHint(hint));
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    /** Where a tag begins: the parser says where it has ended, or a character or two later. */
    private int before(String beginning, int offset) {
        return Math.max(0, file.text().lastIndexOf(beginning, Math.max(0, offset)));
    }

    /** A tag as far as its line goes. */
    private Span place(int offset) {
        String text = file.text();
        int start = Math.max(0, Math.min(offset, text.length()));
        int end = start;
        while (end < text.length() && "\r\n>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return file.span(start, end < text.length() && text.charAt(end) == '>' ? end + 1 : end);
    }

    private static String shortened(String word) {
        return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }
}
