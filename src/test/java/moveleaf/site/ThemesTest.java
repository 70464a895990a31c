package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The themes of the site: chosen by the machine or by the reader they are the same, and everybody can read them. */
final class ThemesTest {
    private static final String DARK = "@media screen and (prefers-color-scheme: dark)";
    private static final String CONTRAST = "@media screen and (prefers-contrast: more)";
    private static final String CONTRAST_DARK = CONTRAST + " and (prefers-color-scheme: dark)";

    /** What is written or drawn on what, wherever a stylesheet does so. */
    private static final Map<String, List<String>> TEXT = Map.of(
            "ink", List.of("paper", "accent-soft", "caution-soft", "danger-soft"),
            "ink-soft", List.of("paper", "accent-soft", "caution-soft", "danger-soft"),
            "accent", List.of("paper", "accent-soft", "caution-soft", "danger-soft"),
            "caution", List.of("paper", "caution-soft"),
            "danger", List.of("paper", "danger-soft"));

    private static final Map<String, List<String>> SHAPES =
            Map.of("edge", List.of("paper", "accent-soft", "caution-soft", "danger-soft"), "accent", List.of("paper"));

    /** Nothing is told by hairlines, and the grounds of boxes are told apart by their borders and words. */
    private static final Set<String> ORNAMENT = Set.of("rule");

    @Test
    void a_theme_is_the_same_by_choice_and_by_the_machine() {
        Map<String, String> chosen = chosen();
        assertEquals(Set.of("dark", "contrast", "contrast-dark"), chosen.keySet());
        for (var theme : Map.of("dark", DARK, "contrast", CONTRAST, "contrast-dark", CONTRAST_DARK)
                .entrySet()) {
            String machine = block(read("tokens.css"), theme.getValue() + " {\n  :root:not([data-theme]) {")
                    + block(read("figure-tokens.css"), theme.getValue() + " {\n  :root:not([data-theme]) {");
            assertEquals(lines(machine), lines(chosen.getOrDefault(theme.getKey(), "")), theme.getKey());
        }
    }

    @Test
    void every_theme_gives_every_colour() {
        Set<String> colours = new TreeSet<>(palette("light").keySet());
        for (String theme : List.of("dark", "contrast", "contrast-dark")) {
            assertEquals(colours, own(theme).keySet(), theme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast", "contrast-dark"})
    void text_and_shapes_stand_out_from_their_grounds(String theme) {
        Map<String, String> palette = palette(theme);
        double least = theme.startsWith("contrast") ? 7 : 4.5;
        List<String> faults = new ArrayList<>();
        TEXT.forEach((text, grounds) -> grounds.forEach(ground -> check(palette, text, ground, least, faults)));
        SHAPES.forEach((shape, grounds) -> grounds.forEach(ground -> check(palette, shape, ground, 3, faults)));
        assertEquals(List.of(), faults);
    }

    @Test
    void no_colour_is_forgotten_in_these_pairs() {
        Set<String> paired = new TreeSet<>(ORNAMENT);
        List.of(TEXT, SHAPES)
                .forEach(pairs -> pairs.forEach((over, grounds) -> {
                    paired.add(over);
                    paired.addAll(grounds);
                }));
        Set<String> site = new TreeSet<>(palette("light").keySet());
        site.removeIf(name -> name.startsWith("figure-"));
        assertEquals(site, paired);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast", "contrast-dark"})
    void figures_have_a_line_and_hatching_that_can_be_seen(String theme) {
        Map<String, String> palette = palette(theme);
        List<String> faults = new ArrayList<>();
        check(palette, "figure-line", "paper", 3, faults);
        check(palette, "figure-arrow", "paper", 3, faults);
        check(palette, "figure-work-hatch", "figure-work", 3, faults);
        for (String cloth : List.of("shirt", "shirt-far", "trousers", "trousers-far")) {
            check(palette, "figure-help", "figure-" + cloth, 3, faults);
        }
        check(palette, "figure-help-hatch", "figure-help", 3, faults);
        check(palette, "figure-help-hatch", "figure-skin", 3, faults);
        check(palette, "figure-help-hatch", "figure-skin-far", 3, faults);
        assertEquals(List.of(), faults);
    }

    @Test
    void no_stylesheet_has_colours_of_its_own() throws IOException {
        List<String> strays = new ArrayList<>();
        try (var files = Files.list(Path.of("templates/site/styles"))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.matches("(tokens|figure-tokens|chosen)\\.css")) {
                    Matcher colour = Pattern.compile("(?m)^.*[:\\s](#[0-9a-fA-F]{3,8}|rgba?\\(|hsla?\\().*$")
                            .matcher(Files.readString(file));
                    while (colour.find()) {
                        if (!colour.group().matches(".*(:root \\{ --ink:|solid) #000.*")) {
                            strays.add(name + ": " + colour.group().strip());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), strays);
    }

    private static void check(Map<String, String> palette, String over, String ground, double least, List<String> to) {
        double ratio = ratio(colour(palette, over), colour(palette, ground));
        if (ratio < least) {
            to.add(over + " on " + ground + ": " + Math.round(ratio * 100) / 100.0);
        }
    }

    private static String colour(Map<String, String> palette, String name) {
        return Objects.requireNonNull(palette.get(name), name);
    }

    /** WCAG 2.2, relative luminance. */
    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static Map<String, String> palette(String theme) {
        Map<String, String> palette = new LinkedHashMap<>();
        palette.putAll(colours(block(read("tokens.css"), ":root {")));
        palette.putAll(colours(block(read("figure-tokens.css"), ":root {")));
        if (!theme.equals("light")) {
            palette.putAll(own(theme));
        }
        return palette;
    }

    private static Map<String, String> own(String theme) {
        return colours(Objects.requireNonNull(chosen().get(theme), theme));
    }

    private static Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        Matcher themes =
                Pattern.compile(":root\\[data-theme=\"([a-z-]+)\"] \\{([^}]*)}").matcher(read("chosen.css"));
        while (themes.find()) {
            chosen.put(themes.group(1), themes.group(2));
        }
        return chosen;
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new TreeMap<>();
        Matcher lines = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});").matcher(block);
        while (lines.find()) {
            colours.put(lines.group(1), lines.group(2));
        }
        return colours;
    }

    private static List<String> lines(String block) {
        return block.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String block(String css, String start) {
        int at = css.indexOf(start);
        assertTrue(at >= 0, start);
        return css.substring(at + start.length(), css.indexOf('}', at));
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("templates/site/styles", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
