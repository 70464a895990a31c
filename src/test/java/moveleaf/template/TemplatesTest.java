package moveleaf.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import moveleaf.view.Html;
import moveleaf.view.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mustache that knows its views. */
final class TemplatesTest {
    private static final SourceFile MARKDOWN = new SourceFile("content/bird-dog.md", "Kneel.\n\nReach & hold.\n");

    private static final Html PROSE = new Html(
            "<p>Kneel.</p><p>Reach &amp; hold.</p>",
            List.of(new Html.Mark(0, MARKDOWN.span(0, 6)), new Html.Mark(13, MARKDOWN.span(8, 21))));

    private static final Words WORDS = Words.of(Map.of("words.stop-if", "Stop if", "words.steps", "Steps"));

    record Cell(String label, int number) {}

    record Dose(List<Cell> cells, Optional<String> load) {}

    record Movement(
            String title, boolean optional, Dose dose, Optional<Dose> easier, List<String> muscles, Html prose) {}

    private static final Movement BIRD_DOG = new Movement(
            "Bird <dog> & \"cat\"",
            false,
            new Dose(List.of(new Cell("Sets", 2), new Cell("Reps", 8)), Optional.empty()),
            Optional.of(new Dose(List.of(), Optional.of("none"))),
            List.of("multifidus", "gluteus"),
            PROSE);

    @Test
    void text_is_escaped_and_html_of_ours_is_not() {
        renders(
                "<h1>{{title}}</h1>{{{prose}}}",
                """
                <h1>Bird &lt;dog&gt; &amp; &quot;cat&quot;</h1><p>Kneel.</p><p>Reach &amp; hold.</p>""");
    }

    @Test
    void sections_open_lists_groups_and_what_may_be_absent() {
        renders(
                "{{#dose}}{{#cells}}{{number}} {{label}}; {{/cells}}{{^load}}no load{{/load}}{{/dose}}"
                        + "{{#easier}}, easier: {{#load}}{{.}}{{/load}}{{^cells}}, no cells{{/cells}}{{/easier}}",
                "2 Sets; 8 Reps; no load, easier: none, no cells");
    }

    @Test
    void a_yes_does_not_become_the_thing_itself() {
        renders(
                "{{#muscles}}{{^optional}}{{.}} {{/optional}}{{#optional}}never{{/optional}}{{/muscles}}",
                "multifidus gluteus ");
        assertEquals(
                "x x ",
                render(
                                "{{#muscles}}{{#optional}}x {{/optional}}{{/muscles}}",
                                new Movement("t", true, BIRD_DOG.dose, Optional.empty(), BIRD_DOG.muscles, PROSE))
                        .text());
    }

    @Test
    void outer_names_are_in_reach_and_dots_lead_inwards() {
        renders(
                "{{#dose.cells}}{{label}} of {{title}}{{/dose.cells}}",
                "Sets of Bird &lt;dog&gt; &amp; &quot;cat&quot;Reps of Bird &lt;dog&gt; &amp; &quot;cat&quot;");
    }

    @Test
    void a_list_knows_whether_it_has_anything_and_how_much() {
        renders(
                "{{#dose.cells.any}}{{dose.cells.size}} cells{{/dose.cells.any}}"
                        + "{{#easier}}{{^cells.any}}, none here{{/cells.any}}{{/easier}}",
                "2 cells, none here");
        reports(
                "{{dose.cells.length}}",
                """
                templates/site/page.mustache:1:14: unknown-name: there is no "length" in "cells" (there is: any, size)
                """);
    }

    @Test
    void words_come_from_the_language_file() {
        renders("{{words.stop-if}}{{#muscles}} {{words.steps}}{{/muscles}}", "Stop if Steps Steps");
    }

    @Test
    void an_unknown_name_is_reported_in_a_branch_that_is_never_taken() {
        reports(
                "one\n{{#optional}}\n  <p>{{titel}}</p>\n{{/optional}}",
                """
                templates/site/page.mustache:3:8: unknown-name: there is no "titel" in this template \
                (did you mean "title"? there is: title, optional, dose, easier, muscles, prose, words)
                """);
    }

    @Test
    void an_unknown_name_after_a_dot_is_reported_where_it_stands() {
        reports(
                "{{#dose.cell}}{{/dose.cell}}",
                """
                templates/site/page.mustache:1:9: unknown-name: there is no "cell" in "dose" \
                (did you mean "cells"? there is: cells, load)
                """);
        reports(
                "{{words.stop}}",
                """
                templates/site/page.mustache:1:3: unknown-name: there is no "words.stop" in the language file \
                (did you mean "words.steps"? there is: words.steps, words.stop-if)
                """);
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        reports("{{a}}{{^b}}{{c}}{{/b}}{{#muscles}}{{d}}{{/muscles}}", 3);
    }

