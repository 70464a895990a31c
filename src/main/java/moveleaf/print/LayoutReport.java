package moveleaf.print;

import java.util.Locale;
import java.util.function.IntFunction;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.Span;
import moveleaf.typeset.Composition.Problem;
import moveleaf.typeset.NoteProof;

/** Says what typesetting could not do, at the line that its author can mend. */
final class LayoutReport {
    private final IntFunction<Span> places;
    private final Diagnostics diagnostics;

    LayoutReport(IntFunction<Span> places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
    }

    void add(Problem problem) {
        diagnostics.add(diagnostic(problem, places.apply(Math.max(0, problem.origin()))));
    }

    /** A breach of the laws of notes and text: nothing that an author did, and nothing that may be printed. */
    void add(NoteProof.Breach breach) {
        Span span = places.apply(Math.max(0, breach.origin()));
        diagnostics.add(Diagnostic.error(
                "note-proof", span, "on page " + breach.page() + " " + words(breach.law()) + ": " + breach.words()));
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
                Diagnostic.warning(
                        "widow-or-orphan", span, "on page " + problem.page() + " a single line stands apart");
            case KEEP ->
                Diagnostic.warning(
                        "keep-yielded", span, "on page " + problem.page() + " what should stay together is parted");
            case NOT_SETTLED ->
                Diagnostic.error("unsettled-pages", span, "page numbers change each time that they are set");
            case NO_SUCH_PLACE -> Diagnostic.error("no-such-place", span, "nothing is called `" + words + "`");
            case NO_GLYPH -> Diagnostic.error("no-glyph", span, "no typeface has `" + words + "` " + codePoints(words));
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
