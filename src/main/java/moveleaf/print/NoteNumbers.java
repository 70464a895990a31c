package moveleaf.print;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Proves that a note has one number wherever it stands, and that each mark that leads to its reference says that number. */
final class NoteNumbers {
    private final IntFunction<Span> places;
    private final Diagnostics diagnostics;
    private final Map<String, String> numbers = new HashMap<>();

    NoteNumbers(IntFunction<Span> places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
    }

    void check(Document tree) {
        for (Element note : tree.getElementsByAttribute("data-note")) {
            String key = note.attr("data-note");
            String number = note.attr("data-number");
            String known = numbers.putIfAbsent(key, number);
            if (known != null && !known.equals(number)) {
                report(note, "the note `" + key + "` has the number " + known + " elsewhere, and " + number + " here");
            }
        }
        for (Element mark : tree.getElementsByTag("sup")) {
            mark.getElementsByTag("a").forEach(this::mark);
        }
    }

    private void mark(Element link) {
        String href = link.attr("href");
        String key = href.startsWith("#ref-") ? href.substring("#ref-".length()) : href.replaceFirst("^#", "");
        String number = numbers.get(key);
        if (number != null && !number.equals(link.text().trim())) {
            report(link, "the mark says " + link.text().trim() + ", and its note " + number);
        }
    }

    private void report(Element element, String message) {
        int at = Math.max(0, element.sourceRange().startPos());
        diagnostics.add(Diagnostic.error("note-number", places.apply(at), message)
                .withHint("print the number that the view gives"));
    }
}
