package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What every page of the site has around its text.
 *
 * @param path from the site's root, such as {@code exercises/bird-dog.html}
 * @param root the way back to the root: empty, or {@code ../}
 * @param home the first page
 * @param title for the browser's title bar
 * @param description the page's main message
 * @param canonical the page's address on the web, where the guide has one
 * @param crumbs from the first page down to the part, this page not among them
 * @param previous in reading order
 * @param next in reading order
 * @param contents all parts with their pages
 * @param references the page of the references
 * @param downloads PDFs of the guide
 * @param tools the pages that do something
 * @param share what others show where the page's address is shared; absent where the guide has no address
 * @param structuredData an element for the head that tells search engines what the page says
 */
public record PageView(
        String path,
        String root,
        String home,
        String title,
        String description,
        Optional<String> canonical,
        List<LinkView> crumbs,
        Optional<LinkView> previous,
        Optional<LinkView> next,
        List<Part> contents,
        String references,
        List<DownloadView> downloads,
        Tools tools,
        Optional<Share> share,
        Html structuredData) {
    public PageView {
        crumbs = List.copyOf(crumbs);
        contents = List.copyOf(contents);
        downloads = List.copyOf(downloads);
    }

    /**
     * Pages that do something, or that every page leads to.
     *
     * @param find movements, by words and by what they are for
     * @param practise a movement, a session or the reader's list; what, says the fragment
     * @param list the reader's own
     * @param diary of what the reader did
     * @param downloads every PDF
     * @param changes what changed in the guide, and when
     */
    public record Tools(String find, String practise, String list, String diary, String downloads, String changes) {}

    /**
     * A page as others show it where its address is shared.
     *
     * @param title without the guide's name
     * @param type {@code website} or {@code article}
     * @param locale such as {@code en_US}
     * @param image the address of its picture
     * @param width of that, dots
     * @param height likewise
     * @param alt what the picture shows
     */
    public record Share(String title, String type, String locale, String image, int width, int height, String alt) {}

    /** A part in the contents. */
    public record Part(String href, String title, boolean here, List<Entry> pages) {
        public Part {
            pages = List.copyOf(pages);
        }
    }

    /**
     * A page in the contents.
     *
     * @param here whether it is the page that shows them
     */
    public record Entry(String href, String title, boolean here) {}
}
