package moveleaf.print;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every property of the CSS subset; docs/print-css.md describes each, and a test compares the two. */
@SuppressWarnings("ImmutableEnumChecker") // grammars and values hold no state, which the checker can't see
enum Property {
    // The first two come first because others are measured by them.
    FONT_SIZE("font-size", true, "12pt", Grammar.fontSize(), Place.ALL),
    COLOR("color", true, "black", Grammar.ink(), Place.ALL),

    FONT_FAMILY("font-family", true, "serif", Grammar.families(), Place.ALL),
    FONT_WEIGHT("font-weight", true, "normal", Grammar.fontWeight(), Place.ALL),
    FONT_STYLE("font-style", true, "normal", Grammar.keyword(Keyword.FontStyle.values()), Place.ALL),
    FONT_VARIANT_NUMERIC("font-variant-numeric", true, "normal", Grammar.numericFigures(), Place.ALL),
    FONT_FEATURE_SETTINGS("font-feature-settings", true, "normal", Grammar.features(), Place.ALL),
    LINE_HEIGHT("line-height", true, "1.3333", Grammar.lineHeight(), Place.ALL),
    TEXT_ALIGN("text-align", true, "start", Grammar.keyword(Keyword.TextAlign.values()), Place.ALL),
    TEXT_INDENT("text-indent", true, "0", Grammar.signedLength(), Place.ELEMENTS),
    TEXT_DECORATION("text-decoration", true, "none", Grammar.keyword(Keyword.Decoration.values()), Place.ELEMENTS),
    VERTICAL_ALIGN(
            "vertical-align",
            false,
            "baseline",
            Grammar.verticalAlign("baseline", "super", "sub", "top", "middle", "bottom"),
            Place.ALL),
    HYPHENS("hyphens", true, "manual", Grammar.keyword(Keyword.HyphensValue.values()), Place.ELEMENTS),
    HYPHENATE_LIMIT_CHARS("hyphenate-limit-chars", true, "auto", Grammar.hyphenLimits(), Place.ELEMENTS),
    HANGING_PUNCTUATION("hanging-punctuation", true, "none", Grammar.hangingPunctuation(), Place.ELEMENTS),
    WHITE_SPACE("white-space", true, "normal", Grammar.keyword(Keyword.WhiteSpace.values()), Place.ELEMENTS),
    LINE_SNAP("line-snap", true, "none", Grammar.keyword(Keyword.LineSnap.values()), Place.ELEMENTS),
    ORPHANS("orphans", true, "2", Grammar.whole(1, 100), Place.ELEMENTS),
    WIDOWS("widows", true, "2", Grammar.whole(1, 100), Place.ELEMENTS),

