import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moveleaf.assemble.GuideAssembler;
import moveleaf.assemble.GuideSources;
import moveleaf.assemble.SectionNames;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import moveleaf.build.Rendering;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.evidence.Bibliography;
import moveleaf.evidence.CitationNumbers;
import moveleaf.figure.FigureArtist;
import moveleaf.figure.Gallery;
import moveleaf.figure.GuideFigures;
import moveleaf.figure.Illustration;
import moveleaf.files.GuideFolder;
import moveleaf.files.TemplateFolder;
import moveleaf.model.Figure;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.SectionKind;
import moveleaf.template.Templates;
import moveleaf.view.BookView;
import moveleaf.view.GuideViews;
import moveleaf.view.Words;

/**
 * What Bench runs with the program on the class path: {@code rounds N} renders the real guide again and again in one process;
 * {@code figures N} draws its figures again and again, on one thread; {@code html FILE} writes the letter booklet's HTML and stylesheet as one page that WeasyPrint can set.
 */
public class Warm {
    private static final TemplateFolder TEMPLATES = new TemplateFolder(Optional.of(Path.of("templates")), "templates");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("html")) {
            Files.writeString(Path.of(arguments[1]), html());
        } else if (arguments[0].equals("figures")) {
            figures(Integer.parseInt(arguments[1]));
        } else {
            rounds(Integer.parseInt(arguments[1]));
        }
    }

    private static void figures(int rounds) throws InterruptedException {
        Diagnostics diagnostics = new Diagnostics();
        List<Figure.Drawn> figures = new ArrayList<>();
        GuideFigures.of(guide(words(diagnostics), diagnostics)).values().forEach(figure -> {
            if (figure instanceof Figure.Drawn drawn) {
                figures.add(drawn);
            }
        });
        figures(figures, rounds, 1);
        figures(figures, rounds, Runtime.getRuntime().availableProcessors());
    }

    private static void figures(List<Figure.Drawn> figures, int rounds, int threads) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        double[] walls = new double[rounds];
        int drawings = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            List<Callable<Integer>> work = new ArrayList<>();
            for (Figure.Drawn figure : figures) {
                work.add(() -> {
                    Illustration illustration = FigureArtist.draw(figure, new Diagnostics());
                    return illustration.stills().size() + illustration.motion().size();
                });
            }
            drawings = workers.invokeAll(work).stream().mapToInt(Warm::count).sum();
            walls[round] = (System.nanoTime() - start) / 1e6;
        }
        workers.shutdown();
        double[] later = Arrays.copyOfRange(walls, Math.min(20, rounds - 1), rounds);
        Arrays.sort(later);
        System.out.printf(
                Locale.ROOT,
                "%-18s %9.0f   %d drawings of %d figures on %d thread%s (median after 20 rounds; the first took %.0f)%n",
                "moveleaf figures",
                later[later.length / 2],
                drawings,
                figures.size(),
                threads,
                threads == 1 ? "" : "s",
                walls[0]);
    }

    private static void rounds(int rounds) {
        BuildOptions options = new BuildOptions(
                Path.of("content"),
                Optional.empty(),
                Path.of("unused"),
                Set.of(),
                Runtime.getRuntime().availableProcessors());
        double[] walls = new double[rounds];
        int files = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            Rendering rendering = GuideRenderer.render(options);
            walls[round] = (System.nanoTime() - start) / 1e6;
            files = rendering.files().size();
        }
        double first = walls[0];
        double[] later = Arrays.copyOfRange(walls, Math.min(5, rounds - 1), rounds);
        Arrays.sort(later);
        System.out.printf(
                Locale.ROOT,
                "%-18s %9.0f   a rendering of %d files (median after 5 rounds; the first took %.0f)%n",
                "moveleaf warm",
                later[later.length / 2],
                files,
                first);
    }

    private static String html() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Words words = words(diagnostics);
        Guide guide = guide(words, diagnostics);
        BookView book = new GuideViews(
                        guide,
                        Bibliography.format(guide, CitationNumbers.of(guide), diagnostics),
                        Gallery.EMPTY,
                        words)
                .book();
        String html = new Templates(path -> TEMPLATES.find(path, diagnostics), words, diagnostics)
                .load("print/booklet/page.mustache", BookView.class)
                .orElseThrow()
                .render(book)
                .text();
        // What is ours in the stylesheet, in the words of every CSS engine.
        String css = Files.readString(Path.of("templates/print/booklet/style.css"))
                .replace("@media (paper: letter)", "@media print")
                .replace("half-letter", "5.5in 8.5in");
        return html.replaceFirst("</head>", "<style>\n" + css.replace("$", "\\$") + "</style></head>");
    }

    private static int count(Future<Integer> done) {
        try {
            return done.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Words words(Diagnostics diagnostics) {
        return Words.read(
                YamlReader.read(TEMPLATES.find("strings/en.yaml", diagnostics).orElseThrow(), diagnostics)
                        .orElseThrow(),
                diagnostics);
    }

    private static Guide guide(Words words, Diagnostics diagnostics) {
        Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            sections.put(kind, words.find("sections." + kind.key()).orElseThrow());
        }
        GuideFolder files = GuideFolder.read(
                Path.of("content"), "content", Arrays.stream(Folder.values()).map(Folder::path).toList(), diagnostics);
        return GuideAssembler.assemble(
                        GuideSources.of(files.settings(), files.references(), files.documents()),
                        language -> new SectionNames(sections),
                        diagnostics)
                .orElseThrow();
    }
}
