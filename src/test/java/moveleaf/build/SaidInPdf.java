package moveleaf.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moveleaf.pdf.PrintedPages;
import moveleaf.pdf.TagTree;

/** Reads what the articles of a PDF say, from its tags. */
final class SaidInPdf {
    /** The number of a reference, and where it was cited with one, the place in the work. */
    private static final Pattern MARK = Pattern.compile("(\\d+)(?:[\\s\\u00a0]*\\(([^)]*)\\))?");

    private static final Set<String> IN_LINE = Set.of("Link", "Span", "Quote", "Code", "Em", "Strong");

    /** By the text of their first heading; one that has several elements, such as sessions, has them joined. */
    final SortedMap<String, Said> articles = new TreeMap<>();

    /** The same elements one by one. */
    final SortedMap<String, List<Said>> elements = new TreeMap<>();

    /** What stands outside articles: cover, contents, prelims. */
    final Said rest = new Said();

    /** Who cites what: the id of a reference, and the title of an article with a mark on a page that the reference leads to. */
    final SortedSet<String> citing = new TreeSet<>();

    private final Set<String> titles;
    private final Set<String> hands;

    /**
     * @param titles of articles as the site has them
     * @param hands words for left and right beside a dose
     */
    SaidInPdf(byte[] pdf, Set<String> titles, Set<String> hands) throws IOException {
        this.titles = titles;
        this.hands = hands;
        walk(TagTree.read(pdf), rest);
        cite(PrintedPages.places(pdf));
    }

    /** A reference leads to the pages of its marks by names of its own, of two words; who reads on the site is led to articles. */
    private void cite(SortedMap<String, Integer> places) {
        Set<String> led = new TreeSet<>();
        articles.values()
                .forEach(said -> said.links.removeIf(link -> {
                    String[] words = link.substring(1).split(" ", -1);
                    if (words.length == 2) {
                        led.add(words[1] + " " + (places.getOrDefault(link.substring(1), -1) + 1));
                    }
                    return words.length == 2;
                }));
        articles.forEach((title, said) -> said.clicks.stream()
                .filter(led::contains)
                .forEach(click -> citing.add(click.replaceFirst(" .*", " " + title))));
    }

    private void walk(TagTree.Element element, Said said) {
        Said own = said;
        if (Set.of("Art", "Part", "Sect").contains(element.type())) {
            Optional<TagTree.Element> heading = heading(element);
            Optional<String> title = heading.map(SaidInPdf::words)
                    .map(words -> Said.bare(words).replaceFirst("^\\d+", "")) // cards are numbered
                    .filter(titles::contains);
            boolean top = !element.type().equals("Sect")
                    || heading.filter(h -> h.type().equals("H1")).isPresent();
            if (title.isPresent() && top) {
                own = new Said();
                elements.computeIfAbsent(title.get(), t -> new ArrayList<>()).add(own);
                content(element, own);
                articles.computeIfAbsent(title.get(), t -> new Said()).add(own);
                return;
            }
        }
        content(element, own);
    }

