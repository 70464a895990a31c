package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.pdf.PagePicture;
import moveleaf.print.Edition;
import moveleaf.print.PrintDocument;
import moveleaf.print.Stock;
import moveleaf.template.TemplateSource;
import moveleaf.template.Templates;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Page;
import moveleaf.view.ShareView;
import moveleaf.view.Words;

/** The pictures that stand for pages where their addresses are shared: a document of our own typesetter, a page a picture. */
final class SharePictures {
    /** Dots a point: the stylesheet's pixels are three quarters of a point. */
    private static final double SCALE = 4.0 / 3;

    /** What is too long for a picture is still read on its page; nobody needs to be told. */
    private static final Set<String> BEARABLE = Set.of(
            "overfull-line",
            "too-large",
            "scaled-picture",
            "widow-or-orphan",
            "keep-yielded",
            "turn-yielded",
            "no-glyph");

    private SharePictures() {}

    /** PNG files by path; none where the template or the stylesheet is wrong, which is reported. */
    static SortedMap<String, byte[]> paint(
            ShareView view, Words words, TemplateSource templates, Stock stock, Diagnostics diagnostics) {
        Diagnostics setting = new Diagnostics();
        Optional<PrintDocument> document = Edition.load(
                        "share", ShareView.class, new Templates(templates, words, diagnostics), templates, diagnostics)
                .flatMap(edition -> edition.set(view, "screen", stock, setting));
        setting.all().stream().filter(d -> !BEARABLE.contains(d.code())).forEach(diagnostics::add);
        return document.map(d -> paint(view.cards(), d.composition())).orElseGet(TreeMap::new);
    }

    private static SortedMap<String, byte[]> paint(List<ShareView.Card> cards, Composition made) {
        List<Callable<SortedMap<String, byte[]>>> work = new ArrayList<>();
        for (ShareView.Card card : cards) {
            Optional.ofNullable(made.destinations().get(card.anchor()))
                    .map(place -> made.pages().get(place.page() - 1))
                    .ifPresent(page -> work.add(() -> painted(card, page)));
        }
        return Jobs.all(work);
    }

    private static SortedMap<String, byte[]> painted(ShareView.Card card, Page page) {
        SortedMap<String, byte[]> file = new TreeMap<>();
        file.put(card.path(), PagePicture.png(page, SCALE));
        return file;
    }
}
