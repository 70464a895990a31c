package moveleaf.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moveleaf.typeset.Composition;
import moveleaf.view.BookView;
import moveleaf.view.HandoutView;
import moveleaf.view.Html;
import moveleaf.view.SectionView;
import moveleaf.view.WarningsView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Proves of a handout that what keeps a person safe is on its pages, whatever its template and stylesheet do: the warning signs,
 * when to stop each movement, its pain rule and who asks first, who has reviewed the guide, and what the clinician changed.
 */
public final class SafetyProof {
    /**
     * Stands where a note mark was, and behind a link, where a page number may be: text before and after it is looked for by
     * itself.
     */
    private static final String GAP = "\uE000";

    private final Map<String, String> wanted = new LinkedHashMap<>();

    private SafetyProof(BookView book) {
        book.guide().warnings().ifPresent(this::warnings);
        want("who has reviewed the guide", book.guide().reviewLine());
        book.painScale().forEach(band -> want("the pain scale", band.name()));
        book.handout().ifPresent(this::handout);
        for (BookView.Part part : book.parts()) {
            part.articles().forEach(this::article);
        }
    }

    /** What is missing on the pages of a handout, in words; empty where all is there. */
    public static List<String> missing(BookView book, Composition composition) {
        String text = composition.seenText();
        SafetyProof proof = new SafetyProof(book);
        List<String> missing = new ArrayList<>();
        proof.wanted.forEach((words, what) -> {
            if (!text.contains(words) && !missing.contains(what)) {
                missing.add(what);
            }
        });
        return missing;
    }

    private void warnings(WarningsView warnings) {
        want("the emergency signs", warnings.call());
        warnings.emergency().forEach(sign -> want("the emergency signs", sign));
        warnings.today().forEach(sign -> want("the urgent signs", sign));
    }

    private void handout(HandoutView handout) {
        handout.note().forEach(note -> want("the clinician's note", note));
        handout.asksFirst().ifPresent(section -> list("who asks first", section));
        handout.gettingDown().ifPresent(section -> list("how to get down and up", section));
        handout.moves().forEach(move -> want("what was chosen", move.title()));
    }

    private void article(BookView.Article article) {
        article.movement().ifPresent(movement -> {
            String of = " of \"" + article.article().title() + "\"";
            want("the movement" + of, article.article().title());
            movement.note().forEach(note -> want("the clinician's note", note));
            movement.stopIf().ifPresent(section -> list("when to stop" + of, section));
            movement.pain().ifPresent(pain -> {
                want("the pain rule" + of, plain(pain.ease()));
                want("the pain rule" + of, plain(pain.nextMorning()));
            });
            movement.askFirst().ifPresent(section -> {
                list("who asks first" + of, section);
                want("who asks first" + of, plain(section.rest()));
            });
        });
        Stream<String> doses = Stream.concat(
                article.movement().flatMap(m -> m.dose().own()).stream(),
                article.programme().stream()
                        .flatMap(p -> p.days().stream())
                        .flatMap(day -> day.moves().stream())
                        .flatMap(move -> move.dose().own().stream()));
        doses.forEach(own -> want("what the clinician set", own));
    }

    /**
     * The items of a section's lists; what stands beside them only where there are none: the pain rule, which has a place of
     * its own.
     */
    private void list(String what, SectionView section) {
        section.items().forEach(item -> want(what, plain(item)));
        if (section.items().isEmpty()) {
            want(what, plain(section.rest()));
        }
    }

    private void want(String what, String words) {
        for (String piece : words.split(GAP, -1)) {
            String seen = Composition.seenText(piece);
            if (!seen.isEmpty()) {
                wanted.putIfAbsent(seen, what);
            }
        }
    }

    /** The text without note marks, its paragraphs and what follows a link apart. */
    private static String plain(Html html) {
        Element body = Jsoup.parseBodyFragment(html.text()).body();
        body.select("sup, .note").forEach(mark -> mark.text(GAP));
        body.select("a").forEach(link -> link.appendText(GAP));
        body.select("p, li, h3, h4, h5, h6").forEach(block -> block.appendText(GAP));
        return body.wholeText();
    }
}
