package moveleaf.print;

import java.util.Optional;
import moveleaf.typeset.Target;

/**
 * An element being set, and what it has from above.
 *
 * @param node its place in the structure: its own, or that of what it stands in
 * @param link where a click on it leads
 * @param available width of the room that its content has, points
 * @param rise of its baseline, points
 * @param noteDepth in how many notes it stands
 */
record Surroundings(
        Subject subject,
        ComputedStyle style,
        Structure.Node node,
        String language,
        Optional<Target> link,
        double available,
        double rise,
        int noteDepth) {

    /** The same with another node for its content. */
    Surroundings at(Structure.Node other) {
        return new Surroundings(subject, style, other, language, link, available, rise, noteDepth);
    }

    /** The same with another width. */
    Surroundings wide(double width) {
        return new Surroundings(subject, style, node, language, link, width, rise, noteDepth);
    }

    /** The same in another style, for a part of it. */
    Surroundings styled(ComputedStyle other) {
        return new Surroundings(subject, other, node, language, link, available, rise, noteDepth);
    }

    int origin() {
        return subject.origin();
    }

    /** Characters of its own. */
    ParagraphBuilder.Hand hand(Lettering lettering) {
        return new ParagraphBuilder.Hand(
                lettering.text(style, language, rise),
                link,
                node,
                style.get(Property.WHITE_SPACE, Keyword.WhiteSpace.class),
                style.hyphenLimits());
    }
}
