package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.pdf.PrintedPages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How large type is, read from the PDFs of the real guide and from handouts. Each edition promises a least size for every word, footers and notes
 * too, and a larger one for what is read while one moves.
 */
class TypeSizesTest {
    /**
     * What an edition promises, points.
     *
     * @param words the least for any letter
     * @param marks the least for any glyph: raised marks of notes may be smaller than words
     * @param doing the least for steps, what one should feel and when to stop
     */
    private record Promise(double words, double marks, double doing) {}

    private static final Map<String, Promise> PROMISES = Map.of(
            "booklet", new Promise(10, 8, 12),
            "large-print", new Promise(18, 18, 18),
            "cards", new Promise(10, 7, 14),
            "wall-sheet", new Promise(10, 10, 14),
            "log-sheet", new Promise(10, 10, 12));

    private static final double HAIR = 0.01;

    private static final SortedMap<String, PrintedPages> PRINTED = new TreeMap<>();

    @BeforeAll
    static void read(@TempDir Path temp) throws IOException {
        for (String edition : List.of("large-print", "cards")) {
            Path out = temp.resolve(edition + ".pdf");
            HandoutMaker.make(
                    new HandoutOptions(
                            new BuildOptions(
                                    Path.of("content"), Optional.empty(), Path.of("nowhere"), Set.of(), 2, Path.of("")),
                            Optional.empty(),
                            Optional.of(Path.of("plans/example.yaml")),
                            out,
                            Optional.of("A. Name"),
                            Optional.of(edition),
                            Optional.empty()),
                    (done, of) -> {});
            PRINTED.put(edition + "-handout", PrintedPages.read(Files.readAllBytes(out)));
        }
        for (Map.Entry<String, byte[]> pdf : RealEditions.pdfs().entrySet()) {
            PRINTED.put(pdf.getKey(), PrintedPages.read(pdf.getValue()));
        }
    }

    private static Promise promise(String name) {
        return Objects.requireNonNull(
                PROMISES.get(RealEditions.edition(name)),
                () -> "say in PROMISES how large the type of " + name + " is");
    }

    @Test
    void no_word_and_no_mark_is_smaller_than_its_edition_promises() {
        PRINTED.forEach((name, printed) -> {
            Promise promise = promise(name);
            TreeSet<String> small = new TreeSet<>();
            for (int page = 0; page < printed.pages().size(); page++) {
                for (PrintedPages.Glyph glyph : printed.pages().get(page).glyphs()) {
                    boolean word = glyph.text().chars().anyMatch(Character::isLetter);
                    double least = word ? Math.min(promise.words(), raised(name, glyph)) : promise.marks();
                    if (glyph.size() < least - HAIR) {
                        small.add("page " + (page + 1) + ": " + glyph);
                    }
                }
            }
            assertEquals("", String.join("\n", small), name);
        });
    }

    /** A remark's mark is a letter, alone and raised, in small letters. */
    private static double raised(String name, PrintedPages.Glyph glyph) {
        return RealEditions.edition(name).equals("booklet") && glyph.text().matches("[a-c]") ? 8 : Double.MAX_VALUE;
    }

    @Test
    void what_is_read_while_one_moves_is_larger() {
        SortedMap<String, Integer> words = new TreeMap<>();
        RealEditions.pages().forEach((path, page) -> {
            if (path.matches("(exercises|stretches)/.*")) {
                texts(page, ".kind-steps li, section.feel p, .kind-stop-if li, .version li")
                        .forEach(text -> words.merge(text, 1, Integer::sum));
            }
        });
        int all = words.size();
        // A dose in plain words, which is smaller, may say what a step says.
        RealEditions.pages().forEach((path, page) -> texts(page, ".dose-sentence")
                .forEach(dose -> words.keySet().removeIf(dose::contains)));
        assertTrue(all - words.size() <= 3, all - words.size() + " texts are in doses too");
        assertTrue(words.size() > 150, words.size() + " texts");
        for (String name : PRINTED.keySet()) {
            if (List.of("booklet", "large-print", "cards").contains(RealEditions.edition(name))) {
                List<String> small = new ArrayList<>();
                AtomicInteger found = new AtomicInteger();
                words.forEach((text, times) -> {
                    List<Double> sizes = new ArrayList<>();
                    printed(name).pages().forEach(page -> sizes.addAll(page.sizes(text)));
                    long large = sizes.stream()
                            .filter(size -> size >= promise(name).doing() - HAIR)
                            .count();
                    found.addAndGet(sizes.isEmpty() ? 0 : 1);
                    if (large < Math.min(times, sizes.size())) {
                        small.add(text + " " + sizes);
                    }
                });
                // Some go on overleaf; ParityTest sees to it that none is missing.
                double wanted = name.endsWith("-handout") ? 0.1 : name.startsWith("cards") ? 0.6 : 0.95;
                assertTrue(found.get() >= wanted * words.size(), name + ": " + found + " of " + words.size());
                assertEquals("", String.join("\n", small), name);
            }
        }
    }

    private static PrintedPages printed(String name) {
        return Objects.requireNonNull(PRINTED.get(name), name);
    }

    private static List<String> texts(Document page, String selector) {
        List<String> found = new ArrayList<>();
        for (Element element : page.select(selector)) {
            Element copy = element.clone();
            copy.select("sup").remove();
            found.add(copy.text());
        }
        return found;
    }

    /** Capitals in a row, white space aside, that are more than an abbreviation. */
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{6,}");

    @Test
    void large_print_has_no_italics_and_no_capitals_for_their_own_sake() throws IOException {
        for (Map.Entry<String, PrintedPages> entry : PRINTED.entrySet()) {
            if (RealEditions.edition(entry.getKey()).equals("large-print")) {
                TreeSet<String> faces = new TreeSet<>();
                for (PrintedPages.Page page : entry.getValue().pages()) {
                    page.glyphs().forEach(glyph -> faces.add(glyph.face()));
                    Matcher shouted = SHOUTED.matcher(page.packed());
                    assertTrue(!shouted.find(), page::packed);
                }
                assertTrue(
                        faces.stream().noneMatch(face -> face.matches("(?i).*(it|italic|oblique)")), faces.toString());
                assertTrue(faces.size() >= 2, faces.toString());
            }
        }
    }
}
