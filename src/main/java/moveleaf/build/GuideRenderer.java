package moveleaf.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import moveleaf.assemble.GuideAssembler;
import moveleaf.assemble.GuideSources;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.evidence.Bibliography;
import moveleaf.evidence.CitationNumbers;
import moveleaf.evidence.FormattedReference;
import moveleaf.figure.Gallery;
import moveleaf.figure.Picture;
import moveleaf.figure.PictureReader;
import moveleaf.files.GuideFolder;
import moveleaf.files.ImageFile;
import moveleaf.files.TemplateFolder;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PictureForms;
import moveleaf.print.Edition;
import moveleaf.print.Hyphenation;
import moveleaf.print.Pictures;
import moveleaf.print.Stock;
import moveleaf.site.ServiceWorker;
import moveleaf.site.SitePages;
import moveleaf.source.SourceFile;
import moveleaf.template.Templates;
import moveleaf.typeset.Overlay;
import moveleaf.view.BookView;
import moveleaf.view.GuideViews;
import moveleaf.view.SiteView;

/** The line of work: folders in, files in memory out. Nothing is written. */
public final class GuideRenderer {
    private final BuildOptions options;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Aim aim;
    private final TemplateFolder templates;

    /** Pattern files are read once for all editions and pictures. */
    private final Hyphenation hyphenation = new Hyphenation();

    /** What has been found among the templates, or not. */
    private final Map<String, Optional<SourceFile>> found = new ConcurrentHashMap<>();

    private GuideRenderer(BuildOptions options, Aim aim) {
        this.options = options;
        this.aim = aim;
        this.templates = templates(options);
    }

    /**
     * Renders what the options ask for; as much as can be where something is wrong.
     *
     * @throws UnknownEdition where the options name one that the guide has not
     */
    public static Rendering render(BuildOptions options) {
        return Jobs.on(options.jobs(), () -> new GuideRenderer(options, Aim.FILES).run());
    }

    /** Renders for what there is to report: files that could not add to it are not made. */
    public static Rendering check(BuildOptions options) {
        return Jobs.on(options.jobs(), () -> new GuideRenderer(options, Aim.DIAGNOSTICS).run());
    }

    /** What a rendering is for. */
    enum Aim {
        FILES,
        DIAGNOSTICS
    }

