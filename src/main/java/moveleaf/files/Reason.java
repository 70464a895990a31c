package moveleaf.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why the disk refused, in words. */
public final class Reason {
    private Reason() {}

    /** A clause such as {@code no permission for site/index.html}; Java's own messages are often but a path. */
    public static String of(IOException refusal) {
        String message = Optional.ofNullable(refusal.getMessage())
                .orElse(refusal.getClass().getSimpleName());
        if (!(refusal instanceof FileSystemException about)) {
            return message;
        }
        String file = String.valueOf(about.getFile());
        if (about instanceof AccessDeniedException) {
            return "no permission for " + file;
        }
        if (about instanceof NoSuchFileException) {
            return "there is no " + file;
        }
        if (about instanceof FileAlreadyExistsException || about instanceof NotDirectoryException) {
            return file + " is not a folder";
        }
        return Optional.ofNullable(about.getReason())
                .map(reason -> reason + " (" + file + ")")
                .orElse(message);
    }
}
