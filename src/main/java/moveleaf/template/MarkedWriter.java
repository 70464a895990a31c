package moveleaf.template;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import moveleaf.source.Span;
import moveleaf.view.Html;

/** Collects a page and remembers what wrote which part of it. */
final class MarkedWriter extends Writer {
    /** A page that grows from nothing is copied again and again. */
    private final StringBuilder text = new StringBuilder(1 << 15);

    private final List<Integer> offsets = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** What is written from now on comes from {@code span}. */
    void from(Span span) {
        mark(text.length(), span);
    }

    /** HTML with marks of its own. */
    void html(Html html) {
        int start = text.length();
        html.marks().forEach(m -> mark(start + m.offset(), m.span()));
        text.append(html.text());
    }

    Rendered rendered() {
        return new Rendered(text.toString(), new SourceMap(offsets, spans));
    }

    private void mark(int offset, Span span) {
        int last = offsets.size() - 1;
        if (last >= 0 && offsets.get(last) == offset) {
            spans.set(last, span);
        } else {
            offsets.add(offset);
            spans.add(span);
        }
    }

    @Override
    public void write(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void write(String string) {
        text.append(string);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
