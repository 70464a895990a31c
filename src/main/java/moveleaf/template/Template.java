package moveleaf.template;

import com.github.mustachejava.Mustache;

/**
 * A template whose every name is known to be in its view; good for any number of threads.
 *
 * @param <V> the view's record
 */
public final class Template<V extends Record> {
    private final Mustache mustache;

    Template(Mustache mustache) {
        this.mustache = mustache;
    }

    /** The template filled with a view. */
    public Rendered render(V view) {
        MarkedWriter writer = new MarkedWriter();
        mustache.execute(writer, view);
        return writer.rendered();
    }
}
