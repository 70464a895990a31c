package moveleaf.cli;

import java.io.PrintStream;
import java.io.Writer;

/** Writes characters to a stream that knows their encoding. */
final class StreamWriter extends Writer {
    private final PrintStream stream;

    StreamWriter(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        stream.print(String.valueOf(characters, offset, length));
    }

    @Override
    public void flush() {
        stream.flush();
    }

    /** The stream isn't ours to close. */
    @Override
    public void close() {
        flush();
    }
}
