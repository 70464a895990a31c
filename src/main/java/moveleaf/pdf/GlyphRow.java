package moveleaf.pdf;

import java.util.Arrays;

/** Glyphs while they are being shaped: ids, the first character each stands for, and advances in font units. */
final class GlyphRow {
    private int[] ids;
    private int[] clusters;
    private double[] advances;
    private int size;

    GlyphRow(int room) {
        ids = new int[room];
        clusters = new int[room];
        advances = new double[room];
    }

    int size() {
        return size;
    }

    int id(int index) {
        return ids[index];
    }

    int cluster(int index) {
        return clusters[index];
    }

    /** In font units; NaN until known. */
    double advance(int index) {
        return advances[index];
    }

    void add(int id, int cluster, double advance) {
        insert(size, id, cluster);
        advances[size - 1] = advance;
    }

    void insert(int index, int id, int cluster) {
        if (size == ids.length) {
            int room = size * 2 + 4;
            ids = Arrays.copyOf(ids, room);
            clusters = Arrays.copyOf(clusters, room);
            advances = Arrays.copyOf(advances, room);
        }
        move(index, index + 1);
        ids[index] = id;
        clusters[index] = cluster;
        advances[index] = Double.NaN;
        size++;
    }

    void replace(int index, int id) {
        ids[index] = id;
        advances[index] = Double.NaN;
    }

    void advance(int index, double advance) {
        advances[index] = advance;
    }

    void remove(int from, int to) {
        move(to, from);
        size -= to - from;
    }

    private void move(int from, int to) {
        System.arraycopy(ids, from, ids, to, size - from);
        System.arraycopy(clusters, from, clusters, to, size - from);
        System.arraycopy(advances, from, advances, to, size - from);
    }
}
