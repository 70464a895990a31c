package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.figure.Drawing;
import moveleaf.figure.SvgWriter;
import moveleaf.figure.Tone;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.source.SourceFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

/** A drawing as SVG and as PDF: the same shapes, clips, paints and numbers, read back from both. */
class SameInBothTest {
    /** Everything of one painted path, as text: paints, clip, path. */
    private static final class Shape {
        String fill = "none";
        String stroke = "none";
        String width = "";
        String clip = "";
        String path = "";

        @Override
        public String toString() {
            String pen = stroke.equals("none") ? "" : " " + width;
            return "fill " + fill + " stroke " + stroke + pen + " clip [" + clip + "] path [" + path + "]";
        }
    }

    /** Writes absolute segments in hundredths; what shows nothing is left out. */
    private static final class Track {
        private final StringBuilder out = new StringBuilder();
        private long x;
        private long y;
        private long startX;
        private long startY;
        private char last = ' ';

        void move(long toX, long toY) {
            add('M', toX, toY);
            startX = toX;
            startY = toY;
            arrive(toX, toY);
        }

        void line(long toX, long toY) {
            if (toX != x || toY != y || last == 'M') {
                add('L', toX, toY);
                arrive(toX, toY);
            }
        }

        void curve(long... p) {
            if (p[0] == x && p[1] == y && p[2] == p[4] && p[3] == p[5]) {
                line(p[4], p[5]);
            } else {
                add('C', p);
                arrive(p[4], p[5]);
            }
        }

        void close() {
            if (last != 'Z') {
                add('Z');
            }
            arrive(startX, startY);
        }

        private void add(char letter, long... numbers) {
            last = letter;
            out.append(letter);
            for (long number : numbers) {
                out.append(' ').append(number);
            }
            out.append(' ');
        }

        private void arrive(long toX, long toY) {
            x = toX;
            y = toY;
        }
    }

    // From SVG

    private static final Pattern TOKEN = Pattern.compile("[a-zA-Z]|-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");

