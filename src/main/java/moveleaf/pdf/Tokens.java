package moveleaf.pdf;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;

/** Bytes of a PDF in the making: numbers, names and strings in as few bytes as the format allows. */
final class Tokens extends OutputStream {
    private static final String DELIMITERS = "()<>[]{}/%#";

    private final Map<COSName, byte[]> names = new IdentityHashMap<>();
    private byte[] bytes;
    private int size;

    /** Whether a number or word that follows must be parted from what stands there. */
    private boolean word;

    Tokens(int room) {
        bytes = new byte[room];
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
        word = false;
    }

    @Override
    public void write(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size * 2, size + length));
        }
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    /** A bracket or the like, which parts what stands around it. */
    void sign(String sign) {
        plain(sign);
        word = false;
    }

    /** A word such as {@code true} or {@code 12.5}. */
    void word(String text) {
        part();
        plain(text);
    }

    /** Characters as they are. */
    private void plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
        }
    }

    private void part() {
        if (word) {
            write(' ');
        }
        word = true;
    }

    void number(long number) {
        part();
        long rest = number;
        if (rest < 0) {
            write('-');
            rest = -rest;
        }
        digits(rest);
    }

    private void digits(long number) {
        if (number >= 10) {
            digits(number / 10);
        }
        write('0' + (int) (number % 10));
    }

    void reference(int number) {
        number(number);
        plain(" 0 R");
    }

    void name(COSName name) {
        byte[] written = names.computeIfAbsent(name, Tokens::escaped);
        write(written, 0, written.length);
        word = true;
    }

    private static byte[] escaped(COSName name) {
        var out = new Tokens(16);
        out.write('/');
        for (byte unit : name.getName().getBytes(StandardCharsets.UTF_8)) {
            int code = unit & 0xff;
            if (code <= ' ' || code > '~' || DELIMITERS.indexOf(code) >= 0) {
                out.write('#');
                out.write(Character.toUpperCase(Character.forDigit(code >> 4, 16)));
                out.write(Character.toUpperCase(Character.forDigit(code & 15, 16)));
            } else {
                out.write(code);
            }
        }
        return out.toBytes();
    }

    void string(byte[] units) {
        write('(');
        for (byte unit : units) {
            if (unit == '\r') {
                write('\\');
                write('r');
            } else {
                if (unit == '(' || unit == ')' || unit == '\\') {
                    write('\\');
                }
                write(unit);
            }
        }
        write(')');
        word = false;
    }
}
