package moveleaf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the program's streams. It remembers why it could not be written, which a {@code PrintStream} keeps to itself. */
final class StandardStream extends FileOutputStream {
    private @Nullable IOException failure;

    StandardStream(FileDescriptor descriptor) {
        super(descriptor);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            super.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why not all of what was printed has arrived; nothing where the reader has gone, as {@code head} does. */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(message ->
                        !message.toLowerCase(Locale.ROOT).contains("pipe") && !message.equals(nobodyReads()));
    }

    /** What the system says, in the user's language, of a pipe whose reader has gone; on Windows it names another thing. */
    private static String nobodyReads() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
