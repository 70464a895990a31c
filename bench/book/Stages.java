import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.assemble.GuideAssembler;
import moveleaf.assemble.GuideSources;
import moveleaf.assemble.SectionNames;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.evidence.Bibliography;
import moveleaf.evidence.CitationNumbers;
import moveleaf.evidence.FormattedReference;
import moveleaf.figure.Gallery;
import moveleaf.figure.Picture;
import moveleaf.figure.PictureReader;
import moveleaf.files.GuideFolder;
import moveleaf.files.TemplateFolder;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.SectionKind;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.pdf.PictureProbe;
import moveleaf.print.Edition;
import moveleaf.print.Pictures;
import moveleaf.print.PrintDocument;
import moveleaf.print.Stock;
import moveleaf.template.Templates;
import moveleaf.view.BookView;
import moveleaf.view.GuideViews;
import moveleaf.view.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What Book runs with the program on the class path: {@code stages GUIDE TEMPLATES} makes the booklet stage by stage in this
 * process and tells how long each took; {@code count PDF} tells pages and tagged notes.
 */
public class Stages {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static long last = System.nanoTime();
    private static long lastWork = THREADS.getCurrentThreadCpuTime();

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("count")) {
            count(new File(arguments[1]));
            return;
        }
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        for (int round = 0; round < rounds; round++) {
            last = System.nanoTime();
            lastWork = THREADS.getCurrentThreadCpuTime();
            stages(Path.of(arguments[1]), Path.of(arguments[2]));
        }
    }

    private static void tell(String stage) {
        long now = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        System.out.printf(
                Locale.ROOT,
                "  %-12s %6d ms, %6d of them at work%n",
                stage,
                (now - last) / 1_000_000,
                (work - lastWork) / 1_000_000);
        lastWork = THREADS.getCurrentThreadCpuTime();
        last = System.nanoTime();
    }

    private static void stages(Path folder, Path beside) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        TemplateFolder templates = new TemplateFolder(Optional.of(beside), "templates");
        Words words = Words.read(
                YamlReader.read(templates.find("strings/en.yaml", diagnostics).orElseThrow(), diagnostics)
                        .orElseThrow(),
                diagnostics);
        Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            sections.put(kind, words.find("sections." + kind.key()).orElseThrow());
        }
        GuideFolder files = GuideFolder.read(
                folder, "guide", Arrays.stream(Folder.values()).map(Folder::path).toList(), diagnostics);
        SortedMap<String, String> shown = new TreeMap<>();
        files.images().forEach(image -> shown.put(image.path(), image.shown()));
        Guide guide = GuideAssembler.assemble(
                        GuideSources.of(files.settings(), files.references(), files.documents())
                                .withPictures(shown),
                        language -> new SectionNames(sections),
                        diagnostics)
                .orElseThrow();
        tell("reading");
        List<FormattedReference> bibliography = Bibliography.format(guide, CitationNumbers.of(guide), diagnostics);
        tell("references");
        SortedMap<String, Picture> pictures = new TreeMap<>();
        files.images().forEach(image -> image.bytes()
                .flatMap(bytes -> PictureReader.read(image.path(), image.shown(), bytes, diagnostics))
                .filter(picture -> PictureProbe.isDrawable(Pictures.image(picture)))
                .ifPresent(picture -> pictures.put(image.path(), picture)));
        Gallery gallery = new Gallery(new TreeMap<>(), pictures);
        tell("pictures");
        BookView book = new GuideViews(guide, bibliography, gallery, words).book();
        Templates loaded = new Templates(path -> templates.find(path, diagnostics), words, diagnostics);
        Edition<BookView> edition = Edition.load(
                        "booklet", BookView.class, loaded, path -> templates.find(path, diagnostics), diagnostics)
                .orElseThrow();
        tell("view");
        PrintDocument document = edition.set(
                        book, "a4", new Stock(new FontBook(), new Pictures(gallery.drawings(), gallery.pictures())), diagnostics)
                .orElseThrow();
        tell("layout");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant date = Instant.parse("2026-01-01T00:00:00Z");
        new PdfWriter()
                .write(
                        document.composition(),
                        new DocumentFacts(
                                document.title(),
                                document.authors(),
                                document.language(),
                                document.subject(),
                                document.keywords(),
                                date,
                                date,
                                "Moveleaf"),
                        out);
        tell("writing");
        System.out.printf(
                Locale.ROOT,
                "  %d pages, %d kB, %d diagnostics%n",
                document.composition().pages().size(),
                out.size() / 1000,
                diagnostics.all().size());
    }

    private static void count(File file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            COSDictionary tree = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
            int notes = tree == null ? 0 : notes(tree.getDictionaryObject(COSName.K), new IdentityHashMap<>());
            System.out.println(pdf.getNumberOfPages() + " " + (tree == null ? "-" : notes));
        }
    }

    private static int notes(COSBase node, Map<COSBase, Boolean> seen) {
        if (node instanceof COSArray array) {
            int notes = 0;
            for (int i = 0; i < array.size(); i++) {
                notes += notes(array.getObject(i), seen);
            }
            return notes;
        }
        if (!(node instanceof COSDictionary element) || seen.put(node, true) != null) {
            return 0;
        }
        String role = element.getNameAsString(COSName.S);
        int own = "Note".equals(role) || "FENote".equals(role) ? 1 : 0;
        return own + notes(element.getDictionaryObject(COSName.K), seen);
    }
}
