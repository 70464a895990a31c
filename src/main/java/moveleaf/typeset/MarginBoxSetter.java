package moveleaf.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets the boxes in a page's margins. Of the three boxes along a side, the middle one is as wide as its words and stands in
 * the middle; the outer ones share what is left. With no middle one, two boxes share the side by the length of their words. One
 * setter serves a whole document, for most pages say the same.
 */
final class MarginBoxSetter {
    private final ParagraphSetter paragraphs;
    private final RunningStrings strings;
    private final int pageCount;
    private final IdentityHashMap<MarginBox, Map<String, Said>> said = new IdentityHashMap<>();

    /** What a box has said on a page, as a paragraph. */
    private record Said(Flowable.Paragraph paragraph, ParagraphSetter.Widths widths) {}

    MarginBoxSetter(ParagraphSetter paragraphs, RunningStrings strings, int pageCount) {
        this.paragraphs = paragraphs;
        this.strings = strings;
        this.pageCount = pageCount;
    }

    void set(PageDraft page, MarkWriter writer) {
        Map<String, MarginBox> boxes = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (MarginBox box : page.style.boxes()) {
            boxes.put(box.position(), box);
            texts.put(box.position(), text(box, page));
        }
        boxes.forEach((position, box) -> {
            String words = texts.getOrDefault(position, "");
            if (!words.isEmpty() || Frame.isPainted(box.box())) {
                set(box, words, area(position, page.style, boxes, texts), writer);
            }
        });
    }

    private String text(MarginBox box, PageDraft page) {
        StringBuilder text = new StringBuilder();
        MarginBox.Visitor<String> visitor = new MarginBox.Visitor<>() {
            @Override
            public String words(MarginBox.Words words) {
                return words.text();
            }

            @Override
            public String running(MarginBox.Running running) {
                return strings.value(running);
            }

            @Override
            public String folio(MarginBox.Folio folio) {
                return folio.numerals().write(page.folio);
            }

            @Override
            public String pageCount(MarginBox.PageCount count) {
                return count.numerals().write(pageCount);
            }
        };
        box.content().forEach(piece -> text.append(piece.accept(visitor)));
        return text.toString();
    }

    private BoxPainter.Area area(
            String position, PageStyle style, Map<String, MarginBox> boxes, Map<String, String> texts) {
        BoxStyle.Sides margin = style.margin();
        double right = style.width() - margin.right();
        double bottom = style.height() - margin.bottom();
        if (position.endsWith("-corner")) {
            boolean left = position.contains("left");
            boolean top = position.startsWith("top");
            return new BoxPainter.Area(
                    left ? 0 : right,
                    top ? 0 : bottom,
                    left ? margin.left() : margin.right(),
                    top ? margin.top() : margin.bottom());
        }
        String side = position.substring(0, Math.max(0, position.indexOf('-')));
        String part = position.substring(position.indexOf('-') + 1);
        if (side.equals("left") || side.equals("right")) {
            double third = style.depth() / 3;
            double y = margin.top() + (part.equals("top") ? 0 : part.equals("middle") ? third : 2 * third);
            boolean left = side.equals("left");
            return new BoxPainter.Area(left ? 0 : right, y, left ? margin.left() : margin.right(), third);
        }
        double[] across = across(side, part, style.measure(), boxes, texts);
        boolean top = side.equals("top");
        return new BoxPainter.Area(
                margin.left() + across[0], top ? 0 : bottom, across[1], top ? margin.top() : margin.bottom());
    }

    /** Left edge and width of a box along the top or the bottom. */
    private double[] across(
            String side, String part, double measure, Map<String, MarginBox> boxes, Map<String, String> texts) {
        double left = wanted(side + "-left", boxes, texts);
        double centre = wanted(side + "-center", boxes, texts);
        double right = wanted(side + "-right", boxes, texts);
        if (centre > 0) {
            double middle = Math.min(centre, measure);
            double outer = (measure - middle) / 2;
            return switch (part) {
                case "left" -> new double[] {0, outer};
                case "right" -> new double[] {outer + middle, outer};
                default -> new double[] {outer, middle};
            };
        }
        double share = left + right > 0 ? left / (left + right) : 0.5;
        if (left + right > measure) {
            double least = least(side + "-left", boxes, texts);
            double spare = measure - least - least(side + "-right", boxes, texts);
            double more = left + right - measure + spare;
            share = spare > 0 ? (least + spare * (left - least) / more) / measure : share;
        }
        return part.equals("left")
                ? new double[] {0, measure * share}
                : new double[] {measure * share, measure * (1 - share)};
    }

    /** The width that a box needs to set its text in one line, or in those that its line breaks make. */
    private double wanted(String position, Map<String, MarginBox> boxes, Map<String, String> texts) {
        MarginBox box = boxes.get(position);
        return box == null
                ? 0
                : said(box, texts.getOrDefault(position, "")).widths().most()
                        + Boxes.across(box.box())
                        + 2 * LineBreaker.HAIR;
    }

    /** The width below which a word of a box would stand out of it. */
    private double least(String position, Map<String, MarginBox> boxes, Map<String, String> texts) {
        MarginBox box = boxes.get(position);
        return box == null
                ? 0
                : said(box, texts.getOrDefault(position, "")).widths().least()
                        + Boxes.across(box.box())
                        + 2 * LineBreaker.HAIR;
    }

    private Said said(MarginBox box, String words) {
        return said.computeIfAbsent(box, b -> new HashMap<>()).computeIfAbsent(words, w -> {
            Flowable.Paragraph paragraph = paragraph(box, w);
            return new Said(paragraph, paragraphs.widths(paragraph));
        });
    }

    private static Flowable.Paragraph paragraph(MarginBox box, String words) {
        List<InlineItem> lines = new ArrayList<>();
        for (String line : words.isEmpty() ? List.of("") : words.lines().toList()) {
            if (!lines.isEmpty()) {
                lines.add(new InlineItem.LineBreak(Element.ARTIFACT, 0));
            }
            lines.add(new InlineItem.Run(line, box.style(), Optional.empty(), Element.ARTIFACT, 0));
        }
        ParagraphStyle style = new ParagraphStyle(box.alignment(), box.leading(), 0, 1, 1, ParagraphStyle.Grid.FREE);
        return new Flowable.Paragraph(lines, style, BoxStyle.PLAIN, Element.ARTIFACT, 0);
    }

    private void set(MarginBox box, String words, BoxPainter.Area area, MarkWriter writer) {
        BoxStyle look = box.box();
        double x = area.x() + look.margin().left();
        double y = area.y() + look.margin().top();
        double width =
                Math.max(0, area.width() - look.margin().left() - look.margin().right());
        double height =
                Math.max(0, area.height() - look.margin().top() - look.margin().bottom());
        new BoxPainter(writer::add)
                .paint(look, new BoxPainter.Area(x, y, width, height), Content.Cut.WHOLE, Content.Cut.WHOLE);
        double inner = Math.max(
                0,
                width
                        - Boxes.across(look)
                        + look.margin().left()
                        + look.margin().right());
        Flowable.Paragraph paragraph = said(box, words).paragraph();
        List<SetLine> lines = paragraphs.set(paragraph, inner);
        double free = height - Boxes.above(look) - Boxes.below(look) - lines.size() * box.leading();
        double top = y + Boxes.above(look) + Math.max(0, free) * box.vertical();
        for (SetLine line : lines) {
            writer.artifact(line, paragraph.items(), x + Boxes.left(look), top + line.baseline());
            top += box.leading();
        }
    }
}
