package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Block;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.Inline;
import moveleaf.model.Part;
import moveleaf.model.Reference;
import moveleaf.model.SectionKind;
import moveleaf.model.Settings;
import moveleaf.model.Topic;
import org.junit.jupiter.api.Test;

/** The smallest guide that builds, and what becomes of it. */
class MinimalGuideTest {
    private static Guide guide() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Guide> guide = GuideAssembler.assemble(
                GuideTexts.of(GuideTexts.MINIMAL).sources(), language -> GuideTexts.english(), diagnostics);
        assertEquals("", DiagnosticLines.of(diagnostics));
        return guide.orElseThrow();
    }

    @Test
    void settings_are_read() {
        Settings settings = guide().settings();
        assertEquals("knee", settings.id());
        assertEquals("999", settings.emergencyNumber());
        assertEquals(List.of(Settings.Paper.A4), settings.papers());
        assertEquals(LocalDate.of(2027, 11, 22), settings.dates().reviewBy());
        assertEquals(List.of(), settings.reviewers());
    }

    @Test
    void articles_stand_in_reading_order() {
        Guide guide = guide();
        assertEquals(
                List.of("warning-signs", "leg-raise", "calf-stretch", "muscles", "references"),
                List.copyOf(guide.articles().keySet()));
        assertEquals(
                new Part("movements", "Movements", Optional.empty(), List.of("leg-raise", "calf-stretch")),
                guide.parts().get(1));
        assertEquals(
                Folder.STRETCHES,
                guide.entry("calf-stretch").orElseThrow().head().folder());
    }

    @Test
    void a_dose_is_read_with_its_units() {
        Dose dose = guide().entry("leg-raise").orElseThrow().dose();
        assertEquals(
                new Dose(
                        new Dose.Count(1, 2),
                        Optional.of(new Dose.Count(5, 10)),
                        Optional.empty(),
                        Optional.of(new Dose.Time(4, 4)),
                        Optional.empty(),
                        Optional.of(new Dose.Time(30, 30)),
                        new Dose.Frequency(new Dose.Count(3, 3), Dose.Per.WEEK),
                        Optional.empty(),
                        Optional.empty()),
                dose);
    }

    @Test
    void a_variant_takes_over_what_it_leaves_out() {
        Entry.Variant chair =
                guide().entry("leg-raise").orElseThrow().variant("chair").orElseThrow();
        assertEquals("sitting", chair.position());
        assertEquals("Work in the front of your thigh.", chair.feel());
        assertEquals(Entry.Side.EACH, chair.side());
        assertEquals(List.of(new Entry.Equipment(List.of("chair"))), chair.equipment());
        assertEquals(3, chair.steps().size());
    }

    @Test
    void sections_are_known_by_their_headings() {
        Entry entry = guide().entry("leg-raise").orElseThrow();
        assertEquals(
                List.of(
                        Optional.of(SectionKind.STEPS),
                        Optional.of(SectionKind.STOP_IF),
                        Optional.of(SectionKind.ASK_FIRST)),
                entry.sections().stream().map(s -> s.kind()).toList());
    }

    @Test
    void links_lead_to_articles_and_citations_to_references() {
        Block.Paragraph lead = (Block.Paragraph)
                guide().entry("leg-raise").orElseThrow().lead().blocks().get(0);
        Inline.Citations citations = (Inline.Citations) lead.inlines().get(1);
        assertEquals("fransen2015", citations.citations().get(0).key());
        Inline.Link link = (Inline.Link) lead.inlines().get(3);
        assertEquals(new Inline.GuideTarget("warning-signs", Optional.of("emergency")), link.target());
    }

    @Test
    void a_link_leads_to_a_version_by_its_id() {
        GuideTexts texts = GuideTexts.of(GuideTexts.MINIMAL)
                .replace(
                        "exercises/leg-raise.md",
                        "side: each\n",
                        "side: each\npain: { ease: \"Do [less](#chair).\", next-morning: Rest. }\n");
        Diagnostics diagnostics = new Diagnostics();
        Guide guide = GuideAssembler.assemble(texts.sources(), language -> GuideTexts.english(), diagnostics)
                .orElseThrow();
        assertEquals(List.of(), diagnostics.all());
        Entry.PainRule pain = guide.entry("leg-raise").orElseThrow().pain().orElseThrow();
        Inline.Link link = (Inline.Link)
                ((Block.Paragraph) pain.ease().blocks().get(0)).inlines().get(1);
        assertEquals(new Inline.GuideTarget("leg-raise", Optional.of("version-chair")), link.target());
    }

    @Test
    void the_emergency_number_is_filled_in_everywhere() {
        Topic topic = (Topic) guide().article("warning-signs").orElseThrow();
        assertEquals(
                "If you have one of these signs, get help before you move. In an emergency call 999.",
                topic.head().summary());
        Block.Paragraph emergency = (Block.Paragraph) topic.section(SectionKind.EMERGENCY)
                .orElseThrow()
                .body()
                .blocks()
                .get(0);
        assertEquals(
                "Call 999 after a bad fall or crash, if you can't stand on the leg.",
                ((Inline.Text) emergency.inlines().get(0)).text());
    }

    @Test
    void references_keep_their_csl() {
        assertEquals(
                Optional.of("10.1002/14651858.CD004376.pub3"),
                Optional.ofNullable(guide().references().get("fransen2015")).flatMap(Reference::doi));
    }

    @Test
    void assembling_twice_gives_equal_guides() {
        assertEquals(guide(), guide());
    }
}
