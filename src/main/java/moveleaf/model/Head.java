package moveleaf.model;

import java.util.List;
import moveleaf.source.Span;

/**
 * What every article has.
 *
 * @param id the file name without its ending, unique in the guide
 * @param folder where the file stands, one of {@link Folder}
 * @param title as shown
 * @param summary the main message; an entry's purpose
 * @param readNext ids of articles, checked
 * @param span of the title's value, or the start of the file
 */
public record Head(String id, Folder folder, String title, String summary, List<String> readNext, Span span) {
    public Head {
        readNext = List.copyOf(readNext);
    }
}
