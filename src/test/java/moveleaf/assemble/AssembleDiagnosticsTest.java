package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Guide;
import org.junit.jupiter.api.Test;

/** Each test breaks the minimal guide in one way. */
class AssembleDiagnosticsTest {
    private static final String LEG_RAISE = "exercises/leg-raise.md";
    private static final String SIGNS = "pages/warning-signs.md";

    private static GuideTexts minimal() {
        return GuideTexts.of(GuideTexts.MINIMAL);
    }

    private static GuideTexts in(String path, String old, String replacement) {
        return minimal().replace(path, old, replacement);
    }

    private static void check(GuideTexts texts, String expected) {
        assertEquals(expected, DiagnosticLines.of(diagnostics(texts)));
    }

    private static void checkHint(GuideTexts texts, String hint) {
        assertEquals(
                Optional.of(hint), diagnostics(texts).all().stream().findFirst().flatMap(Diagnostic::hint));
    }

    private static Diagnostics diagnostics(GuideTexts texts) {
        Diagnostics diagnostics = new Diagnostics();
        GuideAssembler.assemble(texts.sources(), language -> GuideTexts.english(), diagnostics);
        return diagnostics;
    }

    private static Optional<Guide> guide(GuideTexts texts) {
        return GuideAssembler.assemble(texts.sources(), language -> GuideTexts.english(), new Diagnostics());
    }

    @Test
    void a_list_without_items_is_called_empty_and_one_with_too_many_says_how_many() {
        String summary = "g/guide.yaml:3:10: error[wrong-value]: ";
        GuideTexts none = in("guide.yaml", "[Most sore knees get better with movement.]", "[]");
        GuideTexts four = in("guide.yaml", "[Most sore knees get better with movement.]", "[A, B, C, D]");
        check(none, summary + "this is empty\n");
        checkHint(none, "The guide's main message: one to three short sentences.");
        check(four, summary + "this list holds 4, at most 3 belong here\n");
        checkHint(four, "take out 1 of 4");
    }

    @Test
    void empty_settings_are_reported() {
        check(minimal().put("guide.yaml", ""), "g/guide.yaml:1:1: error[missing-settings]: the settings are empty\n");
    }

    @Test
    void without_settings_the_documents_are_checked_all_the_same() {
        check(
                minimal().remove("guide.yaml").replace(LEG_RAISE, "[quadriceps]", "[quads]"),
                "g/exercises/leg-raise.md:8:22: error[unknown-muscle]: no muscle is called \"quads\"\n");
    }

    @Test
    void an_unknown_region_is_reported() {
        check(
                in("guide.yaml", "region: GB", "region: XX"),
                "g/guide.yaml:5:9: error[unknown-region]: the emergency number of \"XX\" is not known\n");
    }

    @Test
    void a_number_of_its_own_makes_up_for_an_unknown_region() {
        GuideTexts texts = in("guide.yaml", "region: GB", "region: XX\nemergency-number: \"10177\"");
        check(texts, "");
        assertEquals("10177", guide(texts).orElseThrow().settings().emergencyNumber());
    }

    @Test
    void a_day_that_is_not_in_the_calendar_is_reported() {
        check(
                in("guide.yaml", "written: 2026-11-22", "written: 2026-02-30"),
                "g/guide.yaml:8:19: error[wrong-date]: there is no such day\n");
        check(
                in("guide.yaml", "updated: 2026-11-22", "updated: 2025-11-22"),
                "g/guide.yaml:8:40: error[wrong-date]: \"updated\" lies before \"written\"\n");
    }

    @Test
    void an_unknown_page_in_the_contents_is_reported() {
        GuideTexts texts = in("guide.yaml", "calf-stretch]", "calf-strech]");
        check(
                texts,
                """
                g/guide.yaml:23:26: error[unknown-page]: no page is called "calf-strech"
                g/stretches/calf-stretch.md:2:8: error[not-listed]: "calf-stretch" is not in the contents
                """);
        checkHint(texts, "did you mean \"calf-stretch\"?");
    }

