package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a reader meets comes from the guide or from the language file: nothing is written into templates or code. */
final class PseudoLanguageTest {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private static final Pattern LATIN_WORD = Pattern.compile("\\S*[A-Za-z]\\S*");

    /** What the citation style says, numbers that have letters, marks of remarks, and a format of files. */
    private static final Pattern IN_ANY_LANGUAGE =
            Pattern.compile("\\bdoi:|\\bPMID:|\\b10\\.\\d{4,}/\\S+|https?://\\S+|\\bet\\s+al\\b"
                    + "|\\b(CD|[a-zSW])\\d+\\b|(?<![\\p{L}’'])[a-z](?![\\p{L}’'])|\\bPDF\\b");

    private static final Pattern ROMAN_FOLIO = Pattern.compile("[ivx]+");

    /** What stylesheets print before and after elements. */
    private static final Pattern GENERATED = Pattern.compile("content:\\s*([^;}]*)");

    /** Attributes that are read out or shown. */
    private static final Set<String> READ = Set.of(
            "alt",
            "aria-label",
            "aria-description",
            "aria-placeholder",
            "aria-roledescription",
            "aria-valuetext",
            "title",
            "placeholder",
            "label");

    @TempDir
    private static Path folder;

    private static RealSite site;

    @BeforeAll
    static void build() {
        site = RealSite.of(PseudoGuide.write(folder), Optional.empty());
    }

    @AfterAll
    static void delete() {
        site.close();
    }

    @Test
    void no_page_has_words_of_its_own() {
        Set<String> faults = new TreeSet<>();
        for (String page : site.pages()) {
            latin(Jsoup.parse(site.text(page))).forEach(text -> faults.add(page + ": " + text));
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void no_stylesheet_has_words_of_its_own() {
        List<String> faults = new ArrayList<>();
        for (String file : site.files().keySet()) {
            if (file.endsWith(".css")) {
                GENERATED.matcher(site.text(file)).results().forEach(content -> {
                    String texts = content.group(1).replaceAll("(attr|counter|counters|url|var)\\([^)]*\\)", "");
                    if (texts.matches("(?s).*[\"'].*")) {
                        note(faults, texts);
                    }
                });
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void no_picture_has_words_of_its_own() {
        List<String> faults = new ArrayList<>();
        for (String file : site.files().keySet()) {
            if (file.endsWith(".svg")) {
                Jsoup.parse(site.text(file), Parser.xmlParser()).select("title, desc, text").eachText().stream()
                        .filter(text -> LATIN.matcher(text).find())
                        .forEach(text -> faults.add(file + ": " + text));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void no_booklet_has_words_of_its_own() throws IOException {
        BuildOptions options =
                new BuildOptions(folder.resolve("content"), Optional.empty(), folder, Set.of("booklet"), 2);
        List<String> faults = new ArrayList<>();
        for (var file : GuideRenderer.render(options).files().entrySet()) {
            try (PDDocument booklet = Loader.loadPDF(file.getValue())) {
                String text = new PDFTextStripper().getText(booklet);
                assertTrue(text.contains("Степс") && text.contains("Βιρδ δογ"), "the words are there");
                LATIN_WORD
                        .matcher(IN_ANY_LANGUAGE.matcher(text).replaceAll(""))
                        .results()
                        .filter(word -> !ROMAN_FOLIO.matcher(word.group()).matches())
                        .forEach(word -> faults.add(file.getKey() + ": " + word.group()));
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void the_guide_is_spelled_with_other_letters() {
        String page = Jsoup.parse(site.text("exercises/bird-dog.html")).text();
        assertTrue(page.contains("Βιρδ δογ") && page.contains("Степс"), page);
        assertEquals(
                List.of("Bird dog"), latin(Jsoup.parse("<p>Βιρδ δογ <b>Bird dog</b> Степс a <i>doi:10.1000/abc</i>")));
        assertEquals(List.of("Next"), latin(Jsoup.parse("<nav aria-label='Next'>Нежт</nav>")));
    }

    /** Texts of a page that have a Latin letter. */
    static List<String> latin(Document page) {
        List<String> found = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        note(found, text.text());
                    } else if (node instanceof Element element) {
                        element.attributes().forEach(attribute -> {
                            if (READ.contains(attribute.getKey())) {
                                note(found, attribute.getValue());
                            }
                        });
                    }
                },
                page);
        return found;
    }

    static void note(List<String> found, String text) {
        if (LATIN.matcher(IN_ANY_LANGUAGE.matcher(text).replaceAll("")).find()) {
            found.add(text.strip());
        }
    }
}
