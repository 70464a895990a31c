package moveleaf.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import moveleaf.assemble.GuideAssembler;
import moveleaf.assemble.GuideSources;
import moveleaf.assemble.PlanReader;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Severity;
import moveleaf.evidence.Bibliography;
import moveleaf.evidence.CitationNumbers;
import moveleaf.figure.Gallery;
import moveleaf.figure.Picture;
import moveleaf.figure.PictureReader;
import moveleaf.files.GuideFolder;
import moveleaf.files.PlanFolder;
import moveleaf.files.TemplateFolder;
import moveleaf.model.Article;
import moveleaf.model.Guide;
import moveleaf.model.Plan;
import moveleaf.model.Settings;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.pdf.PictureForms;
import moveleaf.pdf.PictureProbe;
import moveleaf.print.Edition;
import moveleaf.print.Hyphenation;
import moveleaf.print.Pictures;
import moveleaf.print.PrintDocument;
import moveleaf.print.SafetyProof;
import moveleaf.print.Stock;
import moveleaf.source.SourceFile;
import moveleaf.template.Templates;
import moveleaf.typeset.Overlay;
import moveleaf.view.BookView;
import moveleaf.view.GuideViews;

/**
 * Makes handouts: movements that were chosen for one person, as one PDF a plan. The guide is read once, and only the figures of
 * what was chosen are drawn. One plan that is wrong doesn't keep the others from being made.
 */
public final class HandoutMaker {
    private static final String USUAL_EDITION = "cards";

    private static final List<String> FOR_HANDOUTS = List.of(USUAL_EDITION, "large-print", "wall-sheet", "log-sheet");

    private static final String OF_YOUR_OWN = "; a template of your own shows {{#handout}}";

    /** What the template of an edition says that can be a handout. */
    private static final String SHOWS_HANDOUT = "{{#handout}}";

    private final HandoutOptions options;
    private final TemplateFolder templates;

    /** What is wrong with the guide or its templates: then no handout can be made. */
    private final Diagnostics common = new Diagnostics();

    private HandoutMaker(HandoutOptions options) {
        this.options = options;
        this.templates = GuideRenderer.templates(options.build());
    }

    /**
     * Makes them and writes them, each as soon as it is done.
     *
     * @param progress is told how many are done, and of how many
     * @throws UncheckedIOException where a disk refuses
     * @throws UnknownEdition where the options name an edition that is none for handouts
     */
    public static HandoutReport make(HandoutOptions options, BiConsumer<Integer, Integer> progress) {
        return Jobs.on(options.build().jobs(), () -> new HandoutMaker(options).run(progress));
    }

    /**
     * A plan that was read.
     *
     * @param logo the clinic's
     */
    private record Ready(HandoutOrders.Order order, Plan plan, Optional<Picture> logo) {
        String edition() {
            return plan.edition().orElse(USUAL_EDITION);
        }
    }

    private HandoutReport run(BiConsumer<Integer, Integer> progress) {
        HandoutOrders.Taken orders = HandoutOrders.of(options, common);
        GuideFolder folder = GuideFolder.read(
                options.build().guide(), options.build().shown(options.build().guide()), GuideRenderer.FOLDERS, common);
        LanguageFile language = LanguageFile.of(folder.settings(), templates, common);
        GuideSources sources = GuideSources.of(folder.settings(), folder.references(), folder.documents())
                .withUnread(folder.unread())
                .withPictures(GuideRenderer.shown(folder.images()));
        Optional<Guide> guide = GuideAssembler.assemble(sources, tag -> language.sections(), common);
        if (guide.isEmpty() || common.hasErrors()) {
            return report(orders, List.of());
        }
        List<Ready> ready = new ArrayList<>();
        for (HandoutOrders.Order order : orders.orders()) {
            if (!order.diagnostics().hasErrors()) {
                read(order, guide.get(), ready.size()).ifPresent(ready::add);
            }
        }
        return report(orders, print(ready, guide.get(), folder, language, progress));
    }

    private HandoutReport report(HandoutOrders.Taken orders, List<HandoutReport.Made> made) {
        Diagnostics all = new Diagnostics();
        common.all().stream().filter(d -> d.severity() == Severity.ERROR).forEach(all::add);
        orders.found().forEach(all::addAll);
        return new HandoutReport(all.all(), made);
    }

    private Optional<Ready> read(HandoutOrders.Order order, Guide guide, int number) {
        Optional<Plan> plan = order.plan().isPresent()
                ? PlanReader.read(order.text(), guide, order.diagnostics())
                : PlanReader.select(order.text(), guide, order.diagnostics());
        return plan.flatMap(p -> {
            Optional<Picture> logo = p.clinic().logo().flatMap(l -> logo(order, l, number));
            return order.diagnostics().hasErrors() ? Optional.empty() : Optional.of(new Ready(order, told(p), logo));
        });
    }

    /** The plan with what the command line says instead. */
    private Plan told(Plan plan) {
        return new Plan(
                plan.title(),
                options.preparedFor(),
                plan.preparedBy(),
                plan.date(),
                plan.clinic(),
                plan.choices(),
                plan.note(),
                options.edition().or(plan::edition),
                options.paper().flatMap(Settings.Paper::of).or(plan::paper),
                plan.log());
    }

