package moveleaf.view;

/**
 * A way to another page or place of the guide.
 *
 * @param href relative on the site, {@code #id} in print
 * @param title what it leads to
 * @param summary its main message; may be empty
 */
public record LinkView(String href, String title, String summary) {}
