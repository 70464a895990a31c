package moveleaf.figure;

import java.util.List;

/**
 * Shapes that are painted together.
 *
 * @param nearness of what they show: pieces are painted from the least to the most
 * @param shapes in the projection's own coordinates, not yet moved into a drawing
 */
record Piece(double nearness, List<Drawing.Shape> shapes) {
    Piece {
        shapes = List.copyOf(shapes);
    }
}
