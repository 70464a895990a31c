package moveleaf.view;

import java.util.Optional;
import moveleaf.model.Guide;

/** All of a guide in one document: an article is {@code #bird-dog}, a heading in it {@code #bird-dog--stop-if}. */
record BookAddresses(Guide guide) implements Addresses {
    @Override
    public Optional<String> article(String id, Optional<String> anchor) {
        return guide.article(id).map(a -> "#" + anchor.map(h -> id(id, h)).orElse(id));
    }

    @Override
    public String id(String article, String anchor) {
        return article + "--" + anchor;
    }

    @Override
    public String file(String path) {
        return path;
    }

    @Override
    public Flavour flavour() {
        return Flavour.PRINT;
    }
}
