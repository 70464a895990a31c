package moveleaf.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.figure.Drawing;
import moveleaf.figure.Gallery;
import moveleaf.figure.GuideFigures;
import moveleaf.figure.Illustration;
import moveleaf.figure.SvgWriter;
import moveleaf.model.Guide;

/** The files of a site's figures: each drawn figure as a picture that can be used elsewhere, and the author's own files. */
final class FigureFiles {
    private FigureFiles() {}

    /** Contents by path from the site's root. */
    static SortedMap<String, byte[]> of(Guide guide, Gallery gallery) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        GuideFigures.of(guide).forEach((name, figure) -> gallery.illustration(name)
                .filter(illustration -> !illustration.stills().isEmpty())
                .map(illustration -> SvgWriter.strip(drawings(illustration), figure.caption(), figure.alt()))
                .ifPresent(svg -> files.put(FigureViews.path(name), svg.getBytes(StandardCharsets.UTF_8))));
        gallery.pictures().forEach((path, picture) -> files.put(path, picture.bytes()));
        return files;
    }

    private static List<Drawing> drawings(Illustration illustration) {
        return illustration.stills().stream().map(Illustration.Still::drawing).toList();
    }
}
