package moveleaf.view;

/**
 * A PDF to print.
 *
 * @param href from the site's root, such as {@code print/lower-back-booklet-a4.pdf}
 * @param title of its edition
 * @param text what it is for
 * @param paper as shown, such as {@code A4}
 */
public record DownloadView(String href, String title, String text, String paper) {}
