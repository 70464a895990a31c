package moveleaf.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Element;
import moveleaf.typeset.Flowable;
import moveleaf.typeset.Galley;
import moveleaf.typeset.InlineItem;
import moveleaf.typeset.ParagraphStyle;
import moveleaf.typeset.Rgb;
import moveleaf.typeset.Target;
import moveleaf.typeset.TextStyle;

/** A galley as text, one flowable or piece a line; what is plain is left out. */
final class GalleyDump implements Flowable.Visitor<Boolean>, InlineItem.Visitor<Boolean> {
    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, Element> elements = new TreeMap<>();
    private int depth;

    private GalleyDump(Galley galley) {
        galley.elements().forEach(e -> elements.put(e.id(), e));
    }

    /** The flowables. */
    static String of(Galley galley) {
        GalleyDump dump = new GalleyDump(galley);
        galley.flowables().forEach(f -> f.accept(dump));
        return dump.out.toString();
    }

    /** The structure tree, indented. */
    static String structure(Galley galley) {
        StringBuilder out = new StringBuilder();
        Map<Integer, Integer> depths = new TreeMap<>();
        for (Element element : galley.elements()) {
            int depth = element.parent() == 0 ? 0 : depths.getOrDefault(element.parent(), 0) + 1;
            depths.put(element.id(), depth);
            out.append("  ".repeat(depth)).append(element.role());
            element.attributes()
                    .forEach((name, value) ->
                            out.append(' ').append(name).append('=').append(value));
            out.append('\n');
        }
        return out.toString();
    }

    private boolean line(String words) {
        out.append("  ".repeat(depth)).append(words.stripTrailing()).append('\n');
        return true;
    }

    private boolean inside(Runnable work) {
        depth++;
        work.run();
        depth--;
        return true;
    }

    private String role(int element) {
        Element known = elements.get(element);
        return known == null ? "artifact" : known.role();
    }

    static String number(double value) {
        return Double.isNaN(value)
                ? "auto"
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    private static String colour(Rgb rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb.red(), rgb.green(), rgb.blue());
    }

    private static String sides(BoxStyle.Sides s) {
        return number(s.top()) + "," + number(s.right()) + "," + number(s.bottom()) + "," + number(s.left());
    }

    private static String rule(BoxStyle.Line line) {
        return line.width() == 0 ? "-" : number(line.width()) + colour(line.colour());
    }

    static String box(BoxStyle box) {
        StringJoiner words = new StringJoiner(" ");
        words.setEmptyValue("");
        if (!box.margin().equals(BoxStyle.Sides.NONE)) {
            words.add("margin=" + sides(box.margin()));
        }
        if (!box.padding().equals(BoxStyle.Sides.NONE)) {
            words.add("padding=" + sides(box.padding()));
        }
        BoxStyle.Border border = box.border();
        if (!border.equals(BoxStyle.Border.NONE)) {
            words.add("border=" + rule(border.top()) + "," + rule(border.right()) + "," + rule(border.bottom()) + ","
                    + rule(border.left()));
        }
        box.background().ifPresent(c -> words.add("background=" + colour(c)));
        if (box.radius() > 0) {
            words.add("radius=" + number(box.radius()));
        }
        breaks(words, "before", box.breakBefore());
        breaks(words, "after", box.breakAfter());
        breaks(words, "inside", box.breakInside());
        box.page().ifPresent(page -> words.add("page=" + page));
        if (box.minHeight() > 0) {
            words.add("min-height=" + number(box.minHeight()));
        }
        return words.toString();
    }

