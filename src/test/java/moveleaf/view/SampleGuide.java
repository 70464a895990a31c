package moveleaf.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.evidence.CitationNumbers;
import moveleaf.evidence.FormattedReference;
import moveleaf.markdown.MarkdownParser;
import moveleaf.model.Article;
import moveleaf.model.Benefit;
import moveleaf.model.Block;
import moveleaf.model.Condition;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.Head;
import moveleaf.model.Inline;
import moveleaf.model.MovementId;
import moveleaf.model.Part;
import moveleaf.model.PlainText;
import moveleaf.model.Programme;
import moveleaf.model.Prose;
import moveleaf.model.Reference;
import moveleaf.model.Section;
import moveleaf.model.SectionKind;
import moveleaf.model.Settings;
import moveleaf.model.Topic;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** A small guide with an article of every kind, for tests of views and pages. */
public final class SampleGuide {
    private static final Path STRINGS = Path.of("templates/strings/en.yaml");

    private final String title;
    private final Optional<String> address;
    private final List<Settings.Reviewer> reviewers;

    /**
     * @param title of the guide and of its first movement
     * @param address of the published guide
     */
    public SampleGuide(String title, Optional<String> address) {
        this(title, address, List.of());
    }

    private SampleGuide(String title, Optional<String> address, List<Settings.Reviewer> reviewers) {
        this.title = title;
        this.address = address;
        this.reviewers = List.copyOf(reviewers);
    }

    /** The same, checked by somebody else too. */
    public SampleGuide reviewed(String name, String credentials, LocalDate date) {
        List<Settings.Reviewer> all = new ArrayList<>(reviewers);
        all.add(new Settings.Reviewer(name, credentials, date));
        return new SampleGuide(title, address, all);
    }

