package moveleaf.build;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.figure.GuideFigures;
import moveleaf.figure.Picture;
import moveleaf.figure.PictureReader;
import moveleaf.files.ImageFile;
import moveleaf.model.Figure;
import moveleaf.model.Guide;
import moveleaf.pdf.PictureForms;
import moveleaf.print.Pictures;
import moveleaf.source.SourceFile;

/** The image files that a guide's figures show, each looked into once. */
final class PictureFiles {
    private final PictureForms forms;
    private final Diagnostics diagnostics;
    private final Set<String> used = new TreeSet<>();
    private final Map<String, String> taken = new HashMap<>();

    private PictureFiles(Guide guide, PictureForms forms, Diagnostics diagnostics) {
        this.forms = forms;
        this.diagnostics = diagnostics;
        GuideFigures.of(guide)
                .forEach((name, figure) -> figure.accept(new Figure.Visitor<Boolean>() {
                    @Override
                    public Boolean drawn(Figure.Drawn drawn) {
                        return taken.put("figures/" + name + ".svg", "the drawn figure \"" + name + "\"") == null;
                    }

                    @Override
                    public Boolean files(Figure.Files files) {
                        return used.addAll(files.pictures().stream()
                                .map(Figure.PictureFile::path)
                                .toList());
                    }
                }));
    }

    /** Those of {@code images} that figures of the guide show, by path from its folder; what can't be used is reported. */
    static SortedMap<String, Picture> of(
            Guide guide, List<ImageFile> images, PictureForms forms, Diagnostics diagnostics) {
        return new PictureFiles(guide, forms, diagnostics).read(images);
    }

    private SortedMap<String, Picture> read(List<ImageFile> images) {
        List<ImageFile> shown =
                images.stream().filter(image -> used.contains(image.path())).toList();
        shown.forEach(this::checkName);
        return new TreeMap<>(shown.parallelStream()
                .flatMap(image -> picture(image).stream())
                .collect(Collectors.toConcurrentMap(Picture::path, picture -> picture)));
    }

    private Optional<Picture> picture(ImageFile image) {
        return image.bytes()
                .flatMap(bytes -> PictureReader.read(image.path(), image.shown(), bytes, diagnostics))
                .filter(picture -> isDrawable(picture, image.shown()));
    }

    /** A file may look whole and hold nonsense. */
    private boolean isDrawable(Picture picture, String shown) {
        if (forms.isDrawable(Pictures.image(picture))) {
            return true;
        }
        diagnostics.add(Diagnostic.error(
                        "bad-picture", new SourceFile(shown, "").start(), "this picture can't be drawn: it is damaged")
                .withHint("save it again"));
        return false;
    }

    /** On the site all figures lie in one folder, and some disks don't tell capitals from small letters. */
    private void checkName(ImageFile image) {
        String other = taken.putIfAbsent(image.path().toLowerCase(Locale.ROOT), image.path());
        if (other != null) {
            diagnostics.add(Diagnostic.error(
                            "duplicate-id",
                            new SourceFile(image.shown(), "").start(),
                            "on the site this name is taken by " + other)
                    .withHint("rename the file"));
        }
    }
}
