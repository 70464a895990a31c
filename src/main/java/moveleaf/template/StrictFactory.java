package moveleaf.template;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import com.github.mustachejava.codes.WriteCode;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.Span;
import moveleaf.view.Html;
import moveleaf.view.Words;
import org.jspecify.annotations.Nullable;

/** Mustache.java with our records for views, our escaping, our way to find partials, and codes that mark where they stand. */
final class StrictFactory extends DefaultMustacheFactory {
    private final Sheets sheets;
    private final Diagnostics diagnostics;
    private @Nullable Places places;

    StrictFactory(Sheets sheets, Words words, Diagnostics diagnostics) {
        this.sheets = sheets;
        this.diagnostics = diagnostics;
        setObjectHandler(new RecordHandler(words));
    }

    /** A template that has passed the check. */
    synchronized Mustache compiled(String path) {
        return compile(path);
    }

    @Override
    public Reader getReader(String path) {
        Sheet sheet = sheets.sheet(path, diagnostics)
                .orElseThrow(() -> new IllegalStateException("a checked template should parse: " + path));
        places = new Places(sheet);
        return places.reader();
    }

    @Override
    public String resolvePartialPath(String folder, String name, String extension) {
        return sheets.existing(Sheets.places(folder, name))
                .orElseThrow(() -> new IllegalStateException("a checked partial should be there: " + name));
    }

    /** Each partial is compiled once; the check has seen to it that none contains itself. */
    @Override
    public Mustache compilePartial(String path) {
        return compile(path);
    }

    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(Html.escape(value));
        } catch (IOException e) {
            throw new MustacheException("writing to memory should not fail", e);
        }
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        if (places == null) {
            throw new IllegalStateException("the parser should have asked for a reader first");
        }
        return new Visitor(this, places);
    }

    /** Makes codes that mark where they stand. */
    private static final class Visitor extends DefaultMustacheVisitor {
        private final Places places;
        private final int begun;

        Visitor(StrictFactory factory, Places places) {
            super(factory);
            this.places = places;
            this.begun = places.reader().position();
        }

        @Override
        public void write(TemplateContext context, String text) {
            if (!text.isEmpty()) {
                list.add(new MarkedText(context, df, text, places.text(text, begun)));
            }
        }

        @Override
        public void value(TemplateContext context, String name, boolean encoded) {
            list.add(new MarkedValue(context, df, name, encoded, places.tag()));
        }
    }

    /** Text of the template. */
    private static final class MarkedText extends WriteCode {
        private final Span span;

        MarkedText(TemplateContext context, DefaultMustacheFactory factory, String text, Span span) {
            super(context, factory, text);
            this.span = span;
        }

        @Override
        public Writer execute(Writer writer, List<Object> scopes) {
            ((MarkedWriter) writer).from(span);
            return super.execute(writer, scopes);
        }
    }

    /** A value of the view. */
    private static final class MarkedValue extends ValueCode {
        private final Span span;

        MarkedValue(TemplateContext context, DefaultMustacheFactory factory, String name, boolean encoded, Span span) {
            super(context, factory, name, encoded);
            this.span = span;
        }

        @Override
        public Writer execute(Writer writer, List<Object> scopes) {
            MarkedWriter marked = (MarkedWriter) writer;
            marked.from(span);
            if (get(scopes) instanceof Html html) {
                marked.html(html);
                return appendText(writer);
            }
            return super.execute(writer, scopes);
        }
    }
}