    private Rendering run() {
        Jobs.ahead(GuideAssembler::prepare);
        GuideFolder folder = GuideFolder.read(options.guide(), options.shown(options.guide()), FOLDERS, diagnostics);
        Supplier<LanguageFile> language = Jobs.begun(() -> LanguageFile.of(folder.settings(), templates, diagnostics));
        GuideSources sources = GuideSources.of(folder.settings(), folder.references(), folder.documents())
                .withUnread(folder.unread())
                .withPictures(shown(folder.images()));
        Supplier<SiteTemplates> site = Jobs.begun(() -> siteTemplates(language.get()));
        Optional<Guide> guide =
                GuideAssembler.assemble(sources, tag -> language.get().sections(), diagnostics);
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            guide.ifPresent(g -> files.putAll(files(g, folder.images(), language.get(), site)));
        } finally {
            diagnostics.addAll(site.get().mistakes()); // with a guide or without: whatever has begun must end first
        }
        return new Rendering(files, diagnostics.all());
    }

    private SortedMap<String, byte[]> files(
            Guide guide, List<ImageFile> images, LanguageFile language, Supplier<SiteTemplates> site) {
        List<PrintRun> runs = PrintRun.all(guide.settings());
        checkOnly(runs);
        Downloads downloads = new Downloads(runs, language.words());
        List<PrintJob> jobs = PrintJob.of(runs, options::wants);
        Map<String, Supplier<Optional<Edition<BookView>>>> editions = editions(jobs, language);
        Supplier<List<FormattedReference>> references =
                Jobs.begun(() -> Bibliography.format(guide, CitationNumbers.of(guide), diagnostics));
        PictureForms forms = new PictureForms();
        Gallery gallery = Studio.draw(guide, PictureFiles.of(guide, images, forms, diagnostics), diagnostics);
        GuideViews views = new GuideViews(guide, references.get(), gallery, language.words(), options.today());
        // The longest first: while the website is made, the book is shown.
        Supplier<SortedMap<String, byte[]>> website =
                options.wants(BuildOptions.SITE) ? Jobs.begun(() -> site(views, site.get(), downloads)) : TreeMap::new;
        List<Callable<SortedMap<String, byte[]>>> work = new ArrayList<>();
        PrintJob.Supplies supplies = new PrintJob.Supplies(
                views.book(),
                new Stock(new FontBook(), new Pictures(gallery.drawings(), gallery.pictures()), hyphenation, overlay()),
                forms,
                guide.settings().dates(),
                new ConcurrentHashMap<>(),
                aim);
        for (PrintJob job : jobs) {
            Supplier<Optional<Edition<BookView>>> edition =
                    editions.getOrDefault(job.pages().edition().edition(), Optional::empty);
            work.add(() -> edition.get()
                    .map(loaded -> job.print(loaded, supplies, diagnostics))
                    .orElseGet(TreeMap::new));
        }
        if (options.wants(BuildOptions.SITE)) {
            work.add(() -> Icons.paint(this::template, diagnostics));
            guide.settings().address().ifPresent(address -> work.add(() -> shares(views, language, gallery)));
        }
        SortedMap<String, byte[]> made = Jobs.all(work);
        made.putAll(website.get());
        if (options.wants(BuildOptions.SITE)) {
            SiteView.Tool page = views.downloads(downloads.printed(made, supplies.lengths(), options.out()));
            if (made.containsKey(page.page().path())) { // it tells how big the PDFs are
                made.putAll(SitePages.again(page, site.get().templates()));
            }
        }
        made.putAll(ServiceWorker.of(made, this::template, diagnostics));
        return made;
    }

    /** Each edition whose pages are wanted, loaded once for all papers; nothing for one whose template or stylesheet is wrong. */
    private Map<String, Supplier<Optional<Edition<BookView>>>> editions(List<PrintJob> jobs, LanguageFile language) {
        Map<String, Supplier<Optional<Edition<BookView>>>> editions = new TreeMap<>();
        for (PrintJob job : jobs) {
            editions.computeIfAbsent(
                    job.pages().edition().edition(),
                    n -> Jobs.begun(() -> Edition.load(
                            n,
                            BookView.class,
                            new Templates(this::template, language.words(), diagnostics),
                            this::template,
                            diagnostics)));
        }
        return editions;
    }

    /**
     * The site's templates, which need no guide and are loaded while one is read.
     *
     * @param mistakes in them
     */
    private record SiteTemplates(Templates templates, Diagnostics mistakes) {}

    private SiteTemplates siteTemplates(LanguageFile language) {
        Diagnostics mistakes = new Diagnostics();
        Templates templates = new Templates(this::template, language.words(), mistakes);
        if (options.wants(BuildOptions.SITE)) {
            SitePages.load(templates);
        }
        return new SiteTemplates(templates, mistakes);
    }

    private Overlay overlay() {
        return options.layout() == BuildOptions.Layout.DEBUG ? Overlay.LAYOUT : Overlay.NONE;
    }

    static SortedMap<String, String> shown(List<ImageFile> images) {
        SortedMap<String, String> shown = new TreeMap<>();
        images.forEach(image -> shown.put(image.path(), image.shown()));
        return shown;
    }

    private SortedMap<String, byte[]> site(GuideViews views, SiteTemplates loaded, Downloads downloads) {
        return SitePages.render(views.site(downloads.planned()), loaded.templates(), this::template, diagnostics);
    }

    private SortedMap<String, byte[]> shares(GuideViews views, LanguageFile language, Gallery gallery) {
        SortedMap<String, Picture> pictures = new TreeMap<>(gallery.pictures());
        sign().ifPresent(sign -> pictures.put(sign.path(), sign));
        Stock stock = new Stock(new FontBook(), new Pictures(gallery.drawings(), pictures), hyphenation, Overlay.NONE);
        return SharePictures.paint(views.share(), language.words(), this::template, stock, diagnostics);
    }

    /** The site's sign as a picture that templates may show by its path. */
    private Optional<Picture> sign() {
        String path = "assets/favicon.svg";
        return template("site/" + path)
                .flatMap(file -> PictureReader.read(
                        path, file.path(), file.text().getBytes(StandardCharsets.UTF_8), diagnostics));
    }

    private Optional<SourceFile> template(String path) {
        return found.computeIfAbsent(path, p -> templates.find(p, diagnostics));
    }

    /** What {@code --only} names must be there, or a typing mistake would build nothing and say so to nobody. */
    private void checkOnly(List<PrintRun> runs) {
        List<String> known = new ArrayList<>(List.of(BuildOptions.SITE));
        runs.stream().map(run -> run.edition().edition()).distinct().forEach(known::add);
        for (String name : options.only()) {
            if (!known.contains(name)
                    && !diagnostics.hasErrors()) { // with errors, an edition of that name may be among them
                throw new UnknownEdition(name, known, "");
            }
        }
    }

    static final List<String> FOLDERS =
            Arrays.stream(Folder.values()).map(Folder::path).toList();

    /** The folder asked for, else the one beside the guide; what neither has comes from the jar. */
    static TemplateFolder templates(BuildOptions options) {
        Path beside = options.guide().toAbsolutePath().normalize().resolveSibling("templates");
        Path folder = options.templates().orElse(beside);
        return Files.isDirectory(folder)
                ? new TemplateFolder(Optional.of(folder), options.shown(folder))
                : TemplateFolder.SHIPPED;
    }
}
