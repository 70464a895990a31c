package moveleaf.build;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.PdfConformance;
import moveleaf.pdf.PrintedPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cards of the real guide, read back from their PDFs and compared with its website. It is built with an address, which the
 * cards show, and with a source for one of their warnings, so that they have more on them than without.
 */
class RealCardsTest {
    private static final String ADDRESS = "https://moveleaf.example.org/lower-back";

    /** Points: for whatever is done on the mat, and for what is read once before. */
    private static final double ON_THE_MAT = 14;

    private static final double BEFORE = 12;

    private static final SortedMap<String, byte[]> FILES = new TreeMap<>();
    private static final SortedMap<String, Cards> CARDS = new TreeMap<>();

    @BeforeAll
    static void render(@TempDir Path temp) throws IOException {
        GuideFixture fixture = GuideFixture.real(temp)
                .edit("guide.yaml", "region: US\n", "region: US\naddress: " + ADDRESS + "\n")
                .edit("stretches/cat-and-cow.md", "limit the rounding.\n", "limit the rounding.[@brookewavell2022]\n")
                .only("site", "cards");
        Rendering rendering = GuideRenderer.render(fixture.options());
        assertEquals(List.of(), rendering.diagnostics());
        FILES.putAll(rendering.files());
        for (String path : FILES.keySet()) {
            if (path.startsWith("print/")) {
                CARDS.put(path, Cards.read(FILES.getOrDefault(path, new byte[0])));
            }
        }
        assertEquals(2, CARDS.size());
    }

    /** A movement's page of the website. */
    private record Movement(String id, Document page) {
        List<String> all(String selector) {
            return page.select(selector).stream()
                    .map(element -> {
                        Element copy = element.clone();
                        copy.select("sup").remove();
                        return copy.text();
                    })
                    .toList();
        }
    }

    /** Pages of cards, and what their pictures say to who can't see them. */
    private record Cards(PrintedPages printed, List<String> alts) {
        static Cards read(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                List<String> alts = new ArrayList<>();
                alts(document.getDocumentCatalog().getStructureTreeRoot(), alts);
                return new Cards(PrintedPages.read(pdf), alts);
            }
        }

