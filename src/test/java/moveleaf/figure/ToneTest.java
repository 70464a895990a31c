package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site's stylesheet knows every tone, and in its light theme gives each the colour that it has on paper. */
class ToneTest {
    private static final Path STYLES = Path.of("templates/site/styles");

    @ParameterizedTest
    @EnumSource(Tone.class)
    void the_stylesheet_has_every_tone_in_its_colour(Tone tone) throws IOException {
        String css =
                Files.readString(STYLES.resolve("figure-tokens.css")) + Files.readString(STYLES.resolve("drawing.css"));
        String fill = value(css, ".drawing ." + tone.token() + " { fill: ([^ ;}]+) }");
        String stroke = value(css, ".drawing ." + tone.token() + "-s { stroke: ([^ ;}]+) }");
        assertEquals(fill, stroke);
        while (fill.startsWith("var(")) {
            // the first one is the light theme's
            fill = value(css, fill.substring(4, fill.length() - 1) + ": ([^;]+);");
        }
        assertEquals(String.format(Locale.ROOT, "#%06x", tone.rgb()), fill);
    }

    private static String value(String css, String pattern) {
        Matcher matcher = Pattern.compile(pattern.replace(".drawing .", "\\.drawing \\.")
                        .replace("{", "\\{")
                        .replace(" }", " \\}"))
                .matcher(css);
        assertTrue(matcher.find(), () -> "no " + pattern);
        return matcher.group(1);
    }
}
