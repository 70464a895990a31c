package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Nothing is lost between the site and paper: every edition of the real guide, read back from its tags, says what the site says. */
class ParityTest {
    /**
     * What an edition must have of what the site says. What has a dash is left out on purpose: cards hold what is done on the mat, a
     * wall sheet what hangs beside it, a log what is ticked. {@code booklet-imposed} has the pages of the booklet, dot by dot: see
     * {@link RealImposedTest}.
     */
    private static final String PROMISES =
            """
            what is compared            | booklet | large-print | cards    | wall-sheet | log-sheet
            a chapter for each          | article | article     | movement | session    | program
            texts                       | all     | all         | all      | days       | -
            steps in order              | all     | all         | all      | -          | -
            doses                       | all     | all         | all      | in order   | -
            rows with boxes             | -       | -           | -        | -          | in order
            note marks                  | all     | all         | all      | -          | -
            notes                       | all     | all         | all      | -          | -
            texts of pictures           | all     | all         | all      | -          | -
            picture of the first page   | one     | one         | -        | -          | -
            links                       | all     | all         | web      | -          | -
            who cites a work            | all     | all         | -        | -          | -
            warning signs in short      | once    | once        | once     | each       | -
            pain scale                  | -       | -           | -        | each       | each
            """;

    /** The table's column of an edition; empty for one that it lacks. */
    private static Map<String, String> promises(String edition) {
        List<List<String>> rows = PROMISES.lines()
                .map(line -> List.of(line.strip().split(" *\\| *", -1)))
                .toList();
        int column = rows.get(0).indexOf(edition);
        Map<String, String> promises = new TreeMap<>();
        if (column > 0) {
            rows.subList(1, rows.size()).forEach(row -> promises.put(row.get(0), row.get(column)));
        }
        return promises;
    }

