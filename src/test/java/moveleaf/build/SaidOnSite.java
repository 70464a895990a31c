package moveleaf.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Reads what the articles of a website say, from its HTML. */
final class SaidOnSite {
    /**
     * What only a screen needs: ways around the site, buttons, sources again on each page, steps again in sessions; and who cites a work,
     * which {@link #citing} has.
     */
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

    /** Who need not ask before a version of a movement, by the title of its card: the item of the movement's page isn't true of it. */
    static final Map<String, String> NOT_ASKED = Map.of(
            "Deadlift: Thigh slide",
            "You want to lift weights, but do not pass the entry test: usual pain of 0 to 3, no leg symptoms, and ten times with"
                    + " the stick on each of three days with no worse next morning.",
            "Forearm plank: Wall plank",
            "You are in later pregnancy. Lying face down may not suit you.",
            "Cat and cow: Seated cat and cow",
            "Your wrists or knees hurt when you lean on them.",
            "Eye of the needle: Seated figure four",
            "You are in later pregnancy. Lying flat may not suit you.");

    private static final Set<String> TOOLS =
            Set.of("index", "find", "practise", "my-list", "diary", "downloads", "changes", "404");

    /** A log has a box for each day of four weeks. */
    private static final int BOXES = 28;

    /** Articles by title, so that an edition can be compared that has no ids. */
    final SortedMap<String, Said> articles = new TreeMap<>();

    /** Movements and their versions, by the title that a card has: {@code Bird dog: Slide one leg}. */
    final SortedMap<String, Said> cards = new TreeMap<>();

    /** Sessions of programs by program title, one after the other. */
    final SortedMap<String, List<Said>> sessions = new TreeMap<>();

    /** References by number. */
    final SortedMap<String, String> references = new TreeMap<>();

    /** Their links by number. */
    final SortedMap<String, List<String>> referenceLinks = new TreeMap<>();

    /** Who cites what: the id of a reference, and the title of an article. */
    final SortedSet<String> citing = new TreeSet<>();

    /** The pain scale in short: {@code 0to3Carryon}. */
    final Set<String> bands = new TreeSet<>();

    /** What stands on every page or on the first: warning signs in short, the guide's names and dates; and the pain scale. */
    final List<String> everywhere = new ArrayList<>();

    /** The warning signs in short, which stand at the top of every page. */
    final List<String> signs = new ArrayList<>();

    /** What the first page's picture says. */
    final Said home = new Said();

