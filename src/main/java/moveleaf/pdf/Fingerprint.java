package moveleaf.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * What identifies a document. Its parts are long, and SHA-256 is slow in a Java that has just started: it hashes the length and two
 * checksums of each part, which the processor counts by itself. Documents need be told apart by chance alone, not safe from forgers.
 */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Fingerprint add(byte[] part) {
        ByteBuffer sums = ByteBuffer.allocate(3 * Integer.BYTES);
        sums.putInt(part.length).putInt(sum(new CRC32(), part)).putInt(sum(new CRC32C(), part));
        digest.update(sums.array());
        return this;
    }

    Fingerprint add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    private static int sum(Checksum checksum, byte[] part) {
        checksum.update(part);
        return (int) checksum.getValue();
    }

    /** Of all that has been added; 32 bytes. Nothing can be added after that. */
    byte[] bytes() {
        return digest.digest();
    }
}