    @Test
    void a_page_that_is_listed_twice_is_reported() {
        check(
                in("guide.yaml", "[muscles, ", "[leg-raise, muscles, "),
                "g/guide.yaml:26:15: error[listed-twice]: \"leg-raise\" is in the contents already\n");
    }

    @Test
    void a_part_that_is_opened_by_a_movement_is_reported() {
        check(
                in("guide.yaml", "entries: [leg-raise, ", "opening: leg-raise\n    entries: ["),
                "g/guide.yaml:23:14: error[wrong-opening]: \"leg-raise\" can't open a part\n");
    }

    @Test
    void a_part_with_the_id_of_a_page_is_reported() {
        check(
                in("guide.yaml", "id: movements", "id: muscles"),
                "g/guide.yaml:21:9: error[duplicate-id]: the id \"muscles\" is taken\n");
    }

    @Test
    void ids_that_can_not_be_files_or_addresses_are_reported() {
        check(
                minimal().put("pages/Über uns.md", "---\ntitle: T\nsummary: S\n---\n"),
                "g/pages/Über uns.md:1:1: error[bad-id]: \"Über uns\" can't be an id\n");
        check(
                minimal().put("pages/con.md", "---\ntitle: T\nsummary: S\n---\n"),
                "g/pages/con.md:1:1: error[bad-id]: \"con\" can't be an id: the name is taken\n");
    }

    @Test
    void two_files_of_one_name_are_reported() {
        check(
                minimal().put("pages/leg-raise.md", "---\ntitle: T\nsummary: S\n---\n"),
                "g/pages/leg-raise.md:1:1: error[duplicate-id]: the id \"leg-raise\" is taken by g/exercises/leg-raise.md\n");
        check(
                minimal().put("pages/Leg-raise.md", "---\ntitle: T\nsummary: S\n---\n"),
                """
                g/pages/Leg-raise.md:1:1: error[bad-id]: "Leg-raise" can't be an id
                g/pages/Leg-raise.md:1:1: error[duplicate-id]: the id "Leg-raise" is taken by g/exercises/leg-raise.md
                """);
    }

    @Test
    void a_role_that_is_taken_is_reported() {
        check(
                in("pages/references.md", "role: references", "role: red-flags"),
                """
                g/pages/references.md:2:1: error[missing-key]: "strip" is missing
                g/pages/references.md:2:8: error[missing-section]: the section "Emergency" is missing
                g/pages/references.md:2:8: error[missing-section]: the section "Routine" is missing
                g/pages/references.md:2:8: error[missing-section]: the section "Urgent" is missing
                g/pages/warning-signs.md:4:7: error[duplicate-role]: another page has the role "red-flags" already
                """);
    }

    @Test
    void a_guide_without_warning_signs_is_reported() {
        check(
                minimal()
                        .remove(SIGNS)
                        .replace("guide.yaml", "entries: [warning-signs]", "entries: []")
                        .replace(LEG_RAISE, "[warning signs](../pages/warning-signs.md#emergency)", "signs"),
                "g/guide.yaml:18:3: error[missing-role]: a guide to movements needs a page of warning signs\n");
    }

    @Test
    void a_dead_link_is_reported_with_a_suggestion() {
        GuideTexts texts = in(LEG_RAISE, "../pages/warning-signs.md#emergency", "../pages/warning-sign.md");
        check(
                texts,
                "g/exercises/leg-raise.md:24:59: error[dead-link]: there is no page \"../pages/warning-sign.md\"\n");
        checkHint(texts, "did you mean ../pages/warning-signs.md?");
        check(
                in(LEG_RAISE, "../pages/warning-signs.md#emergency", "../../../etc/passwd"),
                "g/exercises/leg-raise.md:24:59: error[dead-link]: there is no page \"../../../etc/passwd\"\n");
    }

    @Test
    void a_link_without_an_address_is_reported() {
        String message = "g/exercises/leg-raise.md:24:59: error[dead-link]: this link has no address\n";
        check(in(LEG_RAISE, "../pages/warning-signs.md#emergency", ""), message);
        check(in(LEG_RAISE, "../pages/warning-signs.md#emergency", "#"), message);
    }

