package moveleaf.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Finds what the parser is reporting. Mustache.java tells its visitor no columns, and only some lines; but it reports a tag as soon
 * as it has read it, so the reader's position is the tag's end.
 */
final class Places {
    private final SourceFile file;
    private final PlacedReader reader;
    private final Map<Integer, Tag> tagByEnd = new HashMap<>();

    Places(Sheet sheet) {
        this.file = sheet.file();
        this.reader = new PlacedReader(file.text());
        index(sheet.tags());
    }

    private void index(List<Tag> tags) {
        for (Tag tag : tags) {
            tagByEnd.put(tag.span().end(), tag);
            index(tag.children());
        }
    }

    PlacedReader reader() {
        return reader;
    }

    /** The tag that was just read. */
    Span tag() {
        Tag tag = tagByEnd.get(reader.position());
        if (tag == null) {
            throw new IllegalStateException("a tag should end at " + reader.position() + " of " + file.path());
        }
        return tag.span();
    }

    /**
     * The stretch of text that is reported just now.
     *
     * @param begun where the parser began the section (or file) that the text belongs to
     */
    Span text(String text, int begun) {
        int end = textEnd(begun);
        if (!text.endsWith("\n") && end > 0 && file.text().charAt(end - 1) == '\n') {
            end--; // the line end after a section tag that stands alone is dropped
        }
        return file.span(end - text.length(), end);
    }

    private int textEnd(int begun) {
        int position = reader.position();
        Tag tag = tagByEnd.get(position);
        if (tag != null && tag.span().start() >= begun) {
            return tag.span().start(); // a section's start is reported only when its end has been read
        }
        boolean afterTag = position >= 2 && file.text().startsWith("}}", position - 2);
        return afterTag ? file.text().lastIndexOf("{{", position) : position;
    }
}
