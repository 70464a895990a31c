package moveleaf.pdf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;

/** Writes objects in the syntax of a PDF (PDF 1.7, 7.3) in as few characters as can be, one a byte. */
final class ObjectWriter {
    private static final String DELIMITERS = "()<>[]{}/%#";

    private final IdentityHashMap<COSBase, Integer> numbers;

    /** Few names make up half of a file. */
    private final Map<COSName, String> names = new HashMap<>();

    /** Characters that the number of an object takes at least, and any other whole number. */
    private final int references;

    private final int integers;

    private ObjectWriter(IdentityHashMap<COSBase, Integer> numbers, int references, int integers) {
        this.numbers = numbers;
        this.references = references;
        this.integers = integers;
    }

    /** @param numbers of the objects that are named by them; all others are written where they stand */
    ObjectWriter(IdentityHashMap<COSBase, Integer> numbers) {
        this(numbers, 0, 0);
    }

    /** The same with numbers of these lengths, so that those of like objects stand below each other. */
    ObjectWriter aligned(int references, int integers) {
        return new ObjectWriter(numbers, references, integers);
    }

    /** An object itself, also where it has a number. */
    void write(COSBase object, StringBuilder out) {
        if (object instanceof COSDictionary dictionary) {
            dictionary(dictionary, out);
        } else if (object instanceof COSArray array) {
            out.append('[');
            for (int i = 0; i < array.size(); i++) {
                value(PdfFile.resolved(array.get(i)), out);
            }
            out.append(']');
        } else if (object instanceof COSName name) {
            name(name, out);
        } else if (object instanceof COSString string) {
            string(string.getBytes(), out);
        } else {
            out.append(word(object));
        }
    }

    void dictionary(COSDictionary dictionary, StringBuilder out) {
        out.append("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            name(entry.getKey(), out);
            value(PdfFile.resolved(entry.getValue()), out);
        }
        out.append(">>");
    }

    private void value(COSBase object, StringBuilder out) {
        Integer number = numbers.get(object);
        if (number != null) {
            number(number, references, out);
            out.append(" 0 R");
        } else if (object instanceof COSInteger integer) {
            number(integer.longValue(), integers, out);
        } else {
            boolean delimited = object instanceof COSDictionary
                    || object instanceof COSArray
                    || object instanceof COSName
                    || object instanceof COSString;
            if (!delimited) {
                apart(out);
            }
            write(object, out);
        }
    }

    private static void number(long number, int length, StringBuilder out) {
        for (int room = length - ObjectRows.digits(number); room > 0; room--) {
            out.append(' ');
        }
        apart(out);
        out.append(number);
    }

    /** A word needs room before it where another word ends. */
    private static void apart(StringBuilder out) {
        char last = out.charAt(out.length() - 1);
        if (DELIMITERS.indexOf(last) < 0) {
            out.append(' ');
        }
    }

    private static String word(COSBase object) {
        if (object instanceof COSInteger integer) {
            return Long.toString(integer.longValue());
        }
        if (object instanceof COSFloat number) {
            String plain = new BigDecimal(Float.toString(number.floatValue()))
                    .stripTrailingZeros()
                    .toPlainString();
            return plain.startsWith("0.") ? plain.substring(1) : plain.replace("-0.", "-.");
        }
        if (object instanceof COSBoolean truth) {
            return Boolean.toString(truth.getValue());
        }
        if (object instanceof COSNull) {
            return "null";
        }
        throw new IllegalStateException("a PDF has no object such as " + object);
    }

    private void name(COSName name, StringBuilder out) {
        out.append(names.computeIfAbsent(name, ObjectWriter::written));
    }

    private static String written(COSName name) {
        StringBuilder out = new StringBuilder("/");
        for (byte unit : name.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 0x7f && DELIMITERS.indexOf(unit) < 0) {
                out.append((char) unit);
            } else {
                out.append('#').append(hex(unit >> 4)).append(hex(unit));
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit & 0xf, 16));
    }

    private static void string(byte[] bytes, StringBuilder out) {
        out.append('(');
        for (byte unit : bytes) {
            if (unit == '\r') {
                out.append("\\r");
            } else {
                if (unit == '(' || unit == ')' || unit == '\\') {
                    out.append('\\');
                }
                out.append((char) (unit & 0xff));
            }
        }
        out.append(')');
    }
}
