package moveleaf.files;

import java.util.Optional;

/**
 * A file of the guide's folder {@code figures/}, as it lies there.
 *
 * @param path from the guide's folder, with slashes: {@code figures/clam.svg}
 * @param shown the path as diagnostics name it
 * @param bytes none where they couldn't be read, which is reported
 */
public record ImageFile(String path, String shown, Optional<byte[]> bytes) {}
