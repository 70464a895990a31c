package moveleaf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a PDF keeps the rules of PDF/UA or PDF/A. */
public final class PdfConformance {
    /** The flavours that Moveleaf promises. */
    public enum Flavour {
        UA_1(PDFAFlavour.PDFUA_1),
        A_2A(PDFAFlavour.PDFA_2_A),
        A_2B(PDFAFlavour.PDFA_2_B);

        private final PDFAFlavour rules;

        Flavour(PDFAFlavour rules) {
            this.rules = rules;
        }
    }

    private static final int FAILURES_SHOWN_OF_ONE_RULE = 5;

    /** Kept here, for a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("org.verapdf");

    static {
        LOGGER.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformance() {}

    /**
     * The rules that a PDF breaks, as {@code 7.1-11: message (where)}, a few places for each; an empty list when it
     * conforms.
     */
    public static List<String> failures(byte[] pdf, Flavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour.rules);
                var validator = Foundries.defaultInstance()
                        .createValidator(flavour.rules, FAILURES_SHOWN_OF_ONE_RULE, false, true, false)) {
            var result = validator.validate(parser);
            List<String> failures = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfConformance::describe)
                    .toList();
            if (failures.isEmpty() != result.isCompliant()) {
                throw new IllegalStateException("veraPDF contradicts itself: " + result);
            }
            return failures;
        } catch (VeraPDFException | IOException e) {
            return List.of("veraPDF can't read it: " + e);
        }
    }

    private static String describe(TestAssertion failure) {
        String message = failure.getErrorMessage() == null ? failure.getMessage() : failure.getErrorMessage();
        return "%s-%d: %s (%s)"
                .formatted(
                        failure.getRuleId().getClause(),
                        failure.getRuleId().getTestNumber(),
                        message,
                        failure.getLocation().getContext());
    }
}
