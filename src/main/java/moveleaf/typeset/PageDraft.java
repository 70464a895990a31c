package moveleaf.typeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page on its way: what stands where, before marks are made. */
final class PageDraft {
    final int number;
    final PageStyles.Kind kind;
    final PageStyle style;

    /** Slabs of the main column. */
    List<Placed> body = new ArrayList<>();

    /** What fills the page below that. */
    Optional<Placed> filler = Optional.empty();

    /** Notes, from the top of the area. */
    List<FootnoteArea.Part> notes = List.of();

    /** Height of the notes' area, rule and room above included. */
    double notesHeight;

    /** Notes called here, by key. */
    final Map<String, FootnoteArea.Instance> called = new LinkedHashMap<>();

    final List<Posted> signposts = new ArrayList<>();

    /** Backgrounds and leaves in painting order. */
    final List<Drawn> drawn = new ArrayList<>();

    PageLook look = PageLook.BLANK;

    int folio;
    String folioText = "";

    PageDraft(int number, PageStyles.Kind kind, PageStyle style) {
        this.number = number;
        this.kind = kind;
        this.style = style;
    }

    /**
     * A slab in the main column.
     *
     * @param y of its top (below its gap) from the page area's top
     */
    record Placed(Slab slab, double y, Leaf.Kind kind) {}

    /** A signpost passed on this page. */
    record Posted(Flowable.Signpost signpost, double y, Where where) {}

    /** Where on the page a signpost stands. */
    enum Where {
        HEAD,
        BELOW
    }

    /** A background or a leaf. */
    sealed interface Drawn {
        void writeTo(MarkWriter writer);
    }

    record Paint(Mark.Fill fill) implements Drawn {
        @Override
        public void writeTo(MarkWriter writer) {
            writer.add(fill);
        }
    }

    record Set(Leaf leaf) implements Drawn {
        @Override
        public void writeTo(MarkWriter writer) {
            writer.add(leaf);
        }
    }
}
