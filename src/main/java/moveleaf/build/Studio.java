package moveleaf.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
     */
    static Gallery draw(Guide guide, SortedMap<String, Picture> pictures, Diagnostics diagnostics) {
        Map<String, Illustration> illustrations = drawn(guide).parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey, figure -> FigureArtist.draw(figure.getValue(), diagnostics)));
        return new Gallery(new TreeMap<>(illustrations), pictures);
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
