package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures of a composition's pages, to compare settings by. Emptiness is counted on pages that don't end a chapter; two pages
 * face each other when a verso and the recto after it do not end one either.
 *
 * @param pages number of pages
 * @param chapterEnds of them that end a run between forced breaks, blank ones too
 * @param shortPages others that are more than 40 % empty
 * @param meanEmpty mean share of a page that is empty, 0 to 1
 * @param worstEmpty the emptiest page
 * @param meanFacing mean difference of facing pages' emptiness
 * @param worstFacing the largest
 * @param dividedNotes pages from which a note goes on overleaf
 * @param yielded keeps that had to yield, as reported
 */
public record Looks(
        int pages,
        int chapterEnds,
        int shortPages,
        double meanEmpty,
        double worstEmpty,
        double meanFacing,
        double worstFacing,
        int dividedNotes,
        int yielded) {
    private static final double SHORT = 0.4;

    /** Measures a composition. */
    public static Looks of(Composition composition) {
        List<Double> empty = new ArrayList<>();
        List<Double> facing = new ArrayList<>();
        int divided = 0;
        Page before = null;
        for (Page page : composition.pages()) {
            divided += page.look().goesOn() ? 1 : 0;
            if (page.look().end() == PageLook.End.PAGE) {
                empty.add(page.look().empty());
            }
            if (before != null
                    && before.kind().side() == PageStyles.Side.VERSO
                    && before.look().end() == PageLook.End.PAGE
                    && page.look().end() == PageLook.End.PAGE) {
                facing.add(Math.abs(page.look().empty() - before.look().empty()));
            }
            before = page;
        }
        int yielded = 0;
        for (Composition.Problem problem : composition.problems()) {
            boolean keep =
                    problem.kind() == Composition.Kind.KEEP || problem.kind() == Composition.Kind.WIDOW_OR_ORPHAN;
            yielded += keep ? 1 : 0;
        }
        return new Looks(
                composition.pages().size(),
                composition.pages().size() - empty.size(),
                (int) empty.stream().filter(it -> it > SHORT).count(),
                mean(empty),
                worst(empty),
                mean(facing),
                worst(facing),
                divided,
                yielded);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(it -> it).average().orElse(0);
    }

    private static double worst(List<Double> values) {
        return values.stream().mapToDouble(it -> it).max().orElse(0);
    }

    /** The figures in a line of words. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%d pages, %d end a chapter; of the others %d more than 40 %% empty, %.1f %% empty in the mean, %.1f %% at worst;"
                        + " facing pages differ by %.1f %% in the mean, %.1f %% at worst; %d notes go on overleaf; %d keeps yield",
                pages,
                chapterEnds,
                shortPages,
                100 * meanEmpty,
                100 * worstEmpty,
                100 * meanFacing,
                100 * worstFacing,
                dividedNotes,
                yielded);
    }
}
