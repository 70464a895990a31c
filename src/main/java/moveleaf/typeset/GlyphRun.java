package moveleaf.typeset;

/**
 * Glyphs of one face in a row, as numbers and not as objects: a document has as many as characters. What stands on a line is a part of
 * what was shaped, and has its numbers from there.
 */
public final class GlyphRun {
    private final int[] ids;
    private final double[] advances;
    private final int[] clusters;
    private final int from;
    private final int size;

    /** What is taken off each cluster. */
    private final int shift;

    private GlyphRun(int[] ids, double[] advances, int[] clusters, int from, int size, int shift) {
        this.ids = ids;
        this.advances = advances;
        this.clusters = clusters;
        this.from = from;
        this.size = size;
        this.shift = shift;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** A glyph's number in its font. */
    public int id(int index) {
        return ids[from + index];
    }

    /** From a glyph to the next, in em of the font size, kerning included. */
    public double advance(int index) {
        return advances[from + index];
    }

    /** Offset in the shaped text of the first character that a glyph stands for. */
    public int cluster(int index) {
        return clusters[from + index] - shift;
    }

    /** From the first glyph to past the last, in em. */
    public double width() {
        double em = 0;
        for (int i = from; i < from + size; i++) {
            em += advances[i];
        }
        return em;
    }

    /** Those from one to before another, which stand for a text that begins at an offset of this one's. */
    GlyphRun part(int start, int end, int offset) {
        return new GlyphRun(ids, advances, clusters, from + start, end - start, shift + offset);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof GlyphRun run) || run.size != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            boolean same = id(i) == run.id(i) && cluster(i) == run.cluster(i);
            if (!same || Double.compare(advance(i), run.advance(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + id(i);
        }
        return hash;
    }

    /** Makes a row glyph by glyph; it is used up when it is made. */
    public static final class Maker {
        private final int[] ids;
        private final double[] advances;
        private final int[] clusters;
        private int size;

        /** @param most glyphs */
        public Maker(int most) {
            ids = new int[most];
            advances = new double[most];
            clusters = new int[most];
        }

        public void add(int id, double advance, int cluster) {
            ids[size] = id;
            advances[size] = advance;
            clusters[size] = cluster;
            size++;
        }

        /** Adds all of a row whose text begins at an offset. */
        void add(GlyphRun run, int offset) {
            for (int i = 0; i < run.size(); i++) {
                add(run.id(i), run.advance(i), run.cluster(i) + offset);
            }
        }

        public GlyphRun made() {
            return new GlyphRun(ids, advances, clusters, 0, size, 0);
        }
    }
}