    private static List<String> losses(String name, byte[] pdf, SaidOnSite site) throws IOException {
        Map<String, String> promises = promises(RealEditions.edition(name));
        if (promises.isEmpty()) {
            return List.of("say how " + name + " is compared with the site");
        }
        Map<?, ?> language = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("templates/strings/en.yaml")));
        Object dose = Objects.requireNonNull(language.get("dose"));
        return new Parity(site, Parity.bare(Parity.texts(language)), Parity.bare(Parity.texts(dose)), promises)
                .losses(pdf);
    }

    private static SaidOnSite site(SortedMap<String, byte[]> files) throws IOException {
        return new SaidOnSite(files, Files.readString(Path.of("content/guide.yaml")));
    }

    @Test
    void every_edition_says_what_the_site_says() throws IOException {
        SaidOnSite site = site(RealEditions.files());
        StringBuilder losses = new StringBuilder();
        for (Map.Entry<String, byte[]> pdf : RealEditions.pdfs().entrySet()) {
            losses(pdf.getKey(), pdf.getValue(), site).forEach(loss -> losses.append(pdf.getKey())
                    .append(": ")
                    .append(loss)
                    .append('\n'));
        }
        assertEquals("", losses.toString());
    }

    /** What PDFs of the real guide lose when templates are changed, by edition, on letter only. */
    private static Map<String, List<String>> losses(
            Path temp, List<String> editions, Map<String, UnaryOperator<String>> changes) throws IOException {
        List<String> wanted = new ArrayList<>(editions);
        wanted.add("site");
        GuideFixture fixture = GuideFixture.real(temp)
                .edit("guide.yaml", "papers: [letter, a4]", "papers: [letter]")
                .edit("exercises/bird-dog.md", "injured shoulder.\n", "injured shoulder.[@ekstrom2007, p. 754]\n")
                .edit("exercises/bird-dog.md", "weak bones).\n", "weak bones).[@callaghan1998]\n")
                .only(wanted.toArray(String[]::new));
        for (Map.Entry<String, UnaryOperator<String>> change : changes.entrySet()) {
            String before = Files.readString(Path.of("templates", change.getKey()));
            String after = change.getValue().apply(before);
            assertNotEquals(before, after, change.getKey());
            fixture.template(change.getKey(), after);
        }
        SortedMap<String, byte[]> files =
                GuideRenderer.render(fixture.options()).files();
        SaidOnSite site = site(files);
        Map<String, List<String>> losses = new TreeMap<>();
        for (String edition : editions) {
            String name = edition + "-letter";
            byte[] pdf = files.getOrDefault("print/lower-back-" + name + ".pdf", new byte[0]);
            losses.put(edition, losses(name, pdf, site));
        }
        return losses;
    }

    private static UnaryOperator<String> css(String rules) {
        return sheet -> sheet + rules;
    }

    private static UnaryOperator<String> without(String part) {
        return html -> html.replace(part, "");
    }

    @Test
    void whatever_an_edition_loses_is_told(@TempDir Path temp) throws IOException {
        Map<String, UnaryOperator<String>> changes = new TreeMap<>();
        UnaryOperator<String> otherDose = html -> html.replace("<b>{{value}}", "<b>1{{value}}");
        UnaryOperator<String> otherText = html -> html.replace("{{alt}}", "{{words.pain}}");
        String missing =
                " .at, .steps ol li:nth-child(3), .kind-steps ol li:nth-child(3), .kind-stop-if li:first-child,";
        changes.put(
                "print/booklet/style.css",
                css(missing + ".note[data-number=\"3\"], sup.cite a[href=\"#ref-lee2019\"] { display: none }"));
        changes.put("print/booklet/strip.mustache", otherDose);
        changes.put("print/shared/poses.mustache", otherText);
        changes.put("print/shared/read-next.mustache", without(" href=\"{{href}}\""));
        changes.put("print/large-print/style.css", css(missing + " .none { display: none }"));
        changes.put("print/large-print/strip.mustache", otherDose);
        changes.put("print/large-print/topic.mustache", without("<p>{{{text}}}</p>"));
        changes.put(
                "print/large-print/condition.mustache",
                html -> html.replace("{{{article.lead}}}", "<p>Buy our book.</p>"));
        changes.put(
                "print/cards/style.css",
                css(missing
                        + " .first .ask li:first-child, .urgent .sign, .sources li:nth-child(2) { display: none }"));
        changes.put("print/cards/strip.mustache", otherDose);
        changes.put("print/cards/limits.mustache", without("<li>{{{.}}}</li>"));
        changes.put("print/cards/version.mustache", html -> html.replace("{{article.title}}: {{name}}", "{{name}}"));
        changes.put("print/shared/sources.mustache", html -> html.replace("{{{text}}}", "{{plain}}"));
        changes.put(
                "print/wall-sheet/style.css",
                css(".alarm li:first-child, .strip li:first-child, .when, .bands { display: none }"));
        changes.put(
                "print/wall-sheet/page.mustache",
                html -> html.replace("<h2>{{title}}{{#version}}: {{.}}{{/version}}", "<h2>{{title}}"));
        changes.put("print/log-sheet/style.css", css(".band { display: none }"));
        changes.put(
                "print/shared/log-rows.mustache", html -> html.replaceAll("(?s)<tr class=\"other-side\">.*?</tr>", ""));
        changes.put("print/shared/log.mustache", without("{{name}}. "));
        Map<String, List<String>> losses =
                losses(temp, List.of("booklet", "large-print", "cards", "wall-sheet", "log-sheet"), changes);
        has(
                losses,
                "booklet",
                "Birddog: step missing: Breatheoutasyouliftthatlegnohigherthanyourhip",
                "Birddog: steps missing or out of order",
                "Birddog: warning missing: Painreaches6ormore",
                "Birddog: dose missing: 4–8 | Reps",
                "Birddog: dose that the site has not: 14–8 | Reps",
                "Birddog: text of a picture missing: Apersononallfours",
                "Birddog: text of a picture that the site has not: Pain",
                "Birddog: link missing: #cat-and-cow",
                "Birddog: place in a work missing: 27 p754",
                "Head-to-kneeforwardfold: note mark missing: 40",
                "References: citing article missing: ref-lee2019 Head-to-kneeforwardfold",
                "notes: note missing: 3");
        has(
                losses,
                "large-print",
                "Birddog: step missing: Breatheoutasyouliftthatlegnohigherthanyourhip",
                "Birddog: warning missing: Painreaches6ormore",
                "Birddog: dose missing: 4–8 | Reps",
                "Birddog: text of a picture missing: Apersononallfours",
                "Birddog: link missing: #cat-and-cow",
                "Birddog: place in a work missing: 27 p754",
                "Degenerativediscs: text missing: Degenerativediscdisease",
                "Degenerativediscs: text that the site has not: Buyourbook",
                "References: text missing: Ferreira",
                "References: link missing: https://doi.org/",
                "notes: note missing: 1");
        has(
                losses,
                "cards",
                "Birddog: step missing: Breatheoutasyouliftthatlegnohigherthanyourhip",
                "Birddog: steps missing or out of order",
                "Birddog: warning missing: Painreaches6ormore",
                "Birddog: dose missing: 4–8 | Reps",
                "Birddog: dose that the site has not: 14–8 | Reps",
                "Birddog: text of a picture missing: Apersononallfours",
                "BirddogLegonly: the card is missing",
                "Birddog: place in a work missing: 27 p754",
                "References: link missing: https://doi.org/",
                "notes: note missing: ",
                "outside chapters: warning sign missing: feverorfeelingveryunwell");
        has(
                losses,
                "wall-sheet",
                "Starthere: dose missing: 1 | Sets",
                "Starthere: dose missing: BirddogLegonly",
                "Starthere: doses missing or out of order",
                "Starthere: text missing: YourdayMonday",
                "Starthere: warning sign missing: numbbetweenthelegs",
                "Starthere: pain scale missing: 6ormoreStop");
        has(
                losses,
                "log-sheet",
                "Starthere: row missing: BirddogLegonlyR | 28",
                "Starthere: row missing: YourdayMondayWednesdayandFriday | 28",
                "Starthere: pain scale missing: 6ormoreStop");
    }

    @Test
    void whatever_the_site_loses_is_told(@TempDir Path temp) throws IOException {
        Map<String, UnaryOperator<String>> changes = new TreeMap<>();
        changes.put(
                "site/section.mustache",
                html -> html.replace("{{{body}}}", "{{#stop}}{{/stop}}{{^stop}}{{{body}}}{{/stop}}"));
        changes.put("site/strip.mustache", without("<dt>{{label}}</dt>"));
        changes.put("site/poses.mustache", without(" aria-label=\"{{alt}}\""));
        Map<String, List<String>> losses = losses(temp, List.of("large-print", "cards", "wall-sheet"), changes);
        has(
                losses,
                "large-print",
                "Birddog: text that the site has not: Painreaches6ormore",
                "Birddog: dose that the site has not: 4–8 | Reps",
                "Birddog: text of a picture that the site has not: Apersononallfours",
                "Birddog: link that the site has not: #red-flags--emergency");
        has(
                losses,
                "cards",
                "Birddog: text that the site has not: Painreaches6ormore",
                "Birddog: dose that the site has not: 4–8 | Reps",
                "Birddog: text of a picture that the site has not: Apersononallfours");
        has(losses, "wall-sheet", "Starthere: doses missing or out of order");
    }

    @Test
    void a_place_in_a_work_is_no_loss(@TempDir Path temp) throws IOException {
        losses(temp, List.of("booklet", "large-print", "cards"), Map.of())
                .forEach((edition, lost) -> assertEquals(List.of(), lost, edition));
    }

    private static void has(Map<String, List<String>> losses, String edition, String... wanted) {
        List<String> told = Objects.requireNonNull(losses.get(edition));
        for (String one : wanted) {
            assertTrue(
                    told.stream().anyMatch(loss -> loss.startsWith(one)),
                    () -> one + " in " + edition + ":\n" + String.join("\n", told));
        }
    }
}