    private static String svgPath(String d) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(d);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        Track track = new Track();
        long mirroredX = 0;
        long mirroredY = 0;
        char command = ' ';
        int at = 0;
        while (at < tokens.size()) {
            if (Character.isLetter(tokens.get(at).charAt(0))) {
                command = tokens.get(at++).charAt(0);
            }
            int count = "z".indexOf(command) >= 0
                    ? 0
                    : "hv".indexOf(command) >= 0 ? 1 : command == 's' ? 4 : command == 'c' ? 6 : 2;
            long[] n = new long[count];
            for (int i = 0; i < count; i++) {
                n[i] = Math.round(Double.parseDouble(tokens.get(at++)) * 10);
            }
            long x = track.x;
            long y = track.y;
            boolean curved = false;
            switch (command) {
                case 'm' -> track.move(x + n[0], y + n[1]);
                case 'l' -> track.line(x + n[0], y + n[1]);
                case 'h' -> track.line(x + n[0], y);
                case 'v' -> track.line(x, y + n[0]);
                case 'z' -> track.close();
                default -> {
                    int k = command == 'c' ? 2 : 0;
                    long x1 = command == 'c' ? x + n[0] : mirroredX;
                    long y1 = command == 'c' ? y + n[1] : mirroredY;
                    track.curve(x1, y1, x + n[k], y + n[k + 1], x + n[k + 2], y + n[k + 3]);
                    mirroredX = 2 * track.x - (x + n[k]);
                    mirroredY = 2 * track.y - (y + n[k + 1]);
                    curved = true;
                }
            }
            if (!curved) {
                mirroredX = track.x;
                mirroredY = track.y;
            }
        }
        return track.out.toString();
    }

    private static List<String> ofSvg(String svg) throws XMLStreamException {
        List<String> shapes = new ArrayList<>();
        Map<String, String> clips = new HashMap<>();
        Deque<Map<String, String>> open = new ArrayDeque<>();
        String clipId = "";
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                Map<String, String> said = new HashMap<>(open.isEmpty() ? Map.of() : open.element());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    said.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
                open.push(said);
                if (reader.getLocalName().equals("clipPath")) {
                    clipId = said.getOrDefault("id", "");
                } else if (reader.getLocalName().equals("path") && !clipId.isEmpty()) {
                    clips.put("url(#" + clipId + ")", svgPath(said.getOrDefault("d", "")));
                } else if (reader.getLocalName().equals("path")) {
                    Shape shape = new Shape();
                    shape.fill = said.getOrDefault("fill", "none");
                    shape.stroke = said.getOrDefault("stroke", "none");
                    shape.width = tenths(said.getOrDefault("stroke-width", "1"));
                    shape.clip = clips.getOrDefault(said.getOrDefault("clip-path", ""), "");
                    shape.path = svgPath(said.getOrDefault("d", ""));
                    shapes.add(shape.toString());
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                clipId = reader.getLocalName().equals("clipPath") ? "" : clipId;
                open.pop();
            }
        }
        return shapes;
    }

    /** Hundredths of what is written in tenths. */
    private static String tenths(String number) {
        return Long.toString(Math.round(Double.parseDouble(number) * 10));
    }

    // From PDF

    private record Paint(String fill, String stroke, String width, String clip) {}

    private static List<String> ofPdf(byte[] pdf) throws IOException {
        List<String> shapes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDXObject drawn = document.getPage(0).getResources().getXObject(COSName.getPDFName("P1"));
            PDFStreamParser parser = new PDFStreamParser((PDFormXObject) drawn);
            Deque<Paint> saved = new ArrayDeque<>();
            Paint now = new Paint("#000000", "#000000", "", "");
            List<Double> numbers = new ArrayList<>();
            Track track = new Track();
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof COSNumber number) {
                    numbers.add(Double.parseDouble(Float.toString(number.floatValue())));
                }
                if (!(token instanceof Operator operator)) {
                    continue;
                }
                long[] n = numbers.stream().mapToLong(v -> Math.round(v * 100)).toArray();
                switch (operator.getName()) {
                    case "q" -> saved.push(now);
                    case "Q" -> now = saved.pop();
                    case "m" -> track.move(n[0], n[1]);
                    case "l" -> track.line(n[0], n[1]);
                    case "c" -> track.curve(n);
                    case "h" -> track.close();
                    case "g", "rg" -> now = new Paint(colour(numbers), now.stroke, now.width, now.clip);
                    case "G", "RG" -> now = new Paint(now.fill, colour(numbers), now.width, now.clip);
                    case "w" -> now = new Paint(now.fill, now.stroke, Long.toString(n[0]), now.clip);
                    case "W" -> now = new Paint(now.fill, now.stroke, now.width, track.out.toString());
                    case "n" -> track = new Track();
                    case "f", "S", "B" -> {
                        Shape shape = new Shape();
                        shape.fill = operator.getName().equals("S") ? "none" : now.fill;
                        shape.stroke = operator.getName().equals("f") ? "none" : now.stroke;
                        shape.width = now.width;
                        shape.clip = now.clip;
                        shape.path = track.out.toString();
                        shapes.add(shape.toString());
                        track = new Track();
                    }
                    default -> {}
                }
                numbers.clear();
            }
        }
        return shapes;
    }

    private static String colour(List<Double> parts) {
        StringBuilder hex = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            hex.append(String.format("%02x", Math.round(parts.get(parts.size() == 1 ? 0 : i) * 255)));
        }
        return hex.toString();
    }

    // Both

    private static byte[] pdf(Drawing drawing) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet sheet = Stylesheet.read(new SourceFile("s.css", "@page { size: 400pt 400pt }"), diagnostics);
        String text = "<!doctype html>\n<html lang=\"en\"><body><img src=\"it\" alt=\"It\">";
        HtmlDocument html = HtmlDocument.parse(new SourceFile("t.html", text), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        Stock stock = new Stock(new FontBook(), new Pictures(Map.of("it", drawing), Map.of()));
        PrintDocument document = PrintDocument.of(new Manuscript(html, sheet), "letter", stock, diagnostics);
        assertTrue(!DiagnosticLines.of(diagnostics).contains("error"), DiagnosticLines.of(diagnostics));
        DocumentFacts facts =
                new DocumentFacts("T", List.of(), "en", "", List.of(), Instant.EPOCH, Instant.EPOCH, "Moveleaf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(document.composition(), facts, out);
        return out.toByteArray();
    }

    private static Drawing random(Random random) {
        List<Drawing.Shape> shapes = new ArrayList<>();
        Drawing.Path clip = path(random);
        for (int i = 0; i < 30; i++) {
            clip = random.nextInt(3) == 0 ? path(random) : clip;
            boolean filled = random.nextInt(3) > 0;
            Optional<Drawing.Stroke> stroke = filled && random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(new Drawing.Stroke(tone(random), 0.2 + random.nextInt(20) / 10.0));
            shapes.add(new Drawing.Shape(
                    path(random),
                    random.nextInt(3) == 0 ? Optional.of(clip) : Optional.empty(),
                    filled ? Optional.of(tone(random)) : Optional.empty(),
                    stroke));
        }
        return new Drawing(180, 90, shapes);
    }

    private static Tone tone(Random random) {
        List<Tone> all = List.of(Tone.values());
        return all.get(random.nextInt(all.size()));
    }

    private static Drawing.Path path(Random random) {
        List<Drawing.Segment> segments = new ArrayList<>();
        segments.add(new Drawing.Move(x(random), y(random)));
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                segments.add(new Drawing.Line(x(random), random.nextInt(4) == 0 ? 10 : y(random)));
            } else {
                segments.add(new Drawing.Curve(x(random), y(random), x(random), y(random), x(random), y(random)));
            }
        }
        segments.add(new Drawing.Close());
        return new Drawing.Path(segments);
    }

    private static double x(Random random) {
        return random.nextInt(1800) / 10.0;
    }

    private static double y(Random random) {
        return random.nextInt(900) / 10.0;
    }

    @Test
    void a_drawing_is_the_same_as_svg_and_as_pdf() throws IOException, XMLStreamException {
        for (long seed = 1; seed <= 20; seed++) {
            Drawing drawing = random(new Random(seed));
            List<String> svg = ofSvg(SvgWriter.file(drawing, "It", "It."));
            assertEquals(30, svg.size(), "seed " + seed);
            assertEquals(String.join("\n", svg), String.join("\n", ofPdf(pdf(drawing))), "seed " + seed);
        }
    }
}
