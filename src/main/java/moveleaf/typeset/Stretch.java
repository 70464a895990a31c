package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Room that a page with an even bottom may take into the gaps above its headings and blocks: whole steps of the baseline grid, so
 * that lines stay on it, and at most half of what a gap is, so that nobody sees it. Gaps inside paragraphs, unbroken boxes and
 * beside figures stay as they are.
 */
final class Stretch {
    /** Two lines: where more is missing, a page that is plainly short looks better than one that is plainly loose. */
    private static final double MOST = 2.1 * Shortness.LINE;

    private Stretch() {}

    /** By how many steps the gap above a slab may grow, when it doesn't stand at the head of a page. */
    static int steps(Slab slab, PageRoom room) {
        if (room.bottom() == PageStyle.Bottom.RAGGED || slab.group != null || !(room.grid() > 0)) {
            return 0;
        }
        return (int) Math.floor(slab.gap / 2 / room.grid() + LineBreaker.HAIR);
    }

    /**
     * How much room is taken.
     *
     * @param empty points that are empty above the notes or the foot
     * @param capacity steps that the gaps can take
     */
    static int wanted(double empty, int capacity, PageRoom room) {
        if (capacity == 0 || empty > MOST * room.depth()) {
            return 0;
        }
        int missing = (int) Math.floor(empty / room.grid() + LineBreaker.HAIR);
        return missing <= capacity ? missing : 0;
    }

    /** Moves what stands below gaps down, the largest gaps first. */
    static List<PageDraft.Placed> spread(List<PageDraft.Placed> body, int wanted, PageRoom room) {
        int[] taken = new int[body.size()];
        List<Integer> gaps = new ArrayList<>();
        int first = 0;
        while (body.get(first).kind() == Leaf.Kind.ARTIFACT) {
            first++;
        }
        for (int i = first + 1; i < body.size(); i++) {
            if (steps(body.get(i).slab(), room) > 0) {
                gaps.add(i);
            }
        }
        gaps.sort(Comparator.comparingDouble(i -> -body.get(i).slab().gap));
        int left = wanted;
        while (left > 0) {
            int before = left;
            for (int i : gaps) {
                if (left > 0 && taken[i] < steps(body.get(i).slab(), room)) {
                    taken[i]++;
                    left--;
                }
            }
            if (left == before) {
                throw new IllegalStateException("a page has less room in its gaps than was counted");
            }
        }
        List<PageDraft.Placed> spread = new ArrayList<>(body.size());
        double down = 0;
        for (int i = 0; i < body.size(); i++) {
            PageDraft.Placed it = body.get(i);
            down += taken[i] * room.grid();
            spread.add(new PageDraft.Placed(it.slab(), it.y() + down, it.kind()));
        }
        return spread;
    }
}
