package moveleaf.print;

import moveleaf.typeset.MarginBox;

/** A piece of generated content. */
sealed interface ContentPiece {
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of piece. */
    interface Visitor<R> {
        R words(Words words);

        R attribute(Attribute attribute);

        R counter(Counter counter);

        R pageOf(PageOf pageOf);

        R linkingPages(LinkingPages linkingPages);

        R leader(LeaderOf leader);

        R running(RunningString running);

        R ownText(OwnText ownText);
    }

    /** A string. */
    record Words(String text) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /** {@code attr(name)}. */
    record Attribute(String name) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    /** {@code counter(name, style)}; in margin boxes {@code page} and {@code pages} too. */
    record Counter(String name, Keyword.ListStyle style) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.counter(this);
        }
    }

    /** {@code target-counter(attr(name url), page)}: the folio of the place that an attribute names. */
    record PageOf(String attribute) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageOf(this);
        }
    }

    /**
     * {@code linking-pages(attr(name url), attr(one), attr(more), attr(and))}: the folios of the pages with links to the place that an
     * attribute names, each a link to the first of them there.
     *
     * @param one name of the attribute that says what stands before the only one
     * @param more of what stands before several
     * @param and of what stands between the last two
     */
    record LinkingPages(String attribute, String one, String more, String and) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkingPages(this);
        }
    }

    /** {@code leader('.')}. */
    record LeaderOf(String pattern) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leader(this);
        }
    }

    /** {@code string(name, first)}: in margin boxes only. */
    record RunningString(String name, MarginBox.Which which) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.running(this);
        }
    }

    /** {@code content(text)}: the element's own text, for running strings and bookmarks. */
    record OwnText() implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ownText(this);
        }
    }
}
