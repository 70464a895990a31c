package moveleaf.view;

import java.util.List;

/**
 * A second-level section of an article.
 *
 * @param anchor its id on the page
 * @param kind what the tool knows it as, such as {@code stop-if}; {@code plain} otherwise
 * @param title its heading as plain text
 * @param heading its heading
 * @param body what follows
 * @param items what the items of its lists say, one piece of HTML each
 * @param rest what follows beside its lists
 * @param stop whether it says when to stop or to call for help at once
 * @param ask whether it says when to ask a clinician first or to call one today
 */
public record SectionView(
        String anchor,
        String kind,
        String title,
        Html heading,
        Html body,
        List<Html> items,
        Html rest,
        boolean stop,
        boolean ask) {
    public SectionView {
        items = List.copyOf(items);
    }
}
