package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import moveleaf.PdfConformance;
import moveleaf.typeset.Target;
import org.junit.jupiter.api.Test;

final class PdfWriterTest {
    /** Everything at once: what a booklet holds, and worse. */
    static Sketch torture() {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        int part = sketch.element(document, "Part", "title", "First part");
        sketch.place("start").bookmark(1, "Start “here”").bookmark(2, "Deeper");
        sketch.fill(4).line(sketch.element(part, "H1"), "Efficient offices", Sketch.style(Sketch.SEMIBOLD));
        int paragraph = sketch.element(part, "P");
        sketch.run(paragraph, "AVATAR waffle\u00a0often ", Sketch.BODY);
        int reference = sketch.element(paragraph, "Reference");
        int call = sketch.element(reference, "Link");
        sketch.link(call, "12", new Target.Destination("note"));
        int note = sketch.element(paragraph, "Note", "lang", "en-GB");
        int noteText = sketch.element(note, "P");
        int noteOrder = sketch.reserve();
        sketch.newLine();
        sketch.run(paragraph, "and on, with naïve ", Sketch.BODY);
        sketch.run(sketch.element(paragraph, "Span"), "déjà vu", Sketch.in("fr", Sketch.style(Sketch.ITALIC)));
        sketch.run(paragraph, " (paren\\theses) hy\u00adphen.", Sketch.BODY).newLine();
        sketch.place("note").run(noteText, "12. A note, read where it is called.", Sketch.BODY, noteOrder);
        sketch.newLine();
        list(sketch, part);
        table(sketch, part);
        sketch.endPage("i");
        sketch.blankPage("ii");
        sketch.place("second").bookmark(1, "Second");
        int second = sketch.element(document, "Part");
        sketch.line(sketch.element(second, "H1"), "Ελληνικά и кириллица", Sketch.BODY);
        int web = sketch.element(sketch.element(second, "P"), "Link");
        sketch.link(web, "doi.org/10.1000/(1)", new Target.Web("https://doi.org/10.1000/(1)"))
                .newLine();
        sketch.paragraph(second, "Sets 3\u2009×\u200912, 5\u00a0s → 2–4 ≥ 1 °C, “quoted” … ☐ ✓");
        sketch.line(sketch.element(second, "Strong"), "1234567890", Sketch.style(Sketch.REGULAR, "pnum"));
        sketch.line(sketch.element(second, "P"), "12,3", Sketch.style(Sketch.REGULAR, "sups"));
        return sketch.endPage("1");
    }

    private static void list(Sketch sketch, int parent) {
        int list = sketch.element(parent, "L", "listNumbering", "decimal");
        for (int i = 1; i <= 2; i++) {
            int item = sketch.element(list, "LI");
            sketch.run(sketch.element(item, "Lbl"), i + ".", Sketch.BODY);
            sketch.line(sketch.element(sketch.element(item, "LBody"), "P"), " Kneel.", Sketch.BODY);
        }
    }

    private static void table(Sketch sketch, int parent) {
        int table = sketch.element(parent, "Table");
        for (int i = 0; i < 3; i++) {
            int row = sketch.element(table, "TR");
            for (String words : List.of("Move", "Monday")) {
                int cell = i == 0 ? sketch.element(row, "TH", "scope", "column") : sketch.element(row, "TD");
                if (i < 2) {
                    sketch.run(sketch.element(cell, "P"), words + " ", Sketch.BODY);
                }
            }
            sketch.newLine();
        }
    }

    @Test
    void everything_at_once_conforms() {
        byte[] pdf = torture().pdf();
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A));
    }

    @Test
    void tags_give_back_the_text_in_reading_order() throws IOException {
        assertEquals(
                """
                <Document><Part><H1>Efficient offices</H1>\
                <P>AVATAR waffle often <Reference><Link>12<!></Link></Reference>\
                <Note><P>12. A note, read where it is called.</P></Note>\
                and on, with naïve <Span>déjà vu</Span> (paren\\theses) hyphen.</P>\
                <L><LI><Lbl>1.</Lbl><LBody><P> Kneel.</P></LBody></LI>\
                <LI><Lbl>2.</Lbl><LBody><P> Kneel.</P></LBody></LI></L>\
                <Table><TR><TH><P>Move </P></TH><TH><P>Monday </P></TH></TR>\
                <TR><TD><P>Move </P></TD><TD><P>Monday </P></TD></TR><TR><TD></TD><TD></TD></TR></Table></Part>\
                <Part><H1>Ελληνικά и кириллица</H1><P><Link>doi.org/10.1000/(1)<!></Link></P>\
                <P>Sets 3\u2009×\u200912, 5 s → 2–4 ≥ 1 °C, “quoted” … ☐ ✓</P>\
                <Strong>1234567890</Strong><P>12,3</P></Part></Document>""",
                TagReader.read(torture().pdf()));
    }

    @Test
    void the_same_pages_give_the_same_bytes_anywhere() {
        byte[] here = torture().pdf();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertArrayEquals(here, torture().pdf());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