    DISPLAY("display", false, "inline", Grammar.keyword(Keyword.Display.values()), Place.ELEMENTS),
    WIDTH("width", false, "auto", Grammar.lengthOr("auto"), Place.ELEMENTS_AND_NOTES),
    MAX_WIDTH("max-width", false, "none", Grammar.lengthOr("none"), Place.ELEMENTS),
    HEIGHT("height", false, "auto", Grammar.plainLengthOr("auto"), Place.ELEMENTS),
    ZOOM("zoom", false, "1", Grammar.number(0.01, 100), Place.ELEMENTS),
    MIN_HEIGHT("min-height", false, "0", Grammar.plainLength(), Place.ELEMENTS),
    MARGIN_TOP("margin-top", false, "0", Grammar.length(), Place.ALL_BOXES),
    MARGIN_RIGHT("margin-right", false, "0", Grammar.length(), Place.BOXES),
    MARGIN_BOTTOM("margin-bottom", false, "0", Grammar.length(), Place.BOXES),
    MARGIN_LEFT("margin-left", false, "0", Grammar.length(), Place.BOXES),
    PADDING_TOP("padding-top", false, "0", Grammar.plainLength(), Place.INNER_BOXES),
    PADDING_RIGHT("padding-right", false, "0", Grammar.plainLength(), Place.MARKED_BOXES),
    PADDING_BOTTOM("padding-bottom", false, "0", Grammar.plainLength(), Place.MARKED_BOXES),
    PADDING_LEFT("padding-left", false, "0", Grammar.plainLength(), Place.MARKED_BOXES),
    BORDER_TOP_WIDTH("border-top-width", false, "1pt", Grammar.plainLength(), Place.INNER_BOXES),
    BORDER_RIGHT_WIDTH("border-right-width", false, "1pt", Grammar.plainLength(), Place.MARKED_BOXES),
    BORDER_BOTTOM_WIDTH("border-bottom-width", false, "1pt", Grammar.plainLength(), Place.MARKED_BOXES),
    BORDER_LEFT_WIDTH("border-left-width", false, "1pt", Grammar.plainLength(), Place.MARKED_BOXES),
    BORDER_TOP_STYLE(
            "border-top-style", false, "none", Grammar.keyword(Keyword.BorderStyle.values()), Place.INNER_BOXES),
    BORDER_RIGHT_STYLE(
            "border-right-style", false, "none", Grammar.keyword(Keyword.BorderStyle.values()), Place.MARKED_BOXES),
    BORDER_BOTTOM_STYLE(
            "border-bottom-style", false, "none", Grammar.keyword(Keyword.BorderStyle.values()), Place.MARKED_BOXES),
    BORDER_LEFT_STYLE(
            "border-left-style", false, "none", Grammar.keyword(Keyword.BorderStyle.values()), Place.MARKED_BOXES),
    BORDER_TOP_COLOR("border-top-color", false, "currentcolor", Grammar.paint(), Place.INNER_BOXES),
    BORDER_RIGHT_COLOR("border-right-color", false, "currentcolor", Grammar.paint(), Place.MARKED_BOXES),
    BORDER_BOTTOM_COLOR("border-bottom-color", false, "currentcolor", Grammar.paint(), Place.MARKED_BOXES),
    BORDER_LEFT_COLOR("border-left-color", false, "currentcolor", Grammar.paint(), Place.MARKED_BOXES),
    BORDER_RADIUS("border-radius", false, "0", Grammar.plainLength(), Place.MARKED_BOXES),
    BACKGROUND_COLOR("background-color", false, "transparent", Grammar.paint(), Place.MARKED_BOXES),
    BOX_DECORATION_BREAK(
            "box-decoration-break", false, "slice", Grammar.keyword(Keyword.AtBreaks.values()), Place.ELEMENTS),
    CAPTION_PAGE("caption-page", false, "first", Grammar.keyword(Keyword.CaptionPage.values()), Place.ELEMENTS),
    FLEX_GROW("flex-grow", false, "0", Grammar.number(0, 1000), Place.ELEMENTS),
    FLEX_BASIS("flex-basis", false, "auto", Grammar.lengthOr("auto"), Place.ELEMENTS),
    GAP("gap", false, "0", Grammar.plainLength(), Place.ELEMENTS_AND_NOTES),
    ALIGN_ITEMS("align-items", false, "stretch", Grammar.keyword(Keyword.AlignItems.values()), Place.ELEMENTS),

    BREAK_BEFORE("break-before", false, "auto", Grammar.keyword(Keyword.BreakBefore.values()), Place.ELEMENTS),
    BREAK_AFTER("break-after", false, "auto", Grammar.keyword(Keyword.BreakAfter.values()), Place.ELEMENTS),
    BREAK_INSIDE("break-inside", false, "auto", Grammar.keyword(Keyword.BreakInside.values()), Place.ELEMENTS),
    TIGHTEN("tighten", false, "none", Grammar.wholeOrNone(1, 9), Place.ELEMENTS),
    PAGE("page", true, "auto", Grammar.nameOr("auto"), Place.ELEMENTS),

    FLOAT("float", false, "none", Grammar.keyword(Keyword.FloatValue.values()), Place.ELEMENTS),
    CONTENT("content", false, "normal", ContentGrammar::content, Place.ELEMENTS_AND_MARGINS),
    LIST_STYLE_TYPE("list-style-type", true, "disc", Grammar.keyword(Keyword.ListStyle.values()), Place.ELEMENTS),
    COUNTER_RESET("counter-reset", false, "none", Grammar.counters(0), Place.ELEMENTS),
    COUNTER_INCREMENT("counter-increment", false, "none", Grammar.counters(1), Place.ELEMENTS),
    STRING_SET("string-set", false, "none", ContentGrammar::stringSet, Place.ELEMENTS),
    BOOKMARK_LEVEL("bookmark-level", false, "none", Grammar.wholeOrNone(1, 6), Place.ELEMENTS),
    BOOKMARK_LABEL("bookmark-label", false, "content(text)", ContentGrammar::content, Place.ELEMENTS),

