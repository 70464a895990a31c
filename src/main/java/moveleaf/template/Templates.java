package moveleaf.template;

import com.github.mustachejava.Mustache;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.view.Words;

/**
 * Loads templates, strictly: {@code {{x}}} prints a text or a number, escaped; {@code {{{x}}}} prints HTML of ours; {@code {{#x}}}
 * opens a list, a group of names, a yes, or what may be absent; {@code {{>x}}} is the template {@code x.mustache} beside the one
 * that names it, or else in {@code shared}. {@code words.x} is a text of the language file.
 */
public final class Templates {
    private final TemplateSource source;
    private final Words words;
    private final Diagnostics diagnostics;
    private final Sheets sheets;
    private final StrictFactory factory;
    private final Map<Loaded, Optional<Mustache>> loaded = new HashMap<>();

    /** A template that has been asked for. */
    private record Loaded(String path, Class<?> view) {}

    public Templates(TemplateSource source, Words words, Diagnostics diagnostics) {
        this.source = source;
        this.words = words;
        this.diagnostics = diagnostics;
        this.sheets = new Sheets(source);
        this.factory = new StrictFactory(sheets, words, diagnostics);
    }

    /**
     * The template of a path such as {@code site/movement.mustache} for views of one kind, or nothing where it is missing or wrong,
     * which is reported. It is read and checked once.
     */
    public synchronized <V extends Record> Optional<Template<V>> load(String path, Class<V> view) {
        Loaded asked = new Loaded(path, view);
        Optional<Mustache> known = loaded.get(asked);
        if (known == null) {
            known = read(path, view);
            loaded.put(asked, known);
        }
        return known.map(Template::new);
    }

    private Optional<Mustache> read(String path, Class<? extends Record> view) {
        if (source.file(path).isEmpty()) {
            diagnostics.add(Diagnostic.error(
                            "missing-template",
                            new SourceFile("templates/" + path, "").start(),
                            "there is no such template")
                    .withHint("write it, or take out what asks for it"));
            return Optional.empty();
        }
        return sheets.sheet(path, diagnostics)
                .filter(sheet -> new TemplateCheck(sheets, words, diagnostics).passes(sheet, view))
                .map(sheet -> factory.compiled(path));
    }
}
