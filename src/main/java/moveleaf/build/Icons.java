package moveleaf.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.pdf.Icon;
import moveleaf.source.SourceFile;
import moveleaf.template.TemplateSource;
import moveleaf.typeset.Rgb;

/** The guide's sign on a home screen: the drawing of {@code site/assets/favicon.svg} in the sizes that telephones ask for. */
final class Icons {
    private static final String DRAWING = "site/assets/favicon.svg";

    /** The site's paper; a telephone sets what it can see through on black. */
    private static final Rgb GROUND = new Rgb(0xff, 0xfd, 0xf8);

    /** A maskable icon may lose all outside a circle of four fifths of its width; a square of this share lies within. */
    private static final double SAFE = 0.56;

    /** Room around the drawing where corners are rounded and nothing is cut. */
    private static final double AIRY = 0.8;

    private Icons() {}

    /** PNG files by path; none where the drawing can't be drawn, which is reported. */
    static SortedMap<String, byte[]> paint(TemplateSource templates, Diagnostics diagnostics) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Optional<SourceFile> drawing = templates.file(DRAWING);
        drawing.ifPresent(file -> Icon.of(file.text().getBytes(StandardCharsets.UTF_8))
                .ifPresentOrElse(icon -> paint(icon, files), () -> diagnostics.add(undrawable(file))));
        return files;
    }

    private static void paint(Icon icon, SortedMap<String, byte[]> files) {
        try {
            files.put("assets/icon-180.png", icon.png(180, AIRY, Optional.of(GROUND)));
            files.put("assets/icon-192.png", icon.png(192, 1, Optional.empty()));
            files.put("assets/icon-512.png", icon.png(512, 1, Optional.empty()));
            files.put("assets/icon-maskable-512.png", icon.png(512, SAFE, Optional.of(GROUND)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Diagnostic undrawable(SourceFile file) {
        return Diagnostic.error("bad-picture", file.start(), "this drawing can't be drawn, and icons are made from it")
                .withHint("save it again as plain SVG");
    }
}