    SIZE("size", false, "letter", Grammar.trimSize(), Place.PAGES),
    LINE_GRID("line-grid", false, "none", Grammar.lengthOr("none"), Place.PAGES),
    PAGE_BOTTOM("page-bottom", false, "ragged", Grammar.keyword(Keyword.PageBottom.values()), Place.PAGES),
    MAX_HEIGHT("max-height", false, "60%", Grammar.percentage(), Place.NOTES);

    /** Where a declaration may stand. */
    enum Place {
        ELEMENT("elements"),
        PAGE("pages"),
        MARGIN_BOX("margin boxes"),
        NOTE_AREA("`@footnote`");

        private static final Set<Place> ALL = EnumSet.of(ELEMENT, PAGE, MARGIN_BOX);
        private static final Set<Place> ELEMENTS = EnumSet.of(ELEMENT);
        private static final Set<Place> ELEMENTS_AND_NOTES = EnumSet.of(ELEMENT, NOTE_AREA);
        private static final Set<Place> ELEMENTS_AND_MARGINS = EnumSet.of(ELEMENT, MARGIN_BOX);
        private static final Set<Place> ALL_BOXES = EnumSet.allOf(Place.class);
        private static final Set<Place> BOXES = EnumSet.of(ELEMENT, PAGE, MARGIN_BOX);
        private static final Set<Place> INNER_BOXES = EnumSet.of(ELEMENT, MARGIN_BOX, NOTE_AREA);
        private static final Set<Place> MARKED_BOXES = EnumSet.of(ELEMENT, MARGIN_BOX);
        private static final Set<Place> PAGES = EnumSet.of(PAGE);
        private static final Set<Place> NOTES = EnumSet.of(NOTE_AREA);

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** As in docs/print-css.md. */
        String words() {
            return words;
        }
    }

    /** All, in order; asked for each style. */
    static final List<Property> ALL = List.of(values());

    private static final Map<String, Property> BY_NAME = byName();

    private final String css;
    private final boolean inherited;
    private final String initialText;
    private final Grammar grammar;
    private final Set<Place> places;
    private final Value initial;

    Property(String css, boolean inherited, String initialText, Grammar grammar, Set<Place> places) {
        this.css = css;
        this.inherited = inherited;
        this.initialText = initialText;
        this.grammar = grammar;
        this.places = places;
        this.initial = Tokenizer.tokens(initialText)
                .flatMap(grammar::read)
                .orElseThrow(() -> new IllegalStateException("no initial value: " + css));
    }

    private static Map<String, Property> byName() {
        Map<String, Property> found = new TreeMap<>();
        for (Property property : values()) {
            found.put(property.css, property);
        }
        return Collections.unmodifiableMap(found);
    }

    static Optional<Property> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Collection<String> names() {
        return BY_NAME.keySet();
    }

    /** The name in stylesheets. */
    String css() {
        return css;
    }

    boolean isInherited() {
        return inherited;
    }

    String initialText() {
        return initialText;
    }

    /** The initial value, computed: none of them is relative. */
    Value initial() {
        return initial;
    }

    boolean mayStandIn(Place place) {
        return places.contains(place);
    }

    Set<Place> places() {
        return Collections.unmodifiableSet(places);
    }

    Optional<Value> read(List<Token> tokens) {
        return grammar.read(tokens);
    }

    /** Whether a value of it means something in a place: a few do in some places only. */
    boolean allows(Value value, Place place) {
        if (this == CONTENT) {
            List<ContentPiece> pieces = ((Values.Content) value).pieces();
            return pieces.stream().allMatch(piece -> piece.accept(new PiecePlace(place)));
        }
        if (this == VERTICAL_ALIGN) {
            boolean margins = List.of("top", "middle", "bottom").contains(((Values.VerticalAlign) value).word());
            return margins == (place == Place.MARGIN_BOX);
        }
        return true;
    }
}