    /** Titles of pages, by path. */
    private final Map<String, String> titles = new TreeMap<>();

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
        SortedMap<String, Document> pages = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html") && !TOOLS.contains(id(path))) {
                Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
                pages.put(path, page);
                titles.put(path, Said.bare(page.select("h1").text()));
            }
        });
        pages.forEach(this::read);
    }

    private static String id(String path) {
        return path.replaceAll(".*/|\\.html", "");
    }

    /** The title of a page that the list of references leads to. */
    private String title(String href) {
        return Objects.requireNonNull(titles.get(href.replaceFirst("#.*", "")), href);
    }

    private void read(String path, Document page) {
        Element article = Objects.requireNonNull(page.selectFirst("main > article"), path);
        page.select("ol.references > li").forEach(li -> {
            Element text = Objects.requireNonNull(li.selectFirst("p"));
            references.put(li.attr("value"), Said.bare(text.text()));
            referenceLinks.put(li.attr("value"), text.select("a[href]").eachAttr("href"));
            li.select(".cited-on a[href]").eachAttr("href").forEach(href -> citing.add(li.id() + " " + title(href)));
        });
        article.select(".pain-scale > li > p:first-child").forEach(band -> bands.add(Said.bare(band.text())));
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
        painRule(article, said);
        say(article, said);
        String title = article.select("h1").text();
        articles.put(Said.bare(title), said);
        if (path.matches("(exercises|stretches)/.*")) {
            cards(path, title, article);
        }
        List<Said> days =
                article.select(".session").stream().map(SaidOnSite::session).toList();
        if (!days.isEmpty()) {
            sessions.put(Said.bare(title), days);
        }
    }

    /** Cards say the pain rule of a movement in bands, a line each. */
    private static void painRule(Element article, Said said) {
        for (String paragraph : article.select(".kind-stop-if > p").eachText()) {
            for (String sentence : paragraph.split("(?<=\\.) ", -1)) {
                said.labels.add(Said.bare(sentence));
                String advice = sentence.replaceFirst("^Pain [^,]*, ", "");
                said.labels.add(Said.bare(advice.substring(0, 1).toUpperCase(Locale.ROOT) + advice.substring(1)));
            }
        }
        for (Element own : article.select(".own-pain")) {
            Element rule = own.clone();
            rule.select("dt, strong").remove();
            for (String sentence : rule.text().split("(?<=\\.) ", -1)) {
                said.labels.add(Said.bare(sentence));
            }
        }
    }

    /** A session: its name and days, and each movement with the cells of its dose behind it. */
    private static Said session(Element session) {
        Said day = new Said();
        say(session, day);
        String name = session.select("h3").text();
        String when = session.select(".when").text();
        day.texts.clear();
        day.texts.add(Said.bare(name + when));
        day.rows.add(Said.bare(name + when.replaceFirst("\\. .*", "")));
        for (Element move : session.select(".moves > li")) {
            String title = Said.bare(move.select("h4").text());
            Said dose = new Said();
            say(move, dose);
            day.order.add(title);
            day.order.addAll(dose.doses);
            boolean sided = move.select(".strip dt").eachText().contains("Side");
            day.rows.addAll(sided ? List.of(title + "L", title + "R") : List.of(title));
        }
        day.rows.replaceAll(row -> row + " | " + BOXES);
        return day;
    }

    /**
     * What is done on the mat, without headings, which are labels: of the movement without its versions, and of each version with
     * the limits of its movement. Easier and harder ways stand on a card where it has room, and are not asked for; the first
     * easier one must be there, which RealCardsTest looks at.
     */
    private void cards(String path, String title, Element article) {
        String shared = ".summary, .stop li, .ask, ";
        Element movement = article.clone();
        movement.select(".versions").remove();
        List<String> works = article.select("sup.cite a").eachText();
        cards.put(Said.bare(title), card(path, movement.select(shared + "figure, .strip, .kind-steps, .feel"), works));
        for (Element version : article.select(".version")) {
            Element own = version.clone();
            own.attr("class", "card-of version");
            String name = title + ": "
                    + Objects.requireNonNull(version.selectFirst("h3")).ownText();
            Elements parts = movement.clone().select(shared.replaceFirst(", $", ""));
            parts.select("li").stream()
                    .filter(item -> item.text().equals(NOT_ASKED.get(name)))
                    .forEach(Node::remove);
            parts.add(own);
            own.select("h3, .own-pain").remove();
            cards.put(Said.bare(name), card(path, parts, works));
        }
    }

    private Said card(String path, Elements parts, List<String> works) {
        Element card = new Element("article");
        // Items keep the box that they stand in, which says that they warn.
        parts.forEach(part -> card.appendChild(
                part.normalName().equals("li")
                        ? new Element("ul").addClass("stop").appendChild(part.clone())
                        : part.clone()));
        // Where a card has no room, the paragraph goes that leads to the page of warning signs: it says them itself.
        card.select("h2, figcaption, .facts, .dose-sentence, .ask > p:has([href*=red-flags])")
                .remove();
        Said said = new Said();
        say(card, said);
        said.works.addAll(works);
        links(path, card, said);
        said.links.removeIf(link -> link.startsWith("#"));
        return said;
    }

    private static void say(Element within, Said said) {
        within.select("[role=img][aria-label]").forEach(it -> said.alts.add(Said.bare(it.attr("aria-label"))));
        within.select("img[alt]").forEach(it -> {
            if (!it.attr("alt").isBlank()) {
                said.alts.add(Said.bare(it.attr("alt")));
            }
        });
        within.select("sup.cite a").forEach(it -> said.marks.add(it.text()));
        within.select("sup.cite a[data-at]")
                .forEach(it -> said.places.add(it.text() + " " + Said.bare(it.attr("data-at"))));
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
        within.select(".stop, .ask, .kind-urgent").forEach(box -> texts(box, said.warnings, new ArrayList<>()));
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
        text.select(FURNITURE + ", sup").remove();
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