        private static void alts(PDStructureNode node, List<String> alts) {
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element) {
                    if (element.getAlternateDescription() != null) {
                        alts.add(element.getAlternateDescription());
                    }
                    alts(element, alts);
                }
            }
        }

        Map<String, Integer> places() {
            return printed.places();
        }

        List<String> texts() {
            return printed.pages().stream().map(PrintedPages.Page::packed).toList();
        }

        int page(String name) {
            return Objects.requireNonNull(places().get(name), name);
        }

        /** That a page holds words, somewhere in at least this size. */
        void holds(String name, String words, double least) {
            PrintedPages.Page page = printed.pages().get(page(name));
            List<Double> found = page.sizes(words);
            assertTrue(
                    found.stream().anyMatch(size -> size >= least - 0.01),
                    () -> name + " has “" + words + "” in " + found + " points: " + page.packed());
        }
    }

    private static String packed(String text) {
        return PrintedPages.packed(text);
    }

    private static List<Movement> movements() {
        List<Movement> found = new ArrayList<>();
        FILES.forEach((path, bytes) -> {
            if (path.matches("(exercises|stretches)/.*\\.html")) {
                Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
                found.add(new Movement(path.replaceAll(".*/|\\.html", ""), page));
            }
        });
        assertEquals(13, found.size());
        return found;
    }

    @Test
    void both_pass_pdf_ua_1_and_pdf_a_2a() {
        for (String path : CARDS.keySet()) {
            byte[] pdf = FILES.getOrDefault(path, new byte[0]);
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1), path);
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A), path);
        }
    }

    @Test
    void each_movement_and_each_version_has_one_page() {
        for (Cards cards : CARDS.values()) {
            List<Integer> pages = new ArrayList<>();
            for (Movement movement : movements()) {
                pages.add(cards.page(movement.id()));
                movement.page()
                        .select(".version h3")
                        .forEach(version -> pages.add(cards.page(movement.id() + "--" + version.id())));
            }
            pages.sort(null);
            for (int i = 0; i < pages.size(); i++) {
                assertEquals(i + 1, pages.get(i), "after the first page each card has the next");
            }
        }
    }

    @Test
    void a_card_says_what_the_page_says() {
        for (Cards cards : CARDS.values()) {
            for (Movement movement : movements()) {
                String id = movement.id();
                movement.all("h1, .title .summary").forEach(words -> cards.holds(id, words, ON_THE_MAT));
                movement.all(".kind-steps li, section.feel p, .kind-stop-if li")
                        .forEach(words -> cards.holds(id, words, ON_THE_MAT));
                cards.holds(id, movement.all("section.dose .dose-sentence").get(0), BEFORE);
                movement.all(".kind-ask-first li").forEach(words -> cards.holds(id, words, BEFORE));
                movement.all(".kind-easier li:first-child, .kind-harder li:first-child")
                        .forEach(words -> cards.holds(id, words, BEFORE));
                movement.all("section.dose .strip dt").forEach(words -> cards.holds(id, words, BEFORE));
                movement.page()
                        .select(".figure [role=img]")
                        .forEach(figure -> assertTrue(
                                cards.alts().contains(figure.attr("aria-label")), figure.attr("aria-label")));
                for (Element version : movement.page().select(".version")) {
                    String place = id + "--" + version.select("h3").attr("id");
                    version.select("li").forEach(step -> cards.holds(place, step.text(), ON_THE_MAT));
                    movement.all(".kind-stop-if li").forEach(words -> cards.holds(place, words, ON_THE_MAT));
                    String title = movement.page().select("h1").text() + ": "
                            + Objects.requireNonNull(version.selectFirst("h3")).ownText();
                    String notAsked = SaidOnSite.NOT_ASKED.getOrDefault(title, "");
                    List<String> asked = new ArrayList<>(movement.all(".kind-ask-first li"));
                    if (!notAsked.isEmpty()) {
                        assertTrue(asked.remove(notAsked), title);
                        assertFalse(cards.texts().get(cards.page(place)).contains(packed(notAsked)), title);
                    }
                    asked.forEach(words -> cards.holds(place, words, BEFORE));
                }
            }
        }
    }

    @Test
    void the_numbers_of_the_dose_are_large() {
        for (Cards cards : CARDS.values()) {
            for (Movement movement : movements()) {
                for (Element cell : movement.page().select("section.dose .strip dd")) {
                    Element number = cell.clone();
                    number.select("small").remove();
                    cards.holds(movement.id(), number.text(), 24);
                }
            }
        }
    }

    /** A clinician hands over single sheets. */
    @Test
    void a_card_alone_says_what_an_emergency_is_and_whom_to_call() {
        for (Cards cards : CARDS.values()) {
            List<String> names = cards.places().keySet().stream()
                    .filter(place -> movements().stream()
                            .anyMatch(movement ->
                                    place.equals(movement.id()) || place.startsWith(movement.id() + "--version-")))
                    .toList();
            assertEquals(29, names.size());
            for (String name : names) {
                for (String words : List.of(
                        "Emergency signs: Call 911.",
                        "can’t pass urine, or lost bladder or bowel control",
                        "a foot you can’t lift, or weakness that gets worse",
                        "Pain 0 to 3: Carry on.",
                        "6 or more: Stop this movement today. At any number, stop if pain is sharp or spreads down the leg.",
                        "Close stripes: muscles that this is for.",
                        "Stopped, or unsure? Call the person who gave you this card:")) {
                    cards.holds(name, words, BEFORE);
                }
            }
        }
    }

    /** Cards say it in bands, the page in a paragraph that has the same words. */
    @Test
    void the_pain_rule_of_a_card_is_that_of_its_page() throws IOException {
        Pattern own = Pattern.compile("\n {2}ease: (.*)\n {2}next-morning: \"(.*)\"\n");
        for (Movement movement : movements()) {
            String id = movement.id();
            Path exercise = Path.of("content/exercises", id + ".md");
            Path file = Files.exists(exercise) ? exercise : Path.of("content/stretches", id + ".md");
            Matcher rule = own.matcher(Files.readString(file));
            assertTrue(rule.find(), id);
            String page = String.join(" ", movement.all(".kind-stop-if > p"));
            String ease = rule.group(1).substring(0, 1).toLowerCase(Locale.ROOT)
                    + rule.group(1).substring(1);
            assertEquals("The pain rule: pain 0 to 3, carry on. Pain 4 to 5, " + ease + " " + rule.group(2), page);
            for (Cards cards : CARDS.values()) {
                cards.holds(id, "Pain 0 to 3: Carry on.", BEFORE);
                cards.holds(id, "4 to 5: " + rule.group(1), BEFORE);
                cards.holds(id, rule.group(2), BEFORE);
            }
        }
    }

    /** The easiest version has no easier one: its card says what else to do, and so does its part of the page. */
    @Test
    void no_card_of_the_easiest_version_sends_to_an_easier_one() {
        for (Movement movement : movements()) {
            Elements easier = movement.page().select(".version:has(h3 small:contains(Easier))");
            Element easiest = Objects.requireNonNull(easier.first(), movement.id());
            String rule = easiest.select(".own-pain").text();
            assertTrue(rule.startsWith("Pain 4 to 5: "), movement.id() + ": " + rule);
            String place = place(movement, easiest);
            for (Cards cards : CARDS.values()) {
                String text = cards.texts().get(cards.page(place));
                assertFalse(text.contains(packed("the easier version")), text);
            }
        }
    }

    @Test
    void a_version_with_a_pain_rule_of_its_own_has_it_on_its_card() {
        for (Movement movement : movements()) {
            for (Element version : movement.page().select(".version:has(.own-pain)")) {
                String rule = version.select(".own-pain").text().replace("Pain ", "");
                for (Cards cards : CARDS.values()) {
                    for (String sentence : rule.split("(?<=\\.) ", -1)) {
                        cards.holds(place(movement, version), sentence, BEFORE);
                    }
                }
            }
        }
    }

    /** Who sees only the card learns what each sign in its picture means, and nothing of signs that aren't there. */
    @Test
    void a_card_says_what_arrows_and_stripes_mean_where_its_picture_has_them() {
        int seen = 0;
        for (Movement movement : movements()) {
            Document page = movement.page().clone();
            Elements versions = page.select(".version").remove();
            Map<String, Element> figures = new TreeMap<>();
            figures.put(movement.id(), page.select("figure").first());
            versions.forEach(version -> figures.put(
                    place(movement, version), version.select("figure").first()));
            for (var figure : figures.entrySet()) {
                String place = figure.getKey();
                boolean arrows = !figure.getValue().select(".arrow").isEmpty();
                boolean works = !figure.getValue().select(".work-hatch-s").isEmpty();
                for (Cards cards : CARDS.values()) {
                    String text = cards.texts().get(cards.page(place));
                    assertEquals(arrows, text.contains(packed("Arrow: which way to move.")), place + ": " + text);
                    assertEquals(
                            works,
                            text.contains(packed("Close stripes: muscles that this is for.")),
                            place + ": " + text);
                    seen += arrows && works ? 1 : 0;
                }
            }
        }
        assertTrue(seen > 50, "cards with arrows and stripes: " + seen);
    }

    private static String place(Movement movement, Element version) {
        return movement.id() + "--" + version.select("h3").attr("id");
    }

    /** Who reads "20 seconds" in a step and "20–30" above it doesn't know what to do. */
    @Test
    void seconds_in_steps_are_those_of_the_dose() {
        Pattern seconds = Pattern.compile("([0-9]+(?: to [0-9]+)?)[ -]seconds?\\b");
        int found = 0;
        for (Movement movement : movements()) {
            List<Element> told = new ArrayList<>(movement.page().select(".version"));
            told.add(movement.page().clone());
            told.get(told.size() - 1).select(".version").remove();
            for (Element one : told) {
                String dose = one.select(".dose-sentence").text();
                for (String step : one.select(".kind-steps li, .version > ol > li, .version .steps li")
                        .eachText()) {
                    List<String> numbers = seconds.matcher(step)
                            .results()
                            .map(match -> match.group(1) + " seconds")
                            .toList();
                    found += numbers.size();
                    numbers.forEach(number -> assertTrue(dose.contains(" " + number), movement.id() + ": " + step));
                }
            }
        }
        assertTrue(found > 30, "only " + found);
    }

    @Test
    void each_page_says_where_it_is_from_and_that_nobody_has_reviewed_it() {
        for (Cards cards : CARDS.values()) {
            int pages = cards.texts().size();
            for (int page = 1; page <= pages; page++) {
                String text = cards.texts().get(page - 1);
                assertTrue(text.contains(packed("Exercises and stretches for your lower back · Cards")), text);
                assertTrue(text.contains(packed("review due 22 November 2027")), text);
                assertTrue(text.contains(packed("Not yet reviewed " + page + " of " + pages)), text);
            }
        }
    }

    @Test
    void a_card_names_the_sources_of_its_page_and_the_last_page_lists_them() {
        for (Cards cards : CARDS.values()) {
            Set<String> cited = new TreeSet<>();
            for (Movement movement : movements()) {
                TreeSet<Integer> numbers = new TreeSet<>();
                movement.page().select("sup.cite a").forEach(mark -> numbers.add(Integer.valueOf(mark.text())));
                numbers.forEach(number -> cited.add(String.valueOf(number)));
                String line = "Evidence in the guide:"
                        + String.join(",", numbers.stream().map(String::valueOf).toList());
                List<String> names = new ArrayList<>(List.of(movement.id()));
                movement.page()
                        .select(".version h3")
                        .eachAttr("id")
                        .forEach(id -> names.add(movement.id() + "--" + id));
                names.forEach(name -> cards.holds(name, line, BEFORE));
            }
            long listed = cards.places().keySet().stream()
                    .filter(name -> name.startsWith("ref-"))
                    .count();
            assertEquals(cited.size(), listed);
        }
    }

    @Test
    void the_code_of_a_card_leads_to_its_page() throws IOException {
        for (Map.Entry<String, Cards> entry : CARDS.entrySet()) {
            try (PDDocument document = Loader.loadPDF(FILES.getOrDefault(entry.getKey(), new byte[0]))) {
                Cards cards = entry.getValue();
                PDFRenderer renderer = new PDFRenderer(document);
                for (String path : List.of(
                        "/exercises/bird-dog.html",
                        "/exercises/forearm-plank.html#version-wall",
                        "/stretches/seated-crossed-leg-forward-fold.html")) {
                    int page =
                            cards.page(path.replaceAll("^/[a-z]+/|\\.html", "").replace("#", "--"));
                    assertEquals(ADDRESS + path, code(renderer, page), entry.getKey() + ", page " + (page + 1));
                    String text = cards.texts().get(page);
                    assertTrue(text.contains(packed((ADDRESS + path).substring("https://".length()))), text);
                }
            }
        }
    }

    /** What a camera reads that is held over the upper right corner of a page, at the dots of an office printer. */
    private static String code(PDFRenderer renderer, int page) throws IOException {
        BufferedImage image = renderer.renderImageWithDPI(page, 300, ImageType.GRAY);
        int side = image.getWidth() / 4;
        return Camera.code(image.getSubimage(image.getWidth() - side, 0, side, side));
    }

    @Test
    void the_site_leads_to_each_card() {
        Set<String> linked = new TreeSet<>();
        for (Movement movement : movements()) {
            List<String> links = movement.page().select(".on-paper a").eachAttr("href");
            Set<String> anchors = new TreeSet<>();
            for (String link : links) {
                anchors.add(link.replaceAll(".*#", ""));
                String[] parts = link.substring("../".length()).split("#", 2);
                assertTrue(
                        Objects.requireNonNull(CARDS.get(parts[0]), link)
                                .places()
                                .containsKey(parts[1]),
                        link);
            }
            assertEquals(2 * anchors.size(), links.size(), "each card on both papers: " + movement.id());
            linked.addAll(anchors);
        }
        Set<String> cardsOfVersions = CARDS.values().iterator().next().places().keySet().stream()
                .filter(place -> place.contains("--version-"))
                .collect(toCollection(TreeSet::new));
        assertEquals(16, cardsOfVersions.size());
        cardsOfVersions.addAll(movements().stream().map(Movement::id).toList());
        assertEquals(cardsOfVersions, linked, "each card is led to, and nothing else");
        Document downloads =
                Jsoup.parse(new String(FILES.getOrDefault("downloads.html", new byte[0]), StandardCharsets.UTF_8));
        String cards = downloads.select("li:has(a[href$=cards-a4.pdf])").text();
        assertTrue(cards.matches("Cards, A4 One movement a page.* PDF [0-9]+ pages [0-9]+ kB"), cards);
    }
}