    @Test
    void a_text_never_goes_out_raw() {
        reports(
                "{{{title}}}",
                """
                templates/site/page.mustache:1:4: raw-text: "title" is a text, not HTML of ours \
                (write {{title}}, which escapes it)
                """);
        reports(
                "{{& title}}",
                """
                templates/site/page.mustache:1:5: raw-text: "title" is a text, not HTML of ours \
                (write {{title}}, which escapes it)
                """);
    }

    @Test
    void a_value_is_used_as_what_it_is() {
        reports(
                "{{prose}}",
                """
                templates/site/page.mustache:1:3: wrong-value: "prose" is HTML (write {{{prose}}})
                """);
        reports(
                "{{muscles}}",
                """
                templates/site/page.mustache:1:3: wrong-value: "muscles" is a list and can't be printed \
                (open it: {{#muscles}}…{{/muscles}})
                """);
        reports(
                "{{easier.load}}",
                """
                templates/site/page.mustache:1:10: wrong-value: "easier" is something that may be absent and has no names \
                inside (open it first: {{#easier}}…{{/easier}})
                """);
        reports(
                "{{#title}}x{{/title}}",
                """
                templates/site/page.mustache:1:4: wrong-value: "title" is a text and opens nothing \
                (a section is for a list, a group of names, a yes or no, or what may be absent)
                """);
        reports(
                "{{^dose}}x{{/dose}}",
                """
                templates/site/page.mustache:1:4: wrong-value: "dose" is a group of names and is never absent \
                ({{^x}} is for a list, a yes or no, or what may be absent)
                """);
    }

    @Test
    void partials_stand_beside_the_template_or_in_shared() {
        Map<String, String> files = Map.of(
                "site/page.mustache", "{{#dose}}{{> strip}}{{/dose}} {{>foot}}",
                "site/strip.mustache", "{{#cells}}{{label}}{{/cells}}",
                "shared/strip.mustache", "not this one",
                "shared/foot.mustache", "{{words.steps}}");
        assertEquals("SetsReps Steps", render(files, BIRD_DOG).text());
    }

    @Test
    void a_partial_is_checked_with_the_names_of_each_place_that_uses_it() {
        reports(
                Map.of(
                        "site/page.mustache",
                        "{{#dose}}{{>strip}}{{/dose}}{{>strip}}",
                        "site/strip.mustache",
                        "{{#cells}}{{/cells}}"),
                """
                templates/site/strip.mustache:1:4: unknown-name: there is no "cells" in this template \
                (there is: title, optional, dose, easier, muscles, prose, words)
                """);
    }

    @Test
    void a_missing_partial_is_reported_at_its_tag() {
        reports(
                "<body>\n{{> foot}}",
                """
                templates/site/page.mustache:2:5: missing-partial: there is no template "foot" \
                (looked for templates/site/foot.mustache and templates/shared/foot.mustache)
                """);
    }

    @Test
    void a_template_that_contains_itself_is_refused() {
        reports(
                Map.of("site/page.mustache", "{{>a}}", "site/a.mustache", "{{>b}}", "site/b.mustache", "\n{{>a}}"),
                """
                templates/site/b.mustache:2:4: partial-loop: the template "a" would contain itself \
                (it is used by site/b.mustache, which is used by site/a.mustache, which is used by site/page.mustache)
                """);
    }

    @Test
    void wrong_syntax_is_reported_where_it_stands() {
        reports(
                "a\n{{#dose}}",
                """
                templates/site/page.mustache:2:1: template-syntax: this section is never closed \
                (write {{/dose}} where it ends)
                """);
        reports(
                "{{#dose}}{{/dos}}",
                """
                templates/site/page.mustache:1:10: template-syntax: {{/dos}} closes no section \
                (the open section is {{#dose}} of line 1)
                """);
        reports(
                "{{/dose}}",
                """
                templates/site/page.mustache:1:1: template-syntax: {{/dose}} closes no section (no section is open here)
                """);
        reports(
                "{{title",
                """
                templates/site/page.mustache:1:1: template-syntax: this tag is never closed (a tag ends with }})
                """);
        reports(
                "{{{prose}}",
                """
                templates/site/page.mustache:1:1: template-syntax: this tag is never closed (a tag ends with }}})
                """);
        for (String odd : List.of(
                "{{}}",
                "{{ }}",
                "{{a b}}",
                "{{=<% %>=}}",
                "{{<x}}{{/x}}",
                "{{$x}}{{/x}}",
                "{{%x}}",
                "{{>*x}}",
                "{{a..b}}",
                "{{>../x}}",
                "{{{{title}}}}",
                "{{ #dose}}")) {
            assertEquals("template-syntax", codes(odd), odd);
        }
    }

    @Test
    void comments_say_nothing() {
        renders("a{{! any \n thing {{ }}b{{!}}", "ab");
    }

