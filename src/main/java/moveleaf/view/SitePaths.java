package moveleaf.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.model.Article;
import moveleaf.model.Guide;
import moveleaf.model.Part;
import moveleaf.model.Topic;

/**
 * The path of each page of the site, from its root: an article's folder and id, a part's id, {@code index.html} and
 * {@code references.html}. A part's opening stands on the part's page.
 */
final class SitePaths {
    static final String HOME = "index.html";
    static final String REFERENCES = "references.html";

    /** Pages that do something, each at the root. */
    static final List<String> TOOLS = List.of("find", "practise", "my-list", "diary", "downloads", "changes");

    /** Pages at the root that are no parts. */
    private static final Set<String> TAKEN =
            Set.of("index", "references", "404", "find", "practise", "my-list", "diary", "downloads", "changes");

    private final Map<String, String> articles = new LinkedHashMap<>();

    SitePaths(Guide guide) {
        guide.inOrder().forEach(article -> articles.put(article.id(), path(article)));
        for (Part part : guide.parts()) {
            part.opening().ifPresent(opening -> articles.put(opening, part(part.id())));
        }
    }

    private static String path(Article article) {
        boolean references = article instanceof Topic topic && topic.role() instanceof Topic.References;
        return references ? REFERENCES : article.head().folder().path() + "/" + article.id() + ".html";
    }

    /** The page of a part. */
    static String part(String id) {
        return (TAKEN.contains(id) ? "part-" + id : id) + ".html";
    }

    /** Pages of articles by id, in reading order. */
    Map<String, String> articles() {
        return Collections.unmodifiableMap(articles);
    }

    /** The same places seen from a page. */
    From from(String path) {
        return new From(this, path);
    }

    /**
     * The site seen from one page of it.
     *
     * @param path of that page
     */
    record From(SitePaths paths, String path) implements Addresses {
        /** The way back to the root: empty or {@code ../}. */
        String root() {
            return "../".repeat((int) path.chars().filter(c -> c == '/').count());
        }

        /** The href of a page. */
        String to(String page) {
            return root() + page;
        }

        @Override
        public Optional<String> article(String id, Optional<String> anchor) {
            return Optional.ofNullable(paths.articles.get(id)).map(page -> {
                String fragment = anchor.map(a -> "#" + a).orElse("");
                return page.equals(path) && !fragment.isEmpty() ? fragment : to(page) + fragment;
            });
        }

        @Override
        public String id(String article, String anchor) {
            return anchor;
        }

        @Override
        public String file(String path) {
            return to(path);
        }

        @Override
        public Flavour flavour() {
            return Flavour.SITE;
        }
    }
}
