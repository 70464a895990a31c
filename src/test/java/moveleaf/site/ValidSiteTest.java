package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moveleaf.view.SampleGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file of the website keeps the rules of HTML, CSS and SVG. */
@ExtendWith(RealSite.Shared.class)
final class ValidSiteTest {
    @Test
    void the_checker_finds_nothing_in_the_real_guide(RealSite site) {
        assertEquals("", String.join("\n", HtmlChecker.faults(site.files())));
    }

    @Test
    void the_checker_finds_nothing_in_the_sample_guide() {
        Map<String, byte[]> files = new TreeMap<>();
        Sites.render(new SampleGuide("Bird dog", Optional.of("https://guide.example")))
                .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("", String.join("\n", HtmlChecker.faults(files)));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html,<main,<main hidden=7,Bad value",
        "index.html,<main,<main role=\"main\",unnecessary",
        "index.html,</main>,,Unclosed element",
        "index.html,</main>,</main><script>1</script>,Inline script violates",
        "assets/site.css,color:,color: 7px; colour:,doesn't exist",
        "figures/bird-dog.svg,<path,<path d=\"m0\",duplicate attribute",
        "figures/bird-dog.svg,<path,<paht/><path,paht"
    })
    void the_checker_sees_a_fault(String path, String from, String to, String message, RealSite site) {
        String broken = site.text(path).replaceFirst(from, to == null ? "" : to);
        List<String> faults = HtmlChecker.faults(Map.of(path, broken.getBytes(StandardCharsets.UTF_8)));
        assertTrue(faults.toString().contains(message), faults::toString);
    }
}
