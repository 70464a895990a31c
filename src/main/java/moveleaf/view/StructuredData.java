package moveleaf.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moveleaf.data.JsonWriter;

/**
 * What a page says to search engines, in the words of schema.org: a block of JSON-LD. It says what the guide says and no more; a
 * review is in it only where somebody has reviewed the guide.
 *
 * <p>Addresses are absolute where the guide has one, else relative to the page. The block is data: a browser runs nothing of it.
 */
final class StructuredData {
    private final ExportView guide;
    private final PlanData plans;

    StructuredData(ExportView guide, Words words) {
        this.guide = guide;
        this.plans = new PlanData(guide, words);
    }

    /**
     * The element that stands in the head of a page.
     *
     * @param title without the guide's name
     * @param crumbs pages above this one, as it links to them
     */
    Html of(SitePaths.From here, String title, String description, List<LinkView> crumbs) {
        return script(graph(new Place(here), title, description, crumbs));
    }

    /** No text in it can end the element or begin a comment: {@code <}, {@code >} and {@code &} are written as JSON's escapes. */
    static Html script(Map<String, Object> data) {
        String json = JsonWriter.write(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return new Html("<script type=\"application/ld+json\">" + json + "</script>", List.of());
    }

    /** Addresses as one page writes them. */
    private final class Place implements PlanData.Places {
        private final SitePaths.From here;

        Place(SitePaths.From here) {
            this.here = here;
        }

        @Override
        public String page(String path) {
            return guide.guide()
                    .address()
                    .map(a -> a + "/" + (path.equals(SitePaths.HOME) ? "" : path))
                    .orElseGet(() -> here.to(path));
        }

        /** A thing on this page. */
        String own(String name) {
            return (guide.guide().address().isPresent() ? page(here.path()) : "") + "#" + name;
        }

        String path() {
            return here.path();
        }

        String root() {
            return here.root();
        }
    }

    private Map<String, Object> graph(Place place, String title, String description, List<LinkView> crumbs) {
        Optional<ExportView.Article> article = guide.at(place.path());
        boolean home = place.path().equals(SitePaths.HOME);
        boolean tool = SitePaths.TOOLS.contains(place.path().replace(".html", ""));
        List<Object> graph = new ArrayList<>();
        if (home) {
            graph.add(website(place));
        }
        Map<String, Object> page = page(place, tool ? "WebPage" : "MedicalWebPage", title, description);
        if (!tool) {
            content(place, page, title, article);
        }
        graph.add(page);
        article.flatMap(a -> plans.of(a, place.own("plan"), place)).ifPresent(graph::add);
        if (!crumbs.isEmpty()) {
            page.put("breadcrumb", reference(place.own("crumbs")));
            graph.add(breadcrumbs(place, title, crumbs));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@graph", graph);
        return data;
    }

    private String site(Place place) {
        return place.page(SitePaths.HOME) + "#site";
    }

    private Map<String, Object> website(Place place) {
        Map<String, Object> site = thing("WebSite", guide.guide().title());
        site.put("@id", site(place));
        site.put("url", place.page(SitePaths.HOME));
        site.put("description", String.join(" ", guide.guide().summary()));
        site.put("inLanguage", guide.guide().language());
        return site;
    }

    private Map<String, Object> page(Place place, String type, String title, String description) {
        Map<String, Object> page = thing(type, title);
        page.put("@id", place.own("page"));
        page.put("url", place.page(place.path()));
        page.put("description", description);
        page.put("inLanguage", guide.guide().language());
        page.put("isPartOf", reference(site(place)));
        page.put("isAccessibleForFree", true);
        return page;
    }

    /** What pages with the guide's own text say beside that. */
    private void content(Place place, Map<String, Object> page, String title, Optional<ExportView.Article> article) {
        ExportView.Trust trust = guide.trust();
        page.put("datePublished", trust.written());
        page.put("dateModified", trust.updated());
        page.put("license", license());
        page.put(
                "author",
                trust.authors().stream().map(a -> Map.of("name", a.name())).toList());
        reviewed(page);
        page.put("audience", Map.of("@type", "Patient"));
        page.put("about", article.map(a -> about(a, place)).orElseGet(() -> thing("Thing", title)));
        List<Map<String, Object>> works =
                article.stream().flatMap(this::cited).map(StructuredData::work).toList();
        if (!works.isEmpty()) {
            page.put("citation", works);
        }
    }

    private Object license() {
        ExportView.Licence licence = guide.guide().licence();
        return licence.address().<Object>map(a -> a).orElseGet(() -> thing("CreativeWork", licence.name()));
    }

    /** A guide that nobody has reviewed says nothing of a review. */
    private void reviewed(Map<String, Object> page) {
        guide.trust().reviewers().stream()
                .map(ExportView.Reviewer::date)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    page.put("lastReviewed", last);
                    page.put(
                            "reviewedBy",
                            guide.trust().reviewers().stream()
                                    .map(StructuredData::reviewer)
                                    .toList());
                });
    }

