package moveleaf.print;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/**
 * The HTML of a document, checked: no element that the subset doesn't know, no id twice, no link into nowhere, no heading
 * level skipped.
 *
 * @param tree with positions
 * @param root of the tree, with all that stands in it
 * @param links how many lead to each id that any leads to
 * @param places from an offset into the HTML to where its author can mend it
 */
record HtmlDocument(Document tree, Subject root, Map<String, Integer> links, IntFunction<Span> places) {
    private static final int DEEPEST = 100;
    private static final int MOST_ERRORS = 50;

    /**
     * Parses HTML. Codes: {@code html-syntax}, {@code unsupported-element}, {@code duplicate-element-id}, {@code no-such-place},
     * {@code skipped-heading}, {@code note-number}, all errors; {@code nesting-too-deep}, after which there is no document.
     *
     * @param html the whole document
     * @param map from an offset into it to a template or an author's text, where that is known
     */
    static Optional<HtmlDocument> parse(SourceFile html, IntFunction<Optional<Span>> map, Diagnostics diagnostics) {
        IntFunction<Span> places = offset -> map.apply(offset).orElseGet(() -> html.span(offset, offset));
        Parser parser = Parser.htmlParser()
                .setTrackPosition(true)
                .setTrackErrors(MOST_ERRORS)
                .setMaxDepth(DEEPEST + 50);
        Document tree = parser.parseInput(html.text(), "");
        for (ParseError error : parser.getErrors()) {
            int at = Math.min(error.getPosition(), html.text().length());
            diagnostics.add(Diagnostic.error(
                            "html-syntax",
                            places.apply(at),
                            "the HTML is not well formed here: a tag is left open, closed twice or misplaced")
                    .withHint("close each tag once, in the order opened"));
        }
        dropUnlinked(tree);
        Check check = new Check(places, diagnostics);
        tree.traverse(check);
        if (check.tooDeep) {
            return Optional.empty();
        }
        Map<String, Integer> links = check.links(tree);
        new NoteNumbers(places, diagnostics).check(tree);
        return Optional.of(new HtmlDocument(tree, Subject.root(tree.child(0)), links, places));
    }

    /**
     * Takes out what is there only for those who are led to it, such as a reference that nothing cites; its own links don't count.
     * What holds a list of such goes with its last item.
     */
    private static void dropUnlinked(Document tree) {
        Elements waiting = tree.getElementsByAttribute("data-when-linked");
        Set<String> targets = new HashSet<>();
        for (Element link : tree.getElementsByTag("a")) {
            if (!isWithin(link, "data-when-linked")) {
                targets.add(link.attr("href"));
            }
        }
        waiting.stream().filter(it -> !targets.contains("#" + it.id())).forEach(Element::remove);
        tree.getElementsByAttribute("data-if-linked").stream()
                .filter(list -> list.getElementsByAttribute("data-when-linked").isEmpty())
                .forEach(Element::remove);
    }

    private static boolean isWithin(Element element, String attribute) {
        for (Element place = element; place != null; place = place.parent()) {
            if (place.hasAttr(attribute)) {
                return true;
            }
        }
        return false;
    }

    private static final class Check implements NodeVisitor {
        private final IntFunction<Span> places;
        private final Diagnostics diagnostics;
        private final Set<String> ids = new HashSet<>();
        private int headingLevel;
        private boolean tooDeep;

        Check(IntFunction<Span> places, Diagnostics diagnostics) {
            this.places = places;
            this.diagnostics = diagnostics;
        }

        @Override
        public void head(org.jsoup.nodes.Node node, int depth) {
            if (node instanceof Element element && !(node instanceof Document)) {
                if (depth > DEEPEST && !tooDeep) {
                    tooDeep = true;
                    report(
                            "nesting-too-deep",
                            element,
                            "more than " + DEEPEST + " elements inside each other",
                            "look for one that is never closed, or take some away");
                }
                element(element);
            }
        }

        private void element(Element element) {
            String tag = element.normalName();
            if (!Roles.isKnown(tag)) {
                report(
                        "unsupported-element",
                        element,
                        "`<" + tag + ">` is not in the subset for print",
                        "use an element that docs/print-css.md lists, such as a `<div>` or `<span>` with a class");
            }
            if (element.hasAttr("style")) {
                report(
                        "unsupported-element",
                        element,
                        "styles belong in the stylesheet, not in `style=`",
                        "give the element a class, and that class a rule in style.css");
            }
            String id = element.attr("id");
            if (!id.isEmpty() && !ids.add(id)) {
                report(
                        "duplicate-element-id",
                        element,
                        "a second element is called `" + id + "`",
                        "rename one of the two");
            }
            if (!Roles.isDecoration(element)) {
                Roles.headingLevel(tag).ifPresent(level -> heading(element, level));
            }
        }

        private void heading(Element element, int level) {
            if (level > headingLevel + 1) {
                report(
                        "skipped-heading",
                        element,
                        headingLevel == 0
                                ? "the first heading must be an `<h1>`"
                                : "an `<h" + level + ">` can't follow an `<h" + headingLevel + ">`",
                        "write `<h" + (headingLevel + 1) + ">`, and let the stylesheet say how large it is");
            }
            headingLevel = level;
        }

        /** A link into nowhere is wrong, unless the document says that it is an excerpt: there it is plain text. Counts links. */
        Map<String, Integer> links(Document tree) {
            Map<String, Integer> links = new TreeMap<>();
            boolean excerpt = tree.child(0).hasAttr("data-excerpt");
            for (Element link : tree.getElementsByTag("a")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    links.merge(href.substring(1), 1, Integer::sum);
                }
                if (href.startsWith("#") && !ids.contains(href.substring(1))) {
                    if (excerpt) {
                        link.removeAttr("href");
                        continue;
                    }
                    report(
                            "no-such-place",
                            link,
                            "nothing is called `" + href.substring(1) + "`",
                            Suggestion.nearest(href.substring(1), ids)
                                    .map(near -> "did you mean `#" + near + "`?")
                                    .orElse("give an element this id, or take the link out"));
                }
            }
            return links;
        }

        private void report(String code, Element element, String message, String hint) {
            int at = Math.max(0, element.sourceRange().startPos());
            diagnostics.add(Diagnostic.error(code, places.apply(at), message).withHint(hint));
        }
    }
}
