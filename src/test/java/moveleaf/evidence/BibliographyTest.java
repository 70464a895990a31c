package moveleaf.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Article;
import moveleaf.model.Block;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.Head;
import moveleaf.model.Inline;
import moveleaf.model.Part;
import moveleaf.model.Prose;
import moveleaf.model.Reference;
import moveleaf.model.Settings;
import moveleaf.model.Topic;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.junit.jupiter.api.Test;

class BibliographyTest {
    private static final Span HERE = new SourceFile("t.json", "").start();

    private static final String ARTICLE =
            "{\"id\":\"KEY\",\"type\":\"article-journal\",\"title\":\"Fish & <i>chips</i>\","
                    + "\"container-title\":\"Spine\",\"volume\":\"3\",\"issue\":\"2\",\"page\":\"10-12\",\"DOI\":\"10.1000/ab(c)\","
                    + "\"author\":[{\"family\":\"Côté\",\"given\":\"Ann B.\"},{\"family\":\"Li\",\"given\":\"Wu\"}],"
                    + "\"issued\":{\"date-parts\":[[1998]]},\"custom\":{\"grade\":\"A\"}}";

    @Test
    void a_reference_is_set_in_the_style_with_its_identifiers_as_links() {
        assertEquals(
                "1 one: Côté AB, Li W. Fish & chips. *Spine*. 1998;3(2):10-12."
                        + " doi:[10.1000/ab(c)](https://doi.org/10.1000/ab(c))."
                        + " PMID: [123](https://pubmed.ncbi.nlm.nih.gov/123/)",
                formatted("american-medical-association", List.of("one")));
    }

    @Test
    void a_style_that_prints_no_identifiers_gets_them_all_the_same() {
        String apa = formatted("apa", List.of("one"));
        assertEquals(true, apa.contains("[https://doi.org/10.1000/ab(c)](https://doi.org/10.1000/ab(c))"), apa);
    }

    @Test
    void numbers_follow_first_appearance_and_are_one_a_reference() {
        Guide guide = guide("american-medical-association", List.of("two", "one", "two", "three"));
        CitationNumbers numbers = CitationNumbers.of(guide);
        assertEquals(List.of("two", "one", "three"), numbers.keys());
        assertEquals(Optional.of(2), numbers.number("one"));
        assertEquals(Optional.empty(), numbers.number("four"));
        assertEquals(
                Map.of("two", List.of("page"), "one", List.of("page"), "three", List.of("page")), numbers.citedBy());
    }

    @Test
    void entries_keep_their_numbers_where_the_style_sorts() {
        assertEquals(
                "3 1 2",
                Bibliography.format(
                                guide("apa", List.of("three", "one", "two")),
                                CitationNumbers.of(guide("apa", List.of("three", "one", "two"))),
                                new Diagnostics())
                        .stream()
                        .map(r -> r.key().equals("one") ? "1" : r.key().equals("two") ? "2" : "3")
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void an_unknown_style_is_reported_with_the_nearest() {
        Diagnostics diagnostics = new Diagnostics();
        Guide guide = guide("american-medicl-association", List.of("one"));
        Bibliography.format(guide, CitationNumbers.of(guide), diagnostics);
        assertEquals(
                "there is no reference style called \"american-medicl-association\" did you mean"
                        + " \"american-medical-association\"?",
                diagnostics.all().stream()
                        .map(d -> d.message() + " " + d.hint().orElse(""))
                        .collect(Collectors.joining()));
    }

    @Test
    void a_language_without_a_locale_of_its_own_gets_the_nearest() {
        for (String language : List.of("de", "de-ZZ", "xx", "en-gb", "zh-Hant-TW")) {
            Guide guide = guide("apa", language, List.of("one"));
            assertEquals(
                    1,
                    Bibliography.format(guide, CitationNumbers.of(guide), new Diagnostics())
                            .size(),
                    language);
        }
    }

    @Test
    void a_reference_that_cannot_be_formatted_is_reported() {
        Diagnostics diagnostics = new Diagnostics();
        Guide guide = guide("american-medical-association", List.of("broken", "one"));
        assertEquals(
                1,
                Bibliography.format(guide, CitationNumbers.of(guide), diagnostics)
                        .size());
        assertEquals("malformed-reference", diagnostics.all().get(0).code());
    }

    private static String formatted(String style, List<String> cited) {
        Diagnostics diagnostics = new Diagnostics();
        Guide guide = guide(style, cited);
        List<FormattedReference> list = Bibliography.format(guide, CitationNumbers.of(guide), diagnostics);
        assertEquals(List.of(), diagnostics.all());
        return list.stream()
                .map(r -> r.number() + " " + r.key() + ": " + marked(r.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text) {
                out.append(text.text());
            } else if (inline instanceof Inline.Emphasis emphasis) {
                out.append('*').append(marked(emphasis.inlines())).append('*');
            } else if (inline instanceof Inline.Link link) {
                out.append('[').append(marked(link.inlines())).append("](");
                out.append(((Inline.WebTarget) link.target()).address()).append(')');
            }
        }
        return out.toString();
    }

    private static Guide guide(String style, List<String> cited) {
        return guide(style, "en-US", cited);
    }

    private static Guide guide(String style, String language, List<String> cited) {
        List<Inline> inlines = new ArrayList<>();
        for (String key : cited) {
            inlines.add(new Inline.Citations(List.of(new Inline.Citation(key, Optional.empty(), HERE)), HERE));
        }
        Article page = new Topic(
                new Head("page", Folder.PAGES, "Page", "A page.", List.of(), HERE),
                new Topic.Plain(),
                Optional.empty(),
                new Prose(List.of(new Block.Paragraph(inlines, HERE))),
                List.of());
        Map<String, Reference> references = new LinkedHashMap<>();
        for (String key : List.of("one", "two", "three")) {
            references.put(
                    key,
                    new Reference(
                            key,
                            ARTICLE.replace("KEY", key),
                            Optional.of("10.1000/ab(c)"),
                            Optional.of("123"),
                            Optional.empty(),
                            Optional.empty(),
                            HERE));
        }
        references.put(
                "broken",
                new Reference(
                        "broken",
                        "{\"id\":\"broken\",\"type\":\"song\",\"author\":\"Me\"}",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        HERE));
        return new Guide(
                settings(style, language),
                List.of(new Part("part", "Part", Optional.empty(), List.of("page"))),
                Map.of("page", page),
                references);
    }

    private static Settings settings(String style, String language) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Settings(
                "t",
                "T",
                Optional.empty(),
                List.of("S."),
                language,
                "US",
                "911",
                List.of(Settings.Paper.A4),
                Optional.empty(),
                List.of(),
                List.of(),
                new Settings.Dates(day, day, day),
                "None.",
                "None.",
                new Settings.Contact("Write.", Optional.empty()),
                "D.",
                new Settings.Licence("CC BY 4.0", Optional.empty()),
                style,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                HERE);
    }
}
