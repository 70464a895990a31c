package moveleaf.template;

import java.io.Reader;

/** Reads a text and says how far it has come. */
final class PlacedReader extends Reader {
    private final String text;
    private int position;
    private int marked;

    PlacedReader(String text) {
        this.text = text;
    }

    /** The offset of the next character. */
    int position() {
        return position;
    }

    @Override
    public int read() {
        return position < text.length() ? text.charAt(position++) : -1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int count = Math.min(length, text.length() - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int limit) {
        marked = position;
    }

    @Override
    public void reset() {
        position = marked;
    }

    @Override
    public void close() {}
}
