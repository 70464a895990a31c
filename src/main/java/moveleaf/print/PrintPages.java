package moveleaf.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.MarginBox;
import moveleaf.typeset.PageStyle;
import moveleaf.typeset.PageStyles;
import moveleaf.typeset.Rgb;
import moveleaf.typeset.TextStyle;
import org.jspecify.annotations.Nullable;

/** The geometry of pages from {@code @page} rules. A page inherits from the document's root, its margin boxes from the page. */
final class PrintPages implements PageStyles {
    private final List<Ranked> rules = new ArrayList<>();
    private final Diagnostics diagnostics;
    private final Cascade cascade;
    private final ComputedStyle root;
    private final Lettering lettering;
    private final String language;
    private final Map<Kind, PageStyle> made = new HashMap<>();

    private record Ranked(Stylesheet.PageRule rule, int origin, int specificity, int order) {}

    PrintPages(
            List<Stylesheet> sheets,
            String paper,
            Cascade cascade,
            ComputedStyle root,
            Lettering lettering,
            String language,
            Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.cascade = cascade;
        this.root = root;
        this.lettering = lettering;
        this.language = language;
        int order = 0;
        for (int origin = 0; origin < sheets.size(); origin++) {
            for (Stylesheet.PageRule rule : sheets.get(origin).pages()) {
                if (rule.paper().isEmpty() || rule.paper().get().equals(paper)) {
                    rules.add(new Ranked(rule, origin, specificity(rule), order++));
                }
            }
        }
        rules.sort(Comparator.comparingInt(Ranked::origin)
                .thenComparingInt(Ranked::specificity)
                .thenComparingInt(Ranked::order));
    }

    /** The name counts most, then {@code :first} and {@code :blank}, then the sides. */
    private static int specificity(Stylesheet.PageRule rule) {
        int strong =
                (rule.pseudos().contains("first") ? 1 : 0) + (rule.pseudos().contains("blank") ? 1 : 0);
        return (rule.name().isEmpty() ? 0 : 100) + strong * 10 + rule.pseudos().size() - strong;
    }

    /** The width of the page area of later pages of a name, points. */
    double measure(Optional<String> name) {
        return style(new Kind(name.orElse(""), Side.RECTO, Place.LATER, Fill.CONTENT))
                .measure();
    }

    /** The height of the page area of later pages of a name, points. */
    double depth(Optional<String> name) {
        return style(new Kind(name.orElse(""), Side.RECTO, Place.LATER, Fill.CONTENT))
                .depth();
    }

    @Override
    public synchronized PageStyle style(Kind kind) {
        @Nullable PageStyle known = made.get(kind);
        if (known == null) {
            known = make(kind);
            made.put(kind, known);
        }
        return known;
    }

    private PageStyle make(Kind kind) {
        List<Declaration> own = new ArrayList<>();
        List<Declaration> notes = new ArrayList<>();
        Map<String, List<Declaration>> boxes = new TreeMap<>();
        for (Ranked ranked : rules) {
            if (applies(ranked.rule(), kind)) {
                own.addAll(ranked.rule().declarations());
                notes.addAll(ranked.rule().notes());
                ranked.rule().boxes().forEach((position, declarations) -> boxes.computeIfAbsent(
                                position, p -> new ArrayList<>(usual(p)))
                        .addAll(declarations));
            }
        }
        ComputedStyle page = cascade.compute(own, Optional.of(root));
        Values.TrimSize size = page.get(Property.SIZE, Values.TrimSize.class);
        double width = size.width().points();
        double height = size.height().points();
        BoxStyle.Sides wanted = Boxes.margin(page, width, height);
        BoxStyle.Sides margin = sound(wanted, width, height);
        if (!margin.equals(wanted)) {
            own.stream()
                    .filter(declaration -> declaration.name().startsWith("margin"))
                    .reduce((earlier, later) -> later)
                    .ifPresent(declaration -> diagnostics.add(
                            Diagnostic.error("no-room", declaration.span(), "the margins leave no room on the page")
                                    .withHint("make them smaller, or the page larger")));
        }
        List<MarginBox> set = new ArrayList<>();
        boxes.forEach((position, declarations) ->
                box(position, cascade.compute(declarations, Optional.of(page))).ifPresent(set::add));
        return new PageStyle(
                width,
                height,
                margin,
                page.extent(Property.LINE_GRID, height).orElse(0.0),
                set,
                notes(cascade.compute(notes, Optional.of(page)), width - margin.left() - margin.right(), height),
                page.is(Property.PAGE_BOTTOM, Keyword.PageBottom.EVEN)
                        ? PageStyle.Bottom.EVEN
                        : PageStyle.Bottom.RAGGED);
    }

