package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.figure.FigureArtist;
import moveleaf.figure.Gallery;
import moveleaf.figure.GuideFigures;
import moveleaf.figure.Illustration;
import moveleaf.figure.Picture;
import moveleaf.model.Figure;
import moveleaf.model.Guide;

/** Draws the figures of a guide, side by side; what is wrong with one is reported, and it is missing. */
final class Studio {
    private Studio() {}

    /**
     * All figures, each drawn once, and the author's pictures.
     *
     * @param pictures by path from the guide's folder
     * @param threads how many may work at once
     */
    static Gallery draw(Guide guide, SortedMap<String, Picture> pictures, int threads, Diagnostics diagnostics) {
        List<Map.Entry<String, Figure.Drawn>> figures = drawn(guide);
        List<Callable<SortedMap<String, Illustration>>> work = new ArrayList<>();
        for (int share = 0; share < threads; share++) {
            int first = share;
            work.add(() -> draw(figures, first, threads, diagnostics));
        }
        return new Gallery(Jobs.run(work, threads), pictures);
    }

    /** Every so many figures from the first on. */
    private static SortedMap<String, Illustration> draw(
            List<Map.Entry<String, Figure.Drawn>> figures, int first, int step, Diagnostics diagnostics) {
        SortedMap<String, Illustration> illustrations = new TreeMap<>();
        for (int i = first; i < figures.size(); i += step) {
            illustrations.put(
                    figures.get(i).getKey(), FigureArtist.draw(figures.get(i).getValue(), diagnostics));
        }
        return illustrations;
    }

    private static List<Map.Entry<String, Figure.Drawn>> drawn(Guide guide) {
        List<Map.Entry<String, Figure.Drawn>> figures = new ArrayList<>();
        GuideFigures.of(guide)
                .forEach((name, figure) -> figure.accept(new Figure.Visitor<Boolean>() {
                    @Override
                    public Boolean drawn(Figure.Drawn drawn) {
                        return figures.add(Map.entry(name, drawn));
                    }

                    @Override
                    public Boolean files(Figure.Files files) {
                        return false;
                    }
                }));
        return figures;
    }
}
