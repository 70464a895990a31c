package moveleaf.view;

import java.util.Optional;

/** Where things are, seen from one page of the site or from within a book. */
interface Addresses {
    /** The href of an article, or of a heading in it; nothing where there is no such article. */
    Optional<String> article(String id, Optional<String> anchor);

    /** The id that a heading or other place of an article has. */
    String id(String article, String anchor);

    /** The address of a file that isn't a page, given from the root of what is made. */
    String file(String path);

    /** How prose is written. */
    Flavour flavour();

    /** Prose for screens and prose for paper differ in how evidence stands by. */
    enum Flavour {
        SITE,
        PRINT
    }
}
