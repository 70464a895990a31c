package moveleaf.print;

import java.util.Locale;
import java.util.Optional;
import moveleaf.diagnostic.Suggestion;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Flowable;

/** Sets pictures: finds each by its name, and says how large it wants to be. */
final class PictureSetter {
    /** The length of one of a picture's own units, points: that of a CSS pixel. */
    private static final double UNIT = 0.75;

    /** How far a picture may shrink where its column is narrower than it was measured by; smaller ones say nothing. */
    private static final double LEAST = 0.25;

    private final GalleyBuilder galley;
    private final Pictures pictures;

    PictureSetter(GalleyBuilder galley, Pictures pictures) {
        this.galley = galley;
        this.pictures = pictures;
    }

    static boolean isPicture(Surroundings element) {
        return element.subject().type().equals("img");
    }

    /** The picture of an {@code img}; nothing where it is not known, which is reported. */
    Optional<Flowable> picture(Surroundings img, BoxStyle box) {
        String name = img.subject().attribute("src").orElse("");
        Optional<Pictures.Shown> found = pictures.find(name);
        if (found.isEmpty() && Pictures.isQr(name)) {
            galley.report(
                    "no-qr-code",
                    img,
                    "this is empty, or too long for a QR code",
                    "write the address of a page behind `qr:`; a guide has one when its settings have `address`");
            return Optional.empty();
        }
        if (found.isEmpty()) {
            galley.report(
                    "no-such-picture",
                    img,
                    "no picture is called `" + name + "`",
                    Suggestion.nearest(name, pictures.names())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse(
                                    "only the guide's own pictures can be shown: take the name from the view, as in `<img src=\"{{name}}\">`"));
            return Optional.empty();
        }
        boolean described = !img.subject().attribute("alt").orElse("").isBlank();
        if (!described && !img.node().isArtifact() && !isPart(img)) {
            galley.report(
                    "missing-alt",
                    img,
                    "the picture says nothing to people who can't see it",
                    "describe it in `alt`; decoration has `alt=\"\" role=\"presentation\"`");
        }
        Flowable.PictureFit fit = fit(img, box, found.get());
        if (Pictures.isQr(name) && fit.width() < QrArt.LEAST - 0.01) {
            galley.report(
                    "small-qr-code",
                    img,
                    String.format(Locale.ROOT, "a QR code %.0f mm wide is too small to read", fit.width() / 72 * 25.4),
                    "give it a `width` of 20 mm or more");
        }
        return Optional.of(
                new Flowable.Picture(fit, found.get().art(), box, img.node().id(), img.origin()));
    }

    /** Whether it is a part of a figure that is described as a whole. */
    private static boolean isPart(Surroundings img) {
        Optional<Subject> place = img.subject().parent();
        while (place.isPresent()) {
            if (place.get().attribute("role").filter(role -> role.equals("img")).isPresent()) {
                return true;
            }
            place = place.get().parent();
        }
        return false;
    }

    private Flowable.PictureFit fit(Surroundings img, BoxStyle box, Pictures.Shown art) {
        ComputedStyle style = img.style();
        double room = Math.max(1, img.available() - Boxes.sideways(box));
        double zoom = style.amount(Property.ZOOM) * UNIT;
        Optional<Double> asked = style.extent(Property.WIDTH, room);
        Optional<Double> tall = style.extent(Property.HEIGHT, 0);
        double aspect = art.width() / art.height();
        double width = asked.orElseGet(() -> tall.map(height -> height * aspect).orElse(art.width() * zoom));
        double height = Math.min(width / aspect, tall.orElse(Double.POSITIVE_INFINITY));
        width = Math.min(width, height * aspect);
        Optional<Double> most = style.extent(Property.MAX_WIDTH, room);
        width = Math.min(width, most.orElse(Double.POSITIVE_INFINITY));
        double deepest = galley.depth(img) - Boxes.upright(box);
        if (width / aspect > deepest) {
            galley.scaled(img, width / aspect - deepest);
            width = deepest * aspect;
        }
        boolean yields =
                isRelative(style, Property.MAX_WIDTH) || (asked.isPresent() && isRelative(style, Property.WIDTH));
        return new Flowable.PictureFit(width, width / aspect, yields ? width * LEAST : width, Boxes.alignment(style));
    }

    private static boolean isRelative(ComputedStyle style, Property property) {
        return style.get(property, Values.Extent.class)
                .measure()
                .filter(Measure::hasPercent)
                .isPresent();
    }
}
