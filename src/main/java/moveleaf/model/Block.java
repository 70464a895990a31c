package moveleaf.model;

import java.util.List;
import moveleaf.source.Span;

/** A block of prose. */
public sealed interface Block {
    /** Where the author wrote it. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of block. */
    interface Visitor<R> {
        R paragraph(Paragraph paragraph);

        R heading(Heading heading);

        R bulletList(BulletList list);

        R numberedList(NumberedList list);

        R quote(Quote quote);

        R code(CodeBlock code);

        R table(Table table);

        R rule(Rule rule);
    }

    /** A paragraph. */
    record Paragraph(List<Inline> inlines, Span span) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * A heading.
     *
     * @param level 2 to 6; the title is level 1
     * @param anchor the slug that links name, unique in its file
     */
    record Heading(int level, String anchor, List<Inline> inlines, Span span) implements Block {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("no heading level " + level);
            }
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /** A bulleted list. */
    record BulletList(List<Item> items, Density density, Span span) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bulletList(this);
        }
    }

    /**
     * A numbered list.
     *
     * @param first the number of its first item
     */
    record NumberedList(int first, List<Item> items, Density density, Span span) implements Block {
        public NumberedList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numberedList(this);
        }
    }

    /** One item of a list. */
    record Item(List<Block> blocks, Span span) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /** Whether a list's items are set close or as paragraphs. */
    enum Density {
        TIGHT,
        LOOSE
    }

    /** A quotation. */
    record Quote(List<Block> blocks, Span span) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /** Text to be set as typed. */
    record CodeBlock(String text, Span span) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /** A table with one header row. */
    record Table(List<Cell> header, List<List<Cell>> rows, Span span) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** A table cell. */
    record Cell(List<Inline> inlines, CellAlignment alignment, Span span) {
        public Cell {
            inlines = List.copyOf(inlines);
        }
    }

    /** How a column is aligned. */
    enum CellAlignment {
        START,
        CENTRE,
        END
    }

    /** A break in thought. */
    record Rule(Span span) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }
}
