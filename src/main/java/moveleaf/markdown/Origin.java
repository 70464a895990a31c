package moveleaf.markdown;

import java.util.List;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where the characters given to CommonMark stand in the file. */
interface Origin {
    /** The span of {@code start} to {@code end} in CommonMark's input. */
    Span span(int start, int end);

    /** The characters are those of the file from an offset on. */
    static Origin from(SourceFile file, int offset) {
        return (start, end) -> file.span(offset + start, offset + end);
    }

    /**
     * The characters are a value's: exact where the author wrote them plainly, else the whole value for every piece, since
     * escapes and folded lines move them.
     */
    static Origin of(String text, Span value) {
        int at = value.text().indexOf(text);
        return at >= 0 ? from(value.file(), value.start() + at) : (start, end) -> value;
    }

    /** From the first character of a node to its last, or an empty span at {@code fallback} where CommonMark keeps none. */
    default Span span(Node node, int fallback) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return span(fallback, fallback);
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return span(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
    }
}
