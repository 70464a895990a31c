package moveleaf.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows the links of a site. */
final class Links {
    private Links() {}

    /** The pages of a site, parsed. */
    static Map<String, Document> pages(SortedMap<String, String> site) {
        Map<String, Document> pages = new TreeMap<>();
        site.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(text));
            }
        });
        return pages;
    }

    /** Links inside the site that lead to no file or to no place in it, PDFs and icons aside, which are made elsewhere. */
    static List<String> dead(SortedMap<String, String> site) {
        Map<String, Document> pages = pages(site);
        List<String> dead = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element link : page.select("[href]")) {
                String href = link.attr("href");
                if (!href.matches("[a-z]+:.*") && !leads(path, href, site, pages)) {
                    dead.add(path + ": " + href);
                }
            }
        });
        return dead;
    }

    private static boolean leads(
            String from, String href, SortedMap<String, String> site, Map<String, Document> pages) {
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        String target = file.isEmpty()
                ? from
                : Path.of("root", from)
                        .resolveSibling(file)
                        .normalize()
                        .toString()
                        .replace('\\', '/')
                        .substring("root/".length());
        if (target.startsWith("print/") || target.startsWith("assets/icon-")) {
            return true;
        }
        if (hash < 0) {
            return site.containsKey(target);
        }
        if (target.equals("practise.html") && !file.isEmpty()) {
            String what = href.substring(hash + 1);
            return what.equals("my-list")
                    || site.getOrDefault("assets/movements.js", "").contains('"' + what + '"');
        }
        Document page = pages.get(target);
        return page != null && page.getElementById(href.substring(hash + 1)) != null;
    }
}
