package moveleaf.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import moveleaf.model.Block;
import moveleaf.model.Inline;

/**
 * Writes the marks of an article's citations and remarks and, for print, the notes behind them; remembers what was cited and remarked.
 * Made for one article and thrown away.
 */
final class NoteMarks {
    private final String article;
    private final Addresses addresses;
    private final Map<String, ReferenceView> references;
    private final Words words;
    private final Set<String> cited = new LinkedHashSet<>();
    private final List<RemarkView> remarks = new ArrayList<>();
    private final List<ReferenceView> notes = new ArrayList<>();
    private boolean inRemark;

    /**
     * @param article its id
     * @param references by key
     */
    NoteMarks(String article, Addresses addresses, Map<String, ReferenceView> references, Words words) {
        this.article = article;
        this.addresses = addresses;
        this.references = references;
        this.words = words;
    }

    /** Keys of references that can be found, in order of first mention. */
    List<String> cited() {
        return List.copyOf(cited);
    }

    /** The author's remarks, in order. */
    List<RemarkView> remarks() {
        return List.copyOf(remarks);
    }

    /** The id of an article's first mark that cites a reference, on the site. */
    static String citeId(String key) {
        return "cite-" + key;
    }

    private boolean print() {
        return addresses.flavour() == Addresses.Flavour.PRINT;
    }

    /** Marks of works, in the order of their numbers; nothing where none can be found. */
    boolean citations(Inline.Citations citations, Html.Builder out) {
        List<Inline.Citation> found = citations.citations().stream()
                .filter(c -> references.containsKey(c.key()))
                .sorted(Comparator.comparingInt(c -> reference(c).number()))
                .toList();
        if (found.isEmpty()) {
            return false;
        }
        out.from(citations.span()).markup("<sup class=\"cite\">");
        for (int i = 0; i < found.size(); i++) {
            out.markup(i > 0 ? "," : "");
            mark(found.get(i), out);
        }
        out.markup("</sup>");
        if (print()) {
            found.forEach(c -> notes.add(reference(c)));
            writeNotes(out);
        }
        return true;
    }

    private ReferenceView reference(Inline.Citation citation) {
        return Objects.requireNonNull(references.get(citation.key()));
    }

    private void mark(Inline.Citation citation, Html.Builder out) {
        ReferenceView reference = reference(citation);
        boolean first = cited.add(citation.key());
        String number = String.valueOf(reference.number());
        out.markup("<a").attribute("href", "#" + reference.anchor());
        if (!print()) {
            if (first) {
                out.attribute("id", citeId(citation.key()));
            }
            out.attribute("aria-label", words.fill("phrases.reference-number", "n", number));
            citation.locator().ifPresent(l -> out.attribute("data-at", l));
            String locator = citation.locator().map(l -> " (" + l + ")").orElse("");
            out.attribute("title", reference.plain() + locator);
        }
        out.markup(">" + number + "</a>");
        if (print()) { // a note is one text wherever it stands, so the place in the work stands at its mark
            citation.locator().ifPresent(l -> out.markup("<span class=\"at\">")
                    .text("\u00a0(" + l.replace(' ', '\u00a0') + ")")
                    .markup("</span>"));
        }
    }

    /** Notes do not stand inside notes: those of a remark follow it. */
    private void writeNotes(Html.Builder out) {
        if (!inRemark) {
            notes.forEach(reference -> note(reference, out));
            notes.clear();
        }
    }

    private static void note(ReferenceView reference, Html.Builder out) {
        out.markup("<span class=\"note\"")
                .attribute("data-note", reference.key())
                .attribute("data-number", String.valueOf(reference.number()))
                .markup(">")
                .html(reference.text())
                .markup("</span>");
    }

    /**
     * The mark of a remark.
     *
     * @param writer writes what the remark says, by way of this where it cites or remarks in turn
     */
    boolean footnote(Inline.Footnote footnote, Html.Builder out, Function<List<Block>, Html> writer) {
        int index = remarks.size();
        String mark = letter(index);
        String id = "fn-" + article + "-" + footnote.label();
        String back = "fnref-" + article + "-" + footnote.label();
        remarks.add(new RemarkView(
                id, back, mark, new Html("", List.of()))); // its place; a remark inside the remark comes after it
        out.from(footnote.span()).markup("<sup class=\"remark\"><a").attribute("href", "#" + id);
        if (!print()) {
            out.attribute("id", back).attribute("aria-label", words.fill("phrases.remark", "mark", mark));
        }
        out.markup(">" + mark + "</a></sup>");
        boolean outer = inRemark;
        inRemark = true;
        Html body = writer.apply(footnote.blocks());
        inRemark = outer;
        remarks.set(index, new RemarkView(id, back, mark, body));
        if (print()) {
            out.markup("<span class=\"note remark\"").attribute("id", id);
            out.attribute("data-note", id).attribute("data-number", mark);
            out.markup(">").html(body).markup("</span>");
            writeNotes(out);
        }
        return true;
    }

    /** {@code a} to {@code z}, then {@code aa}. */
    private static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