    @Test
    void a_variant_whose_id_can_not_be_an_address_is_reported() {
        check(
                in(LEG_RAISE, "  chair:", "  On Chair:"),
                "g/exercises/leg-raise.md:13:3: error[bad-id]: \"On Chair\" can't be the id of a variant\n");
    }

    @Test
    void the_fields_of_an_unknown_role_are_not_blamed() {
        check(
                in("pages/muscles.md", "role: muscles", "role: muskles"),
                "g/pages/muscles.md:4:7: error[wrong-value]: \"muskles\" is not a role\n");
    }

    @Test
    void what_a_page_that_can_not_be_read_may_cite_is_not_called_unused() {
        check(
                minimal().put(LEG_RAISE, "title: no fence\n"),
                "g/exercises/leg-raise.md:1:1: error[missing-front-matter]: the file does not begin with front matter\n");
    }

    @Test
    void a_link_that_leaves_out_the_folder_is_reported_with_the_way_there() {
        checkHint(
                in(LEG_RAISE, "../pages/warning-signs.md", "warning-signs.md"),
                "did you mean ../pages/warning-signs.md?");
    }

    @Test
    void a_dead_anchor_is_reported_with_a_suggestion() {
        GuideTexts texts = in(LEG_RAISE, "#emergency", "#emergencies");
        check(
                texts,
                "g/exercises/leg-raise.md:24:59: error[dead-anchor]: g/pages/warning-signs.md has no heading \"#emergencies\"\n");
        checkHint(texts, "did you mean #emergency?");
    }

    @Test
    void links_inside_a_page_and_with_percent_signs_are_followed() {
        check(in(LEG_RAISE, "../pages/warning-signs.md#emergency", "#stop-if"), "");
        check(in(LEG_RAISE, "../pages/warning-signs.md", "../pages/warning%2Dsigns.md"), "");
        check(in(LEG_RAISE, "../pages/warning-signs.md", "./../exercises/../pages/warning-signs.md"), "");
    }

    @Test
    void unknown_references_are_reported_at_the_key_with_a_suggestion() {
        GuideTexts texts = in(LEG_RAISE, "[@fransen2015]", "[@fransen2015; @fransen2016]");
        check(
                texts,
                "g/exercises/leg-raise.md:24:52: error[unknown-reference]: no reference is called \"fransen2016\"\n");
        checkHint(texts, "did you mean \"fransen2015\"? references are listed in g/references.json");
    }

    @Test
    void a_reference_that_nothing_cites_is_a_warning() {
        check(
                in(LEG_RAISE, "[@fransen2015]", ""),
                "g/references.json:3:11: warning[unused-reference]: nothing cites \"fransen2015\"\n");
    }

    @Test
    void a_key_or_a_doi_that_is_taken_is_reported() {
        check(
                minimal()
                        .replace(
                                "references.json",
                                "\n]",
                                ",\n{\"id\": \"fransen2015\", \"type\": \"book\", \"title\": \"T\"}\n]"),
                "g/references.json:13:8: error[duplicate-reference]: the key \"fransen2015\" is taken by another reference\n");
        check(
                minimal()
                        .replace(
                                "references.json",
                                "\n]",
                                ",\n{\"id\": \"b\", \"type\": \"book\", \"title\": \"T\", \"DOI\": \"10.1002/14651858.cd004376.PUB3\"}\n]")
                        .replace(LEG_RAISE, "[@fransen2015]", "[@fransen2015; @b]"),
                "g/references.json:13:50: error[duplicate-reference]: \"fransen2015\" has the same DOI\n");
    }

    @Test
    void malformed_numbers_of_a_work_are_reported() {
        GuideTexts texts = in("references.json", "\"10.1002/", "\"https://doi.org/10.1002/");
        check(
                texts,
                "g/references.json:11:12: error[malformed-doi]: \"https://doi.org/10.1002/14651858.CD004376.pub3\" is not a DOI\n");
        checkHint(texts, "write it as 10.1002/14651858.CD004376.pub3");
        check(
                in("references.json", "\"DOI\"", "\"PMID\": \"PMC12\",\n    \"DOI\""),
                "g/references.json:11:13: error[malformed-pmid]: \"PMC12\" is not a PubMed number\n");
    }

