package moveleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/**
 * An ICC profile (version 4.2) of the sRGB colour space, IEC 61966-2-1, as small as one can be and the same on every JDK.
 * The colours of the primaries are adapted to D50 with the Bradford transform, as the ICC asks.
 */
final class SrgbProfile {
    private static final int HEADER = 128;

    private SrgbProfile() {}

    static byte[] bytes() {
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("desc", words("sRGB"));
        tags.put("cprt", words("Public domain"));
        tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
        tags.put("chad", adaptation());
        tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        tags.put("rTRC", curve());
        tags.put("gTRC", curve());
        tags.put("bTRC", curve());
        int start = HEADER + 4 + tags.size() * 12;
        var directory = new ByteArrayOutputStream();
        var body = new ByteArrayOutputStream();
        directory.writeBytes(integer(tags.size()));
        tags.forEach((name, content) -> {
            directory.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            directory.writeBytes(integer(start + body.size()));
            directory.writeBytes(integer(content.length));
            body.writeBytes(content);
            body.writeBytes(new byte[-content.length & 3]);
        });
        var profile = new ByteArrayOutputStream();
        profile.writeBytes(integer(start + body.size()));
        profile.writeBytes(integer(0));
        profile.writeBytes(integer(0x04200000));
        profile.writeBytes("mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
        // Made on 1 January 2026, as years, months, days, hours, minutes and seconds.
        profile.writeBytes(new byte[] {2026 >> 8, (byte) 2026, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0});
        profile.writeBytes("acsp".getBytes(StandardCharsets.US_ASCII));
        profile.writeBytes(new byte[68 - profile.size()]);
        profile.writeBytes(fixed(0.9642, 1.0, 0.8249));
        profile.writeBytes(new byte[HEADER - profile.size()]);
        profile.writeBytes(directory.toByteArray());
        profile.writeBytes(body.toByteArray());
        return profile.toByteArray();
    }

    private static byte[] words(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_16BE);
        return tag(
                "mluc",
                integer(1),
                integer(12),
                "enUS".getBytes(StandardCharsets.US_ASCII),
                integer(text.length),
                integer(28),
                text);
    }

    private static byte[] xyz(double x, double y, double z) {
        return tag("XYZ ", fixed(x, y, z));
    }

    /** The curve of sRGB: straight near black, a power of 2.4 above. */
    private static byte[] curve() {
        return tag("para", integer(3 << 16), fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045));
    }

    private static byte[] adaptation() {
        return tag("sf32", fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168));
    }

    private static byte[] tag(String type, byte[]... parts) {
        var tag = new ByteArrayOutputStream();
        tag.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        tag.writeBytes(integer(0));
        for (byte[] part : parts) {
            tag.writeBytes(part);
        }
        return tag.toByteArray();
    }

    /** Numbers with sixteen bits after the point. */
    private static byte[] fixed(double... numbers) {
        var bytes = new ByteArrayOutputStream();
        for (double number : numbers) {
            bytes.writeBytes(integer((int) Math.round(number * 65536)));
        }
        return bytes.toByteArray();
    }

    private static byte[] integer(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }
}
