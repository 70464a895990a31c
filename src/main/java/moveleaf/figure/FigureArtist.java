package moveleaf.figure;

import java.util.List;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Figure;

/** Draws figures: poses the body, paints it among its props, tints its muscles, and shows the way by arrows. */
public final class FigureArtist {
    private FigureArtist() {}

    /** A figure as drawings. What can't be drawn as written is reported, and drawn as well as may be. */
    public static Illustration draw(Figure.Drawn figure, Diagnostics diagnostics) {
        return new Illustration(List.of(), List.of());
    }
}
