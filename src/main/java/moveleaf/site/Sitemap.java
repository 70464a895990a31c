package moveleaf.site;

import java.util.Collection;
import moveleaf.view.Html;

/** The list of pages that search engines read. */
final class Sitemap {
    private Sitemap() {}

    /**
     * The sitemap of a published site.
     *
     * @param address of the site, without a slash at its end
     * @param paths of all files, from the site's root
     */
    static String of(String address, Collection<String> paths) {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : paths) {
            if (path.endsWith(".html") && !path.equals("404.html")) {
                String page = path.equals("index.html") ? "" : path;
                xml.append("<url><loc>")
                        .append(Html.escape(address + "/" + page))
                        .append("</loc></url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }
}
