package moveleaf.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Settings;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.PdfWriter;
import moveleaf.print.Edition;
import moveleaf.print.PrintDocument;
import moveleaf.print.Stock;
import moveleaf.view.BookView;
import moveleaf.view.DownloadView;
import moveleaf.view.Words;

/**
 * One PDF of a guide.
 *
 * @param guideId file stem
 * @param edition what kind
 * @param paper what paper it is for
 */
record PrintRun(String guideId, Settings.EditionSetting edition, Settings.Paper paper) {
    static List<PrintRun> all(Settings settings) {
        List<PrintRun> runs = new ArrayList<>();
        for (Settings.EditionSetting edition : settings.editions()) {
            for (Settings.Paper paper : settings.papers()) {
                runs.add(new PrintRun(settings.id(), edition, paper));
            }
        }
        return runs;
    }

    /** Where the PDF goes, from the output folder. */
    String path() {
        return "print/" + guideId + "-" + edition.edition() + "-" + paperToken() + ".pdf";
    }

    /** {@code letter} or {@code a4}. */
    String paperToken() {
        return paper.name().toLowerCase(Locale.ROOT);
    }

    /** The PDF by its path; none where its HTML can't be set, which is reported, or where nobody wants files. */
    SortedMap<String, byte[]> print(Edition<BookView> loaded, Supplies supplies, Diagnostics diagnostics) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        loaded.set(supplies.book(), paperToken(), supplies.stock(), diagnostics).ifPresent(document -> {
            if (supplies.aim() == GuideRenderer.Aim.FILES) {
                files.put(path(), pdf(document, supplies.dates()));
            }
            supplies.lengths().put(path(), document.composition().pages().size());
        });
        return files;
    }

    /**
     * What every PDF of a build is made from.
     *
     * @param stock faces and pictures, shared, so that each is read once a build
     * @param dates of the guide: a PDF tells them and never the clock's
     * @param lengths of the PDFs in pages, by path, as they are made
     * @param aim without files, PDFs are set and not written
     */
    record Supplies(
            BookView book,
            Stock stock,
            Settings.Dates dates,
            ConcurrentMap<String, Integer> lengths,
            GuideRenderer.Aim aim) {}

    private static byte[] pdf(PrintDocument document, Settings.Dates dates) {
        DocumentFacts facts = new DocumentFacts(
                document.title(),
                document.authors(),
                document.language(),
                document.subject(),
                document.keywords(),
                midnight(dates.written()),
                midnight(dates.updated()),
                "Moveleaf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(document.composition(), facts, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    DownloadView download(Words words) {
        return DownloadView.planned(
                path(),
                edition.edition(),
                edition.title(),
                edition.words(),
                words.find("tokens.paper." + paperToken()).orElse(paperToken()));
    }
}
