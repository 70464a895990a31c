package moveleaf.site;

import java.util.Collection;
import moveleaf.view.Html;

/** What search engines read: the list of pages, and where it is. */
final class Sitemap {
    private Sitemap() {}

    /**
     * The sitemap of a published site.
     *
     * @param address of the site, without a slash at its end
     * @param updated the day on which the guide was last changed
     * @param paths of all files, from the site's root
     */
    static String of(String address, String updated, Collection<String> paths) {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : paths) {
            if (path.endsWith(".html") && !path.equals("404.html")) {
                String page = path.equals("index.html") ? "" : path;
                xml.append("<url><loc>")
                        .append(Html.escape(address + "/" + page))
                        .append("</loc><lastmod>")
                        .append(Html.escape(updated))
                        .append("</lastmod></url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    /** Search engines may read everything; they look for this file at the root of a domain only. */
    static String robots(String address) {
        return "User-agent: *\nAllow: /\n\nSitemap: " + address + "/sitemap.xml\n";
    }
}
