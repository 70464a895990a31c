package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Nothing is lost between the site and paper: every edition of the real guide, read back from its tags, says what the site says. */
class ParityTest {
    private static Parity parity(SortedMap<String, byte[]> files) throws IOException {
        Map<?, ?> language = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("templates/strings/en.yaml")));
        Object dose = Objects.requireNonNull(language.get("dose"));
        Set<String> labels = Parity.bare(Parity.texts(dose));
        return new Parity(
                new SaidOnSite(files, Files.readString(Path.of("content/guide.yaml"))),
                Parity.bare(Parity.texts(language)),
                labels);
    }

    private static List<String> losses(String name, byte[] pdf, SortedMap<String, byte[]> files) throws IOException {
        Parity parity = parity(files);
        return switch (RealEditions.edition(name)) {
            case "booklet", "large-print" -> parity.whole(pdf);
            case "cards" -> parity.cards(pdf);
            case "wall-sheet" -> parity.sheets(pdf, Parity.Sheet.SESSION);
            case "log-sheet" -> parity.sheets(pdf, Parity.Sheet.PROGRAM);
            default -> List.of("say how " + name + " is compared with the site");
        };
    }

    @Test
    void every_edition_says_what_the_site_says() throws IOException {
        StringBuilder losses = new StringBuilder();
        for (Map.Entry<String, byte[]> pdf : RealEditions.pdfs().entrySet()) {
            losses(pdf.getKey(), pdf.getValue(), RealEditions.files()).forEach(loss -> losses.append(pdf.getKey())
                    .append(": ")
                    .append(loss)
                    .append('\n'));
        }
        assertEquals("", losses.toString());
    }

    /** What a PDF of the real guide loses when templates are changed, on letter only. */
    private static List<String> losses(Path temp, String edition, Map<String, UnaryOperator<String>> changes)
            throws IOException {
        GuideFixture fixture = GuideFixture.real(temp)
                .edit("guide.yaml", "papers: [letter, a4]", "papers: [letter]")
                .only("site", edition);
        for (Map.Entry<String, UnaryOperator<String>> change : changes.entrySet()) {
            String before = Files.readString(Path.of("templates", change.getKey()));
            String after = change.getValue().apply(before);
            assertNotEquals(before, after, change.getKey());
            fixture.template(change.getKey(), after);
        }
        SortedMap<String, byte[]> files =
                GuideRenderer.render(fixture.options()).files();
        String name = edition + "-letter";
        return losses(name, files.getOrDefault("print/lower-back-" + name + ".pdf", new byte[0]), files);
    }

    private static void has(List<String> losses, String... wanted) {
        for (String one : wanted) {
            assertTrue(
                    losses.stream().anyMatch(loss -> loss.startsWith(one)),
                    () -> one + " in\n" + String.join("\n", losses));
        }
    }

    @Test
    void what_an_edition_loses_is_told(@TempDir Path temp) throws IOException {
        List<String> losses = losses(
                temp,
                "large-print",
                Map.of(
                        "print/large-print/style.css",
                        css -> css + ".steps ol li:nth-child(3), .kind-stop-if li:first-child { display: none }",
                        "print/large-print/strip.mustache",
                        html -> html.replace("</span><b>", "</span><b>1"),
                        "print/large-print/poses.mustache",
                        html -> html.replace("{{alt}}", "{{words.pain}}"),
                        "print/large-print/read-next.mustache",
                        html -> html.replace(" href=\"{{href}}\"", ""),
                        "print/large-print/topic.mustache",
                        html -> html.replace("<p>{{{text}}}</p>", ""),
                        "print/large-print/condition.mustache",
                        html -> html.replace("{{{article.lead}}}", "<p>Buy our book.</p>")));
        has(
                losses,
                "Birddog: step missing: Breatheoutasyouliftthatlegnohigherthanyourhip",
                "Birddog: steps missing or out of order",
                "Birddog: warning missing: Painreaches6ormore",
                "Birddog: dose missing: 4–8 | Reps",
                "Birddog: dose that the site has not: 14–8 | Reps",
                "Birddog: text of a picture missing: Apersononallfours",
                "Birddog: text of a picture that the site has not: Pain",
                "Birddog: link missing: #cat-and-cow",
                "Degenerativediscs: text missing: Degenerativediscdisease",
                "Degenerativediscs: text that the site has not: Buyourbook",
                "References: text missing: Ferreira",
                "notes: note missing: 1");
    }

    @Test
    void what_the_site_loses_is_told(@TempDir Path temp) throws IOException {
        List<String> losses = losses(
                temp,
                "large-print",
                Map.of(
                        "site/section.mustache",
                        html -> html.replace("{{{body}}}", "{{#stop}}{{/stop}}{{^stop}}{{{body}}}{{/stop}}"),
                        "site/strip.mustache",
                        html -> html.replace("<dt>{{label}}</dt>", ""),
                        "site/poses.mustache",
                        html -> html.replace(" aria-label=\"{{alt}}\"", "")));
        has(
                losses,
                "Birddog: text that the site has not: Painreaches6ormore",
                "Birddog: dose that the site has not: 4–8 | Reps",
                "Birddog: text of a picture that the site has not: Apersononallfours",
                "Birddog: link that the site has not: #red-flags--emergency");
    }

    @Test
    void what_cards_and_notes_at_the_foot_lose_is_told(@TempDir Path temp) throws IOException {
        has(
                losses(
                        temp.resolve("cards"),
                        "cards",
                        Map.of(
                                "print/cards/version.mustache",
                                html -> html.replace("{{article.title}}: {{name}}", "{{name}}"),
                                "print/cards/limits.mustache",
                                html -> html.replace("<li>{{{.}}}</li>", ""),
                                "print/shared/sources.mustache",
                                html -> html.replace("{{{text}}}", "{{plain}}."))),
                "BirddogLegonly: the card is missing",
                "Birddog: warning missing: Painreaches6ormore");
        has(
                losses(
                        temp.resolve("booklet"),
                        "booklet",
                        Map.of(
                                "print/booklet/style.css",
                                css -> css
                                        + ".note[data-number=\"3\"] { display: none } sup.cite a[href=\"#ref-lee2019\"] { display: none }")),
                "notes: note missing: 3",
                "Head-to-kneeforwardfold: note mark missing: 41");
    }

    @Test
    void what_a_wall_sheet_loses_is_told(@TempDir Path temp) throws IOException {
        has(
                losses(
                        temp,
                        "wall-sheet",
                        Map.of(
                                "print/wall-sheet/style.css",
                                css -> css + ".sign:nth-child(2), .strip li:first-child { display: none }")),
                "Starthere: dose missing: 1 | Sets",
                "Starthere: warning sign missing: numbbetweenthelegs");
    }
}
