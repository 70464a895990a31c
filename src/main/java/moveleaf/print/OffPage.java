package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;

/**
 * Text that a stylesheet puts beyond the edge of its page: nobody could read it, and every other proof would take it for
 * printed. Pictures and backgrounds may run over the edge; that is how a bleed is made.
 */
final class OffPage {
    /** What hangs out of a line is less than this; points. */
    private static final double TOLERANCE = 1;

    private OffPage() {}

    /**
     * Where text begins that can't be seen, the first of each page.
     *
     * @param page 1-based
     * @param origin of the text
     */
    record Lost(int page, int origin) {}

    static List<Lost> of(Composition composition) {
        List<Lost> lost = new ArrayList<>();
        for (int number = 1; number <= composition.pages().size(); number++) {
            Page page = composition.pages().get(number - 1);
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Glyphs glyphs && !glyphs.text().isBlank() && isBeyond(glyphs, page)) {
                    lost.add(new Lost(number, glyphs.origin()));
                    break;
                }
            }
        }
        return lost;
    }

    private static boolean isBeyond(Mark.Glyphs glyphs, Page page) {
        double space = glyphs.text().endsWith(" ")
                ? glyphs.glyphs().advance(glyphs.glyphs().size() - 1)
                        * glyphs.style().size()
                : 0;
        double right = glyphs.x() + glyphs.width() - space;
        return glyphs.x() < -TOLERANCE
                || right > page.width() + TOLERANCE
                || glyphs.y() < 0
                || glyphs.y() > page.height();
    }
}
