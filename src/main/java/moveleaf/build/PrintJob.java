package moveleaf.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Settings;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.DrawnDocument;
import moveleaf.pdf.PictureForms;
import moveleaf.print.Edition;
import moveleaf.print.Manuscript;
import moveleaf.print.PrintDocument;
import moveleaf.print.Stock;
import moveleaf.view.BookView;

/**
 * Pages that are set once, for one paper, and the PDFs that are made of them: in reading order, on sheets to be folded, or both.
 *
 * @param pages the edition that is set
 * @param wanted one PDF at least
 * @param manuscript that of all papers of the edition
 */
record PrintJob(PrintRun pages, List<PrintRun> wanted, Shared<Optional<Manuscript>> manuscript) {
    PrintJob {
        wanted = List.copyOf(wanted);
    }

    /** @param wants whether an edition of this name is asked for */
    static List<PrintJob> of(List<PrintRun> runs, Predicate<String> wants) {
        Map<String, List<PrintJob>> jobs = new LinkedHashMap<>();
        Map<String, Shared<Optional<Manuscript>>> manuscripts = new HashMap<>();
        for (PrintRun pages : runs) {
            if (pages.edition().imposing().isEmpty()) {
                List<PrintRun> wanted = runs.stream()
                        .filter(run -> run.paper() == pages.paper()
                                && run.pagesOf().equals(pages.edition().edition())
                                && wants.test(run.edition().edition()))
                        .toList();
                if (!wanted.isEmpty()) {
                    String name = pages.edition().edition();
                    Shared<Optional<Manuscript>> manuscript = manuscripts.computeIfAbsent(name, n -> new Shared<>());
                    manuscript.expect();
                    jobs.computeIfAbsent(name, n -> new ArrayList<>()).add(new PrintJob(pages, wanted, manuscript));
                }
            }
        }
        return inTurn(List.copyOf(jobs.values()));
    }

    /** Two editions at a time, paper by paper: who begins the second needn't wait for the first one's manuscript. */
    private static List<PrintJob> inTurn(List<List<PrintJob>> editions) {
        List<PrintJob> jobs = new ArrayList<>();
        for (int first = 0; first < editions.size(); first += 2) {
            List<List<PrintJob>> two = editions.subList(first, Math.min(first + 2, editions.size()));
            int most = two.stream().mapToInt(List::size).max().orElse(0);
            for (int paper = 0; paper < most; paper++) {
                for (List<PrintJob> edition : two) {
                    edition.stream().skip(paper).findFirst().ifPresent(jobs::add);
                }
            }
        }
        return jobs;
    }

    /** The PDFs by their paths; none where the HTML can't be set, which is reported, or where nobody wants files. */
    SortedMap<String, byte[]> print(Edition<BookView> loaded, Supplies supplies, Diagnostics diagnostics) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        manuscript
                .take(() -> loaded.manuscript(supplies.book(), diagnostics))
                .map(shared -> shared.set(pages.paperToken(), supplies.stock(), diagnostics))
                .ifPresent(document -> files.putAll(print(document, supplies, diagnostics)));
        return files;
    }

    /**
     * What every PDF of a build is made from.
     *
     * @param stock faces and pictures, shared, so that each is read once a build
     * @param forms of drawings from files, shared likewise
     * @param dates of the guide: a PDF tells them and never the clock's
     * @param lengths of the PDFs in pages, by path, as they are made
     * @param aim without files, PDFs are set and not written
     */
    record Supplies(
            BookView book,
            Stock stock,
            PictureForms forms,
            Settings.Dates dates,
            ConcurrentMap<String, Integer> lengths,
            GuideRenderer.Aim aim) {}

    /** A PDF that can be made, and how its pages are imposed where they are. */
    private record Output(PrintRun run, Optional<Folding> folding) {}

    private SortedMap<String, byte[]> print(PrintDocument document, Supplies supplies, Diagnostics diagnostics) {
        int count = document.composition().pages().size();
        List<Output> outputs = new ArrayList<>();
        for (PrintRun run : wanted) {
            Optional<Folding> folding = Folding.of(run);
            if (folding.isEmpty() || folding.get().fits(document.composition(), diagnostics)) {
                outputs.add(new Output(run, folding));
                int length =
                        folding.map(f -> f.imposition().sides(count).size()).orElse(count);
                supplies.lengths().put(run.path(), length);
            }
        }
        return supplies.aim() == GuideRenderer.Aim.FILES && !outputs.isEmpty()
                ? written(document, outputs, supplies)
                : new TreeMap<>();
    }

    private static SortedMap<String, byte[]> written(PrintDocument document, List<Output> outputs, Supplies supplies) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            DrawnDocument drawn = DrawnDocument.of(
                    document.composition(), facts(document, document.title(), supplies.dates()), supplies.forms());
            for (Output output : outputs) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (output.folding().isPresent()) {
                    String title =
                            document.title() + " (" + output.run().edition().title() + ")";
                    drawn.impose(output.folding().get().imposition(), facts(document, title, supplies.dates()), out);
                } else {
                    drawn.write(out);
                }
                files.put(output.run().path(), out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** What a PDF says of itself: its dates are the guide's, never the clock's. */
    static DocumentFacts facts(PrintDocument document, String title, Settings.Dates dates) {
        return new DocumentFacts(
                title,
                document.authors(),
                document.language(),
                document.subject(),
                document.keywords(),
                midnight(dates.written()),
                midnight(dates.updated()),
                "Moveleaf");
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
