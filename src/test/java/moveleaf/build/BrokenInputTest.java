package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people do wrong, and what attackers try, through the whole tool: each ends in a diagnostic at its place, in bounded
 * time, and leaves the last good output as it was.
 */
class BrokenInputTest {
    private static final String RAISE = "exercises/leg-raise.md";

    @TempDir
    Path temp;

    static Stream<Arguments> broken() {
        return Stream.of(
                // settings
                at(
                        "guide.yaml:1:1",
                        "missing-key",
                        g -> g.edit("guide.yaml", "title: Two movements for a sore knee\n", "")),
                at("guide.yaml:2:1", "unknown-key", g -> g.edit("guide.yaml", "title:", "titel:")),
                at("guide.yaml:7:1", "yaml-syntax", g -> g.edit("guide.yaml", "authors:", "\tauthors:")),
                at("guide.yaml:2:1", "duplicate-key", g -> g.edit("guide.yaml", "id: knee\n", "id: knee\nid: knee\n")),
                at("guide.yaml:1:5", "wrong-value", g -> g.edit("guide.yaml", "id: knee", "id: ../../etc")),
                at("guide.yaml:5:9", "unknown-region", g -> g.edit("guide.yaml", "region: GB", "region: ZZ")),
                at("guide.yaml:4:11", "unknown-language", g -> g.edit("guide.yaml", "en-GB", "xx")),
                at("guide.yaml:6:10", "wrong-value", g -> g.edit("guide.yaml", "[a4]", "[a3]")),
                at(
                        "guide.yaml:8:19",
                        "wrong-date",
                        g -> g.edit("guide.yaml", "written: 2026-11-22", "written: 2026-02-31")),
                at(
                        "guide.yaml:14:22",
                        "wrong-value",
                        g -> g.edit("guide.yaml", "american-medical-association", "amercan")),
                at("guide.yaml:23:26", "unknown-page", g -> g.edit("guide.yaml", "calf-stretch]", "calf]")),
                at("guide.yaml:1:1", "missing-file", g -> g.delete("guide.yaml")),
                // front matter
                at(RAISE + ":1:1", "missing-front-matter", g -> g.write(RAISE, "Just text.\n")),
                at(RAISE + ":2:1", "missing-key", g -> g.edit(RAISE, "purpose:", "# purpose:")),
                at(RAISE + ":5:9", "wrong-value", g -> g.edit(RAISE, "effort: gentle", "effort: mild")),
                at(RAISE + ":11:49", "wrong-value", g -> g.edit(RAISE, "rest: 30 s, freq", "rest: 30 kg, freq")),
                at(RAISE + ":11:15", "wrong-range", g -> g.edit(RAISE, "sets: 1-2", "sets: 2-1")),
                at(
                        RAISE + ":11:7",
                        "missing-key",
                        g -> g.edit(RAISE, ", frequency: 3 a week }\nvariants", " }\nvariants")),
                at(RAISE + ":8:22", "unknown-muscle", g -> g.edit(RAISE, "[quadriceps]", "[quadricep]")),
                at(RAISE + ":4:8", "yaml-syntax", g -> g.edit(RAISE, "trains:", " trains:")),
                at(RAISE + ":10:7", "wrong-value", g -> g.edit(RAISE, "side: each", "side: both")),
                // prose
                at(RAISE + ":24:38", "unknown-reference", g -> g.edit(RAISE, "[@fransen2015]", "[@franzen]")),
                at(RAISE + ":24:59", "dead-link", g -> g.edit(RAISE, "warning-signs.md#", "warning.md#")),
                at(RAISE + ":24:59", "dead-anchor", g -> g.edit(RAISE, "#emergency", "#emergencies")),
                at(RAISE + ":28:1", "raw-html", g -> g.edit(RAISE, "1. Lie", "<script>alert(1)</script>\n\n1. Lie")),
                at(
                        RAISE + ":34:1",
                        "unsafe-link",
                        g -> g.edit(RAISE, "- The knee", "[x](javascript:alert(1))\n\n- The knee")),
                at(RAISE + ":24:36", "undefined-note", g -> g.edit(RAISE, "[@fransen2015]", "[^nope] [@fransen2015]")),
                at(RAISE + ":24:36", "malformed-citation", g -> g.edit(RAISE, "[@fransen2015]", "[see @fransen2015]")),
                at(RAISE + ":2:8", "missing-section", g -> g.edit(RAISE, "## Steps", "## Stepps")),
                at(RAISE + ":30:1", "image-in-text", g -> g.edit(RAISE, "3. Lower", "![x](x.png)\n\n3. Lower")),
                // references
                at("references.json:1:2", "json-syntax", g -> g.write("references.json", "[,]")),
                at(
                        "references.json:2:3",
                        "malformed-reference",
                        g -> g.edit("references.json", "article-journal", "paper")),
                at(
                        "references.json:11:12",
                        "malformed-doi",
                        g -> g.edit("references.json", "10.1002/", "doi 10.1002/")),
                at(RAISE + ":24:38", "unknown-reference", g -> g.delete("references.json")),
                // files
                at(
                        "pages/leg-raise.md:1:1",
                        "duplicate-id",
                        g -> g.write("pages/leg-raise.md", "---\ntitle: T\nsummary: S\n---\n")),
                at("pages/nul.md:1:1", "bad-id", g -> g.write("pages/nul.md", "---\ntitle: T\nsummary: S\n---\n")),
                at(RAISE + ":1:1", "not-text", g -> g.write(RAISE, new byte[] {(byte) 0x50, 0, 0, 1})),
                at(
                        RAISE + ":1:6",
                        "not-utf-8",
                        g -> g.write(RAISE, "Knie-Übung".getBytes(StandardCharsets.ISO_8859_1))),
                at(RAISE + ":1:1", "file-too-large", g -> grow(g.guide().resolve(RAISE))),
                at("pages/out.md:1:1", "link-out-of-guide", g -> link(g.guide().resolve("pages/out.md"))),
                // figures
                at(RAISE + ":18:32", "out-of-range", g -> figure(g, "flexion: 45", "flexion: 170")),
                at(RAISE + ":18:32", "wrong-type", g -> figure(g, "flexion: 45", "flexion: 45°")),
                at(RAISE + ":18:23", "unknown-key", g -> figure(g, "flexion: 45", "flexoin: 45")),
                at(RAISE + ":17:13", "unknown-pose", g -> figure(g, "from: start", "from: strat")),
                at(RAISE + ":11:1", "missing-key", g -> figure(g, "poses:", "poese:")),
                at(RAISE + ":12:3", "missing-key", g -> figure(g, "alt: A leg goes up.", "props: [mat]")),
                at(RAISE + ":17:26", "missing-prop", g -> figure(g, "from: start", "contacts: { hands: chair }")),
                at(RAISE + ":18:15", "no-such-side", g -> figure(g, "left: { hips", "left: { neck")),
                at(RAISE + ":14:11", "missing-file", g -> files(g, "leg.svg", "")),
                at("figures/leg.svg:1:61", "unsafe-svg", g -> files(g, "leg.svg", svg("<script/>"))),
                at("figures/leg.svg:1:61", "unsafe-svg", g -> files(g, "leg.svg", svg("<image onload='x()'/>"))),
                at("figures/leg.svg:1:61", "unsupported-svg", g -> files(g, "leg.svg", svg("<mask/>"))),
                at("figures/leg.svg:1:1", "unsafe-svg", g -> files(g, "leg.svg", "<!DOCTYPE svg><svg/>")),
                at("figures/leg.png:1:1", "bad-picture", g -> files(g, "leg.png", svg(""))),
                at("figures/leg.jpg:1:1", "bad-picture", g -> files(g, "leg.jpg", "")),
                at("figures/leg.png:1:1", "file-too-large", g -> {
                    files(g, "leg.png", "x");
                    grow(g.guide().resolve("figures/leg.png"));
                }),
                // hostile
                at(
                        RAISE + ":38:51",
                        "nested-too-deep",
                        g -> g.edit(RAISE, "- You had", ">".repeat(100_000) + " x\n\n- You had")),
                at(
                        RAISE + ":2:57",
                        "data-too-deep",
                        g -> g.edit(RAISE, "title: Leg raise", "title: " + "[".repeat(100_000))),
                // templates and stylesheets
                at(
                        "templates/site/movement.mustache:1:3",
                        "unknown-name",
                        g -> g.template("site/movement.mustache", "{{nope}}")),
                at(
                        "templates/site/movement.mustache:2:1",
                        "template-syntax",
                        g -> g.template("site/movement.mustache", "x\n{{#page}}")),
                at(
                        "templates/site/movement.mustache:1:4",
                        "missing-partial",
                        g -> g.template("site/movement.mustache", "{{>nope}}")));
    }

