package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import moveleaf.figure.Projection.Point;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgWriterTest {
    private static final String HOSTILE = "</title><script>alert('x')</script> & \"q\" \u0000\ud800 ]]>";

    @Test
    void a_path_is_relative_and_wastes_no_separator() {
        Drawing.Path path = new Pen()
                .move(p(10, 20.5))
                .line(p(10.5, 20))
                .line(p(12, 20))
                .line(p(12, 19.75))
                .curve(p(12.25, 19.5), p(13, 19.25), p(14, 19.25))
                .curve(p(15, 19.25), p(15.5, 20), p(16, 21))
                .close()
                .path();
        assertEquals("m10 20.5l.5-.5h1.5v-.25c.25-.25 1-.5 2-.5s1.5.75 2 1.75z", PathText.of(path, 1, 2));
    }

    @Test
    void rounding_errors_do_not_add_up() {
        Pen pen = new Pen().move(p(0, 0));
        for (int i = 1; i <= 300; i++) {
            pen.line(p(i / 3.0, i / 7.0));
        }
        String text = PathText.of(pen.path(), 1, 1);
        // the last place is written as a distance from where rounding led, so all distances sum up to it
        assertEquals("100 42.9", sum(text), text);
    }

    @Test
    void a_second_part_of_a_path_starts_from_where_the_first_started() {
        Drawing.Path path = new Pen()
                .move(p(1, 1))
                .line(p(3, 2))
                .line(p(1, 5))
                .close()
                .move(p(2, 2))
                .line(p(4, 4))
                .path();
        assertEquals("m1 1l2 1-2 3zm1 1l2 2", PathText.of(path, 1, 2));
    }

    @Test
    void numbers_are_short_and_know_no_locale() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("-.05", PathText.number(-0.05, 2));
            assertEquals("0", PathText.number(-0.004, 2));
            assertEquals("12.5", PathText.number(12.504, 2));
            assertTrue(SvgWriter.file(square(), "t", "d").contains("fill=\"#ecd2bb\""));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void inline_pictures_have_classes_and_no_colours() {
        assertEquals(
                "<svg class=\"drawing\" viewBox=\"0 0 200 100\" width=\"34\" height=\"17\" role=\"img\" aria-label=\"A &lt;square&gt;\""
                        + " fill=\"none\" stroke-width=\"7.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
                        + "<defs><clipPath id=\"a-1\"><path d=\"m10 10h40v40h-40z\"/></clipPath></defs>"
                        + "<path class=\"skin line-s\" d=\"m10 10h40v40h-40z\"/>"
                        + "<g clip-path=\"url(#a-1)\" class=\"work-hatch-s\" stroke-width=\"6\">"
                        + "<path d=\"m10 10l40 40\"/><path d=\"m20 10l40 40\"/></g></svg>",
                SvgWriter.inline(hatched(), Optional.of("A <square>"), "a-"));
    }

    @Test
    void files_have_colours_and_the_same_paths() {
        String file = SvgWriter.file(hatched(), "Square", "A square");
        String inline = SvgWriter.inline(hatched(), Optional.empty(), "a-");
        assertEquals(paths(inline), paths(file));
        assertFalse(file.contains("class="));
        assertTrue(inline.contains("aria-hidden=\"true\""));
    }

    @Test
    void a_long_path_that_comes_again_is_written_once_on_a_page() {
        Drawing.Shape disc = new Drawing.Shape(
                Area.circle(p(5, 5), 3),
                Optional.of(Area.circle(p(5, 5), 3)),
                Optional.of(Tone.SKIN),
                Optional.empty());
        Drawing drawing = new Drawing(20, 10, List.of(disc));
        String circle = PathText.of(disc.path(), 10, 0);
        assertEquals(
                "<defs><path id=\"a-p1\" d=\"" + circle + "\"/>"
                        + "<clipPath id=\"a-1\"><use href=\"#a-p1\"/></clipPath></defs>"
                        + "<use clip-path=\"url(#a-1)\" class=\"skin\" href=\"#a-p1\"/></svg>",
                SvgWriter.inline(drawing, Optional.empty(), "a-").replaceFirst("<svg[^>]*>", ""));
        assertEquals(List.of(circle, circle), paths(SvgWriter.file(drawing, "t", "d")));
    }

    @Test
    void a_frame_that_is_held_is_written_once() throws Exception {
        List<Drawing> frames = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            frames.add(new Drawing(20, 10, List.of(line(i, 1, Tone.SKIN))));
        }
        String svg = SvgWriter.moving(frames, Optional.empty(), "m");
        assertTrue(
                svg.endsWith("<g class=\"frame f16-17\"><path class=\"skin-s\" d=\"m150 10l50 10\"/></g></svg>"), svg);
        parsed(svg);
    }

    @Test
    void a_movement_too_long_to_write_has_fewer_frames() throws Exception {
        List<Drawing> frames = new ArrayList<>();
        for (int i = 0; i < SvgWriter.FRAMES; i++) {
            List<Drawing.Shape> shapes = new ArrayList<>();
            for (int k = 0; k < 560; k++) {
                shapes.add(line(i + k * 0.1, k * 1.7 + 0.1 * i, Tone.SKIN));
            }
            frames.add(new Drawing(100, 1000, shapes));
        }
        String svg = SvgWriter.moving(frames, Optional.empty(), "m");
        assertTrue(svg.length() < 150_000, () -> svg.length() + " letters");
        for (int place = 1; place <= SvgWriter.FRAMES; place++) {
            String name = "<g class=\"frame f";
            boolean shown = svg.contains(name + place + "\">")
                    || svg.contains(name + place + "-" + (place + 1) + "\">")
                    || svg.contains(name + (place - 1) + "-" + place + "\">");
            assertTrue(shown, "frame " + place);
        }
        parsed(svg);
    }

    @Test
    void hostile_words_stay_words() throws Exception {
        Document file = parsed(SvgWriter.file(square(), HOSTILE, HOSTILE));
        assertEquals(
                HOSTILE.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd"),
                file.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(0, file.getElementsByTagName("script").getLength());
        Document inline = parsed(SvgWriter.inline(square(), Optional.of(HOSTILE), "x"));
        assertEquals(0, inline.getElementsByTagName("script").getLength());
    }

    @Test
    void a_moving_picture_writes_what_stays_once() throws Exception {
        Drawing.Shape ground = line(0, 9, Tone.GROUND);
        Drawing.Shape front = line(0, 8, Tone.PROP);
        List<Drawing> frames = List.of(
                new Drawing(20, 10, List.of(ground, line(1, 1, Tone.SKIN), front)),
                new Drawing(20, 10, List.of(ground, line(2, 1, Tone.SKIN), line(2, 2, Tone.SHIRT), front)),
                new Drawing(20, 10, List.of(ground, front, line(3, 1, Tone.SKIN))));
        String svg = SvgWriter.moving(frames, Optional.empty(), "m");
        StringBuilder last = new StringBuilder();
        for (String name : List.of("f3", "f4-5", "f6-7", "f8-9", "f10-11", "f12-13", "f14-15", "f16-17")) {
            last.append("<g class=\"frame ").append(name);
            last.append("\"><path class=\"skin-s\" d=\"m30 10l50 10\"/></g>");
        }
        assertEquals(
                "<path class=\"ground-s\" d=\"m0 90l50 10\"/>"
                        + "<g class=\"frame f1\"><path class=\"skin-s\" d=\"m10 10l50 10\"/></g>"
                        + "<g class=\"frame f2\"><path class=\"skin-s\" d=\"m20 10l50 10\"/><path class=\"shirt-s\" d=\"m20 20l50 10\"/></g>"
                        + "<path class=\"prop-s\" d=\"m0 80l50 10\"/>"
                        + last + "</svg>",
                svg.substring(svg.indexOf('>') + 1));
        parsed(svg);
    }

    @Test
    void a_strip_stands_on_one_line() throws Exception {
        Drawing low = new Drawing(10, 5, List.of(line(1, 4, Tone.GROUND)));
        Drawing high = new Drawing(20, 30, List.of(line(1, 29, Tone.GROUND)));
        String strip = SvgWriter.strip(List.of(low, high), "t", "d");
        assertTrue(strip.contains("viewBox=\"0 0 440 300\""), strip);
        assertTrue(strip.contains("m10 290l50 10") && strip.contains("m250 290l50 10"), strip);
        parsed(strip);
    }

    private static Drawing square() {
        return new Drawing(20, 10, List.of(hatched().shapes().get(0)));
    }

    private static Drawing hatched() {
        Drawing.Path square = new Pen()
                .move(p(1, 1))
                .line(p(5, 1))
                .line(p(5, 5))
                .line(p(1, 5))
                .close()
                .path();
        Drawing.Stroke hatch = new Drawing.Stroke(Tone.WORK_HATCH, 0.6);
        return new Drawing(
                20,
                10,
                List.of(
                        new Drawing.Shape(
                                square,
                                Optional.empty(),
                                Optional.of(Tone.SKIN),
                                Optional.of(new Drawing.Stroke(Tone.LINE, 0.75))),
                        new Drawing.Shape(
                                new Pen().move(p(1, 1)).line(p(5, 5)).path(),
                                Optional.of(square),
                                Optional.empty(),
                                Optional.of(hatch)),
                        new Drawing.Shape(
                                new Pen().move(p(2, 1)).line(p(6, 5)).path(),
                                Optional.of(square),
                                Optional.empty(),
                                Optional.of(hatch))));
    }

    private static Drawing.Shape line(double x, double y, Tone tone) {
        return new Drawing.Shape(
                new Pen().move(p(x, y)).line(p(x + 5, y + 1)).path(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Drawing.Stroke(tone, 0.75)));
    }

    private static Point p(double x, double y) {
        return new Point(x, y);
    }

    private static List<String> paths(String svg) {
        return java.util.regex.Pattern.compile(" d=\"([^\"]*)\"")
                .matcher(svg)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /** Where relative lines lead. */
    private static String sum(String path) {
        double x = 0;
        double y = 0;
        java.util.regex.Matcher parts = java.util.regex.Pattern.compile("([mlhv])?(-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)) ?")
                .matcher(path);
        char command = 'm';
        boolean first = true;
        while (parts.find()) {
            if (parts.group(1) != null) {
                command = parts.group(1).charAt(0);
                first = true;
            }
            double value = Double.parseDouble(parts.group(2));
            if (command == 'h' || (command != 'v' && first)) {
                x += value;
            } else {
                y += value;
            }
            first = !first;
        }
        return PathText.number(x, 1) + " " + PathText.number(y, 1);
    }
}
