package moveleaf.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;

/** The built-in stylesheet: how HTML elements look before an edition says anything. */
final class DefaultStylesheet {
    private static final Stylesheet SHEET = load();

    private DefaultStylesheet() {}

    static Stylesheet read() {
        return SHEET;
    }

    private static Stylesheet load() {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet sheet = Stylesheet.read(new SourceFile("default.css", text()), diagnostics);
        if (!diagnostics.all().isEmpty()) {
            throw new IllegalStateException("the built-in stylesheet is wrong: " + diagnostics.all());
        }
        return sheet;
    }

    private static String text() {
        try (InputStream in = DefaultStylesheet.class.getResourceAsStream("default.css")) {
            if (in == null) {
                throw new IllegalStateException("the built-in stylesheet is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
