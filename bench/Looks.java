import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.print.Edition;
import moveleaf.print.PrintDocument;
import moveleaf.print.Stock;
import moveleaf.source.SourceFile;
import moveleaf.template.TemplateSource;
import moveleaf.template.Templates;
import moveleaf.view.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * How evenly lines are set, beside Typst: the same words in the same face, size, measure and leading, set by both, and both
 * measured alike from where the glyphs stand in the PDFs.
 *
 * <pre>
 * java -cp target/launcher/moveleaf.jar bench/Looks.java TARGET [TYPST]
 * </pre>
 *
 * TARGET is a folder for the PDFs. TYPST is a folder outside the repository where
 * {@code npm install @myriaddreamin/typst-ts-node-compiler} was run; without it Moveleaf is measured alone. The words are
 * those of the guide in {@code content/}: all of its longer paragraphs.
 */
public class Looks {
    private static final double SIZE = 12;
    private static final double LEADING = 16;
    private static final double WIDTH = 396;
    private static final double HEIGHT = 612;
    private static final double SIDE = 46;
    private static final double HEAD = 58;

    /** A word space of Source Sans, em. How far it gives with ease is Knuth and Plass's share: half more, a third less. */
    private static final double SPACE = 0.2;

    /** How far the end of a ragged line gives with ease, em: the paper's 1 to 3. */
    private static final double RAG = 2;

    /** A setting: justified or ragged, with or without hyphens, the measure in points. */
    private record Setting(String name, boolean justified, boolean hyphens, double measure) {
        double width() {
            return measure + 2 * SIDE;
        }
    }

    private static final List<Setting> SETTINGS = List.of(
            new Setting("justified-hyphens", true, true, 304),
            new Setting("justified-whole", true, false, 304),
            new Setting("ragged-whole", false, false, 304),
            new Setting("ragged-hyphens", false, true, 304),
            new Setting("narrow-justified-hyphens", true, true, 190),
            new Setting("narrow-ragged-whole", false, false, 190));

    /** What the template sees. */
    public record Text(List<Line> paragraphs) {}

    /** A paragraph. */
    public record Line(String text) {}

    public static void main(String[] arguments) throws Exception {
        Path target = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        List<String> paragraphs = paragraphs(Path.of("content"));
        System.out.printf(Locale.ROOT, "%d paragraphs, %d words%n", paragraphs.size(), paragraphs.stream().mapToInt(p -> p.split(" ").length).sum());
        System.out.printf(
                "%-26s %-9s %6s %7s %7s %7s %7s %7s %7s %7s %7s%n",
                "setting", "by", "lines", "mean", "worst", "loose", "spread", "hyphens", "rivers", "short", "bottoms");
        for (Setting setting : SETTINGS) {
            Path ours = target.resolve(setting.name() + "-moveleaf.pdf");
            moveleaf(setting, paragraphs, ours);
            tell(setting, "moveleaf", ours, paragraphs);
            if (arguments.length > 1) {
                Path theirs = target.resolve(setting.name() + "-typst.pdf");
                typst(setting, paragraphs, theirs, Path.of(arguments[1]).toAbsolutePath());
                tell(setting, "typst", theirs, paragraphs);
            }
        }
    }

