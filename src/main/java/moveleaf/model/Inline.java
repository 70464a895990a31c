package moveleaf.model;

import java.util.List;
import java.util.Optional;
import moveleaf.source.Span;

/** A piece of a line of prose. */
public sealed interface Inline {
    /** Where the author wrote it. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of piece. */
    interface Visitor<R> {
        R text(Text text);

        R emphasis(Emphasis emphasis);

        R strong(Strong strong);

        R code(Code code);

        R link(Link link);

        R lineBreak(LineBreak lineBreak);

        R citations(Citations citations);

        R footnote(Footnote footnote);
    }

    /** Plain characters; soft line ends are spaces. */
    record Text(String text, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Stressed text. */
    record Emphasis(List<Inline> inlines, Span span) implements Inline {
        public Emphasis {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.emphasis(this);
        }
    }

    /** Important text. */
    record Strong(List<Inline> inlines, Span span) implements Inline {
        public Strong {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strong(this);
        }
    }

    /** Characters to be set as typed. */
    record Code(String text, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /** A link. */
    record Link(LinkTarget target, List<Inline> inlines, Span span) implements Inline {
        public Link {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /** A line end that the author wants. */
    record LineBreak(Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lineBreak(this);
        }
    }

    /** {@code [@a; @b, p. 3]}: what a statement rests on. */
    record Citations(List<Citation> citations, Span span) implements Inline {
        public Citations {
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("a citation mark needs at least one citation");
            }
            citations = List.copyOf(citations);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.citations(this);
        }
    }

    /**
     * One citation.
     *
     * @param key the id of a reference
     * @param locator as typed, such as {@code p. 754}
     * @param span of {@code @key}
     */
    record Citation(String key, Optional<String> locator, Span span) {}

    /**
     * {@code [^x]}: a remark of the author.
     *
     * @param label as typed, unique in its file
     */
    record Footnote(String label, List<Block> blocks, Span span) implements Inline {
        public Footnote {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.footnote(this);
        }
    }

    /** Where a link leads. A finished guide holds web and guide targets only. */
    sealed interface LinkTarget {}

    /**
     * A file of the guide as the author wrote it, such as {@code ../exercises/bird-dog.md#stop-if}: what {@code markdown}
     * hands to {@code assemble}, which checks it and puts a {@link GuideTarget} in its place.
     */
    record FileTarget(String address) implements LinkTarget {}

    /** An address on the web, or a mail address; the scheme is {@code https}, {@code http}, {@code mailto} or {@code tel}. */
    record WebTarget(String address) implements LinkTarget {}

    /**
     * A place in the guide, checked.
     *
     * @param id of the article
     * @param anchor of a heading or a version there
     */
    record GuideTarget(String id, Optional<String> anchor) implements LinkTarget {}
}
