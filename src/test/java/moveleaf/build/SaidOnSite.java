package moveleaf.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads what the articles of a website say, from its HTML. */
final class SaidOnSite {
    /** What only a screen needs: ways around the site, buttons, sources again on each page, steps again in sessions. */
    private static final String FURNITURE =
            "nav, .actions, .on-paper, .sources, .turn, details, .motion, svg, ul.cards, figcaption a, .cited-on, .onward";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "li",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figcaption",
            "th",
            "td",
            "caption",
            "blockquote",
            "pre");

    private static final Set<String> TOOLS =
            Set.of("index", "find", "practise", "my-list", "diary", "downloads", "changes", "404");

    /** Articles by title, so that an edition can be compared that has no ids. */
    final SortedMap<String, Said> articles = new TreeMap<>();

    /** Movements and their versions, by the title that a card has: {@code Bird dog: Slide one leg}. */
    final SortedMap<String, Said> cards = new TreeMap<>();

    /** Sessions of programs by program title, one after the other. */
    final SortedMap<String, List<Said>> sessions = new TreeMap<>();

    /** References by number. */
    final SortedMap<String, String> references = new TreeMap<>();

    /** What stands on every page or on the first: warning signs in short, the guide's names and dates; and the pain scale. */
    final List<String> everywhere = new ArrayList<>();

    /** The warning signs in short, which stand at the top of every page. */
    final List<String> signs = new ArrayList<>();

    /** What the first page's picture says. */
    final Said home = new Said();

    /** Opening articles of parts, by the part's page. */
    private final Map<String, String> openings = new TreeMap<>();

    /**
     * @param files of the website
     * @param settings of the guide, which alone say what article opens a part
     */
    SaidOnSite(SortedMap<String, byte[]> files, String settings) {
        Matcher parts =
                Pattern.compile("- id: (\\S+)\n +title: .*\n +opening: (\\S+)").matcher(settings);
        while (parts.find()) {
            openings.put(parts.group(1), parts.group(2));
        }
        Document first = Jsoup.parse(new String(files.getOrDefault("index.html", new byte[0]), StandardCharsets.UTF_8));
        say(first.body(), home);
        first.select(".alarm li").forEach(sign -> signs.add(Said.bare(sign.text())));
        first.select("strong, b, a").tagName("dt");
        texts(first.body(), everywhere, new ArrayList<>());
        for (String sentence : first.select(".small-print").text().split("[.:] ", -1)) {
            everywhere.add(Said.bare(sentence));
        }
        first.select("[href^=https]").forEach(link -> everywhere.add(Said.bare(link.attr("href"))));
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html") && !TOOLS.contains(id(path))) {
                read(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
    }

    private static String id(String path) {
        return path.replaceAll(".*/|\\.html", "");
    }

    private void read(String path, Document page) {
        Element article = Objects.requireNonNull(page.selectFirst("main > article"), path);
        page.select("ol.references > li")
                .forEach(li -> references.put(
                        li.attr("value"),
                        Said.bare(Objects.requireNonNull(li.selectFirst("p")).text())));
        Said said = new Said();
        article.select(".remark-text").forEach(remark -> {
            remark.select(".onward").remove();
            said.notes.add(remark.select(".mark").text()
                    + Said.bare(remark.select("> div").text()));
        });
        links(path, article, said);
        article.select(FURNITURE + ", .remarks, .read-next").remove();
        article.select("[id^=page-]").select("h2, h3").remove();
        article.select(".pain-scale b, .pain-scale strong, .version h3 small, .version > p > strong")
                .tagName("dt");
        article.select(".pain-scale li").forEach(li -> texts(li, everywhere, new ArrayList<>()));
        say(article, said);
        String title = article.select("h1").text();
        articles.put(Said.bare(title), said);
        if (path.matches("(exercises|stretches)/.*")) {
            cards(title, article);
        }
        List<Said> days = new ArrayList<>();
        article.select(".session").forEach(session -> {
            Said day = new Said();
            say(session, day);
            days.add(day);
        });
        if (!days.isEmpty()) {
            sessions.put(Said.bare(title), days);
        }
    }

    /** The movement without its versions, and each version with the warnings of its movement. */
    private void cards(String title, Element article) {
        Element movement = article.clone();
        movement.select(".versions").remove();
        Said own = new Said();
        say(movement, own);
        cards.put(Said.bare(title), own);
        for (Element version : article.select(".version")) {
            Said said = new Said();
            say(version, said);
            said.warnings.addAll(own.warnings);
            said.limits.addAll(own.limits);
            String name = Objects.requireNonNull(version.selectFirst("h3")).ownText();
            cards.put(Said.bare(title + ": " + name), said);
        }
    }

    private static void say(Element within, Said said) {
        within.select("[role=img][aria-label]").forEach(it -> said.alts.add(Said.bare(it.attr("aria-label"))));
        within.select("img[alt]").forEach(it -> {
            if (!it.attr("alt").isBlank()) {
                said.alts.add(Said.bare(it.attr("alt")));
            }
        });
        within.select("sup.cite a").forEach(it -> said.marks.add(it.text()));
        texts(within, said.texts, said.items);
        within.select("dl.strip > div")
                .forEach(cell -> said.doses.add(pair(List.of(
                        Said.bare(cell.select("dt").text()),
                        Said.bare(cell.select("dd").text())))));
        within.select(".kind-steps ol, .version > ol").forEach(list -> {
            List<String> steps = new ArrayList<>();
            list.select("> li").forEach(step -> texts(step, new ArrayList<>(), steps));
            said.steps.add(steps);
        });
        within.select(".stop, .ask, .kind-urgent").forEach(box -> texts(box, said.warnings, said.limits));
        within.select(".moves h4").forEach(name -> said.names.add(Said.bare(name.text())));
    }

    static String pair(List<String> two) {
        return String.join(" | ", two.stream().sorted().toList());
    }

    /** Each block's own text: without its marks and without the blocks inside it. */
    private static void texts(Element element, List<String> texts, List<String> items) {
        if (BLOCKS.contains(element.normalName())) {
            StringBuilder own = new StringBuilder();
            own(element, own);
            String text = Said.bare(own.toString());
            if (!text.isEmpty()) {
                texts.add(text);
                if (element.normalName().equals("li")) {
                    items.add(text);
                }
            }
        }
        element.children().forEach(child -> texts(child, texts, items));
    }

    private static void own(Element element, StringBuilder text) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element inner
                    && !BLOCKS.contains(inner.normalName())
                    && !Set.of("sup", "ul", "ol", "dl", "table").contains(inner.normalName())) {
                own(inner, text);
            }
        }
    }

    /** Links of the text, to articles as {@code #id} and {@code #id--heading}. */
    private void links(String path, Element article, Said said) {
        Element text = article.clone();
        text.select(FURNITURE.replace(", .cited-on", "") + ", sup").remove();
        for (Element link : text.select("a[href]")) {
            String href = link.attr("href");
            said.labels.add(Said.bare(link.text()));
            if (href.matches("[a-z]+:.*")) {
                said.links.add(href);
            } else {
                String[] parts = href.split("#", 2);
                String page = parts[0].isEmpty() ? id(path) : id(parts[0]);
                boolean whole = parts.length < 2 || parts[1].matches("cite-.*|page-.*");
                said.links.add("#" + openings.getOrDefault(page, page) + (whole ? "" : "--" + parts[1]));
            }
        }
    }
}