    private static Map<String, Object> reviewer(ExportView.Reviewer reviewer) {
        Map<String, Object> person = thing("Person", reviewer.name());
        person.put("hasCredential", thing("EducationalOccupationalCredential", reviewer.credentials()));
        return person;
    }

    private Object about(ExportView.Article article, Place place) {
        boolean muscles = guide.muscles().stream().anyMatch(m -> m.address().startsWith(article.address() + "#"));
        if (muscles) {
            return guide.muscles().stream().map(StructuredData::muscle).toList();
        }
        return switch (article.kind()) {
            case "exercise", "stretch", "programme" -> reference(place.own("plan"));
            case "condition" -> thing("MedicalCondition", article.title());
            default -> thing("Thing", article.title());
        };
    }

    private static Map<String, Object> muscle(ExportView.Muscle muscle) {
        Map<String, Object> thing = thing("Muscle", muscle.name());
        thing.put("alternateName", muscle.latin());
        thing.put("muscleAction", muscle.does());
        return thing;
    }

    private Stream<ExportView.Reference> cited(ExportView.Article article) {
        boolean all = article.address().equals(SitePaths.REFERENCES);
        return guide.references().stream()
                .filter(r -> all || article.references().contains(r.number()));
    }

    private static Map<String, Object> work(ExportView.Reference reference) {
        Map<String, Object> work = thing("CreativeWork", reference.text());
        List<Object> identifiers = new ArrayList<>();
        reference.doi().ifPresent(doi -> identifiers.add(identifier("DOI", doi)));
        reference.pmid().ifPresent(pmid -> identifiers.add(identifier("PMID", pmid)));
        if (!identifiers.isEmpty()) {
            work.put("identifier", identifiers);
        }
        reference
                .doi()
                .map(doi -> "https://doi.org/" + doi)
                .or(reference::address)
                .ifPresent(url -> work.put("url", url));
        return work;
    }

    private static Map<String, Object> identifier(String property, String value) {
        Map<String, Object> identifier = new LinkedHashMap<>();
        identifier.put("@type", "PropertyValue");
        identifier.put("propertyID", property);
        identifier.put("value", value);
        return identifier;
    }

    private Map<String, Object> breadcrumbs(Place place, String title, List<LinkView> crumbs) {
        List<Object> items = new ArrayList<>();
        crumbs.forEach(crumb -> items.add(item(
                items.size() + 1,
                crumb.title(),
                place.page(crumb.href().substring(place.root().length())))));
        items.add(item(items.size() + 1, title, place.page(place.path())));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "BreadcrumbList");
        list.put("@id", place.own("crumbs"));
        list.put("itemListElement", items);
        return list;
    }

    private static Map<String, Object> item(int position, String name, String address) {
        Map<String, Object> item = thing("ListItem", name);
        item.put("position", position);
        item.put("item", address);
        return item;
    }

    /** Something with a type and a name, to be filled up. */
    static Map<String, Object> thing(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    private static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }
}
