package moveleaf.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.Sequence;
import moveleaf.data.SchemaCheck;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Article;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.Part;

/**
 * Makes a guide of its sources, and reports everything that is wrong with them.
 *
 * <p>It goes over the documents twice: first each alone, so that all ids, headings and variants are known; then each with what
 * it refers to. A document that can't be read is left out, and so is what refers to it, without a second message.
 */
public final class GuideAssembler {
    /** What is said of names of things that may well be there, in a folder that couldn't be read. */
    private static final Set<String> LOST = Set.of(
            "unknown-page",
            "unknown-movement",
            "unknown-muscle",
            "dead-link",
            "missing-file",
            "missing-role",
            "unused-reference",
            "unused-picture");

    private final GuideSources sources;
    private final Diagnostics diagnostics;

    private GuideAssembler(GuideSources sources, Diagnostics diagnostics) {
        this.sources = sources;
        this.diagnostics = diagnostics;
    }

    /** Reads what every guide is checked with: somebody may while the guide itself is still being read. */
    public static void prepare() {
        SchemaCheck.load(List.of("entry", "references", "guide"));
    }

    /**
     * The guide, as good as it can be; none where its settings can't be read. That they are missing is for those to say who
     * looked for them.
     *
     * @param names the section headings of a language, which is known only when the settings have been read
     */
    public static Optional<Guide> assemble(
            GuideSources sources, Function<String, SectionNames> names, Diagnostics diagnostics) {
        Diagnostics found = sources.folderUnread() ? new Diagnostics() : diagnostics;
        Optional<Guide> guide = new GuideAssembler(sources, found).assemble(names);
        if (sources.folderUnread()) {
            found.all().stream().filter(d -> !LOST.contains(d.code())).forEach(diagnostics::add);
        }
        return guide;
    }

    private Optional<Guide> assemble(Function<String, SectionNames> names) {
        ForkJoinTask<ReferenceList> reading = ForkJoinTask.adapt(() -> ReferenceList.read(sources, diagnostics))
                .fork();
        List<Draft> drafts = new ArrayList<>(sources.documents().parallelStream()
                .map(document -> Draft.of(document, diagnostics))
                .toList());
        ReferenceList references = reading.join();
        sources.unreadDocuments().forEach(document -> drafts.add(Draft.unread(document)));
        MuscleNames muscles = new MuscleNames(muscles(drafts), diagnostics);
        PictureShelf pictures = new PictureShelf(sources.pictures(), diagnostics);
        FigureReader figures = new FigureReader(pictures, muscles, diagnostics);
        Optional<GuideFile> guideFile =
                sources.settings().flatMap(file -> SettingsReader.read(file, figures, diagnostics));
        List<GuideFile.Listing> listings = guideFile.map(GuideFile::contents).orElse(List.of());
        Register register = new Register(drafts, Contents.listed(listings), diagnostics);
        checkRoles(drafts);

        Map<String, String> words = Map.of(
                "emergency-number", guideFile.map(GuideFile::emergencyNumber).orElse(""));
        Surroundings surroundings = new Surroundings(
                register,
                references,
                muscles,
                figures,
                names.apply(guideFile.map(GuideFile::language).orElse(GuideFile.DEFAULT_LANGUAGE)),
                new Placeholders(words, diagnostics));
        Map<String, Article> articles = new TreeMap<>();
        for (Draft draft : drafts) {
            Optional<Article> article = ArticleReader.read(draft, surroundings, diagnostics);
            article.filter(a -> register.byId(a.id()).filter(draft::equals).isPresent())
                    .ifPresent(a -> articles.put(a.id(), a));
        }
        if (drafts.stream().allMatch(draft -> draft.parsed().bodyRead())) {
            references.reportUnused();
        }
        if (drafts.stream().allMatch(draft -> draft.parsed().frontMatter().isPresent()) && guideFile.isPresent()) {
            pictures.reportUnused();
        }
        guideFile.ifPresent(file -> checkRequiredRoles(drafts, references, file));
        List<Part> parts = guideFile.isEmpty() ? List.of() : new Contents(listings, register, diagnostics).parts();
        return guideFile
                .flatMap(GuideFile::settings)
                .map(settings -> new Guide(settings, parts, inOrder(parts, articles), references.references()));
    }

    private void checkRoles(List<Draft> drafts) {
        Set<Role> taken = new HashSet<>();
        for (Draft draft : drafts) {
            draft.role().filter(role -> !taken.add(role)).ifPresent(role -> {
                Mapping fields = draft.parsed().frontMatter().orElseThrow();
                diagnostics.add(Diagnostic.error(
                                "duplicate-role",
                                fields.get("role").orElseThrow().span(),
                                "another page has the role \"" + role.token() + "\" already")
                        .withHint("each role stands once in a guide"));
            });
        }
    }

    /** A guide to movements without warning signs must not leave the house; and citations need their list. */
    private void checkRequiredRoles(List<Draft> drafts, ReferenceList references, GuideFile file) {
        if (drafts.stream().anyMatch(Draft::isEntry)) {
            require(Role.RED_FLAGS, "a guide to movements needs a page of warning signs", drafts, file);
        }
        if (!references.references().isEmpty()) {
            require(Role.REFERENCES, "a guide that cites works needs a page for their list", drafts, file);
        }
    }

    private void require(Role role, String message, List<Draft> drafts, GuideFile file) {
        boolean there =
                drafts.stream().anyMatch(d -> d.role().filter(role::equals).isPresent());
        if (!there && allPagesRead(drafts)) {
            diagnostics.add(Diagnostic.error("missing-role", file.span(), message)
                    .withHint("give one page of pages/ the field \"role: " + role.token() + "\""));
        }
    }

    private static boolean allPagesRead(List<Draft> drafts) {
        return drafts.stream().filter(d -> d.folder() == Folder.PAGES).allMatch(Draft::sound);
    }

    /** Ids of the page of muscles; none where a page that may be it couldn't be read. */
    private static Optional<Set<String>> muscles(List<Draft> drafts) {
        Optional<Sequence> list = drafts.stream()
                .filter(d -> d.role().filter(Role.MUSCLES::equals).isPresent())
                .flatMap(d -> d.parsed().frontMatter().flatMap(f -> f.get("muscles")).stream())
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .findFirst();
        if (list.isEmpty() && !allPagesRead(drafts)) {
            return Optional.empty();
        }
        Set<String> ids = new TreeSet<>();
        list.ifPresent(l -> l.items().forEach(item -> {
            if (item instanceof Mapping muscle) {
                muscle.get("id").filter(Scalar.class::isInstance).ifPresent(id -> ids.add(((Scalar) id).text()));
            }
        }));
        return Optional.of(ids);
    }

    private static Map<String, Article> inOrder(List<Part> parts, Map<String, Article> articles) {
        Map<String, Article> ordered = new LinkedHashMap<>();
        for (Part part : parts) {
            part.opening().ifPresent(id -> put(ordered, articles, id));
            part.articles().forEach(id -> put(ordered, articles, id));
        }
        return ordered;
    }

    private static void put(Map<String, Article> ordered, Map<String, Article> articles, String id) {
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalStateException("a sound draft made no article: " + id);
        }
        ordered.put(id, article);
    }
}
