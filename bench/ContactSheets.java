import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Pictures of all pages of all PDFs, many on a sheet, in colour and in grey, so that a person can look at every page of every
 * edition. Needs {@code pdftoppm} (poppler-utils).
 *
 * <pre>
 * java bench/ContactSheets.java [--from site/print] [--to target/contact-sheets] [--dpi 40] [--only NAME]
 * </pre>
 */
final class ContactSheets {
    /** Dots between pages; the most of a sheet. */
    private static final int GAP = 6;

    private static final int WIDEST = 2400;
    private static final int TALLEST = 1500;

    private ContactSheets() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        TreeMap<String, String> options = new TreeMap<>(java.util.Map.of(
                "--from", "site/print", "--to", "target/contact-sheets", "--dpi", "40", "--only", ""));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        Path to = Files.createDirectories(Path.of(options.get("--to")));
        List<Path> pdfs;
        try (Stream<Path> found = Files.list(Path.of(options.get("--from")))) {
            pdfs = found.filter(path -> path.toString().endsWith(".pdf"))
                    .filter(path -> path.getFileName().toString().contains(options.get("--only")))
                    .sorted()
                    .toList();
        }
        for (Path pdf : pdfs) {
            String name = pdf.getFileName().toString().replaceFirst("\\.pdf$", "");
            for (String ink : List.of("colour", "grey")) {
                List<BufferedImage> pages = pages(pdf, ink, options.get("--dpi"));
                int sheets = sheets(pages, to, name + "-" + ink);
                System.out.printf(Locale.ROOT, "%s, %s: %d pages on %d sheets%n", name, ink, pages.size(), sheets);
            }
        }
    }

    /** The pages as a printer with or without colour shows them. */
    private static List<BufferedImage> pages(Path pdf, String ink, String dpi) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("contact-sheets");
        List<String> command = new ArrayList<>(List.of("pdftoppm", "-png", "-r", dpi));
        if (ink.equals("grey")) {
            command.add("-gray");
        }
        command.addAll(List.of(pdf.toString(), folder.resolve("page").toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("pdftoppm failed for " + pdf);
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        List<BufferedImage> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(ImageIO.read(file.toFile()));
            Files.delete(file);
        }
        Files.delete(folder);
        return pages;
    }

    /** Facing pages stand beside each other: each row begins with a left page, and page 1 has an empty place before it. */
    private static int sheets(List<BufferedImage> pages, Path to, String name) throws IOException {
        int width = pages.get(0).getWidth() + GAP;
        int height = pages.get(0).getHeight() + GAP;
        int columns = Math.max(2, WIDEST / width / 2 * 2);
        int rows = Math.max(1, TALLEST / height);
        int places = pages.size() + 1;
        int sheets = (places + columns * rows - 1) / (columns * rows);
        for (int sheet = 0; sheet < sheets; sheet++) {
            int first = sheet * columns * rows;
            int used = Math.min(rows, (places - first + columns - 1) / columns);
            BufferedImage image =
                    new BufferedImage(columns * width + GAP, used * height + GAP, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(new Color(0x888888));
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            for (int place = first; place < Math.min(places, first + columns * rows); place++) {
                if (place > 0) {
                    int column = (place - first) % columns;
                    // A spread's pages touch in the fold.
                    int fold = column % 2 == 0 ? GAP / 2 : -GAP / 2;
                    pen.drawImage(
                            pages.get(place - 1),
                            GAP + column * width + fold,
                            GAP + (place - first) / columns * height,
                            null);
                }
            }
            pen.dispose();
            ImageIO.write(image, "png", to.resolve(String.format(Locale.ROOT, "%s-%02d.png", name, sheet + 1)).toFile());
        }
        return sheets;
    }
}
