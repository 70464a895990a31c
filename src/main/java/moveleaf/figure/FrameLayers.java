package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what all frames of a movement have in common, in the order of painting, so that it is written once: the longest
 * common row of shapes, frame by frame (what the first frames share with each next one). What lies between two common
 * shapes changes, and stays between them.
 */
final class FrameLayers {
    private FrameLayers() {}

    /**
     * Shapes between two common ones, and the common one after them.
     *
     * @param changing for each frame its own shapes; all empty where nothing changes here
     * @param common what follows in every frame; empty at the end only
     */
    record Layer<T>(List<List<T>> changing, List<T> common) {}

    /** Takes frames apart; putting each frame's own and the common ones together again gives the frame back. */
    static <T> List<Layer<T>> of(List<List<T>> frames) {
        List<T> common = frames.get(0);
        for (List<T> frame : frames) {
            common = shared(common, frame);
        }
        int[] next = new int[frames.size()];
        List<Layer<T>> layers = new ArrayList<>();
        List<T> run = new ArrayList<>();
        List<List<T>> changing = between(frames, next, common.isEmpty() ? null : common.get(0));
        for (int i = 0; i < common.size(); i++) {
            run.add(common.get(i));
            for (int f = 0; f < next.length; f++) {
                next[f]++;
            }
            List<List<T>> after = between(frames, next, i + 1 < common.size() ? common.get(i + 1) : null);
            if (after.stream().anyMatch(own -> !own.isEmpty())) {
                layers.add(new Layer<>(changing, run));
                run = new ArrayList<>();
                changing = after;
            }
        }
        layers.add(new Layer<>(changing, run));
        return layers;
    }

    /** What each frame has before the next common shape, moving its place on. */
    private static <T> List<List<T>> between(
            List<List<T>> frames, int[] next, @org.jspecify.annotations.Nullable T stop) {
        List<List<T>> own = new ArrayList<>();
        for (int f = 0; f < next.length; f++) {
            List<T> frame = frames.get(f);
            int from = next[f];
            while (next[f] < frame.size()
                    && (stop == null || !frame.get(next[f]).equals(stop))) {
                next[f]++;
            }
            own.add(frame.subList(from, next[f]));
        }
        return own;
    }

    /** The longest row that both hold in order. What both begin and end with is part of it: only the middle is searched. */
    private static <T> List<T> shared(List<T> a, List<T> b) {
        int least = Math.min(a.size(), b.size());
        int head = 0;
        while (head < least && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        if (head + tail == a.size()) {
            return a;
        }
        List<T> row = new ArrayList<>(a.subList(0, head));
        row.addAll(searched(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail)));
        row.addAll(a.subList(a.size() - tail, a.size()));
        return row;
    }

    private static <T> List<T> searched(List<T> a, List<T> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<T> row = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                row.add(a.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return row;
    }
}
