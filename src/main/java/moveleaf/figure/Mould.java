package moveleaf.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moveleaf.figure.Loft.Section;
import moveleaf.figure.Sculpture.Length;

/**
 * Lofts made ready for casting, such as those of the {@link Sculpture}: their given sections once each, and for every fine section the four given
 * ones that it lies between, with their weights. Nothing here depends on a posture.
 */
final class Mould {
    /** The body: a part for each form, by ordinal. */
    static final Mould BODY =
            new Mould(Arrays.stream(Form.values()).map(Sculpture::of).toList());

    final Section[] given;
    /** Of their tilts. */
    final double[] tiltCos;

    final double[] tiltSin;
    /** Four numbers of given sections for each fine one. */
    final int[] sources;
    /** Their weights: never below 0, 1 in sum, so that a fine section is always a true ellipsoid. */
    final double[] weights;
    /** Of fine sections: the first of each part, and at last their count. */
    final int[] starts;
    /** Fine sections that begin a loft: they are not linked to the one before. */
    final boolean[] begins;
    /** For fine sections where a loft is cut, the one behind them in the same part; else -1. */
    final int[] inner;
    /** For fine sections where a loft is cut, the one after them in the part where it goes on; else -1. */
    final int[] onward;

    /** @param parts each of one or more lengths of lofts */
    Mould(List<List<Length>> parts) {
        Map<Section, Integer> numbers = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        List<int[]> allSources = new ArrayList<>();
        List<double[]> allWeights = new ArrayList<>();
        List<Boolean> allBegins = new ArrayList<>();
        List<Integer> allCut = new ArrayList<>();
        starts = new int[parts.size() + 1];
        for (int part = 0; part < parts.size(); part++) {
            for (Length reach : parts.get(part)) {
                List<Section> own = reach.loft().sections();
                int[] keys = new int[own.size()];
                for (int i = 0; i < keys.length; i++) {
                    Section section = own.get(i);
                    Integer known = numbers.get(section);
                    if (known == null) {
                        known = sections.size();
                        numbers.put(section, known);
                        sections.add(section);
                    }
                    keys[i] = known;
                }
                int fineness = reach.loft().fineness();
                int first = (int) Math.round(reach.from() * fineness);
                int last = (int) Math.round(reach.to() * fineness);
                for (int i = first; i <= last; i++) {
                    int interval = Math.min(i / fineness, keys.length - 2);
                    place(keys, interval, i / (double) fineness - interval, allSources, allWeights);
                    allBegins.add(i == first);
                    allCut.add(cut(i, first, last, (keys.length - 1) * fineness));
                }
            }
            starts[part + 1] = allSources.size();
        }
        given = sections.toArray(new Section[0]);
        tiltCos = new double[given.length];
        tiltSin = new double[given.length];
        for (int i = 0; i < given.length; i++) {
            tiltCos[i] = StrictMath.cos(StrictMath.toRadians(given[i].tilt()));
            tiltSin[i] = StrictMath.sin(StrictMath.toRadians(given[i].tilt()));
        }
        int size = allSources.size();
        sources = new int[4 * size];
        weights = new double[4 * size];
        begins = new boolean[size];
        inner = new int[size];
        onward = new int[size];
        Arrays.fill(inner, -1);
        Arrays.fill(onward, -1);
        for (int i = 0; i < size; i++) {
            System.arraycopy(allSources.get(i), 0, sources, 4 * i, 4);
            System.arraycopy(allWeights.get(i), 0, weights, 4 * i, 4);
            begins[i] = allBegins.get(i);
            inner[i] = allCut.get(i) == 0 ? -1 : i - allCut.get(i);
        }
        join();
    }

    /**
     * A point of a uniform cubic B-spline whose ends are given by phantom sections (2·first − second), which makes it
     * begin and end in the given ones; the phantoms' weights are folded into the sections that they are made of.
     */
    private static void place(int[] keys, int interval, double t, List<int[]> allSources, List<double[]> allWeights) {
        double[] basis = {
            (1 - t) * (1 - t) * (1 - t) / 6,
            (3 * t * t * t - 6 * t * t + 4) / 6,
            (-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6,
            t * t * t / 6
        };
        int[] chosen = new int[4];
        double[] shares = new double[4];
        for (int i = 0; i < 4; i++) {
            chosen[i] = keys[Math.max(0, Math.min(keys.length - 1, interval - 1 + i))];
            shares[i] += basis[i];
        }
        if (interval == 0) {
            shares[0] = 0;
            shares[1] += 2 * basis[0];
            shares[2] -= basis[0];
        }
        if (interval == keys.length - 2) {
            shares[3] = 0;
            shares[2] += 2 * basis[3];
            shares[1] -= basis[3];
        }
        allSources.add(chosen);
        allWeights.add(shares);
    }

    /** Finds where each cut loft goes on: in the part that is cut at the very same section. */
    private void join() {
        for (int i = 0; i < size(); i++) {
            for (int j = 0; inner[i] >= 0 && j < size(); j++) {
                if (j != i
                        && inner[j] >= 0
                        && Arrays.equals(sources, 4 * i, 4 * i + 4, sources, 4 * j, 4 * j + 4)
                        && Arrays.equals(weights, 4 * i, 4 * i + 4, weights, 4 * j, 4 * j + 4)) {
                    onward[i] = inner[j];
                }
            }
        }
    }

    /** 1 where a loft goes on in another part, -1 where it comes from one, else 0. */
    private static int cut(int i, int first, int last, int end) {
        if (i == first && first > 0) {
            return -1;
        }
        return i == last && last < end ? 1 : 0;
    }

    int size() {
        return begins.length;
    }
}
