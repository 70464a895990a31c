package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A photocopy keeps only how light a colour is. Tones that mean different things where they meet keep a least contrast in it
 * (as in WCAG: 1 is none, 21 black on white): on paper, which has the colours of the light theme, and in the dark theme.
 * Fills that no line parts need 1.3, cloth beside skin 2, hatching and what stands on the paper 3.
 */
class GreyTest {
    private static final Path STYLESHEET = Path.of("templates/site/styles/figure-tokens.css");

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "SKIN, SKIN_FAR, 1.3",
        "SHIRT, SHIRT_FAR, 1.3",
        "TROUSERS, TROUSERS_FAR, 1.3",
        "PROP, PROP_FAR, 1.25",
        "SKIN, SHIRT, 2",
        "SKIN, TROUSERS, 2",
        "SKIN_FAR, SHIRT_FAR, 2",
        "SKIN_FAR, TROUSERS_FAR, 2",
        "SKIN, HAIR, 3",
        "WORK_HATCH, WORK, 3",
        "HELP, SHIRT, 3",
        "HELP, SHIRT_FAR, 3",
        "HELP, TROUSERS, 3",
        "HELP, TROUSERS_FAR, 3",
        "HELP_HATCH, SKIN, 3",
        "HELP_HATCH, SKIN_FAR, 3",
        "LINE, PAPER, 7",
        "LINE, MAT, 7",
        "ARROW, PAPER, 4.5",
        "ARROW, MAT, 4.5",
        "METAL, PAPER, 3",
    })
    void tones_are_told_apart_without_colour(Tone tone, Tone other, double least) throws IOException {
        String css = Files.readString(STYLESHEET);
        double onPaper = contrast(tone.rgb(), other.rgb());
        double inTheDark = contrast(dark(css, tone), dark(css, other));
        assertTrue(onPaper >= least, () -> "on paper: " + onPaper);
        assertTrue(inTheDark >= least, () -> "in the dark theme: " + inTheDark);
    }

    @ParameterizedTest
    @CsvSource({"SKIN", "SKIN_FAR", "SHIRT", "SHIRT_FAR", "TROUSERS", "TROUSERS_FAR", "WORK", "PROP", "PROP_FAR", "MAT"
    })
    void a_dark_line_bounds_every_fill_on_paper(Tone fill) {
        double contrast = contrast(Tone.LINE.rgb(), fill.rgb());
        assertTrue(contrast >= 1.9, () -> fill + ": " + contrast);
    }

    /** What the dark theme makes of a tone: the second colour that the stylesheet gives it. */
    private static int dark(String css, Tone tone) {
        return Pattern.compile("--figure-" + tone.token() + ": #([0-9a-f]{6})")
                .matcher(css)
                .results()
                .skip(1)
                .findFirst()
                .map(colour -> Integer.parseInt(colour.group(1), 16))
                .orElseThrow(() -> new AssertionError("no dark " + tone));
    }

    private static double contrast(int a, int b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