    /** The words of the repository's own language file. */
    public static Words words() {
        try {
            Diagnostics diagnostics = new Diagnostics();
            SourceFile file = new SourceFile(STRINGS.toString(), Files.readString(STRINGS));
            return Words.read(YamlReader.read(file, diagnostics).orElseThrow(), diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GuideViews views() {
        return views(Optional.empty());
    }

    /** Shown on a day. */
    public GuideViews views(Optional<LocalDate> today) {
        return views(guide(), today);
    }

    /** Of any guide that cites the same works. */
    static GuideViews views(Guide guide, Optional<LocalDate> today) {
        CitationNumbers numbers = CitationNumbers.of(guide);
        List<FormattedReference> references = new ArrayList<>();
        for (String key : numbers.keys()) {
            Span span = new SourceFile("content/references.json", key).start();
            List<Inline> text = List.of(
                    new Inline.Text("Author " + key + ". A study. ", span),
                    new Inline.Emphasis(List.of(new Inline.Text("Spine", span)), span),
                    new Inline.Text(". 2007. doi:", span),
                    new Inline.Link(
                            new Inline.WebTarget("https://doi.org/10.1000/" + key),
                            List.of(new Inline.Text("10.1000/" + key, span)),
                            span));
            references.add(new FormattedReference(
                    references.size() + 1,
                    key,
                    text,
                    Optional.of("What " + key + " showed."),
                    numbers.citedBy().getOrDefault(key, List.of())));
        }
        return new GuideViews(guide, references, SampleFigures.gallery(), words(), today);
    }

    public Guide guide() {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (Article article : List.of(
                plain("about", "How this guide is made", "The small numbers lead to studies."),
                redFlags(),
                protocol(),
                plain(
                        "about-exercises",
                        "About the exercises",
                        "Seven of them.[@ekstrom2007][^b]\n\n[^b]: Gentle to hard."),
                birdDog(),
                catAndCow(),
                condition(),
                benefit(),
                programme(),
                muscles(),
                glossary(),
                references())) {
            articles.put(article.id(), article);
        }
        List<Part> parts = List.of(
                new Part(
                        "first-things",
                        "Before you start",
                        Optional.empty(),
                        List.of("about", "red-flags", "protocol")),
                new Part("exercises", "Exercises", Optional.of("about-exercises"), List.of("bird-dog", "cat-and-cow")),
                new Part(
                        "index",
                        "The rest",
                        Optional.empty(),
                        List.of("strain", "balance", "start-here", "muscles", "glossary", "references")));
        Map<String, Reference> references = new LinkedHashMap<>();
        for (String key : List.of("callaghan1998", "ekstrom2007", "sherrington2019")) {
            references.put(
                    key,
                    new Reference(
                            key,
                            "{}",
                            Optional.of("10.1000/" + key),
                            Optional.of("9442191").filter(pmid -> key.equals("callaghan1998")),
                            Optional.empty(),
                            Optional.empty(),
                            at("content/references.json")));
        }
        return new Guide(settings(), parts, articles, references);
    }

    private Settings settings() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        return new Settings(
                "sample",
                title,
                Optional.of("A guide for tests"),
                List.of("Most back pain settles.", "Check the warning signs first."),
                "en-US",
                "US",
                "911",
                List.of(Settings.Paper.LETTER),
                address,
                List.of(new Settings.Person("The Moveleaf project", Optional.of("Writing"))),
                reviewers,
                new Settings.Dates(day, day, day.plusYears(1)),
                "None.",
                "None.",
                new Settings.Contact("Write to us.", Optional.empty()),
                "This guide is no medical advice.",
                new Settings.Licence("CC BY 4.0", Optional.of("https://creativecommons.org/licenses/by/4.0/")),
                "american-medical-association",
                List.of(new Settings.Practice("A film", "https://example.org/film", Optional.of("Ten minutes."))),
                List.of(),
                List.of(new Settings.Change(day, "First edition.")),
                SampleFigures.drawn("Somebody lies on a mat.", Map.of("lie", 0)),
                at("content/guide.yaml"));
    }

    private Article birdDog() {
        Dose dose = new Dose(
                new Dose.Count(1, 2),
                Optional.of(new Dose.Count(4, 8)),
                Optional.of(new Dose.Time(5, 5)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Dose.Time(30, 30)),
                new Dose.Frequency(new Dose.Count(3, 3), Dose.Per.WEEK),
                Optional.empty(),
                Optional.empty());
        Prose step = field("Lift *one* leg.");
        Entry.Variant legOnly = new Entry.Variant(
                "leg-only",
                "Leg only",
                Entry.Step.EASIER,
                "kneeling",
                List.of(),
                "Less of the same.",
                Optional.of(painRule("Fewer.", "Less.")),
                Entry.Side.EACH,
                dose,
                SampleFigures.drawn("One leg is lifted.", Map.of("b-reach", 2)),
                List.of(step),
                Optional.empty(),
                at("content/bird-dog.md"));
        Body body = body(
                "bird-dog",
                """
                Why it is here.[@callaghan1998; @ekstrom2007, p. 754][^a] Again.[@ekstrom2007]

                ## Steps

                1. Kneel on all fours.
                2. Reach one leg back.

                ## Stop if

                - Pain reaches 6 of 10.

                ## Ask first if

                - Your wrists hurt.

                ## Easier

                Slide one leg, as in [cat and cow](https://example.org/cat).

                ## Harder

                Hold longer.

                ## Move on when

                | Sets | Reps |
                |:-----|-----:|
                | 2    | 8    |

                ## Common mistakes

                - Holding the breath.

                [^a]: A remark of the author.[@sherrington2019]
                """);
        return new Entry(
                head(Folder.EXERCISES, "bird-dog", title, "Trains a steady trunk.", List.of("cat-and-cow")),
                "control",
                "gentle",
                "hands-and-knees",
                List.of(new Entry.Equipment(List.of("mat", "towel"))),
                new Entry.Muscles(List.of("multifidus"), List.of("glutes")),
                "Gentle effort in your low back.",
                Optional.of(painRule("Smaller.", "Less.")),
                Entry.Side.ALTERNATE,
                dose,
                SampleFigures.drawn("Kneeling, then \"reaching\" out.", Map.of("a-start", 1, "b-reach", 2)),
                List.of(legOnly),
                body.lead,
                body.sections);
    }

    private Article catAndCow() {
        Dose dose = new Dose(
                new Dose.Count(1, 1),
                Optional.of(new Dose.Count(5, 6)),
                Optional.empty(),
                Optional.of(new Dose.Time(6, 6)),
                Optional.empty(),
                Optional.of(new Dose.Time(60, 60)),
                new Dose.Frequency(new Dose.Count(1, 1), Dose.Per.DAY),
                Optional.of("light"),
                Optional.of(new Dose.Volume(3, 10)));
        Body body = body("cat-and-cow", "Move gently.\n\n## Steps\n\n1. Round your back.\n");
        return new Entry(
                head(Folder.STRETCHES, "cat-and-cow", "Cat and cow", "Moves your whole spine.", List.of()),
                "mobility",
                "gentle",
                "hands-and-knees",
                List.of(),
                new Entry.Muscles(List.of("multifidus"), List.of()),
                "Easy movement.",
                Optional.empty(),
                Entry.Side.TOGETHER,
                dose,
                SampleFigures.files(),
                List.of(),
                body.lead,
                body.sections);
    }

    private static Article condition() {
        Body body = body("strain", "It settles.\n\n## What it is\n\nA strain.\n\n## When to be seen\n\nIf it lasts.\n");
        return new Condition(
                head(Folder.CONDITIONS, "strain", "Strain", "New pain mostly settles.", List.of("start-here")),
                List.of(
                        new MovementId("cat-and-cow", Optional.empty()),
                        new MovementId("bird-dog", Optional.of("leg-only"))),
                List.of(new Condition.LeftOut(
                        new MovementId("bird-dog", Optional.empty()), "too much while it is new")),
                body.lead,
                body.sections);
    }

    private static Article benefit() {
        Body body = body("balance", "Staying upright.\n\n## What may be promised\n\nFewer falls.[@sherrington2019]\n");
        return new Benefit(
                head(Folder.BENEFITS, "balance", "Balance", "Fewer falls.", List.of()),
                Benefit.Certainty.MODERATE,
                "the trials tested other training",
                body.lead,
                body.sections);
    }

    private static Article programme() {
        Body body = body("start-here", "Three easy movements.\n\n## Move on when\n\nIt feels easy.\n");
        return new Programme(
                head(Folder.PROGRAMMES, "start-here", "Start here", "Three easy movements.", List.of()),
                new Dose.Count(2, 4),
                List.of(new Programme.Day(
                        "Every session",
                        List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                        List.of(
                                new MovementId("cat-and-cow", Optional.empty()),
                                new MovementId("bird-dog", Optional.of("leg-only"))))),
                body.lead,
                body.sections);
    }

    private static Article plain(String id, String title, String text) {
        Body body = body(id, text + "\n\n## Report a mistake\n\nWrite to us.\n");
        return new Topic(
                head(Folder.PAGES, id, title, "About " + id + ".", List.of("glossary")),
                new Topic.Plain(),
                Optional.empty(),
                body.lead,
                body.sections);
    }

    private static Article redFlags() {
        Body body = body(
                "red-flags",
                "Read this first.\n\n## Emergency\n\n- Numb legs.\n\n## Urgent\n\n- Fever.\n\n## Routine\n\n- Stiff.\n");
        return new Topic(
                head(Folder.PAGES, "red-flags", "Warning signs", "Read this first.", List.of()),
                new Topic.RedFlags(List.of("numb between the legs", "a foot you can't lift"), List.of("fever")),
                Optional.empty(),
                body.lead,
                body.sections);
    }

    private static Article protocol() {
        Body body = body("protocol", "Start small.\n\n## The pain rule\n\nMind it.\n");
        return new Topic(
                head(Folder.PAGES, "protocol", "Ground rules", "Start small.", List.of()),
                new Topic.Protocol(List.of(
                        new Topic.PainBand(0, 3, "Carry on", "Mild."),
                        new Topic.PainBand(4, 5, "Ease off", "Smaller."),
                        new Topic.PainBand(6, 10, "Stop", "Too much."))),
                Optional.empty(),
                body.lead,
                body.sections);
    }

    private static Article muscles() {
        return new Topic(
                head(Folder.PAGES, "muscles", "The muscles", "Your back shares its work.", List.of()),
                new Topic.MuscleMap(List.of(
                        new Topic.Muscle(
                                "multifidus",
                                "Deep back muscles",
                                "Multifidus",
                                "Close to the spine.",
                                "They steady it."),
                        new Topic.Muscle("glutes", "Buttock muscles", "Glutei", "At the hip.", "They straighten it."))),
                SampleFigures.drawn("The body from behind and from before.", Map.of("back", 0, "front", 0)),
                Prose.EMPTY,
                List.of());
    }

    private static Article glossary() {
        return new Topic(
                head(Folder.PAGES, "glossary", "Glossary", "Words in plain English.", List.of()),
                new Topic.Glossary(List.of(new Topic.Term("Acute", "It began a short time ago."))),
                Optional.empty(),
                Prose.EMPTY,
                List.of());
    }

    private static Article references() {
        return new Topic(
                head(Folder.PAGES, "references", "References", "The works that the guide cites.", List.of()),
                new Topic.References(),
                Optional.empty(),
                body("references", "A number is one work.\n").lead,
                List.of());
    }

    private static Head head(Folder folder, String id, String title, String summary, List<String> readNext) {
        return new Head(id, folder, title, summary, readNext, at("content/" + id + ".md"));
    }

    static Entry.PainRule painRule(String ease, String nextMorning) {
        return new Entry.PainRule(field(ease), field(nextMorning));
    }

    /** Markdown that stands in a field. */
    private static Prose field(String markdown) {
        SourceFile file = new SourceFile("content/bird-dog.md", markdown);
        return MarkdownParser.parseField(markdown, file.span(0, markdown.length()), new Diagnostics());
    }

    private record Body(Prose lead, List<Section> sections) {}

    /** Markdown as an article's lead and sections. */
    private static Body body(String id, String markdown) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile("content/" + id + ".md", "---\ntitle: x\n---\n" + markdown);
        Prose whole = MarkdownParser.parse(file, diagnostics).body();
        if (!diagnostics.all().isEmpty()) {
            throw new IllegalStateException(diagnostics.all().toString());
        }
        List<Block> lead = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Block> blocks = lead;
        for (Block block : whole.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 2) {
                blocks = new ArrayList<>();
                sections.add(new Section(kind(heading), heading, Prose.EMPTY));
            } else {
                blocks.add(block);
                if (blocks != lead) {
                    Section last = sections.remove(sections.size() - 1);
                    sections.add(new Section(last.kind(), last.heading(), new Prose(blocks)));
                }
            }
        }
        return new Body(new Prose(lead), sections);
    }

    private static Optional<SectionKind> kind(Block.Heading heading) {
        String words = PlainText.of(heading.inlines()).toLowerCase(Locale.ROOT);
        for (SectionKind kind : SectionKind.values()) {
            if (words().find("sections." + kind.key())
                    .orElse("")
                    .toLowerCase(Locale.ROOT)
                    .equals(words)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Span at(String path) {
        return new SourceFile(path, "").start();
    }
}
