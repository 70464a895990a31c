package moveleaf.typeset;

import java.util.Locale;

/** Writes pages as text, one mark a line, lengths with three decimals: for golden files and for debugging. */
public final class PageDump {
    private PageDump() {}

    /** Dumps a whole composition: pages, destinations, outline, problems. */
    public static String dump(Composition composition) {
        StringBuilder out = new StringBuilder();
        composition.pages().forEach(page -> dump(page, out));
        composition
                .destinations()
                .forEach((name, place) -> out.append(line("place %s page %d y %.3f", name, place.page(), place.y())));
        for (Composition.PlacedBookmark it : composition.outline()) {
            out.append(line("bookmark %d \"%s\" page %d y %.3f", it.level(), it.title(), it.page(), it.y()));
        }
        for (Composition.Problem it : composition.problems()) {
            out.append(line(
                    "problem %s page %d origin %d by %.3f \"%s\"",
                    it.kind(), it.page(), it.origin(), it.amount(), it.words()));
        }
        return out.toString();
    }

    /** Dumps one page. */
    public static String dump(Page page) {
        StringBuilder out = new StringBuilder();
        dump(page, out);
        return out.toString();
    }

    private static void dump(Page page, StringBuilder out) {
        PageStyles.Kind kind = page.kind();
        out.append(line(
                "page %d folio %s %.3f x %.3f %s %s %s \"%s\" notes %s",
                page.number(),
                page.folio(),
                page.width(),
                page.height(),
                kind.side(),
                kind.place(),
                kind.fill(),
                kind.name(),
                page.notes()));
        Lines lines = new Lines();
        for (Mark mark : page.marks()) {
            out.append("  ").append(mark.accept(lines));
        }
    }

    private static String line(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts) + "\n";
    }

    private static String advances(GlyphRun glyphs) {
        return String.format(Locale.ROOT, "%d em %.3f", glyphs.size(), glyphs.width());
    }

    /** One line of each mark. */
    private static final class Lines implements Mark.Visitor<String> {
        @Override
        public String glyphs(Mark.Glyphs it) {
            return line(
                    "glyphs %.3f %.3f %s %.3f %s element %d order %d origin %d \"%s\"",
                    it.x(),
                    it.y(),
                    it.style().font().name(),
                    it.style().size(),
                    advances(it.glyphs()),
                    it.element(),
                    it.order(),
                    it.origin(),
                    it.text().replace("\u00AD", "\\u00AD"));
        }

        @Override
        public String fill(Mark.Fill it) {
            Rgb rgb = it.colour();
            return line(
                    "fill %.3f %.3f %.3f x %.3f radius %.3f #%02x%02x%02x",
                    it.x(), it.y(), it.width(), it.height(), it.radius(), rgb.red(), rgb.green(), rgb.blue());
        }

        @Override
        public String picture(Mark.PlacedPicture it) {
            return line(
                    "picture %.3f %.3f %.3f x %.3f %s element %d order %d origin %d",
                    it.x(), it.y(), it.width(), it.height(), it.art().name(), it.element(), it.order(), it.origin());
        }

        @Override
        public String link(Mark.LinkArea it) {
            String target = it.target().accept(new Target.Visitor<String>() {
                @Override
                public String destination(Target.Destination destination) {
                    return "#" + destination.name();
                }

                @Override
                public String web(Target.Web web) {
                    return web.address();
                }
            });
            return line(
                    "link %.3f %.3f %.3f x %.3f %s \"%s\" element %d order %d",
                    it.x(), it.y(), it.width(), it.height(), target, it.words(), it.element(), it.order());
        }
    }
}
