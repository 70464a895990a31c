package moveleaf.view;

import java.util.Optional;

/**
 * A PDF to print.
 *
 * @param href from the site's root, such as {@code print/lower-back-booklet-a4.pdf}
 * @param edition its name, such as {@code booklet}
 * @param title of its edition
 * @param text what it is for
 * @param paper as shown, such as {@code A4}
 * @param pages how many it has, or sheets, in words; known where it has been printed
 * @param size of the file, in words; likewise
 */
public record DownloadView(
        String href,
        String edition,
        String title,
        String text,
        String paper,
        Optional<String> pages,
        Optional<String> size) {
    private static final int KILO = 1000;

    /** Somebody who weighs a download on a phone wants no more than this. */
    private static final int TENTH_OF_A_MEGABYTE = 100 * KILO;

    /** A PDF of which nothing is known yet but what it is. */
    public static DownloadView planned(String href, String edition, String title, String text, String paper) {
        return new DownloadView(href, edition, title, text, paper, Optional.empty(), Optional.empty());
    }

    /** The same, once it has been printed. */
    public DownloadView printed(int pages, int bytes, Words words) {
        return printed(new Doses(words).count("page", pages), bytes, words);
    }

    /** The same, once it has been printed on sheets that are folded: who prints it counts those. */
    public DownloadView printedOnSheets(int sheets, int bytes, Words words) {
        return printed(new Doses(words).count("sheet", sheets), bytes, words);
    }

    private DownloadView printed(String counted, int bytes, Words words) {
        return new DownloadView(
                href, edition, title, text, paper, Optional.of(counted), Optional.of(words(bytes, words)));
    }

    /** Rounded up: kilobytes, from a megabyte on tenths of one. */
    private static String words(int bytes, Words words) {
        int tenths = (bytes + TENTH_OF_A_MEGABYTE - 1) / TENTH_OF_A_MEGABYTE;
        return tenths < 10
                ? words.fill("units.kilobytes", "n", String.valueOf((bytes + KILO - 1) / KILO))
                : words.fill("units.megabytes", "n", tenths / 10 + words.get("units.decimal-point") + tenths % 10);
    }
}
