package moveleaf.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moveleaf.view.ArticleView;
import moveleaf.view.Html;
import moveleaf.view.LinkView;
import moveleaf.view.PageView;
import moveleaf.view.ProgrammeView;
import moveleaf.view.SectionView;
import moveleaf.view.SiteView;
import moveleaf.view.TopicView;

/**
 * What the search looks through: every page, movement, version, muscle and term with its title and main message, the headings of
 * pages, and which words stand on which of them. Titles and messages are kept as they are shown; of longer texts only the words,
 * each once. Words on very many pages tell none from another and are left out; so it stays small in any language without a list of
 * stop words.
 *
 * @param rows one each: kind, address from the root, title, main
 *     message, further words
 * @param heads number of the row, title and anchor of each heading
 * @param words of texts, sorted, with spaces between
 * @param on for each word the rows that hold it, a character each, {@link #FIRST} and so on
 * @param common words on very many pages, with spaces between
 */
public record SearchIndex(List<List<String>> rows, List<List<Object>> heads, String words, String on, String common) {
    /** The character of row 0; those that follow it need no escape in JSON, but for one. */
    static final char FIRST = '0';

    /** A word on more than this share of the pages is common. */
    private static final double COMMON = 0.4;

    public SearchIndex {
        rows = List.copyOf(rows);
        heads = List.copyOf(heads);
    }

    static SearchIndex of(SiteView site) {
        Collecting collecting = new Collecting();
        collecting.site(site);
        return collecting.index();
    }

    /** Which headings of an article tell it from others: all, or those that not every such article has. */
    private enum Headings {
        ALL,
        OWN
    }

    /** Rows on their way to being an index. */
    private static final class Collecting {
        private static final Pattern NO_WORDS =
                Pattern.compile("(?s)<sup\\b.*?</sup>|<[^>]*>|&(?:#39|quot|amp|lt|gt);");

        private final List<List<String>> rows = new ArrayList<>();
        private final List<List<Object>> heads = new ArrayList<>();
        private final SortedMap<String, SortedSet<Integer>> places = new TreeMap<>();
        private final Map<String, Integer> pages = new LinkedHashMap<>();

        void site(SiteView site) {
            // Of those that fit alike the first is shown first: a movement before its versions.
            for (boolean version : List.of(false, true)) {
                site.find().shelves().forEach(shelf -> shelf.movements().stream()
                        .filter(movement -> movement.id().contains("/") == version)
                        .forEach(movement -> movement(site, shelf, movement)));
            }
            site.conditions().forEach(v -> {
                int row = page("problem", v.page(), v.article());
                links(row, v.condition().startWith());
                links(row, v.condition().leaveOut());
            });
            site.benefits().forEach(v -> page("benefit", v.page(), v.article()));
            site.programmes().forEach(v -> programme(page("program", v.page(), v.article()), v.programme()));
            site.overviews().forEach(this::overview);
            row(
                    "page",
                    site.references().page().path(),
                    site.references().title(),
                    site.references().page().description(),
                    "");
            site.tools()
                    .forEach(v ->
                            row("page", v.page().path(), v.title(), v.page().description(), ""));
            // Last those that have places of their own, each right after its page.
            site.topics().forEach(this::topic);
        }

        private void movement(SiteView site, SiteView.Shelf shelf, SiteView.Found movement) {
            List<String> more = new ArrayList<>(List.of(shelf.title(), trains(site, movement)));
            more.addAll(movement.facts());
            more.addAll(muscles(site, List.of(movement.muscles().split(" ", -1))));
            int row =
                    row(movement.kind(), movement.href(), movement.title(), movement.summary(), String.join(" ", more));
            site.practice().movements().stream()
                    .filter(m -> m.id().equals(movement.id()))
                    .forEach(m -> words(row, m.feel() + " " + String.join(" ", m.steps())));
            site.movements().stream()
                    .filter(m -> m.page().path().equals(movement.href()))
                    .forEach(m -> article(row, m.article(), Headings.OWN));
        }

