package moveleaf.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.model.Inline;
import moveleaf.model.PlainText;
import moveleaf.model.Reference;
import moveleaf.source.Span;
import org.apache.commons.text.StringEscapeUtils;

/**
 * The HTML of one entry, as citeproc writes it, to inlines: italics and bold are kept, the number at the margin and every
 * other tag dropped, DOI, PMID and web addresses made links.
 */
final class EntryText {
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+|<");
    /** What CSL-JSON allows in titles and citeproc-java leaves as text. */
    private static final Pattern MARKUP = Pattern.compile("</?(?:i|b|sup|sub|span)(?: [^<>]*)?>");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;)]");

    private final Reference reference;
    private final Span span;

    EntryText(Reference reference) {
        this.reference = reference;
        this.span = reference.span();
    }

    List<Inline> inlines(String html) {
        List<Inline> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Style style = Style.PLAIN;
        boolean margin = false;
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            String found = token.group();
            if (!found.startsWith("<") || found.equals("<")) {
                if (!margin) {
                    text.append(MARKUP.matcher(StringEscapeUtils.unescapeHtml4(found))
                            .replaceAll(""));
                }
                continue;
            }
            String tag = found.toLowerCase(Locale.ROOT);
            if (tag.contains("csl-left-margin")) {
                margin = true;
            } else if (tag.equals("</div>")) {
                margin = false;
            }
            Optional<Style> next = Style.after(tag);
            if (next.isPresent() && next.get() != style) {
                flush(text, style, out);
                style = next.get();
            }
        }
        flush(text, style, out);
        return withIdentifiers(trimmed(out));
    }

    private void flush(StringBuilder text, Style style, List<Inline> out) {
        if (!text.isEmpty()) {
            String words = text.toString().replaceAll("\\s+", " ");
            List<Inline> linked = linked(words);
            switch (style) {
                case PLAIN -> out.addAll(linked);
                case ITALIC -> out.add(new Inline.Emphasis(linked, span));
                case BOLD -> out.add(new Inline.Strong(linked, span));
            }
            text.setLength(0);
        }
    }

    /** Words with the DOI (printed bare or as an address) and other addresses as links. */
    private List<Inline> linked(String words) {
        List<Inline> out = new ArrayList<>();
        Pattern places = reference
                .doi()
                .map(doi -> Pattern.compile(
                        "(?:https?://(?:dx\\.)?doi\\.org/)?" + Pattern.quote(doi), Pattern.CASE_INSENSITIVE))
                .orElse(ADDRESS);
        Matcher place = places.matcher(words);
        int done = 0;
        while (place.find()) {
            text(words.substring(done, place.start()), out);
            String address = reference.doi().map(EntryText::resolver).orElse(place.group());
            out.add(link(address, place.group()));
            done = place.end();
        }
        text(words.substring(done), out);
        return out;
    }

    private void text(String words, List<Inline> out) {
        if (!words.isEmpty()) {
            out.add(new Inline.Text(words, span));
        }
    }

    private Inline.Link link(String address, String words) {
        return new Inline.Link(new Inline.WebTarget(address), List.of(new Inline.Text(words, span)), span);
    }

    private static String resolver(String doi) {
        return "https://doi.org/" + doi.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
    }

    private static List<Inline> trimmed(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>(inlines);
        if (!out.isEmpty() && out.get(0) instanceof Inline.Text first) {
            out.set(0, new Inline.Text(first.text().stripLeading(), first.span()));
        }
        int last = out.size() - 1;
        if (last >= 0 && out.get(last) instanceof Inline.Text text) {
            out.set(last, new Inline.Text(text.text().stripTrailing(), text.span()));
        }
        out.removeIf(inline -> inline instanceof Inline.Text text && text.text().isEmpty());
        return out;
    }

    /** What the style leaves out but a reader needs to find the work: its DOI, and its PMID. */
    private List<Inline> withIdentifiers(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>(inlines);
        String said = PlainText.of(out).toLowerCase(Locale.ROOT);
        reference
                .doi()
                .filter(doi -> !said.contains(doi.toLowerCase(Locale.ROOT)))
                .ifPresent(doi -> {
                    text(" doi:", out);
                    out.add(link(resolver(doi), doi));
                });
        reference.pmid().filter(pmid -> !said.contains(pmid)).ifPresent(pmid -> {
            text(endsSentence(out) ? " PMID: " : ". PMID: ", out);
            out.add(link("https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/", pmid));
        });
        return out;
    }

    private static boolean endsSentence(List<Inline> inlines) {
        return PlainText.of(inlines).endsWith(".");
    }

    /** How characters of an entry are set. */
    private enum Style {
        PLAIN,
        ITALIC,
        BOLD;

        /** The style that a tag switches to, where it does. Citeproc nests none of these. */
        static Optional<Style> after(String tag) {
            if (tag.startsWith("</")) {
                return tag.equals("</i>") || tag.equals("</em>") || tag.equals("</b>") || tag.equals("</span>")
                        ? Optional.of(PLAIN)
                        : Optional.empty();
            }
            if (tag.equals("<i>") || tag.equals("<em>") || tag.contains("font-style: italic")) {
                return Optional.of(ITALIC);
            }
            return tag.equals("<b>") || tag.contains("font-weight: bold") ? Optional.of(BOLD) : Optional.empty();
        }
    }
}
