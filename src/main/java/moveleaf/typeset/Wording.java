package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a paragraph's lines depend on beside their measure: characters, styles, and where notes are called and places named.
 * Which notes, which places, links, elements and origins don't count: paragraphs of the same wording share their lines. (A
 * style's orphans, widows and grid count too, though lines don't depend on them.)
 */
final class Wording {
    private final List<Object> parts;
    private int hash;
    private int length;
    private boolean numbered;

    /** @param faces asked for a face where one lacks a character */
    Wording(Flowable.Paragraph paragraph, Typefaces faces, Folios folios) {
        List<InlineItem> items = paragraph.items();
        this.parts = new ArrayList<>(2 + 2 * items.size());
        parts.add(faces);
        parts.add(paragraph.style());
        hash = Double.hashCode(paragraph.style().leading());
        Reader reader = new Reader(folios);
        for (InlineItem item : items) {
            item.accept(reader);
        }
    }

    /** How many characters it has. */
    int length() {
        return length;
    }

    /** Whether it prints page numbers. */
    boolean isNumbered() {
        return numbered;
    }

    private void add(String characters, TextStyle style) {
        parts.add(characters);
        parts.add(style);
        length += characters.length();
        hash = 31 * (31 * hash + characters.hashCode()) + Double.hashCode(style.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && hash == wording.hash && parts.equals(wording.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Adds items one by one. */
    private final class Reader implements InlineItem.Visitor<Void> {
        private final Folios folios;

        Reader(Folios folios) {
            this.folios = folios;
        }

        @Override
        public Void run(InlineItem.Run run) {
            add(run.text(), run.style());
            return null;
        }

        @Override
        public Void pageNumber(InlineItem.PageNumber number) {
            numbered = true;
            parts.add(number.destination()); // it is named where there is no such place
            add(folios.textOf(number), number.style());
            return null;
        }

        @Override
        public Void noteCall(InlineItem.NoteCall call) {
            parts.add(InlineItem.NoteCall.class);
            return null;
        }

        @Override
        public Void leader(InlineItem.Leader leader) {
            parts.add(InlineItem.Leader.class);
            add(leader.pattern(), leader.style());
            return null;
        }

        @Override
        public Void lineBreak(InlineItem.LineBreak lineBreak) {
            parts.add(InlineItem.LineBreak.class);
            return null;
        }

        @Override
        public Void place(InlineItem.Place place) {
            parts.add(InlineItem.Place.class);
            return null;
        }
    }
}
