package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moveleaf.model.Settings;
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

    DownloadView download(Words words) {
        return new DownloadView(
                path(),
                edition.title(),
                edition.words(),
                words.find("tokens.paper." + paperToken()).orElse(paperToken()));
    }
}
