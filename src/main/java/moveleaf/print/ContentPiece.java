package moveleaf.print;

import java.util.Optional;
import moveleaf.typeset.InlineItem;
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

    /**
     * {@code target-counter(attr(name url), page)}: the folio of the place that an attribute names; or {@code linking-pages(attr(name
     * url), attr(one), attr(more), attr(and))}, the folios of the pages with links to it.
     *
     * @param listed names of the attributes that say how several are listed
     */
    record PageOf(String attribute, Optional<InlineItem.Listing> listed) implements ContentPiece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageOf(this);
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
