package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import moveleaf.PdfConformance;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.pdf.PrintedPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Handouts of the real guide, from options to the bytes on disk, in a folder with spaces and umlauts. */
class HandoutTest {
    private static final Path GUIDE = Path.of("content");
    private static final List<String> EDITIONS = List.of("cards", "large-print", "wall-sheet", "log-sheet");

    /** Words that stand nowhere in the guide. */
    private static final String NAME = "Jörgine Wüsterhoff";

    private static final String OWN_WORDS =
            """
            title: Zyxtitle vorbei
            prepared-by: Zyxmaker Behandlerin
            clinic: { name: Zyxclinic Übersee, phone: '0190998877' }
            note: Zyxnote first.
            movements:
              - movement: bird-dog
                sets: 4
                rest: 90 s
                note: Zyxremark on this one.
              - forearm-plank/wall
              - cat-and-cow
            """;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("Für Pläne und Übungen"));
    }

    private HandoutReport make(Optional<String> select, Optional<Path> plan, String out, String edition) {
        return make(GUIDE, select, plan, out, edition);
    }

    private HandoutReport make(Path guide, Optional<String> select, Optional<Path> plan, String out, String edition) {
        HandoutCall call = select.map(ids -> HandoutCall.select(guide, ids))
                .orElseGet(() -> HandoutCall.plan(guide, plan.orElseThrow()));
        HandoutCall named = plan.filter(Files::isDirectory).isEmpty() ? call.preparedFor(NAME) : call;
        return (edition.isEmpty() ? named : named.edition(edition)).to(folder.resolve(out));
    }

    private HandoutReport select(String ids) {
        return make(Optional.of(ids), Optional.empty(), "out.pdf", "");
    }

    private HandoutReport plan(String yaml) throws IOException {
        return plan(yaml, "");
    }

    private HandoutReport plan(String yaml, String edition) throws IOException {
        return make(Optional.empty(), Optional.of(write("plan.yaml", yaml)), "out.pdf", edition);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private byte[] pdf() throws IOException {
        return Files.readAllBytes(folder.resolve("out.pdf"));
    }

    /** Diagnostics without the folder. */
    private String said(HandoutReport report) {
        return DiagnosticPrinter.text(report.diagnostics())
                .replace(folder.toAbsolutePath().toString().replace('\\', '/') + "/", "");
    }

    @Test
    void what_the_movements_need_between_them_stands_below_their_list_in_every_edition() throws IOException {
        for (String edition : EDITIONS) {
            make(Optional.of("squat,cat-and-cow,bird-dog,forearm-plank/wall"), Optional.empty(), "out.pdf", edition);
            String all = String.join("", PrintedPages.packed(pdf()));
            assertTrue(all.contains(PrintedPages.packed("You need: a chair, a mat and a wall.")), edition + ": " + all);
        }
        GuideFixture fixture = GuideFixture.real(temp)
                .edit("exercises/bird-dog.md", "equipment: [mat]", "equipment: [{ any: [mat, towel] }]");
        for (String need : List.of(
                "bird-dog: a mat or a towel",
                "cat-and-cow,bird-dog: a mat",
                "bird-dog,squat,cat-and-cow: a chair and a mat")) {
            assertEquals(
                    "",
                    said(HandoutCall.select(fixture.guide(), need.replaceFirst(":.*", ""))
                            .edition("cards")
                            .to(folder.resolve("out.pdf"))));
            String all = String.join("", PrintedPages.packed(pdf()));
            String line = "You need:" + need.replaceFirst(".*:", "") + ".";
            assertTrue(all.contains(PrintedPages.packed(line)), line);
        }
        make(Optional.of("squat/free"), Optional.empty(), "out.pdf", "cards");
        assertFalse(String.join("", PrintedPages.packed(pdf())).contains("Youneed"), "nothing is needed");
    }

    @Test
    void a_selection_becomes_a_first_page_cards_in_its_order_and_a_log() throws IOException {
        HandoutReport report = select("squat,forearm-plank/wall");
        assertEquals("", said(report));
        List<String> pages = PrintedPages.packed(pdf());
        assertEquals(6, pages.size());
        assertEquals(6, report.made().get(0).pages());
        String first = pages.get(0);
        for (String words : List.of(
                "Your movements",
                "Prepared for " + NAME,
                "Prepared by",
                "Check the warning signs first.",
                "Emergency signs: Call 911",
                "a foot you can’t lift, or weakness that gets worse",
                "fever or feeling very unwell",
                "0 to 3 Carry on.",
                "6 or more Stop.",
                "No physiotherapist or doctor has checked this guide yet.",
                "This guide gives general information.")) {
            assertTrue(first.contains(PrintedPages.packed(words)), words + " in " + first);
        }
        assertTrue(pages.get(1).contains(PrintedPages.packed("Who asks first")), pages.get(1));
        assertFalse(
                String.join("", pages).contains(PrintedPages.packed("Getting down and up")),
                "nobody lies down for these");
        assertTrue(pages.get(2).contains("1Squat"), pages.get(2));
        assertTrue(pages.get(3).contains(PrintedPages.packed("2 Forearm plank: Wall plank")), pages.get(3));
        assertTrue(pages.get(4).contains(PrintedPages.packed("Your log")), pages.get(4));
        assertTrue(pages.get(5).contains("References"), pages.get(5));
        for (int i = 0; i < pages.size(); i++) {
            assertTrue(pages.get(i).contains(PrintedPages.packed("review due 22 November 2027")), pages.get(i));
            assertTrue(
                    pages.get(i).contains(PrintedPages.packed("Not yet reviewed " + (i + 1) + " of 6")), pages.get(i));
        }
    }

    @Test
    void a_programme_stands_for_its_movements_and_who_lies_down_is_told_how() throws IOException {
        assertEquals("", said(select("start-here")));
        String text = String.join("", PrintedPages.packed(pdf()));
        assertTrue(text.contains(PrintedPages.packed("Getting down and up")), text);
        assertTrue(text.contains("1Catandcow"), text);
    }

    @Test
    void references_keep_the_guides_numbers_and_only_those_cited_are_listed() throws IOException {
        GuideFixture guide = GuideFixture.real(temp.resolve("cited"))
                .edit("stretches/cat-and-cow.md", "the rounding.\n", "the rounding.[@brookewavell2022]\n")
                .edit("stretches/cat-and-cow.md", "the arching.\n", "the arching.[@katz2022]\n");
        make(guide.guide(), Optional.of("squat,cat-and-cow"), Optional.empty(), "out.pdf", "");
        List<String> pages = PrintedPages.packed(pdf());
        String list = pages.get(pages.size() - 1);
        assertTrue(list.contains("24.KatzJN") && list.contains("28.Brooke-Wavell"), list);
        assertFalse(list.contains("AasaB") || list.contains("BandyWD"), list);
        String cards = String.join("", pages.subList(0, pages.size() - 1));
        assertTrue(cards.contains(PrintedPages.packed("limit the rounding.28")), cards);
        assertTrue(cards.contains(PrintedPages.packed("limit the arching.24")), cards);
    }

    @Test
    void a_clinicians_numbers_are_marked_in_words_with_the_guides_beside_them_in_every_edition() throws IOException {
        for (String edition : EDITIONS) {
            HandoutReport report = plan(OWN_WORDS, edition);
            assertEquals(
                    """
                    plan.yaml:7:11: warning[outside-range]: "sets: 4" is outside what the guide says for bird-dog: 1-2
                      hint: this is yours to decide; the handout shows both
                    """,
                    said(report));
            String text = String.join("", PrintedPages.packed(pdf()));
            for (String words : List.of(
                    "Set by your clinician, not by the guide: Sets 4 (guide: 1–2); Rest 90 s (guide: 30 s).",
                    "Zyxmaker Behandlerin",
                    "Note from your clinician This note is not part of the guide.",
                    "Zyxnote first.",
                    "Zyxremark on this one.",
                    "Zyxtitle vorbei",
                    "Zyxclinic Übersee",
                    NAME)) {
                assertTrue(text.contains(PrintedPages.packed(words)), edition + ": " + words + " in " + text);
            }
            assertTrue(text.contains("foryou"), edition);
        }
    }

    @Test
    void a_plan_that_claims_a_review_says_whose_words_these_are_in_every_edition() throws IOException {
        String claim = "Reviewed by Prof. Zyx";
        for (String edition : EDITIONS) {
            plan(
                    """
                    title: CLAIM
                    prepared-by: CLAIM
                    clinic: { name: CLAIM, phone: CLAIM }
                    note: CLAIM
                    movements: [{ movement: squat, note: CLAIM }]
                    """
                            .replace("CLAIM", claim),
                    edition);
            List<String> pages = PrintedPages.packed(pdf());
            for (String page : pages) {
                assertTrue(page.contains(PrintedPages.packed("Not yet reviewed")), edition + ": " + page);
            }
            String unlabelled = String.join("", pages);
            for (String label : List.of(
                    "Your clinician’s title:",
                    "Prepared by",
                    "Given to you by",
                    "Phone",
                    "Note from your clinician This note is not part of the guide.",
                    "Call the person who gave you this card:")) {
                unlabelled = unlabelled.replace(PrintedPages.packed(label + " " + claim), "");
            }
            assertFalse(unlabelled.contains(PrintedPages.packed(claim)), edition + ": " + unlabelled);
        }
    }

    @Test
    void large_print_has_a_log_of_four_weeks_with_a_row_for_each_side() throws IOException {
        plan(OWN_WORDS, "large-print");
        String text = String.join("", PrintedPages.packed(pdf()));
        for (int week = 1; week <= 4; week++) {
            assertTrue(text.contains("Week" + week + "Tickwhatyoudid1234567BirddogLBirddogR"), text);
        }
    }

    @Test
    void each_change_of_sides_is_said() throws IOException {
        Map<String, String> guides = Map.of(
                "bird-dog",
                "change sides every time",
                "squat",
                "both at once",
                "seated-crossed-leg-forward-fold",
                "first one side, then the other");
        Map<String, String> words = Map.of(
                "together",
                "both at once",
                "each",
                "first one side, then the other",
                "alternate",
                "change sides every time",
                "affected-only",
                "the sore side only");
        for (Map.Entry<String, String> own : words.entrySet()) {
            StringBuilder yaml = new StringBuilder("movements:\n");
            guides.keySet().forEach(id -> yaml.append("  - { movement: " + id + ", side: " + own.getKey() + " }\n"));
            assertEquals("", said(plan(yaml.toString())));
            String text = String.join("", PrintedPages.packed(pdf()));
            assertEquals(own.getKey().equals("together"), text.contains("Side,foryouTogether"), own.getKey());
            for (String guide : guides.values()) {
                boolean said = text.contains(PrintedPages.packed("Side " + own.getValue() + " (guide: " + guide + ")"));
                assertEquals(!guide.equals(own.getValue()), said, own.getValue() + " for " + guide);
            }
        }
    }

    @Test
    void a_weight_is_compared_with_the_guides_and_nonsense_is_told() throws IOException {
        String yaml = "movements: [{ movement: deadlift, load: %s }]\n";
        assertTrue(said(plan(yaml.formatted("5 kg"))).contains("warning[outside-range]: \"load: 5 kg\""));
        assertEquals("", said(plan(yaml.formatted("none"))));
        for (String load : List.of("99999999999 kg", "Zyxload", "-1 kg", "5000000 lb")) {
            String said = said(plan(yaml.formatted(load)));
            assertTrue(said.contains("error[wrong-value]") && !said.contains("Zyx"), said);
        }
    }

    @Test
    void steps_stop_rules_and_questions_are_the_guides_in_every_edition() throws IOException {
        List<String> stop = items(GUIDE.resolve("exercises/bird-dog.md"), "Stop if");
        List<String> ask = items(GUIDE.resolve("exercises/bird-dog.md"), "Ask first if");
        assertTrue(stop.size() >= 3 && ask.size() >= 3);
        for (String edition : EDITIONS) {
            plan(OWN_WORDS, edition);
            String text = String.join("", PrintedPages.packed(pdf()));
            for (String item : stop) {
                assertTrue(text.contains(PrintedPages.packed(item)), edition + ": " + item);
            }
            for (String item : ask) {
                assertTrue(text.contains(PrintedPages.packed(item)), edition + ": " + item);
            }
        }
        plan(OWN_WORDS, "cards");
        String cards = String.join("", PrintedPages.packed(pdf()));
        for (String step : items(GUIDE.resolve("exercises/bird-dog.md"), "Steps")) {
            assertTrue(cards.contains(PrintedPages.packed(step)), step);
        }
    }

    /** The wall plank is done on one's feet. */
    @Test
    void who_need_not_ask_before_a_version_is_not_asked_in_any_edition() throws IOException {
        String lying = "You are in later pregnancy. Lying face down may not suit you.";
        List<String> ask = new ArrayList<>(items(GUIDE.resolve("exercises/forearm-plank.md"), "Ask first if"));
        assertTrue(ask.remove(lying) && ask.size() >= 6);
        for (String edition : EDITIONS) {
            assertEquals("", said(make(Optional.of("forearm-plank/wall"), Optional.empty(), "out.pdf", edition)));
            String text = String.join("", PrintedPages.packed(pdf()));
            for (String item : ask) {
                assertTrue(text.contains(PrintedPages.packed(item)), edition + ": " + item);
            }
            assertTrue(text.contains(PrintedPages.packed("Ask too about pregnancy")), edition);
            assertFalse(text.contains(PrintedPages.packed(lying)), edition);
        }
    }

    @Test
    void each_movement_says_its_own_pain_rule_in_every_edition() throws IOException {
        for (String edition : EDITIONS) {
            make(Optional.of("bird-dog/slide-leg,deadlift"), Optional.empty(), "out.pdf", edition);
            String text = String.join("", PrintedPages.packed(pdf()));
            if (edition.equals("cards") || edition.equals("large-print")) {
                assertTrue(text.contains(PrintedPages.packed("Easier than Bird dog. Trains a")), text);
            }
            for (String rule : List.of(
                    "4 to 5: Slide less far, do fewer, or stop for today.",
                    "More pain than usual the next morning: do less next time.",
                    "4 to 5: Less weight, less bend, or the easier version.",
                    "More pain than usual the next morning: go back a step.")) {
                assertTrue(text.contains(PrintedPages.packed(rule)), edition + ": " + rule);
            }
        }
        for (String edition : EDITIONS) {
            String linked =
                    said(make(Optional.of("arch-hold/pillow,bird-dog/leg-only"), Optional.empty(), "out.pdf", edition));
            assertEquals("", linked, "a rule that names another movement's page");
        }
        GuideFixture fixture = GuideFixture.of("minimal", temp)
                .edit(
                        "exercises/leg-raise.md",
                        "\nside:",
                        "\npain: { ease: Lift less., next-morning: Do less. }\nside:");
        for (String edition : EDITIONS) {
            HandoutCall call = HandoutCall.select(fixture.guide(), "leg-raise").edition(edition);
            assertEquals("", said(call.to(folder.resolve("out.pdf"))), "without a pain scale");
        }
        fixture.template("print/shared/pain-rule.mustache", "");
        String said = said(HandoutCall.select(fixture.guide(), "leg-raise")
                .edition("wall-sheet")
                .to(folder.resolve("out.pdf")));
        assertTrue(said.contains("leaves out the pain rule of \"Leg raise\""), said);
    }

    /** What the items of a section's lists say, marks of citations and links apart. */
    private static List<String> items(Path file, String section) throws IOException {
        Matcher body =
                Pattern.compile("(?s)\n## " + section + "\n(.*?)(\n## |$)").matcher(Files.readString(file));
        assertTrue(body.find(), section);
        return body.group(1)
                .lines()
                .filter(line -> line.matches("(-|[0-9]+\\.) .*"))
                .map(line -> line.replaceFirst("^(-|[0-9]+\\.) ", "")
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .replaceAll("\\[@[^\\]]*\\].*", "")
                        .replaceAll("[*_]", "")
                        .replace("{emergency-number}", "911"))
                .toList();
    }

    @Test
    void all_pass_pdf_ua_1_and_pdf_a_2a_and_come_out_the_same_twice() throws IOException {
        Files.copy(Path.of("plans/example-logo.svg"), folder.resolve("logo.svg"));
        String withLogo = OWN_WORDS.replace("phone:", "logo: logo.svg, phone:");
        for (String edition : EDITIONS) {
            plan(withLogo, edition);
            byte[] pdf = pdf();
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1), edition);
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A), edition);
        }
        plan(withLogo, "cards");
        byte[] pdf = pdf();
        plan(withLogo, "cards");
        assertArrayEquals(pdf, pdf());
    }

    @Test
    void a_name_and_notes_stand_on_the_page_and_nowhere_else_in_the_file() throws IOException {
        for (String edition : EDITIONS) {
            plan(OWN_WORDS, edition);
            assertTrue(PrintedPages.packed(pdf()).get(0).contains(PrintedPages.packed(NAME)), edition);
            List<String> everything = everything(pdf());
            for (String word : List.of(
                    "Jörgine",
                    "Wüsterhoff",
                    "Zyxtitle",
                    "vorbei",
                    "Zyxmaker",
                    "Behandlerin",
                    "Zyxclinic",
                    "0190998877",
                    "Zyxnote",
                    "Zyxremark")) {
                for (String bytes : everything) {
                    for (String form : forms(word)) {
                        assertFalse(bytes.contains(form), edition + ": " + word);
                    }
                }
            }
        }
    }

    @Test
    void the_search_for_words_in_a_file_finds_what_is_there() throws IOException {
        plan(OWN_WORDS);
        String title = "Exercises and stretches for your lower back";
        assertTrue(everything(pdf()).stream()
                .anyMatch(bytes -> forms(title).stream().anyMatch(bytes::contains)));
    }

    /** The file, the same without compressed objects, and every stream as it is meant; bytes as Latin-1. */
    private static List<String> everything(byte[] pdf) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(new String(pdf, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        all.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
                    }
                }
            }
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            document.save(plain, CompressParameters.NO_COMPRESSION);
            all.add(plain.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        }
        return all;
    }

    /** A word as a PDF may write it: in four encodings, plain and in hex digits. */
    private static List<String> forms(String word) {
        List<String> forms = new ArrayList<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE)) {
            byte[] bytes = word.getBytes(charset);
            forms.add(new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
            forms.add(HexFormat.of().formatHex(bytes));
        }
        return forms;
    }

    @Test
    void no_message_says_a_word_of_a_plan() throws IOException {
        List<String> plans = List.of(
                OWN_WORDS + "prepared-for: Zyxname\n",
                "prepared-for: { first: Zyxname }\nmovements: [bird-dog]\n",
                "note: \"Zyxnote \n",
                "note: *Zyxalias\nmovements: [bird-dog]\n",
                "note: !Zyxtag x\nmovements: [bird-dog]\n",
                "Zyxkey: 1\nZyxkey: 2\nmovements: [bird-dog]\n",
                "movements:\n  - { movement: bird-dog, sets: Zyxsets, Zyxother: 1, side: Zyxside }\n",
                "edition: Zyxname Zyxother\npaper: Zyxpaper\nlanguage: Zyx language\nmovements: [Zyxname Other]\n",
                "title: [Zyxname]\nmovements: [bird-dog]\n",
                "title: \"" + "Zyxlong".repeat(100) + "\"\nmovements: [bird-dog]\n",
                "title: " + "Zyxwide".repeat(14) + "\nmovements: [bird-dog]\n",
                "note: Zyxhan \uD840\uDC00\nmovements: [bird-dog]\n");
        for (String yaml : plans) {
            HandoutReport report = plan(yaml);
            assertTrue(report.made().isEmpty(), yaml);
            assertFalse(report.diagnostics().isEmpty(), yaml);
            String said = said(report) + DiagnosticPrinter.json(report.diagnostics()) + report;
            assertFalse(said.toLowerCase(Locale.ROOT).contains("zyx"), said);
        }
        Files.write(folder.resolve("plan.yaml"), "note: Zyxname \u00fc".getBytes(StandardCharsets.ISO_8859_1));
        String said = said(make(Optional.empty(), Optional.of(folder.resolve("plan.yaml")), "out.pdf", ""));
        assertTrue(said.contains("not-utf-8") && !said.contains("Zyx"), said);
    }

    @Test
    void what_the_clinician_could_not_see_is_refused_however_it_is_written() throws IOException {
        for (String turned : List.of("Zyx \u202E8-4\u202C", "\"Zyx \\u202E8-4\\u202C\"")) {
            String said = said(plan("note: " + turned + "\nmovements: [bird-dog]\n"));
            assertTrue(
                    said.matches("(?s)plan.yaml:1:(11|7): error\\[unseen-character]: U\\+202E can't be seen here.*"),
                    said);
            assertFalse(said.contains("Zyx"), said);
            assertFalse(Files.exists(folder.resolve("out.pdf")));
        }
    }

    @Test
    void a_script_without_letters_of_ours_is_told_by_its_field_and_not_printed_as_boxes() throws IOException {
        for (String name : List.of("腰痛", "עיברית", "عيادة", "Klinik 😀")) {
            assertEquals(
                    """
                    plan.yaml:1:1: error[no-glyph]: no typeface has a word in "clinic.name"
                      hint: Latin, Greek and Cyrillic letters can be printed: write it with these
                    """,
                    said(plan("clinic: { name: '" + name + "' }\nmovements: [squat]\n")));
        }
        assertEquals("", said(plan("clinic: { name: 'Phòng khám Đỗ, Κλινική, Клиника' }\nmovements: [squat]\n")));
    }

    @Test
    void a_name_in_a_plan_is_refused_with_the_reason() throws IOException {
        assertEquals(
                """
                plan.yaml:1:15: error[name-in-plan]: a plan doesn't say who it is for: files are kept, copied and sent
                  hint: write "prepared-for: line", and give the name with --prepared-for when you make the handout
                """,
                said(plan("prepared-for: Somebody\nmovements: [bird-dog]\n")));
    }

    @Test
    void what_is_unknown_is_told_with_what_was_likely_meant() throws IOException {
        assertEquals(
                """
                --select:1:7: error[unknown-movement]: no exercise or stretch is called "bird-dgo"
                    1 | squat,bird-dgo,forearm-plank/wal
                      |       ^^^^^^^^
                  hint: did you mean "bird-dog"?
                --select:1:16: error[unknown-movement]: "forearm-plank" has no version "wal"
                    1 | squat,bird-dgo,forearm-plank/wal
                      |                ^^^^^^^^^^^^^^^^^
                  hint: did you mean "forearm-plank/wall"?
                """,
                said(select("squat,bird-dgo,forearm-plank/wal")));
        assertEquals(
                """
                plan.yaml:1:1: error[unknown-key]: a plan has no such key
                  hint: did you mean "note"?
                plan.yaml:3:5: error[unknown-movement]: the guide has no movement or version of this id
                  hint: did you mean "squat"?
                plan.yaml:5:15: error[duplicate-movement]: "bird-dog" is chosen a second time
                  hint: choose it once, and say more in its note
                """,
                said(plan("notes: x\nmovements:\n  - squatt\n  - bird-dog\n  - movement: bird-dog\n")));
        assertEquals(
                """
                plan.yaml:1:11: error[other-language]: the guide is written in another language: en-US
                  hint: name a guide in the plan's language with --guide
                """,
                said(plan("language: de\nmovements: [bird-dog]\n")));
        for (String edition : List.of("crads", "booklet", "share")) {
            String said = said(plan("edition: " + edition + "\nmovements: [bird-dog]\n"));
            assertTrue(
                    said.startsWith("plan.yaml:1:1: error[unknown-edition]")
                            && said.lines().count() == 2,
                    said);
        }
        assertFalse(Files.exists(folder.resolve("out.pdf")));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void hostile_plans_end_in_a_message() throws IOException {
        String bomb =
                """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
                e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
                f: [*e, *e, *e, *e, *e, *e, *e, *e, *e]
                """;
        for (String yaml : List.of(
                "[".repeat(100_000),
                "movements: " + "[".repeat(40) + "]".repeat(40),
                bomb,
                "x".repeat(300_000),
                "movements:\n" + "  - bird-dog\n".repeat(15_000),
                "k: 1\n".repeat(40_000),
                "",
                "- bird-dog\n",
                "movements: []\n",
                "movements: bird-dog\n",
                "\u0000")) {
            HandoutReport report = plan(yaml);
            assertTrue(report.made().isEmpty());
            int told = report.diagnostics().size();
            assertTrue(told >= 1 && told <= 50, told + " for " + yaml.substring(0, Math.min(30, yaml.length())));
        }
    }

    @Test
    void a_logo_is_looked_into_like_any_picture() throws IOException {
        String yaml = "clinic: { logo: logo.%s }\nmovements: [squat]\n";
        String start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n";
        write("logo.svg", start + "<script>x</script></svg>");
        assertEquals(
                """
                logo.svg:2:1: error[unsafe-svg]: <script> could run, load or move something
                    2 | <script>x</script></svg>
                      | ^^^^^^^^
                  hint: take it out
                """,
                said(plan(yaml.formatted("svg"))));
        StringBuilder copies = new StringBuilder("<path id='u0' d='M0 0h1'/>");
        for (int i = 1; i < 30; i++) {
            String use = "<use href='#u" + (i - 1) + "'/>";
            copies.append("<g id='u" + i + "'>" + use.repeat(10) + "</g>");
        }
        write("logo.svg", start + copies + "</svg>");
        assertTrue(said(plan(yaml.formatted("svg"))).contains("error[picture-too-large]"));
        Files.write(folder.resolve("logo.png"), hugePicture());
        assertEquals(
                """
                logo.png:1:1: error[picture-too-large]: \
                this picture has 20000 × 20000 dots, more than 50 million in all or 30 000 a side
                  hint: make it smaller: 2000 dots a side print sharply
                """,
                said(plan(yaml.formatted("png"))));
        Files.createSymbolicLink(folder.resolve("link.png"), Files.writeString(temp.resolve("secret.png"), "secret"));
        assertTrue(said(plan(yaml.formatted("png").replace("logo.png", "link.png")))
                .contains("error[link-out-of-guide]"));
        write("logo.png", "no picture");
        assertTrue(said(plan(yaml.formatted("png"))).contains("error[bad-picture]"));
        assertTrue(said(plan(yaml.formatted("jpg"))).contains("error[missing-file]"));
        assertTrue(said(plan(yaml.formatted("png").replace("logo.png", "../logo.png")))
                .contains("error[wrong-value]"));
    }

    /** A PNG that says that it has 20000 × 20000 dots, and holds none. */
    private static byte[] hugePicture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteBuffer head = ByteBuffer.allocate(13).putInt(20_000).putInt(20_000).put(new byte[] {8, 6, 0, 0, 0});
        chunk(png, "IHDR", head.array());
        chunk(png, "IDAT", new byte[0]);
        chunk(png, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        png.writeInt(content.length);
        png.writeBytes(type);
        png.write(content);
        png.writeInt((int) sum.getValue());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void more_movements_than_anybody_does_are_refused() throws IOException {
        String ids = IntStream.range(0, 400).mapToObj(i -> "m" + i).collect(Collectors.joining(","));
        for (String many : List.of("squat,".repeat(100_000), ids, "start-here," + "squat,".repeat(40))) {
            String said = said(select(many));
            assertTrue(said.contains("error[wrong-value]: a handout has 1 to 30 movements"), said);
            assertTrue(said.lines().count() < 200, said);
        }
        String said = said(plan("movements: [" + ids + "]\n"));
        assertTrue(said.contains("error[wrong-value]: a handout has 1 to 30 movements"), said);
        assertEquals(List.of("plan.yaml"), List.copyOf(files(folder).keySet()));
    }

    @Test
    void a_program_counts_as_its_movements() throws IOException {
        GuideFixture fixture = GuideFixture.of("minimal", temp);
        String raise = Files.readString(fixture.guide().resolve("exercises/leg-raise.md"));
        List<String> ids = IntStream.range(0, 31).mapToObj(i -> "m" + i).toList();
        ids.forEach(id -> fixture.write("exercises/" + id + ".md", raise.replace("title: Leg raise", "title: " + id)));
        fixture.write(
                "programmes/two.md",
                """
                ---
                title: Two
                summary: Two more.
                weeks: 2
                days: [{ name: Day, on: [monday], movements: [m29, m30] }]
                ---
                Two more.
                """);
        fixture.edit("guide.yaml", "calf-stretch]", "calf-stretch, two, " + String.join(", ", ids) + "]");
        for (int first : List.of(29, 28)) {
            HandoutCall call = HandoutCall.select(fixture.guide(), String.join(",", ids.subList(0, first)) + ",two");
            String said = said(call.to(folder.resolve("out.pdf")));
            String tooMany = "--select:1:1: error[wrong-value]: a handout has 1 to 30 movements";
            assertEquals(first == 29, said.startsWith(tooMany), said);
            assertEquals(first == 28, Files.exists(folder.resolve("out.pdf")), said);
        }
    }

    @Test
    void only_a_pdf_of_ours_is_written_over() throws IOException {
        assertEquals(1, select("squat").made().size());
        byte[] first = pdf();
        assertEquals(1, select("bird-dog").made().size());
        assertFalse(java.util.Arrays.equals(first, pdf()));
        write("out.pdf", "%PDF-1.4 of somebody else");
        HandoutReport report = select("squat");
        assertTrue(said(report).startsWith("out.pdf:1:1: error[foreign-file]"), said(report));
        assertEquals("%PDF-1.4 of somebody else", Files.readString(folder.resolve("out.pdf")));
        Files.delete(folder.resolve("out.pdf"));
        Files.createDirectory(folder.resolve("out.pdf"));
        assertTrue(said(select("squat")).contains("this is a folder"));
        assertTrue(said(make(Optional.of("squat"), Optional.empty(), "no/out.pdf", ""))
                .contains("error[missing-folder]"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("out.pdf"),
                    left.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    void a_handout_is_not_written_into_a_website_or_a_guide() throws IOException {
        Files.createDirectories(folder.resolve("site/.moveleaf"));
        Files.createDirectories(folder.resolve("site/print/deep"));
        for (String place : List.of("site/out.pdf", "site/print/deep/out.pdf")) {
            assertTrue(said(make(Optional.of("squat"), Optional.empty(), place, ""))
                    .contains("error[handout-in-site]"));
        }
        HandoutReport report = HandoutCall.select(GUIDE, "squat").to(GUIDE.resolve("out.pdf"));
        assertTrue(said(report).contains("error[handout-in-site]"));
        assertFalse(Files.exists(GUIDE.resolve("out.pdf")));
    }

    @Test
    void a_handout_is_not_written_where_a_website_is_going_to_be() throws IOException {
        Path site = Files.createDirectories(folder.resolve("my site/print"));
        HandoutReport report = HandoutCall.select(GUIDE, "squat")
                .site(folder.resolve("my site"))
                .to(site.resolve("out.pdf"));
        assertTrue(said(report).contains("error[handout-in-site]"), said(report));
        assertFalse(Files.exists(site.resolve("out.pdf")));
    }

    @Test
    void a_plan_is_not_written_over_and_may_have_a_handout_of_its_name_beside_it() throws IOException {
        Path plan = write("Übung für heute.yaml", "movements: [squat]\n");
        HandoutReport over = make(Optional.empty(), Optional.of(plan), "Übung für heute.yaml", "");
        assertTrue(said(over).contains("error[foreign-file]"), said(over));
        assertEquals("movements: [squat]\n", Files.readString(plan));
        assertEquals("", said(make(Optional.empty(), Optional.of(plan), "Übung für heute.pdf", "")));
        assertEquals(
                List.of("Übung für heute.pdf", "Übung für heute.yaml"),
                List.copyOf(files(folder).keySet()));
    }

    @Test
    void a_folder_of_plans_becomes_a_folder_of_pdfs_though_one_is_wrong() throws IOException {
        Path plans = Files.createDirectory(folder.resolve("Pläne für heute"));
        Files.writeString(plans.resolve("a.yaml"), "movements: [squat]\n");
        Files.writeString(plans.resolve("Ü b.yml"), "movements: [bird-dog]\nedition: wall-sheet\npaper: a4\n");
        Files.writeString(plans.resolve("c.yaml"), "movements: [swat]\n");
        Files.writeString(plans.resolve("d.yaml"), "movements: [squat]\n");
        Files.writeString(plans.resolve("D.yml"), "movements: [bird-dog]\n");
        Files.writeString(plans.resolve("readme.txt"), "no plan");
        Files.createDirectory(plans.resolve("e.yaml"));
        List<String> progress = new ArrayList<>();
        HandoutReport report =
                HandoutCall.plan(GUIDE, plans).to(folder.resolve("out"), (done, of) -> progress.add(done + "/" + of));
        Map<String, byte[]> made = files(folder.resolve("out"));
        assertEquals(List.of("a.pdf", "Ü b.pdf"), List.copyOf(made.keySet()));
        assertEquals(
                List.of("a.pdf", "Ü b.pdf"),
                report.made().stream()
                        .map(m -> m.file().getFileName().toString())
                        .toList());
        assertEquals(List.of("0/2", "1/2", "2/2"), progress);
        assertEquals(
                List.of("duplicate-id", "unknown-movement", "duplicate-id", "unreadable-file"),
                report.diagnostics().stream().map(d -> d.code()).toList());
        Files.delete(plans.resolve("a.yaml"));
        Path alone = Files.writeString(folder.resolve("plan.yaml"), "movements: [squat]\n");
        HandoutCall.plan(GUIDE, alone).to(folder.resolve("out.pdf"));
        assertArrayEquals(made.get("a.pdf"), pdf(), "alone or among others, a handout is the same");
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    @Test
    void an_edition_that_leaves_out_a_warning_makes_no_handout() throws IOException {
        GuideFixture fixture = GuideFixture.of("minimal", temp);
        HandoutCall call = HandoutCall.select(fixture.guide(), "leg-raise");
        assertEquals("", said(call.to(folder.resolve("out.pdf"))));
        Files.delete(folder.resolve("out.pdf"));
        fixture.template(
                "print/cards/limits.mustache",
                "{{#askFirst}}<p>{{title}} {{#items}}{{{.}}} {{/items}}</p>{{/askFirst}}\n");
        String said = said(call.to(folder.resolve("out.pdf")));
        assertTrue(
                said.contains("error[unsafe-handout]: the edition \"cards\" leaves out when to stop of \"Leg raise\""),
                said);
        assertFalse(Files.exists(folder.resolve("out.pdf")));
        fixture.delete("../templates/print/cards/limits.mustache");
        String sheet = Files.readString(Path.of("templates/print/shared/handout-small.css"));
        fixture.template(
                "print/shared/handout-small.css", sheet + ".handout-first .alarms, .card .signs { display: none; }\n");
        said = said(call.to(folder.resolve("out.pdf")));
        assertTrue(said.contains("leaves out the emergency signs"), said);
        fixture.template("print/shared/handout-small.css", sheet + ".stop li { text-indent: -1000pt; }\n");
        said = said(call.to(folder.resolve("out.pdf")));
        assertTrue(said.contains("error[off-page]: on page 1 "), said);
        assertFalse(Files.exists(folder.resolve("out.pdf")));
    }

    @Test
    void what_is_private_is_not_told_where_it_stands_beyond_the_page() throws IOException {
        GuideFixture fixture = GuideFixture.of("minimal", temp);
        String sheet = Files.readString(Path.of("templates/print/shared/handout-small.css"));
        fixture.template(
                "print/shared/handout-small.css",
                sheet + ".clinic-note .para { display: block; text-indent: -2000pt; }\n");
        Path plan = write(
                "plan.yaml",
                """
                title: Zyxtitle
                note: "Zyxnote  of many Zyxwords, which are Zyxtold in a line or two, or Zyxthree"
                movements: [leg-raise]
                """);
        HandoutCall call = HandoutCall.plan(fixture.guide(), plan).preparedFor("Zyxname Zyxlast");
        HandoutReport report = call.to(folder.resolve("out.pdf"));
        String said = said(report) + DiagnosticPrinter.json(report.diagnostics()) + report;
        assertFalse(said.contains("Zyx"), said);
        assertTrue(said.contains("error[off-page]: on page 1 text stands beyond the edge"), said);
        assertFalse(Files.exists(folder.resolve("out.pdf")));
    }

    @Test
    void a_template_that_drops_a_note_makes_no_handout() throws IOException {
        GuideFixture fixture = GuideFixture.of("minimal", temp).template("print/shared/clinic-note.mustache", "");
        Path plan = write("plan.yaml", "note: Zyxnote\nmovements: [leg-raise]\n");
        HandoutCall call = HandoutCall.plan(fixture.guide(), plan);
        String said = said(call.to(folder.resolve("out.pdf")));
        assertTrue(said.contains("leaves out the clinician's note") && !said.contains("Zyx"), said);
    }

    @Test
    void a_long_note_leaves_the_list_of_what_was_chosen() throws IOException {
        String note = "Long words of a long note. ".repeat(40).strip();
        plan("note: " + note + "\nmovements: [squat, bird-dog, bent-row, deadlift, cat-and-cow]\n");
        String start = String.join("", PrintedPages.packed(pdf()).subList(0, 2));
        assertTrue(start.contains("5Catandcow") && start.contains(PrintedPages.packed(note)), start);
    }

    @Test
    void the_longest_name_of_a_plan_makes_a_handout() throws IOException {
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Files.writeString(plans.resolve("x".repeat(250) + ".yml"), "movements: [squat]\n");
        HandoutCall call = HandoutCall.plan(GUIDE, plans);
        assertEquals(1, call.to(folder.resolve("out")).made().size());
        assertEquals(
                List.of("x".repeat(250) + ".pdf"),
                List.copyOf(files(folder.resolve("out")).keySet()));
    }

    @Test
    void a_guide_without_ground_rules_and_sources_makes_handouts_too() throws IOException {
        GuideFixture fixture = GuideFixture.of("minimal", temp);
        for (String edition : EDITIONS) {
            HandoutReport report = HandoutCall.select(fixture.guide(), "leg-raise,calf-stretch")
                    .edition(edition)
                    .to(folder.resolve("out.pdf"));
            assertEquals("", said(report));
            for (String page : PrintedPages.packed(pdf())) {
                assertFalse(page.endsWith("References"), edition + ": an empty page: " + page);
            }
        }
    }

    @Test
    void nothing_but_the_pdf_is_written() throws IOException {
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Path plan = Files.writeString(plans.resolve("plan.yaml"), OWN_WORDS);
        make(Optional.empty(), Optional.of(plan), "out.pdf", "");
        try (Stream<Path> all = Files.walk(temp)) {
            assertEquals(
                    List.of("out.pdf", "plan.yaml"),
                    all.filter(Files::isRegularFile)
                            .map(path -> path.getFileName().toString())
                            .sorted()
                            .toList());
        }
        assertFalse(Files.exists(Path.of("nowhere")));
    }
}
