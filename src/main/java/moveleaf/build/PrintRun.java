package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import moveleaf.model.Settings;
import moveleaf.pdf.PdfSize;
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
        return paper.token();
    }

    /** The edition whose pages these are: another one's, where they stand on sheets to be folded. */
    String pagesOf() {
        return edition.imposing().map(Settings.Imposing::edition).orElse(edition.edition());
    }

    DownloadView download(Words words) {
        return DownloadView.planned(
                path(),
                edition.edition(),
                edition.title(),
                edition.words(),
                words.find("tokens.paper." + paperToken()).orElse(paperToken()));
    }

    /** The same, once it has been printed. */
    DownloadView printed(PdfSize size, Words words) {
        return edition.imposing().isPresent()
                ? download(words).printedOnSheets(size.pages() / 2, size.bytes(), words)
                : download(words).printed(size.pages(), size.bytes(), words);
    }
}
