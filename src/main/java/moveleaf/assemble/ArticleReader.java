package moveleaf.assemble;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moveleaf.data.DataTree.Scalar;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.markdown.MarkdownParser;
import moveleaf.model.Article;
import moveleaf.model.Benefit;
import moveleaf.model.Condition;
import moveleaf.model.Head;
import moveleaf.model.MovementId;
import moveleaf.model.Programme;
import moveleaf.model.Prose;

/**
 * Makes an article of a draft. Everything that can be checked is, even where the draft is not sound and no article can come
 * of it.
 */
final class ArticleReader {
    private final Draft draft;
    private final Fields fields;
    private final Surroundings guide;
    private final Diagnostics diagnostics;
    private final ProseCheck prose;

    private ArticleReader(Draft draft, Fields fields, Surroundings guide, Diagnostics diagnostics) {
        this.draft = draft;
        this.fields = fields;
        this.guide = guide;
        this.diagnostics = diagnostics;
        this.prose = new ProseCheck(
                draft, new Links(guide.register(), diagnostics), guide.references(), guide.placeholders());
    }

    /** The article of a draft, where one can be made. */
    static Optional<Article> read(Draft draft, Surroundings guide, Diagnostics diagnostics) {
        Fields fields = draft.parsed()
                .frontMatter()
                .map(mapping -> new Fields(mapping, guide.placeholders(), diagnostics))
                .orElseGet(() -> Fields.none(draft.document().file(), guide.placeholders(), diagnostics));
        Optional<Article> article = new ArticleReader(draft, fields, guide, diagnostics).article();
        return draft.sound() ? article : Optional.empty();
    }

    private Optional<Article> article() {
        Sections body = Sections.of(draft, guide.names(), prose, diagnostics);
        return switch (draft.folder()) {
            case EXERCISES, STRETCHES -> entry(body);
            case CONDITIONS -> condition(body);
            case BENEFITS -> benefit(body);
            case PROGRAMMES -> programme(body);
            case PAGES ->
                Optional.of(new TopicReader(fields, guide.figures(), diagnostics)
                        .read(draft.role(), head("summary"), body));
        };
    }

    private Head head(String summary) {
        return new Head(
                draft.id(),
                draft.folder(),
                fields.text("title"),
                fields.text(summary),
                guide.register().pages(fields.scalars("read-next")),
                draft.span());
    }

    private Optional<Article> entry(Sections body) {
        return new EntryReader(fields, guide, this::field, diagnostics)
                .read(head("purpose"), body)
                .map(Article.class::cast);
    }

    /** Markdown that stands in a field. */
    private Prose field(Scalar scalar) {
        return prose.check(MarkdownParser.parseField(scalar.text(), scalar.span(), diagnostics));
    }

    private Optional<Article> condition(Sections body) {
        List<MovementId> start = movements(fields.scalars("start-with"));
        List<Condition.LeftOut> leftOut = new ArrayList<>();
        for (Fields item : fields.each("leave-out")) {
            String why = item.text("why");
            Optional<Scalar> movement = item.scalar("movement");
            movement.flatMap(guide.register()::movement).ifPresent(id -> {
                if (start.contains(id)) {
                    diagnostics.add(Diagnostic.error(
                                    "contradiction",
                                    item.span("movement"),
                                    "\"" + id + "\" is among the movements to start with")
                            .withHint("take it out of one of the two lists"));
                }
                leftOut.add(new Condition.LeftOut(id, why));
            });
        }
        return Optional.of(new Condition(head("summary"), start, leftOut, body.lead(), body.sections()));
    }

    private List<MovementId> movements(List<Scalar> scalars) {
        return scalars.stream()
                .map(guide.register()::movement)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Article> benefit(Sections body) {
        Head head = head("summary");
        String words = fields.text("certainty-words");
        return fields.scalar("certainty")
                .flatMap(scalar -> Arrays.stream(Benefit.Certainty.values())
                        .filter(c -> c.token().equals(scalar.text()))
                        .findFirst())
                .map(certainty -> new Benefit(head, certainty, words, body.lead(), body.sections()));
    }

    private Optional<Article> programme(Sections body) {
        Head head = head("summary");
        List<Programme.Day> days = fields.each("days").stream()
                .map(day -> new Programme.Day(
                        day.text("name"), weekDays(day.scalars("on")), movements(day.scalars("movements"))))
                .toList();
        return fields.scalar("weeks")
                .flatMap(new Quantities(diagnostics)::count)
                .map(weeks -> new Programme(head, weeks, days, body.lead(), body.sections()));
    }

    private static List<DayOfWeek> weekDays(List<Scalar> tokens) {
        return tokens.stream()
                .flatMap(token -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(token.text())))
                .toList();
    }
}
