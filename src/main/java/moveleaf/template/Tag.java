package moveleaf.template;

import java.util.List;
import moveleaf.source.Span;

/**
 * One tag of a template.
 *
 * @param name as typed, such as {@code dose.cells}; {@code .} is the thing itself
 * @param span from the opening braces to the closing ones
 * @param nameSpan the name alone
 * @param children the tags inside a section, in order
 */
record Tag(Kind kind, String name, Span span, Span nameSpan, List<Tag> children) {
    Tag {
        children = List.copyOf(children);
    }

    /** What a tag does. */
    enum Kind {
        /** {@code {{x}}}: text, escaped. */
        TEXT,
        /** {@code {{{x}}}}: HTML of ours, as it is. */
        HTML,
        /** {@code {{#x}}}: for each, or if there. */
        SECTION,
        /** {@code {{^x}}}: if not there. */
        INVERTED,
        /** {@code {{>x}}}: another template. */
        PARTIAL
    }
}
