package moveleaf.build;

import java.util.Locale;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Settings;
import moveleaf.pdf.Imposition;
import moveleaf.typeset.Composition;

/**
 * A PDF of sheets that are folded, as the guide's settings ask for it.
 *
 * @param run the PDF
 * @param imposing its settings
 */
record Folding(PrintRun run, Settings.Imposing imposing) {
    private static final double POINTS_OF_A_MILLIMETRE = 72 / 25.4;

    /** Nothing where the pages stand in reading order. */
    static Optional<Folding> of(PrintRun run) {
        return run.edition().imposing().map(imposing -> new Folding(run, imposing));
    }

    Imposition imposition() {
        double thickness = imposing.paperThickness() * POINTS_OF_A_MILLIMETRE;
        return switch (run.paper()) {
            case LETTER -> new Imposition(11 * 72, 8.5 * 72, thickness, imposing.signature());
            case A4 ->
                new Imposition(
                        297 * POINTS_OF_A_MILLIMETRE, 210 * POINTS_OF_A_MILLIMETRE, thickness, imposing.signature());
        };
    }

    /** Whether the pages can be laid on the sheets; what keeps them from it is reported. */
    boolean fits(Composition composition, Diagnostics diagnostics) {
        Optional<Imposition.Misfit> misfit = imposition().misfit(composition);
        misfit.ifPresent(it -> diagnostics.add(said(it)));
        return misfit.isEmpty();
    }

    private Diagnostic said(Imposition.Misfit misfit) {
        String needed = millimetres(misfit.needed());
        String other = millimetres(misfit.other());
        return switch (misfit.kind()) {
            case TOO_LARGE ->
                Diagnostic.error(
                                "pages-too-large",
                                run.edition().span(),
                                "pages of \"" + imposing.edition() + "\" are " + needed + " × " + other
                                        + " mm, which is more than half a sheet of " + run.paperToken())
                        .withHint("impose an edition whose pages are half a sheet: size: half-letter, or a5");
            case TOO_THICK ->
                Diagnostic.error(
                                "signature-too-thick",
                                run.edition().span(),
                                "the innermost pages would move " + needed
                                        + " mm towards the fold, and what stands on them is " + other + " mm from it")
                        .withHint(
                                "fold fewer sheets together, such as signature: 8, or say how thick the paper is: 0.1 mm");
        };
    }

    private static String millimetres(double points) {
        return String.format(Locale.ROOT, "%.1f", points / POINTS_OF_A_MILLIMETRE);
    }
}
