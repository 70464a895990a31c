package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import moveleaf.PdfConformance;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final String RAISE = "exercises/leg-raise.md";

    @TempDir
    Path temp;

    @Test
    void the_smallest_guide_becomes_a_site_and_a_booklet() {
        GuideFixture guide = GuideFixture.of("minimal", temp).build().expect();
        guide.expectFile("exercises/leg-raise.html", "Leg raise").expectFile("downloads.html", "knee-booklet-a4.pdf");
        assertTrue(guide.output().containsKey("print/knee-booklet-a4.pdf"));
    }

    @Test
    void a_guide_that_names_no_reference_style_gets_the_usual_one() {
        GuideFixture named = GuideFixture.of("minimal", temp.resolve("a"))
                .only("site")
                .build()
                .expect();
        GuideFixture unnamed = GuideFixture.of("minimal", temp.resolve("b")).only("site");
        unnamed.edit("guide.yaml", "references: { style: american-medical-association }\n", "");
        same(named.output(), unnamed.build().expect().output());
    }

    @Test
    void same_content_gives_same_bytes_in_any_folder_country_and_time_zone() {
        SortedMap<String, byte[]> here =
                GuideFixture.of("minimal", temp.resolve("a")).build().output();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            same(here, GuideFixture.of("minimal", temp.resolve("b/c")).build().output());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void one_job_and_many_make_the_same_files() {
        GuideFixture guide = GuideFixture.of("minimal", temp);
        BuildOptions options = guide.options();
        BuildOptions one = new BuildOptions(options.guide(), Optional.empty(), options.out(), Set.of(), 1);
        same(GuideRenderer.render(options).files(), GuideRenderer.render(one).files());
    }

    @Test
    void a_second_build_writes_nothing_and_an_edit_writes_what_it_touches() {
        GuideFixture guide = GuideFixture.of("minimal", temp).build().build();
        assertEquals(List.of(), guide.report().published().orElseThrow().written());
        guide.only("site")
                .edit(RAISE, "Lower it slowly.", "Lower it very slowly.")
                .build();
        assertEquals(
                List.of(
                        "assets/files.js",
                        "assets/movements.js",
                        "assets/search.js",
                        "exercises/leg-raise.html",
                        "guide.json",
                        "sw.js"),
                guide.report().published().orElseThrow().written());
    }

    @Test
    void a_build_with_errors_leaves_the_last_good_output() {
        GuideFixture guide = GuideFixture.of("minimal", temp).build();
        SortedMap<String, byte[]> good = guide.output();
        guide.edit(RAISE, "effort: gentle", "effort: none").build();
        assertTrue(guide.report().published().isEmpty());
        same(good, guide.output());
    }

    @Test
    void a_page_that_is_gone_leaves_the_output() {
        GuideFixture guide = GuideFixture.of("minimal", temp).build();
        guide.delete("stretches/calf-stretch.md").edit("guide.yaml", ", calf-stretch]", "]");
        guide.build().expect();
        assertEquals(
                List.of("stretches/calf-stretch.html"),
                guide.report().published().orElseThrow().removed());
    }

    @Test
    void only_touches_no_other_output() {
        GuideFixture guide = GuideFixture.of("minimal", temp).build();
        byte[] pdf = guide.output().get("print/knee-booklet-a4.pdf");
        guide.only("site")
                .edit(RAISE, "title: Leg raise", "title: Leg lift")
                .build()
                .expect();
        assertArrayEquals(pdf, guide.output().get("print/knee-booklet-a4.pdf"));
        guide.expectFile("exercises/leg-raise.html", "Leg lift");
        byte[] page = guide.output().get("exercises/leg-raise.html");
        guide.only("booklet")
                .edit(RAISE, "title: Leg lift", "title: Leg swing")
                .build()
                .expect();
        assertArrayEquals(page, guide.output().get("exercises/leg-raise.html"));
        assertFalse(java.util.Arrays.equals(pdf, guide.output().get("print/knee-booklet-a4.pdf")));
    }

    @Test
    void practice_elsewhere_is_shown_where_the_author_names_some_and_nowhere_else() throws Exception {
        GuideFixture guide = GuideFixture.of("minimal", temp).build();
        assertFalse(bookletText(guide).contains("More practice"));
        guide.edit(
                        "guide.yaml",
                        "editions:",
                        "extra-practice: [{ title: Ten calm minutes, address: \"https://example.org/ten\" }]\neditions:")
                .build()
                .expect();
        guide.expectFile("index.html", "https://example.org/ten");
        assertTrue(bookletText(guide).contains("More practice"));
        assertTrue(bookletText(guide).contains("https://example.org/ten"));
    }

    private static String bookletText(GuideFixture guide) throws IOException {
        byte[] pdf = Objects.requireNonNull(guide.output().get("print/knee-booklet-a4.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void paths_in_diagnostics_lead_there_from_the_working_folder() {
        GuideFixture guide = GuideFixture.of("minimal", temp)
                .edit(RAISE, "effort: gentle", "effort: mild")
                .edit(RAISE, "#emergency", "#nowhere")
                .template("site/missing.mustache", "{{nope}}");
        for (Path here : List.of(temp, guide.root(), guide.guide(), temp.resolve("elsewhere"))) {
            BuildOptions options =
                    new BuildOptions(guide.guide(), Optional.empty(), guide.out(), Set.of("site"), 1, here);
            List<String> paths = GuideRenderer.render(options).diagnostics().stream()
                    .map(d -> d.span().file().path())
                    .distinct()
                    .toList();
            assertEquals(2, paths.size(), paths.toString());
            paths.forEach(path -> assertTrue(Files.exists(here.resolve(path)) || Files.exists(Path.of(path)), path));
        }
    }

    @Test
    void only_something_unknown_is_wrong_usage_and_writes_nothing() throws Exception {
        GuideFixture guide = GuideFixture.of("minimal", temp).only("bookle");
        Path staged = guide.out().resolve(".moveleaf/stage/index.html");
        Files.createDirectories(staged.getParent());
        Files.writeString(staged, "left by a build that was killed");
        UnknownEdition unknown = assertThrows(UnknownEdition.class, guide::build);
        assertEquals("there is no edition \"bookle\" here; there are site, booklet", unknown.getMessage());
        assertEquals(Set.of(), guide.output().keySet());
        assertFalse(Files.exists(staged), "what a killed build left is put in order all the same");
    }

    @Test
    void a_file_that_is_not_ours_is_not_overwritten() throws Exception {
        GuideFixture guide = GuideFixture.of("minimal", temp).only("site");
        Files.createDirectories(guide.out());
        Files.writeString(guide.out().resolve("index.html"), "mine");
        guide.build();
        assertEquals("foreign-file", guide.report().diagnostics().get(0).code());
        assertEquals(Set.of("index.html"), guide.output().keySet());
        guide.expectFile("index.html", "mine");
    }

    @Test
    void a_guide_overrides_templates_words_and_styles_file_by_file() {
        GuideFixture guide = GuideFixture.of("minimal", temp)
                .only("site")
                .template("site/missing.mustache", "<!doctype html><title>Lost</title>")
                .build()
                .expect();
        guide.expectFile("404.html", "Lost").expectFile("exercises/leg-raise.html", "Leg raise");
    }

    @Test
    void the_real_guide_builds_with_nothing_to_complain_of_and_twice_the_same() {
        GuideFixture guide = GuideFixture.real(temp.resolve("a")).build().expect();
        SortedMap<String, byte[]> files = guide.output();
        assertTrue(files.containsKey("print/lower-back-booklet-letter.pdf"));
        assertTrue(files.containsKey("print/lower-back-booklet-a4.pdf"));
        same(files, GuideFixture.real(temp.resolve("b")).build().output());
    }

    private static void same(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), path));
    }
}
