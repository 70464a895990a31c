package moveleaf.print;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import moveleaf.print.Keyword.Display;
import moveleaf.typeset.InlineItem;
import moveleaf.typeset.Target;
import moveleaf.typeset.TextStyle;

/** Sets {@code content}, and works out running strings and bookmarks. */
final class GeneratedContent {
    private final GalleyBuilder galley;

    GeneratedContent(GalleyBuilder galley) {
        this.galley = galley;
    }

    /** Sets the content of a part of an element. */
    void add(Surroundings owner, ComputedStyle style, ParagraphBuilder lines) {
        Values.Content content = style.get(Property.CONTENT, Values.Content.class);
        boolean decoration = content.reading() == Values.Content.Reading.DECORATION;
        Structure.Node node = decoration ? owner.node().decoration() : owner.node();
        double rise = owner.rise()
                + InlineSetter.rise(style.get(Property.VERTICAL_ALIGN, Values.VerticalAlign.class), style.fontSize());
        TextStyle text = galley.lettering().text(style, owner.language(), rise);
        ParagraphBuilder.Hand hand = new ParagraphBuilder.Hand(
                text,
                owner.link(),
                node,
                style.get(Property.WHITE_SPACE, Keyword.WhiteSpace.class),
                style.hyphenLimits());
        for (ContentPiece piece : content.pieces()) {
            piece.accept(new Setting(owner, hand, lines));
        }
    }

    /** The words of pieces that stand outside the galley: running strings, bookmarks. */
    String words(List<ContentPiece> pieces, Surroundings owner) {
        StringBuilder words = new StringBuilder();
        for (ContentPiece piece : pieces) {
            words.append(piece.accept(new Wording(owner)));
        }
        return words.toString().replaceAll("[ \\t\\r\\n\\f]+", " ").trim();
    }

    /** The text of an element as read: without notes, their marks, and what is hidden or decoration. */
    private String ownText(Surroundings owner) {
        StringBuilder text = new StringBuilder();
        for (Inside content : owner.subject().content()) {
            if (content instanceof Inside.Text words) {
                text.append(words.characters());
            } else if (content instanceof Subject subject) {
                Surroundings child = galley.enter(owner, subject);
                boolean silent = child.style().display() == Display.NONE
                        || GalleyBuilder.isNote(child)
                        || child.node().role().equals("Reference")
                        || subject.isDecoration();
                if (!silent) {
                    boolean apart = child.style().display() != Display.INLINE
                            || child.subject().type().equals("br");
                    text.append(apart ? " " : "").append(ownText(child)).append(apart ? " " : "");
                }
            }
        }
        return text.toString();
    }

    /** Sets pieces in a line. */
    private final class Setting implements ContentPiece.Visitor<Boolean> {
        private final Surroundings owner;
        private final ParagraphBuilder.Hand hand;
        private final ParagraphBuilder lines;

        Setting(Surroundings owner, ParagraphBuilder.Hand hand, ParagraphBuilder lines) {
            this.owner = owner;
            this.hand = hand;
            this.lines = lines;
        }

        private boolean words(String text) {
            lines.text(text, hand, owner.origin());
            return true;
        }

        @Override
        public Boolean words(ContentPiece.Words piece) {
            return words(piece.text());
        }

        @Override
        public Boolean attribute(ContentPiece.Attribute piece) {
            return words(said(piece.name()));
        }

        @Override
        public Boolean counter(ContentPiece.Counter piece) {
            return words(Numerals.number(galley.counters().value(piece.name()), piece.style()));
        }

        @Override
        public Boolean pageOf(ContentPiece.PageOf piece) {
            return place(piece.attribute(), id -> {
                Optional<InlineItem.Listed> own = Optional.empty();
                lines.visible(number(id, own, hand.link(), hand.node()));
            });
        }

        /** A link may stand on two pages, its end on the second. */
        @Override
        public Boolean linkingPages(ContentPiece.LinkingPages piece) {
            String one = said(piece.one());
            String more = said(piece.more());
            String and = said(piece.and());
            return place(piece.attribute(), id -> {
                for (int nth = 0; nth < 2 * galley.linksTo(id); nth++) {
                    var before = new InlineItem.Listed.Before(nth, one, more, and);
                    var folio = new InlineItem.Listed.Folio(nth);
                    Target.Destination there = InlineItem.Listed.Folio.place(id, nth);
                    lines.visible(number(id, Optional.of(before), Optional.empty(), hand.node()));
                    lines.visible(number(
                            id,
                            Optional.of(folio),
                            Optional.of(there),
                            hand.node().child("Link")));
                }
            });
        }

        private String said(String attribute) {
            return owner.subject().element().attr(attribute);
        }

        private InlineItem.PageNumber number(
                String place, Optional<InlineItem.Listed> listed, Optional<Target> link, Structure.Node node) {
            return new InlineItem.PageNumber(place, listed, hand.style(), link, node.id(), owner.origin());
        }

        /** Sets what asks for a place in the document by the id that an attribute leads to. */
        private boolean place(String attribute, Consumer<String> setting) {
            String href = said(attribute);
            if (!href.startsWith("#")) {
                galley.report(
                        "no-such-place",
                        owner,
                        "a page number wants a link to a place in this document",
                        "write `href=\"#id\"` with the id of an element");
                return false;
            }
            setting.accept(href.substring(1));
            return true;
        }

        @Override
        public Boolean leader(ContentPiece.LeaderOf piece) {
            lines.visible(new InlineItem.Leader(piece.pattern(), hand.style(), 0, owner.origin()));
            return true;
        }

        @Override
        public Boolean running(ContentPiece.RunningString piece) {
            galley.report(
                    "unsupported-layout",
                    owner,
                    "`string()` is for margin boxes",
                    "write it into a margin box of `@page`, such as `@top-center`");
            return false;
        }

        @Override
        public Boolean ownText(ContentPiece.OwnText piece) {
            return words(GeneratedContent.this.ownText(owner));
        }
    }

    /** Says pieces as plain words. */
    private final class Wording implements ContentPiece.Visitor<String> {
        private final Surroundings owner;

        Wording(Surroundings owner) {
            this.owner = owner;
        }

        @Override
        public String words(ContentPiece.Words piece) {
            return piece.text();
        }

        @Override
        public String attribute(ContentPiece.Attribute piece) {
            return owner.subject().element().attr(piece.name());
        }

        @Override
        public String counter(ContentPiece.Counter piece) {
            return Numerals.number(galley.counters().value(piece.name()), piece.style());
        }

        @Override
        public String pageOf(ContentPiece.PageOf piece) {
            return unsupported("target-counter()");
        }

        @Override
        public String linkingPages(ContentPiece.LinkingPages piece) {
            return unsupported("linking-pages()");
        }

        @Override
        public String leader(ContentPiece.LeaderOf piece) {
            return unsupported("leader()");
        }

        @Override
        public String running(ContentPiece.RunningString piece) {
            return unsupported("string()");
        }

        @Override
        public String ownText(ContentPiece.OwnText piece) {
            return GeneratedContent.this.ownText(owner);
        }

        private String unsupported(String function) {
            galley.report(
                    "unsupported-layout",
                    owner,
                    "`" + function + "` can't stand in a running string or bookmark",
                    "write text, `content()`, `attr()` or a counter there");
            return "";
        }
    }
}
