package moveleaf.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;

/** The templates read so far, each scanned once. */
final class Sheets {
    private static final String ENDING = ".mustache";

    private final TemplateSource source;
    private final Map<String, Optional<Sheet>> sheets = new HashMap<>();

    Sheets(TemplateSource source) {
        this.source = source;
    }

    /** Where a partial may stand: beside the template that names it, then in {@code shared}. */
    static List<String> places(String templatePath, String partial) {
        return Neighbours.of(templatePath, partial + ENDING);
    }

    /** The first of these paths that is a file. */
    Optional<String> existing(List<String> paths) {
        return paths.stream().filter(p -> source.file(p).isPresent()).findFirst();
    }

    /** A template that exists, or nothing where its syntax is wrong, which is reported once. */
    Optional<Sheet> sheet(String path, Diagnostics diagnostics) {
        Optional<Sheet> known = sheets.get(path);
        if (known == null) {
            SourceFile file = source.file(path)
                    .orElseThrow(() -> new IllegalStateException("there should be a template " + path));
            known = TagScanner.scan(file, diagnostics).map(tags -> new Sheet(path, file, tags));
            sheets.put(path, known);
        }
        return known;
    }
}