    /** Prose of the guide without its marks: Markdown, citations and links taken off. */
    private static List<String> paragraphs(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(f -> f.toString().endsWith(".md") && !f.getFileName().toString().startsWith("LICENSE"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String body = Files.readString(file).replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
            for (String block : body.split("\\n\\s*\\n")) {
                String text = block.replaceAll("\\s*\\[[^\\]]*@[^\\]]*\\]", "")
                        .replaceAll("\\[\\^[^\\]]*\\]", "")
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .replaceAll("[*_`]", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll("([0-9])-([0-9])", "$1\u2013$2")
                        .strip();
                boolean prose = !text.isEmpty() && Character.isLetter(text.charAt(0)) && !text.contains("|") && !text.contains("://");
                if (prose && text.length() > 180) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    private static void moveleaf(Setting setting, List<String> paragraphs, Path pdf) throws IOException {
        String html = "<!doctype html><html lang=\"en\"><head><title>Looks</title></head><body>"
                + "{{#paragraphs}}<p>{{text}}</p>{{/paragraphs}}</body></html>";
        String css = String.format(
                Locale.ROOT,
                "* { margin: 0 } body { font-family: \"Source Sans\"; font-size: %.0fpt; line-height: %.0fpt; hyphens: %s }"
                        + " p { text-align: %s; margin-bottom: 8pt } @page { size: %.0fpt %.0fpt; margin: %.0fpt %.0fpt }",
                SIZE,
                LEADING,
                setting.hyphens() ? "auto" : "manual",
                setting.justified() ? "justify" : "left",
                setting.width(),
                HEIGHT,
                HEAD,
                SIDE);
        Map<String, String> files = Map.of("print/looks/page.mustache", html, "print/looks/style.css", css);
        TemplateSource source = path -> Optional.ofNullable(files.get(path)).map(text -> new SourceFile(path, text));
        Diagnostics diagnostics = new Diagnostics();
        FontBook fonts = new FontBook();
        PrintDocument document = Edition.load(
                        "looks", Text.class, new Templates(source, Words.of(Map.of()), diagnostics), source, diagnostics)
                .flatMap(edition ->
                        edition.set(new Text(paragraphs.stream().map(Line::new).toList()), "letter", Stock.of(fonts), diagnostics))
                .orElseThrow(() -> new IllegalStateException(diagnostics.all().toString()));
        DocumentFacts facts = new DocumentFacts("Looks", List.of(), "en", "", List.of(), Instant.EPOCH, Instant.EPOCH, "Moveleaf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
            new PdfWriter().write(document.composition(), facts, out);
        }
    }

    /** Typst as its documentation sets a book; leading as CSS counts it: from baseline to baseline. */
    private static void typst(Setting setting, List<String> paragraphs, Path pdf, Path folder) throws Exception {
        StringBuilder source = new StringBuilder(String.format(
                Locale.ROOT,
                "#set page(width: %.0fpt, height: %.0fpt, margin: (x: %.0fpt, y: %.0fpt))%n"
                        + "#set text(font: \"Source Sans Pro\", size: %.0fpt, lang: \"en\", hyphenate: %s, overhang: false,"
                        + " top-edge: 0.8em, bottom-edge: -0.2em)%n"
                        + "#set par(justify: %s, linebreaks: \"optimized\", leading: %.0fpt, spacing: %.0fpt)%n%n",
                setting.width(),
                HEIGHT,
                SIDE,
                HEAD,
                SIZE,
                setting.hyphens(),
                setting.justified(),
                LEADING - SIZE,
                LEADING - SIZE + 8));
        for (String paragraph : paragraphs) {
            source.append("#\"").append(paragraph.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n\n");
        }
        Path work = Files.createDirectories(folder.resolve("looks"));
        Path fonts = Files.createDirectories(folder.resolve("looks-fonts"));
        for (String face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
            String name = "SourceSansPro-" + face + ".ttf";
            try (var in = Looks.class.getResourceAsStream("/fonts/ttf/SourceSansPro/" + name)) {
                Files.write(fonts.resolve(name), in.readAllBytes());
            }
        }
        Files.writeString(work.resolve("looks.typ"), source.toString());
        Path script = folder.resolve("looks.mjs");
        Files.writeString(
                script,
                "import { writeFileSync } from 'node:fs';\n"
                        + "import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';\n"
                        + "const c = NodeCompiler.create({ workspace: '" + work + "', fontArgs: [{ fontPaths: ['" + fonts + "'] }] });\n"
                        + "const t = c.compile({ mainFilePath: '" + work + "/looks.typ' });\n"
                        + "if (t.hasError()) { t.printErrors(); process.exit(1); }\n"
                        + "writeFileSync('" + pdf + "', c.pdf(t.result));\n");
        Process process = new ProcessBuilder("node", script.toString()).directory(folder.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Typst failed");
        }
    }

    /** A glyph that is seen. */
    private record Ink(double left, double right, String text) {}

    /** A line of the PDF, as its glyphs stand. */
    private record Row(int page, double y, List<Ink> inks) {
        double left() {
            return inks.get(0).left();
        }

        double right() {
            return inks.get(inks.size() - 1).right();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            inks.forEach(ink -> text.append(ink.text()));
            return text.toString();
        }

        /** Middles and widths of the gaps between words. */
        List<double[]> gaps() {
            List<double[]> gaps = new ArrayList<>();
            for (int i = 1; i < inks.size(); i++) {
                double gap = inks.get(i).left() - inks.get(i - 1).right();
                if (gap > 0.09 * SIZE) {
                    gaps.add(new double[] {inks.get(i).left() - gap / 2, gap});
                }
            }
            return gaps;
        }
    }

    private static List<Row> rows(Path pdf) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(new File(pdf.toString()))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Map<Long, List<Ink>> lines = new TreeMap<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition it) {
                        if (!it.getUnicode().isBlank()) {
                            double x = it.getXDirAdj();
                            lines.computeIfAbsent(Math.round(it.getYDirAdj() * 2.0), y -> new ArrayList<>())
                                    .add(new Ink(x, x + it.getWidthDirAdj(), it.getUnicode()));
                        }
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                for (Map.Entry<Long, List<Ink>> line : lines.entrySet()) {
                    line.getValue().sort(Comparator.comparingDouble(Ink::left));
                    rows.add(new Row(page, line.getKey() / 2.0, line.getValue()));
                }
            }
        }
        return rows;
    }

    /** A line with what is known of it from the words that were to be set. */
    private record Set(Row row, boolean last, boolean hyphenated) {}

    /** Follows the words through the lines: which end a paragraph, and which end with a hyphen that nobody wrote. */
    private static List<Set> follow(List<Row> rows, List<String> paragraphs) {
        List<Set> found = new ArrayList<>();
        int paragraph = 0;
        int at = 0;
        String wanted = plain(paragraphs.get(0));
        for (Row row : rows) {
            String text = plain(row.text());
            if (at == wanted.length() && paragraph + 1 < paragraphs.size()) {
                wanted = plain(paragraphs.get(++paragraph));
                at = 0;
            }
            boolean hyphen = !wanted.startsWith(text, at);
            String words = hyphen ? text.substring(0, text.length() - 1) : text;
            if (!wanted.startsWith(words, at)) {
                throw new IllegalStateException("lost at \"" + text + "\", wanted \"" + wanted.substring(at) + "\"");
            }
            at += words.length();
            found.add(new Set(row, at == wanted.length(), hyphen));
        }
        return found;
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\u00ad\\u2010]", "-")
                .replaceAll("\\s", "");
    }

    private static void tell(Setting setting, String by, Path pdf, List<String> paragraphs) throws IOException {
        List<Set> lines = follow(rows(pdf), paragraphs);
        double left = SIDE;
        List<Double> badness = new ArrayList<>();
        List<Double> slack = new ArrayList<>();
        int hyphens = 0;
        int shortLast = 0;
        int loose = 0;
        for (int i = 0; i < lines.size(); i++) {
            Set line = lines.get(i);
            hyphens += line.hyphenated() ? 1 : 0;
            double width = line.row().right() - left;
            if (line.last()) {
                boolean first = i == 0 || lines.get(i - 1).last();
                shortLast += !first && width < setting.measure() / 6 ? 1 : 0;
                continue;
            }
            double room;
            double ratio;
            if (setting.justified()) {
                List<double[]> gaps = line.row().gaps();
                double mean = gaps.stream().mapToDouble(g -> g[1]).average().orElse(0) / SIZE;
                ratio = mean >= SPACE ? (mean - SPACE) / (SPACE / 2) : (SPACE - mean) / (SPACE / 3);
                slack.add(mean);
                loose += ratio > 1 && mean > SPACE ? 1 : 0;
            } else {
                room = Math.max(0, setting.measure() - width);
                ratio = room / (RAG * SIZE);
                slack.add(room);
                loose += ratio > 1 ? 1 : 0;
            }
            badness.add(100 * ratio * ratio * ratio);
        }
        System.out.printf(
                Locale.ROOT,
                "%-26s %-9s %6d %7.1f %7.0f %7d %7.3f %7d %7d %7d %7.2f%n",
                setting.name(),
                by,
                lines.size(),
                badness.stream().mapToDouble(b -> b).average().orElse(0),
                Collections.max(badness),
                loose,
                deviation(slack),
                hyphens,
                rivers(lines),
                shortLast,
                emptiness(bottoms(lines)));
    }

    /** Gaps below each other over three lines and more, each touching the next by half of the narrower at least. */
    private static int rivers(List<Set> lines) {
        int rivers = 0;
        List<double[]> above = List.of();
        Row before = null;
        for (Set line : lines) {
            List<double[]> now = new ArrayList<>();
            boolean follows = before != null && before.page() == line.row().page() && line.row().y() - before.y() < LEADING + 1;
            for (double[] gap : line.row().gaps()) {
                double length = 1;
                for (double[] other : follows ? above : List.<double[]>of()) {
                    double touch = Math.min(gap[0] + gap[1] / 2, other[0] + other[1] / 2)
                            - Math.max(gap[0] - gap[1] / 2, other[0] - other[1] / 2);
                    if (touch >= Math.min(gap[1], other[1]) / 2) {
                        length = Math.max(length, other[2] + 1);
                    }
                }
                rivers += length == 3 ? 1 : 0;
                now.add(new double[] {gap[0], gap[1], length});
            }
            above = now;
            before = line.row();
        }
        return rivers;
    }

    /** The last baselines of all pages but the last. */
    private static List<Double> bottoms(List<Set> lines) {
        Map<Integer, Double> bottoms = new TreeMap<>();
        lines.forEach(line -> bottoms.merge(line.row().page(), line.row().y(), Math::max));
        List<Double> found = new ArrayList<>(bottoms.values());
        return found.subList(0, Math.max(1, found.size() - 1));
    }

    /** How far above the lowest of them last lines stand, points, on an average. */
    private static double emptiness(List<Double> bottoms) {
        double lowest = Collections.max(bottoms);
        return bottoms.stream().mapToDouble(y -> lowest - y).average().orElse(0);
    }

    private static double deviation(List<Double> numbers) {
        double mean = numbers.stream().mapToDouble(n -> n).average().orElse(0);
        return Math.sqrt(numbers.stream().mapToDouble(n -> (n - mean) * (n - mean)).average().orElse(0));
    }
}
