package moveleaf.typeset;

import java.util.List;

/**
 * A page with everything in its place.
 *
 * @param number 1-based place in the document
 * @param folio the number as printed, in this page's numerals
 * @param kind what kind of page it is
 * @param marks in painting order
 * @param notes keys of the notes that start on this page, in order
 * @param look how well it is filled
 */
public record Page(
        int number,
        String folio,
        double width,
        double height,
        PageStyles.Kind kind,
        List<Mark> marks,
        List<String> notes,
        PageLook look) {
    public Page {
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }
}
