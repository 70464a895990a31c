package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** docs/publish.md and the workflow that it names are true. */
final class PublishPageTest {
    private static final Path WORKFLOW = Path.of(".github/workflows/publish.yml");
    private static SortedMap<String, byte[]> site = new TreeMap<>();
    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/publish.md"));
        BuildOptions options = new BuildOptions(
                Path.of("src/test/guides/minimal"),
                Optional.of(Path.of("templates")),
                Path.of("target/none"),
                Set.of(BuildOptions.SITE),
                1);
        site = GuideRenderer.render(options).files();
    }

    @Test
    void both_servers_are_told_what_the_headers_file_says_but_for_the_policy_that_pages_carry() {
        String headers = new String(Objects.requireNonNull(site.get("_headers")), StandardCharsets.UTF_8);
        Matcher header =
                Pattern.compile("(?m)^  ([A-Za-z-]+): (.*)$").matcher(headers.substring(0, headers.indexOf("\n\n")));
        List<String> names = new ArrayList<>();
        while (header.find()) {
            names.add(header.group(1));
            if (!header.group(1).equals("Content-Security-Policy")) {
                String nginx = "add_header " + header.group(1) + " \"" + header.group(2) + "\" always;";
                assertTrue(page.contains(nginx), nginx);
                String apache = "Header always set " + header.group(1) + " \"" + header.group(2) + "\"";
                assertTrue(page.contains(apache), apache);
            }
        }
        assertEquals(5, names.size());
        Matcher kept = Pattern.compile("Cache-Control: (.*)").matcher(headers);
        while (kept.find()) {
            assertTrue(page.contains("\"" + kept.group(1) + "\";"), kept.group(1));
        }
    }

    @Test
    void files_that_the_page_names_are_made_or_there() {
        for (String name : List.of("index.html", "404.html", "_headers")) {
            assertTrue(site.containsKey(name), name);
            assertTrue(page.contains("`" + name + "`"), name);
        }
        assertTrue(page.contains("`" + WORKFLOW + "`"));
        assertTrue(Files.exists(WORKFLOW));
    }

    @Test
    void settings_that_the_page_names_are_settings_of_a_guide() throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/moveleaf/schemas/guide.json"));
        String list = page.substring(page.indexOf("## Before you publish"), page.indexOf("## The address"));
        Matcher name = Pattern.compile("`([a-z-]+)`").matcher(list);
        int count = 0;
        while (name.find()) {
            assertTrue(schema.contains("\"" + name.group(1) + "\": {"), name.group(1));
            count++;
        }
        assertTrue(count > 8, count + " settings");
    }

    @Test
    void the_workflow_builds_with_the_launcher_and_uses_official_actions_of_a_fixed_major_version() throws IOException {
        String text = Files.readString(WORKFLOW);
        Object workflow = new Load(LoadSettings.builder().build()).loadFromString(text);
        assertTrue(workflow.toString().contains("run=./moveleaf build}"), workflow.toString());
        assertTrue(workflow.toString().contains("path=site"), workflow.toString());
        assertTrue(text.contains("vars.PUBLISH == 'yes'"));
        assertTrue(page.contains("`PUBLISH` with the value `yes`"));
        Matcher uses = Pattern.compile("uses: (.*)").matcher(text);
        int count = 0;
        while (uses.find()) {
            assertTrue(uses.group(1).matches("actions/[a-z-]+@v[0-9]+"), uses.group(1));
            count++;
        }
        assertEquals(4, count);
        assertFalse(text.contains("write-all"));
    }
}
