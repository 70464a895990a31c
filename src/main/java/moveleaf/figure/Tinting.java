package moveleaf.figure;

import java.util.List;

/** What is painted on the body's forms: working muscles. */
interface Tinting {
    /** Nothing. */
    Tinting NONE = (form, outline) -> List.of();

    /**
     * What lies on a form as one sees it, to be painted over its fill and under its lines.
     *
     * @param outline of the form on the picture: nothing shows outside
     */
    List<Drawing.Shape> on(Form form, Drawing.Path outline);
}
