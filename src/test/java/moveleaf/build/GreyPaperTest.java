package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of every edition of the real guide, as a copier sees it that keeps only how light things are. Sheets that show
 * another edition's pages are left out.
 */
class GreyPaperTest {
    /** Dots a point: fine enough for the lines of small pictures. */
    private static final float SCALE = 2;

    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;

    /** Large print is for weak eyes. */
    private static final double LARGE_PRINT = 7;

    private static final double OUTLINE = 3;

    /** How much of a picture's contours may be faint: where lines meet, or end in a point. */
    private static final double SPECKS = 0.02;

    private static final Map<Integer, String> WARNING = Map.of(0xb3261e, "red", 0x8a5a00, "amber");
    private static final List<String> FAINT_TEXT = new ArrayList<>();
    private static final List<String> FAINT_FIGURES = new ArrayList<>();
    private static final Map<String, Map<String, Set<String>>> SIGNS = new TreeMap<>();
    private static final SortedMap<String, long[]> SEEN = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Set<String> editions = matches("(?m)^  - edition: (\\S+)$", "content/guide.yaml").stream()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Rendering rendering = GuideRenderer.render(
                new BuildOptions(Path.of("content"), Optional.empty(), Path.of("unused"), editions, 2));
        assertEquals(List.of(), rendering.diagnostics());
        rendering.files().entrySet().parallelStream().forEach(file -> {
            try (PDDocument document = Loader.loadPDF(file.getValue())) {
                if (document.getDocumentCatalog().getStructureTreeRoot() != null) {
                    read(file.getKey(), document);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static List<MatchResult> matches(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .toList();
    }

    private static void read(String path, PDDocument document) throws IOException {
        long glyphs = 0;
        long pictures = 0;
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            PaperInk ink = PaperInk.of(document, page, SCALE);
            String place = path + ", page " + (page + 1);
            for (PaperInk.Inked glyph : ink.glyphs()) {
                glyphs++;
                double contrast = contrast(glyph, ink);
                if (contrast < (path.contains("large-print") ? LARGE_PRINT : least(glyph))) {
                    note(FAINT_TEXT, place + ": " + glyph + " " + contrast);
                }
            }
            for (Rectangle2D box : ink.pictures()) {
                pictures++;
                double faint = faint(crop(ink.ground(), box));
                if (faint > SPECKS) {
                    note(FAINT_FIGURES, place + ": " + box + " " + faint);
                }
            }
            signs(ink, place);
        }
        synchronized (SEEN) {
            SEEN.put(path, new long[] {document.getNumberOfPages(), glyphs, pictures});
        }
    }

    private static double least(PaperInk.Inked glyph) {
        boolean large = glyph.size() >= 18 || (glyph.size() >= 14 && glyph.bold());
        return large ? LARGE_TEXT : TEXT;
    }

    private static void note(List<String> list, String words) {
        synchronized (list) {
            list.add(words);
        }
    }

    /** The least contrast of a glyph with what is painted behind its lower half, where all letters have ink. */
    private static double contrast(PaperInk.Inked glyph, PaperInk ink) {
        if (glyph.text().isBlank()) {
            return Double.MAX_VALUE;
        }
        double least = Double.MAX_VALUE;
        int left = (int) Math.ceil(glyph.x() * SCALE);
        int right = (int) Math.floor((glyph.x() + glyph.width()) * SCALE);
        int top = (int) Math.ceil((glyph.y() - glyph.size() / 2) * SCALE);
        int bottom = (int) Math.floor(glyph.y() * SCALE);
        int last = 0;
        for (int y = Math.max(0, top); y < Math.min(bottom, ink.ground().getHeight()); y++) {
            for (int x = Math.max(0, left); x < Math.min(right, ink.ground().getWidth()); x++) {
                int behind = ink.ground().getRGB(x, y) & 0xffffff;
                if (behind != last) {
                    least = Math.min(least, Grey.contrast(glyph.rgb(), behind));
                    last = behind;
                }
            }
        }
        return least;
    }

    /**
     * How much of a picture's contours is faint, from 0 to 1. Paper, mat and floor are its ground: white, or a pale blue. Where the
     * ground ends something begins, and within a point and a half of there must be a line that stands out.
     */
    private static double faint(BufferedImage picture) {
        boolean[] ground = ground(picture);
        int contour = 0;
        int faint = 0;
        int width = picture.getWidth();
        for (int y = 1; y < picture.getHeight() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                boolean edge =
                        !ground[at] && (ground[at - 1] || ground[at + 1] || ground[at - width] || ground[at + width]);
                if (edge) {
                    contour++;
                    faint += outlined(picture, x, y) ? 0 : 1;
                }
            }
        }
        return contour == 0 ? 1 : (double) faint / contour;
    }

    private static BufferedImage crop(BufferedImage page, Rectangle2D box) {
        int left = Math.max(0, (int) (box.getMinX() * SCALE) - 2);
        int top = Math.max(0, (int) (box.getMinY() * SCALE) - 2);
        int right = Math.min(page.getWidth(), (int) (box.getMaxX() * SCALE) + 3);
        int bottom = Math.min(page.getHeight(), (int) (box.getMaxY() * SCALE) + 3);
        return page.getSubimage(left, top, right - left, bottom - top);
    }

    private static boolean[] ground(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean[] ground = new boolean[width * height];
        Deque<Integer> rest = new ArrayDeque<>();
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            if ((x == 0 || y == 0 || x == width - 1 || y == height - 1) && isGround(picture.getRGB(x, y))) {
                ground[i] = true;
                rest.add(i);
            }
        }
        while (!rest.isEmpty()) {
            int at = rest.remove();
            for (int step : new int[] {-1, 1, -width, width}) {
                int next = at + step;
                boolean inside =
                        next >= 0 && next < ground.length && (Math.abs(step) > 1 || next / width == at / width);
                if (inside && !ground[next] && isGround(picture.getRGB(next % width, next / width))) {
                    ground[next] = true;
                    rest.add(next);
                }
            }
        }
        return ground;
    }

    private static boolean isGround(int rgb) {
        double contrast = Grey.contrast(rgb & 0xffffff, 0xffffff);
        boolean bluish = (rgb >> 16 & 0xff) <= (rgb & 0xff);
        return contrast < 1.2 || (bluish && contrast < 2);
    }

    private static boolean outlined(BufferedImage picture, int x, int y) {
        int reach = Math.round(1.5f * SCALE);
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                boolean inside =
                        x + dx >= 0 && x + dx < picture.getWidth() && y + dy >= 0 && y + dy < picture.getHeight();
                if (inside && Grey.contrast(picture.getRGB(x + dx, y + dy) & 0xffffff, 0xffffff) >= OUTLINE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Notes the first character of every stretch of words in a colour that warns; a second line goes on with the first. */
    private static void signs(PaperInk ink, String place) {
        PaperInk.Inked before = new PaperInk.Inked("", 0, Double.NEGATIVE_INFINITY, 0, 0, false, -1);
        for (PaperInk.Inked glyph : ink.glyphs()) {
            boolean same = glyph.rgb() == before.rgb() && Math.abs(glyph.y() - before.y()) < 2 * glyph.size();
            String colour = WARNING.getOrDefault(glyph.rgb() & 0xffffff, "");
            if (!same && !colour.isEmpty()) {
                synchronized (SIGNS) {
                    SIGNS.computeIfAbsent(colour, c -> new TreeMap<>())
                            .computeIfAbsent(glyph.text(), t -> new TreeSet<>())
                            .add(place);
                }
            }
            before = glyph;
        }
    }

    @Test
    void every_edition_is_looked_at_on_both_papers() throws IOException {
        int own = matches("(?m)^  - edition: ", "content/guide.yaml").size()
                - matches("(?m)^    imposes: ", "content/guide.yaml").size();
        assertEquals(2 * own, SEEN.size());
        SEEN.forEach((path, seen) -> assertTrue(seen[0] > 0 && seen[1] > 100, path));
        assertTrue(SEEN.values().stream().mapToLong(seen -> seen[2]).sum() > 100);
    }

    @Test
    void all_text_stands_out_from_what_is_behind_it() {
        assertEquals(List.of(), first(FAINT_TEXT));
    }

    @Test
    void what_pictures_show_is_outlined() {
        assertEquals(List.of(), first(FAINT_FIGURES));
    }

    /** In grey, red and amber are one: words in them begin with a sign, and each colour has one of its own. */
    @Test
    void warnings_of_two_kinds_begin_with_two_signs() {
        assertEquals(Map.of("red", Set.of("■"), "amber", Set.of("▲")), keys(SIGNS), SIGNS::toString);
    }

    private static Map<String, Set<String>> keys(Map<String, Map<String, Set<String>>> signs) {
        Map<String, Set<String>> keys = new TreeMap<>();
        signs.forEach((colour, found) -> {
            Set<String> telling = new TreeSet<>(found.keySet());
            telling.remove("•"); // of a list inside
            keys.put(colour, telling);
        });
        return keys;
    }

    /** The same looks, at inks that a copier loses. */
    @Test
    void faint_inks_are_found(@TempDir Path temp) throws IOException {
        String tokens = Files.readString(Path.of("templates/print/shared/tokens.css"));
        GuideFixture guide = GuideFixture.of("minimal", temp)
                .template("print/shared/tokens.css", tokens.replaceAll("--quiet: #[0-9a-f]{6}", "--quiet: #8a9aa5"))
                .edit("guide.yaml", "edition: booklet, title: Booklet", "edition: cards, title: Cards")
                .only("cards")
                .build()
                .expect();
        int faint = 0;
        for (byte[] pdf : guide.output().values()) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    PaperInk ink = PaperInk.of(document, page, SCALE);
                    faint += (int) ink.glyphs().stream()
                            .filter(glyph -> contrast(glyph, ink) < TEXT)
                            .count();
                }
            }
        }
        assertTrue(faint > 50, "only " + faint);
    }

    @Test
    void a_shape_without_its_line_is_found_and_one_on_a_mat_with_its_line_passes() {
        for (boolean lined : new boolean[] {true, false}) {
            BufferedImage picture = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
            Graphics2D painter = picture.createGraphics();
            painter.setColor(Color.WHITE);
            painter.fillRect(0, 0, 120, 80);
            painter.setColor(new Color(0xe3f0f0)); // a mat
            painter.fillRect(10, 50, 100, 20);
            painter.setColor(new Color(0xecd2bb)); // skin
            painter.fillOval(30, 20, 50, 40);
            if (lined) {
                painter.setColor(new Color(0x1d2b36));
                painter.drawOval(30, 20, 50, 40);
            }
            painter.dispose();
            double faint = faint(picture);
            assertEquals(lined ? 0 : 1, faint, 0.02);
        }
    }

    private static List<String> first(List<String> found) {
        return found.stream().sorted().limit(30).toList();
    }
}