    @Test
    void a_work_without_a_field_is_reported_by_its_number() {
        check(
                in("references.json", "\"title\": \"Exercise for osteoarthritis of the knee\",", ""),
                "g/references.json:2:3: error[missing-key]: \"title\" is missing in item 1 of the list\n");
    }

    @Test
    void citations_are_not_blamed_for_a_list_that_can_not_be_read() {
        assertEquals(
                List.of("json-syntax"),
                diagnostics(minimal().put("references.json", "[x]")).all().stream()
                        .map(Diagnostic::code)
                        .toList());
    }

    @Test
    void a_citation_in_a_field_is_reported() {
        check(
                in(SIGNS, "{emergency-number}.", "{emergency-number}.[@fransen2015]"),
                "g/pages/warning-signs.md:3:10: error[misplaced-citation]: a citation can't stand in this field\n");
    }

    @Test
    void an_unknown_placeholder_is_reported_with_a_suggestion() {
        GuideTexts texts = in(SIGNS, "Call {emergency-number}", "Call {emergency-nummer}");
        check(
                texts,
                "g/pages/warning-signs.md:11:6: error[unknown-placeholder]: nothing is called {emergency-nummer}\n");
        checkHint(texts, "did you mean {emergency-number}?");
    }

    @Test
    void missing_sections_are_reported_at_the_title() {
        GuideTexts texts = in(LEG_RAISE, "## Stop if\n", "## Stop iff\n");
        check(
                texts,
                """
                g/exercises/leg-raise.md:2:8: error[missing-section]: the section "Stop if" is missing
                g/exercises/leg-raise.md:32:1: error[unknown-section]: no section here is called "Stop iff"
                """);
        check(
                in(SIGNS, "## Routine", "## Later"),
                "g/pages/warning-signs.md:2:8: error[missing-section]: the section \"Routine\" is missing\n");
    }

    @Test
    void a_section_that_stands_twice_or_is_empty_is_reported() {
        check(
                in(LEG_RAISE, "## Ask first if", "## Stop if\n\n## Ask first if"),
                """
                g/exercises/leg-raise.md:36:1: error[duplicate-section]: the section "Stop if" stands here a second time
                g/exercises/leg-raise.md:36:1: error[empty-section]: nothing stands in this section
                """);
    }

    @Test
    void steps_without_numbers_are_reported() {
        check(
                in(LEG_RAISE, "1. Lie", "Lie")
                        .replace(LEG_RAISE, "2. Lift", "Lift")
                        .replace(LEG_RAISE, "3. Lower", "Lower"),
                "g/exercises/leg-raise.md:28:1: error[steps-not-numbered]: the steps must be a numbered list\n");
    }

    @Test
    void a_step_that_has_a_bullet_for_its_number_is_reported() {
        check(
                in(LEG_RAISE, "1. Lie", "- Lie"),
                "g/exercises/leg-raise.md:28:1: error[steps-not-numbered]: the steps must be a numbered list\n");
        check(
                in(LEG_RAISE, "3. Lower", "- Lower"),
                "g/exercises/leg-raise.md:30:1: error[steps-not-numbered]: the steps must be a numbered list\n");
    }

    @Test
    void a_dose_without_repetitions_and_hold_is_reported() {
        check(
                in(LEG_RAISE, "sets: 1-2, reps: 5-10,", "sets: 1-2,"),
                "g/exercises/leg-raise.md:11:7: error[missing-key]: \"reps\" or \"hold\" is missing in \"dose\"\n");
    }

    @Test
    void a_range_that_runs_backwards_is_reported() {
        GuideTexts texts = in(LEG_RAISE, "sets: 1-2, reps: 5-10", "sets: 1-2, reps: 10-5");
        check(
                texts,
                "g/exercises/leg-raise.md:11:26: error[wrong-range]: the first number of a range must be the smaller one\n");
        checkHint(texts, "write 5-10");
    }