    private void content(TagTree.Element element, Said said) {
        if (element.type().equals("Note")) {
            note(element, said);
            return;
        }
        if (element.type().equals("Reference")) {
            Matcher mark = MARK.matcher(words(element));
            while (mark.find()) {
                said.marks.add(mark.group(1));
                Optional.ofNullable(mark.group(2))
                        .ifPresent(at -> said.places.add(mark.group(1) + " " + Said.bare(at)));
            }
            clicks(element).forEach(said.clicks::add);
            return;
        }
        element.alt().map(Said::bare).ifPresent(said.alts::add);
        String text = Said.bare(own(element));
        boolean marker = element.type().equals("Lbl") && !text.matches(".*\\p{L}.*");
        if (!IN_LINE.contains(element.type()) && !marker && !text.isEmpty()) {
            said.texts.add(text);
            if (element.type().equals("LBody")) {
                said.items.add(text);
            }
            if (element.type().matches("H[1-6]")) {
                said.order.add(text);
            }
        }
        int before = said.texts.size();
        for (TagTree.Node kid : element.kids()) {
            if (kid instanceof TagTree.Element inner) {
                walk(inner, said);
            }
        }
        if (element.type().equals("LI")) {
            List<String> inside = new ArrayList<>(said.texts.subList(before, said.texts.size()));
            inside.removeAll(hands);
            if (inside.size() == 2) {
                said.doses.add(SaidOnSite.pair(inside));
                said.order.add(SaidOnSite.pair(inside));
            }
        }
        if (element.type().equals("TR")) {
            int boxes = cells(element, "TD")
                    .filter(cell -> Said.bare(words(cell)).isEmpty())
                    .mapToInt(TagTree.Element::columns)
                    .sum();
            cells(element, "TH")
                    .findFirst()
                    .filter(name -> boxes > 0)
                    .ifPresent(name -> said.rows.add(Said.bare(words(name)) + " | " + boxes));
        }
        target(element).ifPresent(said.links::add);
    }

    private static Optional<String> target(TagTree.Element element) {
        return element.kids().stream()
                .filter(kid -> element.type().equals("Link") && kid instanceof TagTree.Click)
                .flatMap(kid -> ((TagTree.Click) kid).target().stream())
                .findFirst();
    }

    private static Stream<String> clicks(TagTree.Element element) {
        return element.kids().stream().flatMap(kid -> {
            if (kid instanceof TagTree.Element inner) {
                return clicks(inner);
            }
            return kid instanceof TagTree.Click click
                    ? click.target().stream().map(target -> target.substring(1) + " " + click.page())
                    : Stream.empty();
        });
    }

    private static Stream<TagTree.Element> cells(TagTree.Element row, String type) {
        return row.kids().stream()
                .filter(TagTree.Element.class::isInstance)
                .map(TagTree.Element.class::cast)
                .filter(cell -> cell.type().equals(type));
    }

    /** A note's number or letter, its text, and its links. */
    private static void note(TagTree.Element note, Said said) {
        StringBuilder label = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (TagTree.Node kid : note.kids()) {
            boolean isLabel =
                    kid instanceof TagTree.Element element && element.type().equals("Lbl");
            words(kid, isLabel ? label : text);
        }
        String number = Said.bare(label.toString());
        said.notes.add(number + " " + Said.bare(text.toString()));
        links(note).forEach(link -> said.noteLinks.add(number + " " + link));
    }

    private static Stream<String> links(TagTree.Element element) {
        return Stream.concat(
                target(element).stream(),
                element.kids().stream()
                        .filter(TagTree.Element.class::isInstance)
                        .flatMap(kid -> links((TagTree.Element) kid)));
    }

    private static Optional<TagTree.Element> heading(TagTree.Element element) {
        for (TagTree.Node kid : element.kids()) {
            if (kid instanceof TagTree.Element inner) {
                Optional<TagTree.Element> found = inner.type().matches("H[1-6]") ? Optional.of(inner) : heading(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String words(TagTree.Node node) {
        StringBuilder text = new StringBuilder();
        words(node, text);
        return text.toString();
    }

    private static void words(TagTree.Node node, StringBuilder text) {
        if (node instanceof TagTree.Words words) {
            text.append(words.text());
        } else if (node instanceof TagTree.Element element) {
            element.kids().forEach(kid -> words(kid, text));
        }
    }

    /** The text of a block without that of blocks inside it, without marks and notes. */
    private static String own(TagTree.Element element) {
        StringBuilder text = new StringBuilder();
        for (TagTree.Node kid : element.kids()) {
            if (kid instanceof TagTree.Words words) {
                text.append(words.text());
            } else if (kid instanceof TagTree.Element inner && IN_LINE.contains(inner.type())) {
                text.append(own(inner));
            }
        }
        return text.toString();
    }
}
