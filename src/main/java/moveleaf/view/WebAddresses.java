package moveleaf.view;

import java.util.Optional;
import moveleaf.model.Guide;

/** Where articles are on the web, where the guide has an address there. */
final class WebAddresses {
    private final Optional<String> root;
    private final SitePaths paths;

    WebAddresses(Guide guide) {
        this.root = guide.settings().address();
        this.paths = new SitePaths(guide);
    }

    /** The address of the guide. */
    Optional<AddressView> home() {
        return root.map(WebAddresses::address);
    }

    /** The address of an article, or of a place on its page. */
    Optional<AddressView> article(String id, Optional<String> anchor) {
        String path = paths.articles().get(id);
        String fragment = anchor.map(a -> "#" + a).orElse("");
        return path == null ? Optional.empty() : root.map(r -> address(r + "/" + path + fragment));
    }

    private static AddressView address(String href) {
        return new AddressView(href, href.replaceFirst("(?i)^https?://", ""));
    }
}