    @Test
    void a_quantity_without_its_unit_is_reported_with_examples() {
        GuideTexts texts = in(LEG_RAISE, "rest: 30 s", "rest: 30 sek");
        check(texts, "g/exercises/leg-raise.md:11:49: error[wrong-value]: \"30 sek\" is not a time\n");
        checkHint(texts, "write it like this: 30 s, 1 min");
    }

    @Test
    void a_long_purpose_is_a_warning() {
        check(
                in(LEG_RAISE, "without bending the knee.", "a b c d e f g h i j k l m n o p q r s."),
                "g/exercises/leg-raise.md:3:10: warning[too-many-words]: a purpose has at most 20 words, this has 25\n");
    }

    @Test
    void an_unknown_muscle_is_reported_with_a_suggestion() {
        GuideTexts texts = in(LEG_RAISE, "[quadriceps]", "[quadricep]");
        check(texts, "g/exercises/leg-raise.md:8:22: error[unknown-muscle]: no muscle is called \"quadricep\"\n");
        checkHint(texts, "did you mean \"quadriceps\"?");
    }

    @Test
    void a_muscle_that_stands_twice_is_reported() {
        check(
                in("pages/muscles.md", "id: calves", "id: quadriceps")
                        .replace("stretches/calf-stretch.md", "[calves]", "[quadriceps]"),
                "g/pages/muscles.md:11:9: error[duplicate-muscle]: \"quadriceps\" stands here a second time\n");
    }

    @Test
    void a_version_leaves_out_only_what_its_movement_asks() {
        String without = "    step: easier\n    ask-first-without: [%s]\n";
        GuideTexts two =
                in(LEG_RAISE, "- You had surgery on the knee.", "1. You had surgery on the knee.\n2. You are ill.");
        check(two.replace(LEG_RAISE, "    step: easier\n", without.formatted("You had *surgery* on the knee.")), "");
        check(
                in(LEG_RAISE, "    step: easier\n", without.formatted("You had surgery.")),
                "g/exercises/leg-raise.md:16:25: error[unknown-item]: no item of \"Ask first if\" says this\n");
        check(
                in(LEG_RAISE, "    step: easier\n", without.formatted("You had surgery on the knee.")),
                "g/exercises/leg-raise.md:16:24: error[empty-section]: this leaves nothing of \"Ask first if\"\n");
    }

    @Test
    void a_link_to_no_version_is_reported_with_a_suggestion() {
        GuideTexts texts =
                in(LEG_RAISE, "warning-signs.md#emergency) first.", "warning-signs.md#emergency) or [sit](#chiar).");
        check(
                texts,
                "g/exercises/leg-raise.md:24:115: error[dead-anchor]: g/exercises/leg-raise.md has no heading or version \"#chiar\"\n");
        checkHint(texts, "did you mean #chair?");
    }

    @Test
    void unknown_movements_are_reported_with_a_suggestion() {
        String front = "---\ntitle: T\nsummary: S\nstart-with: [%s]\n---\n## When to be seen\n\nSoon.\n";
        String message = "g/conditions/c.md:4:14: error[unknown-movement]: ";
        GuideTexts variant = withCondition(front.formatted("leg-raise/chiar"));
        check(variant, message + "\"leg-raise\" has no variant \"chiar\"\n");
        checkHint(variant, "did you mean \"leg-raise/chair\"?");
        check(withCondition(front.formatted("leg-rise")), message + "no exercise or stretch is called \"leg-rise\"\n");
        check(withCondition(front.formatted("muscles")), message + "\"muscles\" is not an exercise or a stretch\n");
        check(withCondition(front.formatted("leg-raise/chair, calf-stretch")), "");
    }

    private static GuideTexts withCondition(String text) {
        return minimal().put("conditions/c.md", text).replace("guide.yaml", "[muscles, ", "[c, muscles, ");
    }