    /** A figure in which one text stands for another. */
    private static void figure(GuideFixture guide, String from, String to) {
        String figure =
                """
                figure:
                  alt: A leg goes up.
                  caption: Up.
                  poses:
                    start: { step: 1 }
                    up:
                      from: start
                      left: { hips: { flexion: 45 } }
                """;
        assertTrue(figure.contains(from), from);
        guide.edit(RAISE, "side: each\n", "side: each\n" + figure.replace(from, to));
    }

    /** A figure of one file, which is there if it has a text. */
    private static void files(GuideFixture guide, String name, String text) {
        String figure =
                """
                figure:
                  alt: A leg goes up.
                  caption: Up.
                  files: [figures/NAME]
                  licence: CC0
                  source: Me
                """;
        guide.edit(RAISE, "side: each\n", "side: each\n" + figure.replace("NAME", name));
        if (!text.isEmpty() || name.endsWith(".jpg")) {
            guide.write("figures/" + name, text);
        }
    }

    private static String svg(String inside) {
        return "<svg viewBox='0 0 40 30' xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>";
    }

    private static Arguments at(String place, String code, Consumer<GuideFixture> mistake) {
        return Arguments.of(place, code, mistake);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("broken")
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void broken_input_is_reported_at_its_place_and_nothing_is_lost(
            String place, String code, Consumer<GuideFixture> mistake) {
        GuideFixture guide =
                GuideFixture.of("minimal", temp).only("site").build().expect();
        Map<String, byte[]> before = guide.output();
        mistake.accept(guide);
        guide.build();
        String all = String.join("\n", guide.headlines());
        assertTrue(
                guide.headlines().stream()
                        .anyMatch(line -> line.contains(place + ": ") && line.contains("[" + code + "]")),
                () -> "expected " + place + " " + code + " among\n" + all);
        assertTrue(guide.report().published().isEmpty(), all);
        Map<String, byte[]> after = guide.output();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((path, bytes) -> assertTrue(Arrays.equals(bytes, after.get(path)), path));
    }

    @Test
    void nobody_is_blamed_for_a_page_that_cannot_be_read() {
        onlyMistake(RAISE + ":1:1: error[file-too-large]", g -> grow(g.guide().resolve(RAISE)));
    }

    @Test
    void nobody_is_blamed_for_references_that_cannot_be_read() {
        onlyMistake("references.json:1:1: error[not-text]", g -> g.write("references.json", new byte[] {'[', 0}));
    }

    @Test
    void a_booklet_without_a_title_is_reported() {
        GuideFixture guide = GuideFixture.of("minimal", temp);
        guide.template("print/booklet/page.mustache", "no title here").build();
        assertEquals(1, guide.headlines().size(), guide.headlines()::toString);
        assertTrue(
                guide.headlines().get(0).contains("templates/print/booklet/page.mustache:1:1: error[missing-title]"));
    }

    private void onlyMistake(String headline, Consumer<GuideFixture> mistake) {
        GuideFixture guide = GuideFixture.of("minimal", temp).only("site");
        mistake.accept(guide);
        guide.build();
        assertEquals(1, guide.headlines().size(), guide.headlines()::toString);
        assertTrue(guide.headlines().get(0).contains(headline), guide.headlines()::toString);
    }

    private static void grow(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(50L * 1024 * 1024);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void link(Path from) {
        try {
            Files.createSymbolicLink(from, Files.writeString(from.resolveSibling("../../secret.md"), "secret"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