    /** Margins that leave no room at all are halved until they do, for what is shown beside the message. */
    private static BoxStyle.Sides sound(BoxStyle.Sides margin, double width, double height) {
        boolean fits = margin.left() + margin.right() < width - 12 && margin.top() + margin.bottom() < height - 12;
        return fits
                ? margin
                : sound(
                        new BoxStyle.Sides(
                                margin.top() / 2, margin.right() / 2, margin.bottom() / 2, margin.left() / 2),
                        Math.max(width, 13),
                        Math.max(height, 13));
    }

    private static boolean applies(Stylesheet.PageRule rule, Kind kind) {
        boolean named = rule.name().isEmpty() || rule.name().equals(kind.name());
        for (String pseudo : rule.pseudos()) {
            named &= switch (pseudo) {
                case "first" -> kind.place() == Place.FIRST;
                case "left" -> kind.side() == Side.VERSO;
                case "right" -> kind.side() == Side.RECTO;
                default -> kind.fill() == Fill.BLANK;
            };
        }
        return named;
    }

    /** Text stands at its box's own side and in the middle of the margin, unless the stylesheet says otherwise. */
    private static List<Declaration> usual(String position) {
        String align = position.endsWith("left") ? "left" : position.endsWith("right") ? "right" : "center";
        Span nowhere = new SourceFile("default.css", "").start();
        List<Declaration> found = new ArrayList<>();
        for (String[] pair : new String[][] {{"text-align", align}, {"vertical-align", "middle"}}) {
            List<Token> tokens = List.of(Token.of(Token.Kind.WORD, pair[1]));
            found.add(new Declaration(
                    pair[0], tokens, Declaration.settings(pair[0], tokens), Declaration.Importance.NORMAL, nowhere));
        }
        return found;
    }

    private Optional<MarginBox> box(String position, ComputedStyle style) {
        List<MarginBox.Piece> pieces = new ArrayList<>();
        for (ContentPiece piece :
                style.get(Property.CONTENT, Values.Content.class).pieces()) {
            piece.accept(PIECES).ifPresent(pieces::add);
        }
        TextStyle text = lettering.text(style, language, 0);
        String vertical =
                style.get(Property.VERTICAL_ALIGN, Values.VerticalAlign.class).word();
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(new MarginBox(
                        position,
                        pieces,
                        text,
                        Boxes.alignment(style),
                        style.leading(),
                        vertical.equals("top") ? 0 : vertical.equals("bottom") ? 1 : 0.5,
                        Boxes.column(style, 0)));
    }

    private static PageStyle.NoteArea notes(ComputedStyle style, double measure, double height) {
        BoxStyle.Line rule =
                Boxes.line(style, Property.BORDER_TOP_STYLE, Property.BORDER_TOP_WIDTH, Property.BORDER_TOP_COLOR);
        return new PageStyle.NoteArea(
                style.points(Property.MARGIN_TOP, height),
                style.points(Property.PADDING_TOP),
                rule.width(),
                Math.min(style.extent(Property.WIDTH, measure).orElse(measure), measure),
                rule.equals(BoxStyle.Line.NONE) ? Rgb.BLACK : rule.colour(),
                style.points(Property.GAP),
                Math.min(
                        1,
                        Math.max(
                                0.1,
                                style.get(Property.MAX_HEIGHT, Measure.class).percent() / 100)));
    }

    private static final ContentPiece.Visitor<Optional<MarginBox.Piece>> PIECES = new ContentPiece.Visitor<>() {
        @Override
        public Optional<MarginBox.Piece> words(ContentPiece.Words piece) {
            return Optional.of(new MarginBox.Words(piece.text()));
        }

        @Override
        public Optional<MarginBox.Piece> attribute(ContentPiece.Attribute piece) {
            return Optional.empty();
        }

        @Override
        public Optional<MarginBox.Piece> counter(ContentPiece.Counter piece) {
            MarginBox.Numerals numerals = piece.style() == Keyword.ListStyle.LOWER_ROMAN
                    ? MarginBox.Numerals.LOWER_ROMAN
                    : MarginBox.Numerals.DECIMAL;
            return switch (piece.name()) {
                case "page" -> Optional.of(new MarginBox.Folio(numerals));
                case "pages" -> Optional.of(new MarginBox.PageCount(numerals));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<MarginBox.Piece> pageOf(ContentPiece.PageOf piece) {
            return Optional.empty();
        }

        @Override
        public Optional<MarginBox.Piece> linkingPages(ContentPiece.LinkingPages piece) {
            return Optional.empty();
        }

        @Override
        public Optional<MarginBox.Piece> leader(ContentPiece.LeaderOf piece) {
            return Optional.empty();
        }

        @Override
        public Optional<MarginBox.Piece> running(ContentPiece.RunningString piece) {
            return Optional.of(new MarginBox.Running(piece.name(), piece.which()));
        }

        @Override
        public Optional<MarginBox.Piece> ownText(ContentPiece.OwnText piece) {
            return Optional.empty();
        }
    };
}
