package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import moveleaf.source.Span;

/**
 * HTML that we wrote ourselves, safe to put into a page as it is; it knows where its text came from.
 *
 * @param text well-formed HTML, every character of the author's escaped
 * @param marks where pieces of {@code text} come from, in rising order of offset
 */
public record Html(String text, List<Mark> marks) {
    public Html {
        marks = List.copyOf(marks);
    }

    /**
     * From this offset on, up to the next mark, the text comes from {@code span}.
     *
     * @param offset into the HTML, 0-based, in UTF-16 units
     * @param span in the author's file
     */
    public record Mark(int offset, Span span) {}

    /** Nothing at all. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Plain text as HTML: escaped, good for content and for quoted attributes. */
    public static String escape(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escape(c, out));
        return out.toString();
    }

    /** Whether a text is its own HTML, as most are. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
            boolean markup = c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
            if (control || markup || c >= 0xd800) {
                return false;
            }
        }
        return true;
    }

    /** Control characters and halves of surrogate pairs have no place in HTML and are left out. */
    private static void escape(int c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n' -> out.appendCodePoint(c);
            default -> {
                boolean control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
                boolean surrogate = c >= 0xd800 && c <= 0xdfff;
                boolean noncharacter = (c & 0xfffe) == 0xfffe;
                if (!control && !surrogate && !noncharacter) {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** Collects HTML with its marks; made for one piece of prose and thrown away. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();

        /** What is added from now on comes from {@code span}. */
        Builder from(Span span) {
            mark(text.length(), span);
            return this;
        }

        private void mark(int offset, Span span) {
            int last = marks.size() - 1;
            if (last >= 0 && marks.get(last).offset() == offset) {
                marks.remove(last);
            }
            marks.add(new Mark(offset, span));
        }

        /** Markup of ours. */
        Builder markup(String html) {
            text.append(html);
            return this;
        }

        /** Text of the author's. */
        Builder text(String plain) {
            text.append(escape(plain));
            return this;
        }

        /** An attribute with a space before it, its value escaped. */
        Builder attribute(String name, String value) {
            text.append(' ').append(name).append("=\"").append(escape(value)).append('"');
            return this;
        }

        /** HTML with its own marks. */
        Builder html(Html html) {
            int start = text.length();
            html.marks().forEach(m -> mark(start + m.offset(), m.span()));
            text.append(html.text());
            return this;
        }

        Html build() {
            return new Html(text.toString(), marks);
        }
    }
}
