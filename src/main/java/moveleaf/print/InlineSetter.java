package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.print.Keyword.Display;
import moveleaf.print.Selector.Part;
import moveleaf.print.Values.VerticalAlign;
import moveleaf.typeset.Flowable;
import moveleaf.typeset.InlineItem;
import moveleaf.typeset.Note;
import moveleaf.typeset.Target;

/** Sets what stands in lines: text, links, raised marks, notes, places. */
final class InlineSetter {
    private static final double SUPER_RISE = 0.36;
    private static final double SUB_DROP = 0.16;

    /** Notes marked by letters stand after the numbered ones of their page, in order of call. */
    private static final int AFTER_NUMBERS = 1_000_000;

    private final GalleyBuilder galley;
    private int notes;

    InlineSetter(GalleyBuilder galley) {
        this.galley = galley;
    }

    void text(Inside.Text text, Surroundings parent, ParagraphBuilder lines) {
        lines.text(text.characters(), parent.hand(galley.lettering()), text.origin());
    }

    /** Sets an inline element. */
    void element(Surroundings given, ParagraphBuilder lines) {
        Surroundings child = linked(raised(given));
        if (GalleyBuilder.isNote(child)) {
            note(child, lines);
            return;
        }
        galley.signposts().count(child);
        if (!child.subject().id().isEmpty()) {
            lines.invisible(new InlineItem.Place(child.subject().id(), 0, child.origin()));
        }
        String tag = child.subject().type();
        if (tag.equals("br")) {
            lines.lineBreak(child.node(), child.origin());
        } else if (tag.equals("wbr")) {
            lines.text("\u200b", child.hand(galley.lettering()), child.origin());
        } else {
            content(child, lines);
        }
    }

    private void content(Surroundings parent, ParagraphBuilder lines) {
        galley.counters().enter();
        part(parent, Part.BEFORE, lines);
        for (Inside content : parent.subject().content()) {
            if (content instanceof Inside.Text text) {
                text(text, parent, lines);
            } else if (content instanceof Subject subject) {
                Surroundings child = galley.enter(parent, subject);
                Display display = child.style().display();
                boolean note = GalleyBuilder.isNote(child);
                if (display != Display.NONE) {
                    if (display != Display.INLINE && !note) {
                        galley.report(
                                "unsupported-layout",
                                child,
                                "a block inside a line of text",
                                "end the line before it, or give it `display: inline`");
                    }
                    element(child, lines);
                }
            }
        }
        part(parent, Part.AFTER, lines);
        galley.counters().leave();
    }

    private void part(Surroundings parent, Part part, ParagraphBuilder lines) {
        galley.cascade()
                .part(parent.subject(), part, parent.style())
                .filter(style -> style.display() != Display.NONE)
                .ifPresent(style -> galley.generated().add(parent, style, lines));
    }

    private static Surroundings raised(Surroundings child) {
        VerticalAlign align = child.style().get(Property.VERTICAL_ALIGN, VerticalAlign.class);
        double own = rise(align, child.style().fontSize());
        return own == 0
                ? child
                : new Surroundings(
                        child.subject(),
                        child.style(),
                        child.node(),
                        child.language(),
                        child.link(),
                        child.available(),
                        child.rise() + own,
                        child.noteDepth());
    }

    /** How far text is raised, points; the words for table cells and margin boxes raise nothing. */
    static double rise(VerticalAlign align, double fontSize) {
        return switch (align.word()) {
            case "super" -> fontSize * SUPER_RISE;
            case "sub" -> -fontSize * SUB_DROP;
            default -> align.shift().points();
        };
    }

    private static Surroundings linked(Surroundings child) {
        String href =
                child.subject().type().equals("a") ? child.subject().element().attr("href") : "";
        if (href.isEmpty()) {
            return child;
        }
        Target target = href.startsWith("#") ? new Target.Destination(href.substring(1)) : new Target.Web(href);
        return new Surroundings(
                child.subject(),
                child.style(),
                child.node(),
                child.language(),
                Optional.of(target),
                child.available(),
                child.rise(),
                child.noteDepth());
    }

    private void note(Surroundings called, ParagraphBuilder lines) {
        if (called.noteDepth() > 0) {
            galley.report(
                    "unsupported-layout", called, "a note inside a note", "write it into the text of the first one");
            return;
        }
        notes++;
        String key = called.subject().attribute("data-note").orElseGet(() -> "note-" + notes);
        int order = called.subject()
                .attribute("data-number")
                .flatMap(GalleyBuilder::whole)
                .orElse(AFTER_NUMBERS);
        Structure.Node node = called.node().child("Note", Map.of("id", "note-" + notes));
        int element = node.id();
        Surroundings body = new Surroundings(
                called.subject(),
                called.style(),
                node,
                called.language(),
                Optional.empty(),
                called.available(),
                0,
                called.noteDepth() + 1);
        lines.invisible(new InlineItem.NoteCall(
                new Note(key, order, galley.noteBody(body), element, called.origin()), element, called.origin()));
    }

    /** The destinations of a stretch of lines that shows nothing. */
    List<Flowable> placesOnly(ParagraphBuilder lines) {
        List<Flowable> found = new ArrayList<>();
        for (InlineItem item : lines.finish(galley.words())) {
            if (item instanceof InlineItem.Place place) {
                found.add(new Flowable.Signpost(
                        List.of(place.destination()), Map.of(), Optional.empty(), Optional.empty(), place.origin()));
            }
        }
        return found;
    }
}
