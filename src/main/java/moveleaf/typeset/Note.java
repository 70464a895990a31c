package moveleaf.typeset;

import java.util.List;

/**
 * A note for the foot of the page.
 *
 * @param key notes with the same key are the same note: set once on a page, however often it is called there
 * @param order notes of one page stand in this order (then in order of call)
 * @param body set in the note area's measure
 * @param element the structure element of this note; the body's elements are below it
 */
public record Note(String key, int order, List<Flowable> body, int element, int origin) {
    public Note {
        body = List.copyOf(body);
    }
}
