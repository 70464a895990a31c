package moveleaf.print;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.Span;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Composition.Problem;
import moveleaf.typeset.NoteProof;
import org.jsoup.nodes.Element;

/** Says what typesetting could not do, at the line that its author can mend. */
final class LayoutReport {
    private final IntFunction<Span> places;
    private final Tightness tightness;
    private final Diagnostics diagnostics;

    LayoutReport(IntFunction<Span> places, Tightness tightness, Diagnostics diagnostics) {
        this.places = places;
        this.tightness = tightness;
        this.diagnostics = diagnostics;
    }

    void add(Problem problem) {
        boolean keeps = problem.kind() == Composition.Kind.KEEP || problem.kind() == Composition.Kind.TURN;
        if (keeps && problem.amount() > 0 && tightness.mayTighten(problem.origin())) {
            diagnostics.addAlike(tooLong(problem), name(problem));
            return;
        }
        if (problem.kind() == Composition.Kind.TURN) {
            diagnostics.addAlike(turned(problem), name(problem));
            return;
        }
        diagnostics.addAlike(diagnostic(problem, places.apply(Math.max(0, problem.origin()))), problem.words());
    }

    /** What may be set tighter and is too long even so. Its author wrote most of its words, so it is told there. */
    private Diagnostic tooLong(Problem problem) {
        return Diagnostic.warning(
                        "too-long",
                        place(problem),
                        String.format(
                                Locale.ROOT,
                                "%s is longer than its %s by %s, though it is set as tight as it may be: it goes on on page %d",
                                name(problem),
                                problem.kind() == Composition.Kind.TURN ? "two pages" : "page",
                                millimetres(problem),
                                problem.page() + 1))
                .withHint("shorten its text, or leave more out in the edition's stylesheet");
    }

    /** What should be seen without turning a page. */
    private Diagnostic turned(Problem problem) {
        return problem.amount() > 0
                ? Diagnostic.warning(
                                "turn-yielded",
                                place(problem),
                                name(problem) + " is longer than two facing pages by " + millimetres(problem)
                                        + ": its reader must turn page " + problem.page())
                        .withHint("shorten its text, let it be set tighter (`tighten: 1`), or keep less of it together")
                : Diagnostic.warning(
                                "turn-yielded",
                                place(problem),
                                name(problem) + " goes on over the turn of page " + problem.page()
                                        + ", since what stands beside it keeps with it")
                        .withHint("begin a page before it (`break-before`), or keep less together");
    }

    private static String millimetres(Problem problem) {
        return String.format(Locale.ROOT, "%.0f mm", Math.max(1, Math.ceil(problem.amount() / Measure.POINTS_PER_MM)));
    }

    /** Where the words of a box begin that an author wrote. */
    private Span place(Problem problem) {
        return tightness.element(problem.origin()).stream()
                .flatMap(element -> element.select("li, p").stream())
                .map(inside -> places.apply(Math.max(0, inside.sourceRange().endPos())))
                .filter(inside -> !inside.file().path().endsWith(".mustache"))
                .findFirst()
                .orElseGet(() -> places.apply(Math.max(0, problem.origin())));
    }

    private String name(Problem problem) {
        return tightness
                .element(problem.origin())
                .map(element -> Optional.ofNullable(element.selectFirst("h1, h2, h3, h4, h5, h6"))
                        .map(Element::text)
                        .orElseGet(() -> element.attr("id")))
                .filter(name -> !name.isEmpty())
                .map(name -> '"' + name + '"')
                .orElse("this");
    }

    /** A breach of the laws of notes and text: nothing that an author did, and nothing that may be printed. */
    void add(NoteProof.Breach breach) {
        Span span = places.apply(Math.max(0, breach.origin()));
        diagnostics.add(Diagnostic.error(
                        "note-proof",
                        span,
                        "on page " + breach.page() + " " + words(breach.law()) + ": " + breach.words())
                .withHint("this is a mistake of Moveleaf's: please report it, with the page and the edition"));
    }

    /** Without its words: on a handout they may be about a person. */
    void add(OffPage.Lost lost) {
        Diagnostic beyond = Diagnostic.error(
                "off-page",
                places.apply(Math.max(0, lost.origin())),
                "on page " + lost.page() + " text stands beyond the edge of the page");
        diagnostics.addAlike(beyond.withHint("look at `text-indent`, and at widths and margins"), "");
    }

    private static String words(NoteProof.Law law) {
        return switch (law) {
            case NOTE_ON_ANOTHER_PAGE -> "a note doesn't begin where it is called";
            case NOTE_TWICE -> "a note stands twice";
            case NOTE_OUT_OF_ORDER -> "the notes are not in their order";
            case TEXT -> "the text is not what was to be set";
        };
    }

    private static Diagnostic diagnostic(Problem problem, Span span) {
        String words = problem.words();
        return switch (problem.kind()) {
            case OVERFULL_LINE ->
                Diagnostic.error(
                                "overfull-line",
                                span,
                                "on page " + problem.page() + " `" + words + "` is wider than its line by "
                                        + points(problem.amount()))
                        .withHint("put a soft hyphen or a space into it, or make the type smaller");
            case TOO_LARGE ->
                Diagnostic.error(
                                "too-large",
                                span,
                                "on page " + problem.page() + " this is larger than the room for it by "
                                        + points(problem.amount()))
                        .withHint("shorten it, or let it break");
            case SCALED -> scaled(span, problem.amount());
            case WIDOW_OR_ORPHAN ->
                Diagnostic.warning("widow-or-orphan", span, "on page " + problem.page() + " a single line stands apart")
                        .withHint("change the text a little");
            case KEEP ->
                Diagnostic.warning(
                                "keep-yielded",
                                span,
                                "on page " + problem.page() + " what should stay together is parted")
                        .withHint("shorten it, or let it break in the edition's stylesheet");
            case TURN -> throw new IllegalStateException("turns are told by name");
            case SHEET ->
                Diagnostic.warning(
                                "sheet-end",
                                span,
                                "what should be the last page of the last folded sheet takes more than page "
                                        + problem.page())
                        .withHint("shorten it, and put nothing after it");
            case NO_FILLER ->
                Diagnostic.error("unsupported-layout", span, "this can't fill the rest of a page")
                        .withHint(
                                "put blocks without notes into it, and it into no note, row, table or other box beside another");
            case NOT_SETTLED ->
                Diagnostic.error("unsettled-pages", span, "page numbers change each time that they are set")
                        .withHint("shorten what stands beside a page number");
            case NO_SUCH_PLACE ->
                Diagnostic.error("no-such-place", span, "nothing is called `" + words + "`")
                        .withHint("give an element this id, or take the link out");
            case NO_GLYPH ->
                Diagnostic.error("no-glyph", span, "no typeface has `" + words + "` " + codePoints(words))
                        .withHint("Latin, Greek and Cyrillic letters can be printed: write it with these");
        };
    }

    static Diagnostic scaled(Span span, double excess) {
        return Diagnostic.warning(
                        "scaled-picture",
                        span,
                        "the picture is larger than the room for it by " + points(excess) + " and is made smaller")
                .withHint("ask for less in the stylesheet, or for a share: `width: 100%`");
    }

    private static String points(double amount) {
        return String.format(Locale.ROOT, "%.0f pt", Math.max(1, Math.ceil(amount)));
    }

    private static String codePoints(String words) {
        StringBuilder names = new StringBuilder("(");
        words.codePoints().limit(3).forEach(c -> names.append(names.length() > 1 ? " " : "")
                .append(String.format("U+%04X", c)));
        return names.append(')').toString();
    }
}