        private static String trains(SiteView site, SiteView.Found movement) {
            return site.find().facets().stream()
                    .filter(facet -> facet.name().equals("trains"))
                    .flatMap(facet -> facet.choices().stream())
                    .filter(choice -> choice.token().equals(movement.trains()))
                    .map(SiteView.Choice::label)
                    .collect(Collectors.joining());
        }

        /** Plain and Latin names. */
        private static List<String> muscles(SiteView site, List<String> ids) {
            return site.topics().stream()
                    .flatMap(topic -> topic.topic().muscles().stream())
                    .filter(m -> ids.contains(m.anchor().replaceFirst("^muscle-", "")))
                    .map(m -> m.name() + " " + m.latin())
                    .toList();
        }

        private void overview(SiteView.Overview overview) {
            int row = row(
                    "page",
                    overview.page().path(),
                    overview.part().title(),
                    overview.page().description(),
                    "");
            overview.article().ifPresent(article -> article(row, article, Headings.ALL));
        }

        private void topic(SiteView.Topic view) {
            int row = page("page", view.page(), view.article());
            TopicView topic = view.topic();
            topic.painScale().forEach(band -> words(row, band.name() + " " + band.text()));
            topic.muscles()
                    .forEach(m -> row(
                            "muscle",
                            view.page().path() + "#" + m.anchor(),
                            m.name() + " (" + m.latin() + ")",
                            m.where() + " " + m.does(),
                            ""));
            topic.terms()
                    .forEach(term ->
                            row("term", view.page().path() + "#" + term.anchor(), term.term(), term.text(), ""));
        }

        private int page(String kind, PageView page, ArticleView article) {
            int row = row(kind, page.path(), article.title(), article.summary(), "");
            article(row, article, Headings.ALL);
            return row;
        }

        private void programme(int row, ProgrammeView programme) {
            programme.days().forEach(day -> {
                words(row, day.name());
                day.moves()
                        .forEach(move ->
                                words(row, move.title() + " " + move.version().orElse("")));
            });
        }

        private int row(String kind, String href, String title, String summary, String more) {
            List<String> row = new ArrayList<>(List.of(kind, href, title, summary));
            if (!more.isBlank()) {
                row.add(more.strip());
            }
            rows.add(row);
            return rows.size() - 1;
        }

        private void article(int row, ArticleView article, Headings headings) {
            pages.put(article.id(), row);
            words(row, plain(article.lead()));
            for (SectionView section : article.sections()) {
                words(row, plain(section.body()));
                if (headings == Headings.ALL || section.kind().equals("plain")) {
                    heads.add(List.of(row, section.title(), section.anchor()));
                }
            }
            article.remarks().forEach(remark -> words(row, plain(remark.body())));
        }

        private void links(int row, List<LinkView> links) {
            links.forEach(link -> words(row, link.title()));
        }

        private void words(int row, String text) {
            Folding.words(text).stream().filter(Folding::tells).forEach(word -> places.computeIfAbsent(
                            word, w -> new TreeSet<>())
                    .add(row));
        }

        /** The text without its tags; notes and their marks are no part of it. */
        private static String plain(Html html) {
            return NO_WORDS.matcher(html.text()).replaceAll(" ");
        }

        SearchIndex index() {
            Set<Integer> whole = new TreeSet<>(pages.values());
            List<String> common = new ArrayList<>();
            StringBuilder on = new StringBuilder();
            List<String> words = new ArrayList<>();
            places.forEach((word, held) -> {
                if (held.stream().filter(whole::contains).count() > COMMON * whole.size()) {
                    common.add(word);
                } else {
                    words.add(word);
                    held.forEach(row -> on.append((char) (FIRST + row)));
                    on.append(' ');
                }
            });
            return new SearchIndex(
                    rows, heads, String.join(" ", words), on.toString().stripTrailing(), String.join(" ", common));
        }
    }
}