    /** The clinic's sign, looked into like any picture of an author's; its name in the document tells nothing of the file's. */
    private Optional<Picture> logo(HandoutOrders.Order order, Plan.Logo logo, int number) {
        return PlanFolder.image(order.plan().orElseThrow(), logo.file(), logo.span(), order.diagnostics())
                .flatMap(file -> PictureReader.read(
                        file.path(), file.shown(), file.bytes().orElseThrow(), order.diagnostics()))
                .filter(picture -> {
                    boolean drawable = PictureProbe.isDrawable(Pictures.image(picture));
                    if (!drawable) {
                        order.diagnostics()
                                .add(Diagnostic.error(
                                                "bad-picture",
                                                logo.span(),
                                                "this picture can't be drawn: it is damaged")
                                        .withHint("save it again"));
                    }
                    return drawable;
                })
                .map(picture -> new Picture(
                        "logo-" + number, picture.kind(), picture.width(), picture.height(), picture.bytes()));
    }

    private List<HandoutReport.Made> print(
            List<Ready> ready,
            Guide guide,
            GuideFolder folder,
            LanguageFile language,
            BiConsumer<Integer, Integer> progress) {
        if (ready.isEmpty()) {
            return List.of();
        }
        Guide chosen = chosen(guide, ready);
        Gallery gallery =
                Studio.draw(chosen, PictureFiles.of(chosen, folder.images(), new PictureForms(), common), common);
        GuideViews views = new GuideViews(
                guide,
                Bibliography.format(guide, CitationNumbers.of(guide), common),
                gallery,
                language.words(),
                options.build().today());
        SortedMap<String, Picture> pictures = new TreeMap<>(gallery.pictures());
        ready.forEach(r -> r.logo().ifPresent(logo -> pictures.put(logo.path(), logo)));
        Stock stock =
                new Stock(new FontBook(), new Pictures(gallery.drawings(), pictures), new Hyphenation(), Overlay.NONE);
        Map<String, Optional<Edition<BookView>>> editions = editions(ready, language);
        if (common.hasErrors()) {
            return List.of();
        }
        int[] done = {0};
        progress.accept(0, ready.size());
        List<Optional<HandoutReport.Made>> made = IntStream.range(0, ready.size())
                .parallel()
                .mapToObj(i -> {
                    Optional<HandoutReport.Made> one = editions.getOrDefault(
                                    ready.get(i).edition(), Optional.empty())
                            .flatMap(edition -> print(ready.get(i), edition, guide, views, stock));
                    synchronized (done) {
                        progress.accept(++done[0], ready.size());
                    }
                    return one;
                })
                .toList();
        return made.stream().flatMap(Optional::stream).toList();
    }

    /** A guide of what was chosen alone: its figures are all that need be drawn. */
    private static Guide chosen(Guide guide, List<Ready> ready) {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (Article article : guide.inOrder()) {
            boolean wanted = ready.stream()
                    .flatMap(r -> r.plan().choices().stream())
                    .anyMatch(choice -> choice.movement().entry().equals(article.id()));
            if (wanted) {
                articles.put(article.id(), article);
            }
        }
        return new Guide(guide.settings(), List.of(), articles, guide.references());
    }

    private Map<String, Optional<Edition<BookView>>> editions(List<Ready> ready, LanguageFile language) {
        Map<String, Optional<Edition<BookView>>> editions = new TreeMap<>();
        for (Ready r : ready) {
            String name = r.edition();
            if (template("print/" + name + "/page.mustache")
                    .filter(page -> page.text().contains(SHOWS_HANDOUT))
                    .isEmpty()) {
                if (options.edition().isPresent() && !common.hasErrors()) {
                    throw new UnknownEdition(name, FOR_HANDOUTS, OF_YOUR_OWN);
                }
                r.order()
                        .diagnostics()
                        .add(Diagnostic.error(
                                        "unknown-edition",
                                        r.order().text().start(),
                                        "there is no edition for handouts called \"" + name + "\"")
                                .withHint("there are " + String.join(", ", FOR_HANDOUTS) + OF_YOUR_OWN));
                continue;
            }
            editions.computeIfAbsent(
                    name,
                    n -> Edition.load(
                            n,
                            BookView.class,
                            new Templates(this::template, language.words(), common),
                            this::template,
                            common));
        }
        return editions;
    }

    private Optional<SourceFile> template(String path) {
        return templates.find(path, common);
    }

    private Optional<HandoutReport.Made> print(
            Ready ready, Edition<BookView> edition, Guide guide, GuideViews views, Stock stock) {
        BookView book = views.handout(ready.plan(), ready.logo());
        Settings.Paper paper =
                ready.plan().paper().orElseGet(() -> guide.settings().papers().get(0));
        Diagnostics found = new Diagnostics();
        Optional<PrintDocument> document = edition.set(book, paper.token(), stock, found);
        document.ifPresent(d -> SafetyProof.missing(book, d.composition())
                .forEach(what -> found.add(Diagnostic.error(
                                "unsafe-handout",
                                ready.order().text().start(),
                                "the edition \"" + ready.edition() + "\" leaves out " + what)
                        .withHint("a handout always says this: choose another edition, or mend its template"))));
        Discretion discretion =
                new Discretion(ready.plan(), ready.order().text().start());
        found.all().stream().map(discretion::keep).forEach(ready.order().diagnostics()::add);
        if (document.isEmpty() || found.hasErrors()) {
            return Optional.empty();
        }
        try {
            ready.order().out().write(pdf(document.get(), guide.settings().dates()));
        } catch (UncheckedIOException e) { // a disk that refuses one handout may take the others
            ready.order()
                    .diagnostics()
                    .add(Diagnostic.error(
                                    "unwritten-handout", ready.order().text().start(), String.valueOf(e.getMessage()))
                            .withHint("make room, look at permissions, or name another place with --out"));
            return Optional.empty();
        }
        return Optional.of(new HandoutReport.Made(
                ready.order().out().path(), document.get().composition().pages().size()));
    }

    private static byte[] pdf(PrintDocument document, Settings.Dates dates) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(document.composition(), PrintJob.facts(document, document.title(), dates), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