    @Test
    void a_missing_template_is_reported() {
        Diagnostics diagnostics = new Diagnostics();
        assertTrue(new Templates(path -> Optional.empty(), WORDS, diagnostics)
                .load("site/page.mustache", Movement.class)
                .isEmpty());
        assertEquals(
                "templates/site/page.mustache:1:1: missing-template: there is no such template"
                        + " (write it, or take out what asks for it)\n",
                show(diagnostics));
    }

    @Test
    void each_character_knows_what_wrote_it() {
        Rendered page = render(
                "<h1>\n  {{title}}\n</h1>\n{{#dose}}\n{{#cells}}<i>{{label}}</i>{{/cells}}\n{{/dose}}\n{{{prose}}}!\n",
                BIRD_DOG);
        assertEquals("site/page.mustache:1:1", at(page, "<h1>"));
        assertEquals("site/page.mustache:2:3", at(page, "Bird"));
        assertEquals("site/page.mustache:2:3", at(page, "dog"));
        assertEquals("site/page.mustache:3:1", at(page, "</h1>"));
        assertEquals("site/page.mustache:5:11", at(page, "<i>"));
        assertEquals("site/page.mustache:5:14", at(page, "Sets"));
        assertEquals("site/page.mustache:5:14", at(page, "Reps"));
        assertEquals("content/bird-dog.md:1:1", at(page, "Kneel"));
        assertEquals("content/bird-dog.md:3:1", at(page, "<p>Reach"));
        assertEquals("content/bird-dog.md:3:1", at(page, "hold"));
        assertEquals("site/page.mustache:7:12", at(page, "!"));
        assertEquals(Optional.empty(), new SourceMap(List.of(), List.of()).at(0));
    }

    @Test
    void text_before_a_section_keeps_its_own_line() {
        Rendered page = render("<ul>\n<li>{{#muscles}}\n<b>{{.}}</b>\n{{/muscles}} end\n</ul>", BIRD_DOG);
        assertEquals("site/page.mustache:2:1", at(page, "<li>"));
        assertEquals("site/page.mustache:3:1", at(page, "<b>"));
        assertEquals("site/page.mustache:3:9", at(page, "</b>"));
        assertEquals("site/page.mustache:4:13", at(page, " end"));
    }

    @Test
    @Timeout(5)
    void hostile_templates_end_in_a_report() {
        assertEquals("template-syntax", codes("{{#dose}}".repeat(100_000)));
        assertEquals("template-syntax", codes("{{".repeat(100_000)));
        assertEquals("template-syntax", codes("{{#dose}}".repeat(60) + "{{/dose}}".repeat(60)));
        Map<String, String> doubling = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            doubling.put("site/p" + i + ".mustache", ("{{>p" + (i + 1) + "}}").repeat(i < 38 ? 1 : 2));
        }
        doubling.put("site/p40.mustache", "x");
        doubling.put("site/page.mustache", "{{>p0}}");
        assertEquals("xxxx", render(doubling, BIRD_DOG).text());
    }

    private static String at(Rendered page, String piece) {
        int offset = page.text().indexOf(piece);
        assertTrue(offset >= 0, page.text());
        return page.map().at(offset).map(Span::toString).orElse("nowhere").replace("templates/", "");
    }

    private static void renders(String template, String expected) {
        assertEquals(expected, render(template, BIRD_DOG).text());
    }

    private static Rendered render(String template, Movement view) {
        return render(Map.of("site/page.mustache", template), view);
    }

    private static Rendered render(Map<String, String> files, Movement view) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Template<Movement>> template = load(files, diagnostics);
        assertEquals("", show(diagnostics));
        return template.orElseThrow().render(view);
    }

    private static void reports(String template, String expected) {
        reports(Map.of("site/page.mustache", template), expected);
    }

    private static void reports(Map<String, String> files, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        assertTrue(load(files, diagnostics).isEmpty());
        assertEquals(expected, show(diagnostics));
    }

    private static void reports(String template, int count) {
        Diagnostics diagnostics = new Diagnostics();
        assertTrue(load(Map.of("site/page.mustache", template), diagnostics).isEmpty());
        assertEquals(count, diagnostics.all().size(), show(diagnostics));
    }

    private static String codes(String template) {
        Diagnostics diagnostics = new Diagnostics();
        assertTrue(load(Map.of("site/page.mustache", template), diagnostics).isEmpty());
        return diagnostics.all().stream().map(d -> d.code()).collect(Collectors.joining(" "));
    }

    private static Optional<Template<Movement>> load(Map<String, String> files, Diagnostics diagnostics) {
        TemplateSource source =
                path -> Optional.ofNullable(files.get(path)).map(text -> new SourceFile("templates/" + path, text));
        return new Templates(source, WORDS, diagnostics).load("site/page.mustache", Movement.class);
    }

    private static String show(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .map(d -> d.span() + ": " + d.code() + ": " + d.message()
                        + d.hint().map(h -> " (" + h + ")").orElse("") + "\n")
                .collect(Collectors.joining());
    }
}
