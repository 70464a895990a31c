package moveleaf.markdown;

import java.util.List;
import java.util.Optional;
import moveleaf.data.DataTree;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Prose;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads content files: YAML front matter, then CommonMark with tables, footnotes and citations.
 *
 * <p>It never throws on what an author wrote. Time and stack stay bounded for hostile text too: CommonMark stops opening
 * blocks and emphasis a little deeper than {@link Conversion#DEEPEST}, so that the conversion still sees, and reports, the
 * level that is too deep.
 */
public final class MarkdownParser {
    /** A list and its items are two blocks each level, a quotation one. */
    private static final int OPEN_BLOCKS = 2 * Conversion.DEEPEST + 10;

    private static final int OPEN_INLINES = Conversion.DEEPEST + 10;

    private static final Parser COMMON_MARK = Parser.builder()
            .linkProcessor(new CitationSyntax())
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(OPEN_BLOCKS)
            .maxInlineNesting(OPEN_INLINES)
            .build();

    private MarkdownParser() {}

    /** Reads a whole content file. */
    public static ParsedDocument parse(SourceFile file, Diagnostics diagnostics) {
        if (isBinary(file, diagnostics)) {
            return ParsedDocument.unreadable(file);
        }
        Optional<FrontMatter> front = FrontMatter.find(file, diagnostics);
        if (front.isEmpty()) {
            return ParsedDocument.unreadable(file);
        }
        Optional<DataTree.Mapping> fields = front.get().fields(file, diagnostics);
        int start = front.get().body();
        String body = file.text().substring(start);
        Node document = COMMON_MARK.parse(body);
        Conversion conversion = new Conversion(body, document, Origin.from(file, start), diagnostics);
        Prose prose = conversion.prose(document);
        return new ParsedDocument(file, fields, prose, conversion.anchors.taken(), true);
    }

    /**
     * Reads Markdown that stands in a field of front matter.
     *
     * @param value where the field's value stands; spans inside are exact where it is written plainly
     */
    public static Prose parseField(String text, Span value, Diagnostics diagnostics) {
        Node document = COMMON_MARK.parse(text);
        return new Conversion(text, document, Origin.of(text, value), diagnostics).prose(document);
    }

    /** Control characters have no place in a text; where there is one, the rest would only be noise. */
    private static boolean isBinary(SourceFile file, Diagnostics diagnostics) {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                diagnostics.add(Diagnostic.error("not-text", file.span(i, i + 1), "this is not a text file")
                        .withHint("it holds the control character " + (int) c + "; save it as plain text in UTF-8"));
                return true;
            }
        }
        return false;
    }
}