    @Test
    void a_movement_to_start_with_and_to_leave_out_is_reported() {
        check(
                withCondition(
                        """
                        ---
                        title: T
                        summary: S
                        start-with: [leg-raise/chair]
                        leave-out:
                          - { movement: leg-raise, why: too much }
                          - { movement: leg-raise/chair, why: too much }
                        ---
                        ## When to be seen

                        Soon.
                        """),
                "g/conditions/c.md:7:17: error[contradiction]: \"leg-raise/chair\" is among the movements to start with\n");
    }

    @Test
    void an_unknown_page_to_read_next_is_reported() {
        check(
                in("pages/references.md", "role:", "read-next: [leg-rais]\nrole:"),
                "g/pages/references.md:4:13: error[unknown-page]: no page is called \"leg-rais\"\n");
    }

    @Test
    void a_gap_in_the_pain_scale_is_reported() {
        check(
                withProtocol("{ from: 0, to: 3 }, { from: 5, to: 10 }"),
                "g/pages/p.md:5:61: error[pain-scale-gap]: this band must begin at 4\n");
        check(
                withProtocol("{ from: 0, to: 3 }"),
                "g/pages/p.md:5:13: error[pain-scale-gap]: the pain scale must end at 10\n");
        check(withProtocol("{ from: 0, to: 3 }, { from: 4, to: 10 }"), "");
    }

    private static GuideTexts withProtocol(String bands) {
        String scale = bands.replace(" }", ", name: N, words: W }");
        return minimal()
                .put("pages/p.md", "---\ntitle: T\nsummary: S\nrole: protocol\npain-scale: [" + scale + "]\n---\n")
                .replace("guide.yaml", "[muscles, ", "[p, muscles, ");
    }

    @Test
    void terms_out_of_order_are_a_warning_and_twice_an_error() {
        check(
                minimal()
                        .put(
                                "pages/t.md",
                                """
                                ---
                                title: T
                                summary: S
                                role: glossary
                                terms:
                                  - { term: Disc, words: W. }
                                  - { term: Écart, words: W. }
                                  - { term: "e-card", words: W. }
                                  - { term: ecard, words: W. }
                                ---
                                """)
                        .replace("guide.yaml", "[muscles, ", "[t, muscles, "),
                """
                g/pages/t.md:8:13: warning[term-order]: "e-card" is not in alphabetical order
                g/pages/t.md:9:13: error[duplicate-term]: "ecard" stands here a second time
                """);
    }

    @Test
    void a_broken_document_is_left_out_and_nothing_else_is_blamed() {
        GuideTexts texts = in(LEG_RAISE, "side: each", "side: both")
                .replace("pages/references.md", "role:", "read-next: [leg-raise]\nrole:")
                .replace(SIGNS, "Book a visit", "After [the raise](../exercises/leg-raise.md) book a visit");
        check(
                texts,
                "g/exercises/leg-raise.md:10:7: error[wrong-value]: \"both\" is not a way to share work between the sides\n");
        Guide guide = guide(texts).orElseThrow();
        assertTrue(guide.article("leg-raise").isEmpty());
        assertEquals(4, guide.inOrder().size());
    }

    @Test
    void a_key_too_many_does_not_cost_the_article() {
        GuideTexts texts = in(LEG_RAISE, "side: each", "side: each\ncolour: red");
        check(texts, "g/exercises/leg-raise.md:11:1: error[unknown-key]: there is no key \"colour\"\n");
        assertTrue(guide(texts).orElseThrow().entry("leg-raise").isPresent());
    }

    @Test
    void mistakes_in_all_files_are_reported_in_one_run() {
        check(
                in(LEG_RAISE, "effort: gentle", "effort: genle")
                        .replace(LEG_RAISE, "[@fransen2015]", "[@x] <b>")
                        .replace("guide.yaml", "papers: [a4]", "papers: [a5]"),
                """
                g/exercises/leg-raise.md:5:9: error[wrong-value]: "genle" is not a level of effort
                g/exercises/leg-raise.md:24:38: error[unknown-reference]: no reference is called "x"
                g/exercises/leg-raise.md:24:41: error[raw-html]: HTML is not passed through
                g/guide.yaml:6:10: error[wrong-value]: "a5" is not a paper
                g/references.json:3:11: warning[unused-reference]: nothing cites "fransen2015"
                """);
    }
}
