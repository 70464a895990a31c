package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The inks of all editions on their grounds, also when a copier keeps only how light they are. */
class CardInkTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    private static Map<String, Double> lightness() throws IOException {
        Map<String, Double> found = new TreeMap<>();
        Matcher colours = COLOUR.matcher(Files.readString(Path.of("templates/print/shared/tokens.css")));
        while (colours.find()) {
            found.put(colours.group(1), luminance(Integer.parseInt(colours.group(2), 16)));
        }
        found.put("paper", 1.0);
        return found;
    }

    /** Relative luminance, as WCAG 2 has it: what is left of a colour in grey. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void all_text_stands_out_from_all_grounds() throws IOException {
        Map<String, Double> lightness = lightness();
        assertEquals(10, lightness.size(), lightness.toString());
        for (String ink : List.of("ink", "accent", "amber", "red", "quiet")) {
            for (String ground : List.of("paper", "accent-soft", "amber-soft", "red-soft")) {
                double contrast =
                        (lightness.getOrDefault(ground, 0.0) + 0.05) / (lightness.getOrDefault(ink, 1.0) + 0.05);
                assertTrue(contrast >= 4.5, ink + " on " + ground + ": " + contrast);
            }
        }
    }
}