    private static void breaks(StringJoiner words, String where, BoxStyle.Break kind) {
        if (kind != BoxStyle.Break.AUTO) {
            words.add(where + "=" + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private static String style(ParagraphStyle style) {
        StringJoiner words = new StringJoiner(" ");
        words.add("leading=" + number(style.leading()));
        if (style.alignment() != ParagraphStyle.Alignment.START) {
            words.add("align=" + style.alignment().name().toLowerCase(Locale.ROOT));
        }
        if (style.indent() != 0) {
            words.add("indent=" + number(style.indent()));
        }
        if (style.orphans() != 2 || style.widows() != 2) {
            words.add("orphans=" + style.orphans() + " widows=" + style.widows());
        }
        if (!style.hanging().isEmpty()) {
            words.add("hanging=" + new TreeSet<>(style.hanging()).toString().toLowerCase(Locale.ROOT));
        }
        if (style.grid() == ParagraphStyle.Grid.SNAP) {
            words.add("grid");
        }
        return words.toString();
    }

    private static String text(TextStyle style) {
        StringJoiner words = new StringJoiner(" ");
        words.add(number(style.size()) + "/" + style.font().name());
        if (!style.colour().equals(Rgb.BLACK)) {
            words.add(colour(style.colour()));
        }
        if (style.rise() != 0) {
            words.add("rise=" + number(style.rise()));
        }
        style.features().forEach(words::add);
        if (!style.language().equals("en")) {
            words.add(style.language());
        }
        if (style.underline() == TextStyle.Underline.LINE) {
            words.add("underline");
        }
        return words.toString();
    }

    private static String link(Optional<Target> link) {
        return link.map(t -> " -> "
                        + t.accept(new Target.Visitor<String>() {
                            @Override
                            public String destination(Target.Destination destination) {
                                return "#" + destination.name();
                            }

                            @Override
                            public String web(Target.Web web) {
                                return web.address();
                            }
                        }))
                .orElse("");
    }

    @Override
    public Boolean paragraph(Flowable.Paragraph paragraph) {
        line("paragraph " + style(paragraph.style()) + " " + box(paragraph.box()));
        return inside(() -> paragraph.items().forEach(item -> item.accept(this)));
    }

    @Override
    public Boolean stack(Flowable.Stack stack) {
        line("stack " + box(stack.box()));
        return inside(() -> {
            stack.marker().ifPresent(marker -> {
                line("marker gap=" + number(marker.gap()));
                inside(() -> marker.items().forEach(item -> item.accept(this)));
            });
            stack.children().forEach(child -> child.accept(this));
        });
    }

    @Override
    public Boolean row(Flowable.Row row) {
        line("row gap=" + number(row.gap()) + " " + row.alignment().name().toLowerCase(Locale.ROOT) + " "
                + box(row.box()));
        return inside(() -> row.columns().forEach(column -> {
            line("column width=" + number(column.width()) + " grow=" + number(column.grow()));
            inside(() -> column.content().accept(this));
        }));
    }

    @Override
    public Boolean table(Flowable.Table table) {
        line("table "
                + String.join(
                        ",", table.columns().stream().map(GalleyDump::number).toList()) + " " + box(table.box()));
        return inside(() -> {
            rows("continued", table.continued());
            rows("header", table.header());
            rows("row", table.body());
        });
    }

    private void rows(String name, List<Flowable.TableRow> rows) {
        rows.forEach(row -> {
            line(name + " " + box(row.box()));
            inside(() -> row.cells().forEach(cell -> {
                line("cell" + (cell.columnSpan() > 1 ? " span=" + cell.columnSpan() : "") + " "
                        + box(cell.content().box()));
                inside(() -> cell.content().children().forEach(child -> child.accept(this)));
            }));
        });
    }

    @Override
    public Boolean picture(Flowable.Picture picture) {
        Flowable.PictureFit fit = picture.fit();
        String least = fit.least() == fit.width() ? "" : " least=" + number(fit.least());
        String align = fit.alignment() == ParagraphStyle.Alignment.START
                ? ""
                : " align=" + fit.alignment().name().toLowerCase(Locale.ROOT);
        return line("picture " + picture.art().name() + " " + number(fit.width()) + "x" + number(fit.height()) + least
                + align + " " + role(picture.element()) + " " + box(picture.box()));
    }

    @Override
    public Boolean inset(Flowable.Inset inset) {
        line("inset width=" + number(inset.width()) + " most=" + number(inset.most()));
        return inside(() -> inset.content().accept(this));
    }

    @Override
    public Boolean signpost(Flowable.Signpost signpost) {
        StringJoiner words = new StringJoiner(" ");
        signpost.destinations().forEach(d -> words.add("#" + d));
        new TreeMap<>(signpost.strings()).forEach((name, value) -> words.add(name + "=\"" + value + "\""));
        signpost.bookmark().ifPresent(b -> words.add("bookmark " + b.level() + " \"" + b.title() + "\""));
        signpost.folio().ifPresent(f -> words.add("folio " + f));
        return line("signpost " + words);
    }

    @Override
    public Boolean continued(Flowable.Continued continued) {
        line("continued");
        return inside(() -> continued.content().accept(this));
    }

    @Override
    public Boolean run(InlineItem.Run run) {
        return line("\"" + run.text().replace("\u00a0", "~").replace("\u00ad", "|") + "\" " + text(run.style()) + " "
                + role(run.element()) + link(run.link()));
    }

    @Override
    public Boolean noteCall(InlineItem.NoteCall call) {
        line("note " + call.note().key() + " order=" + call.note().order() + " "
                + role(call.note().element()));
        return inside(() -> call.note().body().forEach(f -> f.accept(this)));
    }

    @Override
    public Boolean pageNumber(InlineItem.PageNumber pageNumber) {
        String listed = pageNumber.listed().map(piece -> piece + " of ").orElse("");
        return line(listed + "page of #" + pageNumber.destination() + " " + text(pageNumber.style()) + " "
                + role(pageNumber.element()) + link(pageNumber.link()));
    }

    @Override
    public Boolean leader(InlineItem.Leader leader) {
        return line("leader \"" + leader.pattern() + "\"");
    }

    @Override
    public Boolean lineBreak(InlineItem.LineBreak lineBreak) {
        return line("break");
    }

    @Override
    public Boolean place(InlineItem.Place place) {
        return line("place #" + place.destination());
    }
}
