package moveleaf.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import moveleaf.figure.Drawing;
import moveleaf.figure.Gallery;
import moveleaf.figure.GuideFigures;
import moveleaf.figure.Illustration;
import moveleaf.figure.Picture;
import moveleaf.figure.SvgWriter;
import moveleaf.model.Article;
import moveleaf.model.BodySide;
import moveleaf.model.Entry;
import moveleaf.model.Figure;
import moveleaf.model.Guide;
import moveleaf.model.Topic;

/** Shows figures: drawn in place on the site, by name on paper. A figure that couldn't be drawn is not there. */
final class FigureViews {
    /** From this ratio of width to height of all poses side by side, little room is left beside them. */
    private static final double WIDE = 1;

    private final Gallery gallery;
    private final Words words;

    /** Movements that are drawn already, by the names of their figures. */
    private final Map<String, Html> drawn;

    FigureViews(Gallery gallery, Words words) {
        this(gallery, words, Map.of());
    }

    private FigureViews(Gallery gallery, Words words, Map<String, Html> drawn) {
        this.gallery = gallery;
        this.words = words;
        this.drawn = drawn;
    }

    /** The same with all movements drawn, side by side: for the site, which shows them all. */
    FigureViews moved() {
        return new FigureViews(
                gallery,
                words,
                gallery.drawn().entrySet().parallelStream()
                        .filter(figure -> !figure.getKey().equals(GuideFigures.TITLE))
                        .flatMap(
                                figure -> moving(figure.getKey(), figure.getValue())
                                        .map(html -> Map.entry(figure.getKey(), html))
                                        .stream())
                        .collect(Collectors.toConcurrentMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * A figure with all that belongs to it.
     *
     * @param name as {@link moveleaf.figure.GuideFigures} gives it
     */
    Optional<FigureView> view(String name, Optional<Figure> figure, Addresses addresses) {
        return view(name, figure, addresses, this::moving);
    }

    /** The same without its movement. */
    Optional<FigureView> atRest(String name, Optional<Figure> figure, Addresses addresses) {
        return view(name, figure, addresses, (still, illustration) -> Optional.empty());
    }

    private Optional<FigureView> view(
            String name,
            Optional<Figure> figure,
            Addresses addresses,
            BiFunction<String, Illustration, Optional<Html>> motion) {
        return figure.flatMap(f -> f.accept(new Figure.Visitor<>() {
            @Override
            public Optional<FigureView> drawn(Figure.Drawn drawn) {
                return gallery.illustration(name)
                        .filter(illustration -> !illustration.stills().isEmpty())
                        .map(illustration -> drawing(name, drawn, illustration, addresses, motion));
            }

            @Override
            public Optional<FigureView> files(Figure.Files files) {
                return pictures(name, files, addresses);
            }
        }));
    }

    /** The title picture. */
    Optional<FigureView> title(Guide guide, Addresses addresses) {
        return atRest(GuideFigures.TITLE, guide.settings().figure(), addresses);
    }

    /** The last pose of an article's figure, for lists in which it stands once. */
    Optional<FigureView.Pose> last(Article article, Addresses addresses) {
        Optional<Figure> figure = article instanceof Entry entry
                ? entry.figure()
                : article instanceof Topic topic ? topic.figure() : Optional.empty();
        return last(article.id(), figure, id(article.id()), addresses);
    }

    /**
     * The last pose of a figure.
     *
     * @param place of the ids in it: no other picture's on the page
     */
    Optional<FigureView.Pose> last(String name, Optional<Figure> figure, String place, Addresses addresses) {
        return figure.flatMap(f -> f.accept(new Figure.Visitor<>() {
            @Override
            public Optional<FigureView.Pose> drawn(Figure.Drawn drawn) {
                return gallery.illustration(name).stream()
                        .flatMap(illustration -> illustration.stills().stream())
                        .reduce((first, second) -> second)
                        .map(still -> pose(name, still, place, addresses));
            }

            @Override
            public Optional<FigureView.Pose> files(Figure.Files files) {
                return poses(files, addresses).stream().reduce((first, second) -> second);
            }
        }));
    }

    /** The muscle map with one muscle tinted, from where most of that is seen. */
    Optional<FigureView.Pose> muscle(Topic topic, Topic.Muscle muscle, Addresses addresses) {
        String name = GuideFigures.part(topic.id(), muscle.id());
        return gallery.illustration(name).stream()
                .flatMap(illustration -> illustration.stills().stream())
                .filter(still -> TintedArea.of(still.drawing()) > 0)
                .max(Comparator.comparingDouble(still -> TintedArea.of(still.drawing())))
                .map(still -> pose(name, still, id(name), addresses));
    }

    private FigureView drawing(
            String name,
            Figure.Drawn figure,
            Illustration illustration,
            Addresses addresses,
            BiFunction<String, Illustration, Optional<Html>> motion) {
        boolean site = addresses.flavour() == Addresses.Flavour.SITE;
        List<FigureView.Pose> poses = illustration.stills().stream()
                .map(still -> pose(name, still, id(name), addresses))
                .toList();
        return new FigureView(
                id(name),
                figure.alt(),
                figure.caption(),
                poses,
                site ? motion.apply(name, illustration) : Optional.empty(),
                isWide(poses),
                isUpright(poses),
                figure.arrows().isPresent() && poses.size() > 1,
                site ? Optional.of(addresses.file(path(name))) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Html> moving(String name, Illustration illustration) {
        return Optional.ofNullable(drawn.get(name)).or(() -> illustration
                .film()
                .map(film ->
                        new Html(SvgWriter.moving(film.get(), Optional.empty(), id(name) + "-moving"), List.of())));
    }

    private FigureView.Pose pose(String figure, Illustration.Still still, String place, Addresses addresses) {
        Drawing drawing = still.drawing();
        Optional<Html> svg = addresses.flavour() == Addresses.Flavour.SITE
                ? Optional.of(
                        new Html(SvgWriter.inline(drawing, Optional.empty(), place + "-" + still.name()), List.of()))
                : Optional.empty();
        return new FigureView.Pose(
                still.step().map(String::valueOf),
                still.step().map(this::label),
                svg,
                Optional.empty(),
                Gallery.source(figure, still.name()),
                pixels(drawing.width()),
                pixels(drawing.height()));
    }

    private Optional<FigureView> pictures(String name, Figure.Files figure, Addresses addresses) {
        List<FigureView.Pose> poses = poses(figure, addresses);
        return poses.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureView(
                        id(name),
                        figure.alt(),
                        figure.caption(),
                        poses,
                        Optional.empty(),
                        isWide(poses),
                        isUpright(poses),
                        false,
                        Optional.empty(),
                        figure.source(),
                        figure.licence()));
    }

    private List<FigureView.Pose> poses(Figure.Files figure, Addresses addresses) {
        return figure.pictures().stream()
                .flatMap(file ->
                        gallery.picture(file.path()).stream().map(picture -> pose(file.step(), picture, addresses)))
                .toList();
    }

    private FigureView.Pose pose(Optional<Integer> step, Picture picture, Addresses addresses) {
        return new FigureView.Pose(
                step.map(String::valueOf),
                step.map(this::label),
                Optional.empty(),
                Optional.of(addresses.file(picture.path())),
                picture.path(),
                (int) Math.ceil(picture.width()),
                (int) Math.ceil(picture.height()));
    }

    /** A picture that belongs to no figure. */
    static FigureView.Pose plain(Picture picture) {
        return new FigureView.Pose(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                picture.path(),
                (int) Math.ceil(picture.width()),
                (int) Math.ceil(picture.height()));
    }

    private String label(int step) {
        return words.fill("phrases.step", "n", String.valueOf(step));
    }

    private static boolean isUpright(List<FigureView.Pose> poses) {
        return poses.stream().allMatch(pose -> pose.height() > pose.width());
    }

    private static boolean isWide(List<FigureView.Pose> poses) {
        int width = poses.stream().mapToInt(FigureView.Pose::width).sum();
        int height = poses.stream().mapToInt(FigureView.Pose::height).max().orElse(0);
        return width > WIDE * height;
    }

    private static int pixels(double centimetres) {
        return (int) Math.round(centimetres * SvgWriter.PIXELS);
    }

    private static String id(String name) {
        return "page-figure-" + name;
    }

    /** The files of a figure, by addresses from the site's root; a drawn one of a movement can be had still and moving too. */
    Optional<ExportView.Figure> files(String name, Optional<Figure> figure, boolean ofMovement) {
        return figure.flatMap(f -> f.accept(new Figure.Visitor<>() {
            @Override
            public Optional<ExportView.Figure> drawn(Figure.Drawn drawn) {
                return gallery.illustration(name)
                        .filter(illustration -> !illustration.stills().isEmpty())
                        .map(illustration -> new ExportView.Figure(
                                drawn.alt(),
                                drawn.caption(),
                                Optional.of(path(name)),
                                Optional.of(still(name)).filter(p -> ofMovement),
                                Optional.of(moving(name)).filter(p -> ofMovement && moves(name)),
                                drawn.shows().map(BodySide::token),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()));
            }

            @Override
            public Optional<ExportView.Figure> files(Figure.Files files) {
                List<String> found = files.pictures().stream()
                        .map(Figure.PictureFile::path)
                        .filter(path -> gallery.picture(path).isPresent())
                        .toList();
                return found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ExportView.Figure(
                                files.alt(),
                                files.caption(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                files.shows().map(BodySide::token),
                                found,
                                files.source(),
                                files.licence()));
            }
        }));
    }

    /** The movement of a drawn figure, where it moves. */
    Optional<Html> motion(String name) {
        return gallery.illustration(name).flatMap(illustration -> moving(name, illustration));
    }

    /** Whether a drawn figure moves. */
    boolean moves(String name) {
        return gallery.illustration(name).filter(Illustration::moves).isPresent();
    }

    /** Where the file of a drawn figure's last pose is, from the site's root. */
    static String still(String name) {
        return "figures/" + name + "-still.svg";
    }

    /** Where the file of a drawn figure's movement is, from the site's root. */
    static String moving(String name) {
        return "figures/" + name + "-moving.svg";
    }

    /** Where the file of a drawn figure is, from the site's root. */
    static String path(String name) {
        return "figures/" + name + ".svg";
    }
}
