import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Where the bytes of the real guide's booklets go, with its figures and without: see bench/README.md. With {@code --pdf FILE},
 * those of that file.
 */
public class Sizes {
    private static final Path HOME = Path.of("").toAbsolutePath();

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            list(new File(arguments[1]));
            return;
        }
        Path work = Files.createTempDirectory("moveleaf-sizes");
        try {
            build(HOME.resolve("content"), work.resolve("with"), "with figures");
            Path plain = work.resolve("content");
            copyWithoutFigures(HOME.resolve("content"), plain);
            build(plain, work.resolve("without"), "without figures");
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static void build(Path guide, Path out, String name) throws Exception {
        Process process = new ProcessBuilder(
                        HOME.resolve("moveleaf").toString(),
                        "build",
                        "--guide",
                        guide.toString(),
                        "--templates",
                        HOME.resolve("templates").toString(),
                        "--out",
                        out.toString(),
                        "--only",
                        "booklet")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the guide " + name + " doesn't build");
        }
        try (Stream<Path> files = Files.list(out.resolve("print"))) {
            for (Path file : files.sorted().toList()) {
                System.out.printf(Locale.ROOT, "%s, %s: %d bytes%n", file.getFileName(), name, Files.size(file));
                list(file.toFile());
            }
        }
    }

    /** The guide with every {@code figure:} and what belongs to it taken out of its YAML. */
    private static void copyWithoutFigures(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String name = file.getFileName().toString();
                if (!name.endsWith(".md") && !name.endsWith(".yaml")) {
                    Files.copy(file, target);
                    continue;
                }
                StringBuilder kept = new StringBuilder();
                int skipping = -1;
                for (String line : Files.readAllLines(file)) {
                    int indent = line.length() - line.stripLeading().length();
                    if (skipping >= 0 && (line.isBlank() || indent > skipping)) {
                        continue;
                    }
                    skipping = line.strip().startsWith("figure:") ? indent : -1;
                    if (skipping < 0) {
                        kept.append(line.replaceAll(", figure: \\{.*?\\}(?=[,}])", "")).append('\n');
                    }
                }
                Files.writeString(target, kept);
            }
        }
    }

    /** Streams as they are; other objects by what they are, each kind compressed by itself. */
    private static void list(File file) throws IOException {
        Map<String, long[]> kinds = new TreeMap<>();
        Map<String, ByteArrayOutputStream> texts = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    long[] sum = kinds.computeIfAbsent("stream " + kind(stream), k -> new long[2]);
                    sum[0]++;
                    sum[1] += stream.getLength();
                } else if (object != null) {
                    String kind = kind(object);
                    kinds.computeIfAbsent(kind, k -> new long[2])[0]++;
                    write(object, texts.computeIfAbsent(kind, k -> new ByteArrayOutputStream()), true);
                }
            }
        }
        texts.forEach((kind, text) -> kinds.getOrDefault(kind, new long[2])[1] = deflated(text.toByteArray()));
        kinds.entrySet().stream()
                .sorted(Comparator.comparingLong(e -> -e.getValue()[1]))
                .limit(16)
                .forEach(e -> System.out.printf(
                        Locale.ROOT, "  %-28s %6d objects %9d bytes%n", e.getKey(), e.getValue()[0], e.getValue()[1]));
    }

    private static String kind(COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return "array";
        }
        for (COSName name : List.of(COSName.TYPE, COSName.S, COSName.SUBTYPE)) {
            String value = dictionary.getNameAsString(name);
            if (value != null) {
                return name.getName() + " " + value;
            }
        }
        for (String key : List.of("Length1", "Nums", "Dests", "Names", "Kids", "Title", "N", "Registry", "P")) {
            if (dictionary.containsKey(key)) {
                return "with " + key;
            }
        }
        return object instanceof COSStream ? "of pages and maps" : "other";
    }

    private static void write(COSBase object, ByteArrayOutputStream out, boolean top) throws IOException {
        if (object instanceof COSObject reference && reference.getKey() != null) {
            out.writeBytes((" " + reference.getKey().getNumber() + " 0 R").getBytes());
        } else if (object instanceof COSDictionary dictionary) {
            out.writeBytes("<<".getBytes());
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                out.writeBytes(("/" + entry.getKey().getName()).getBytes());
                write(entry.getValue(), out, false);
            }
            out.writeBytes(">>".getBytes());
        } else if (object instanceof COSArray array) {
            out.writeBytes("[".getBytes());
            for (int i = 0; i < array.size(); i++) {
                write(array.get(i), out, false);
            }
            out.writeBytes("]".getBytes());
        } else if (object instanceof COSString string) {
            out.writeBytes(string.getBytes());
        } else {
            out.writeBytes((" " + (object instanceof COSName name ? "/" + name.getName() : String.valueOf(object).replaceAll(".*\\{|\\}", ""))).getBytes());
        }
        if (top) {
            out.write('\n');
        }
    }

    private static long deflated(byte[] bytes) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[1 << 16];
        long size = 0;
        while (!deflater.finished()) {
            size += deflater.deflate(out);
        }
        deflater.end();
        return size;
    }
}
