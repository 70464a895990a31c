package moveleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An ICC profile (version 4.2) of the sRGB colour space, IEC 61966-2-1, as small as one can be and the same on every JDK.
 * The colours of the primaries are adapted to D50 with the Bradford transform, as the ICC asks.
 */
final class SrgbProfile {
    private static final int HEADER = 128;

    private SrgbProfile() {}

    private record Tag(String name, byte[] content) {}

    static byte[] bytes() {
        List<Tag> tags = List.of(
                new Tag("desc", words("sRGB")),
                new Tag("cprt", words("Public domain")),
                new Tag("wtpt", xyz(0.9642, 1.0, 0.8249)),
                new Tag("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
                new Tag("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
                new Tag("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
                new Tag("rTRC", curve()),
                new Tag("gTRC", curve()),
                new Tag("bTRC", curve()),
                new Tag("chad", adaptation()));
        var directory = ByteBuffer.allocate(4 + tags.size() * 12);
        directory.putInt(tags.size());
        var body = new ByteArrayOutputStream();
        var places = new ArrayList<byte[]>();
        for (Tag tag : tags) {
            int place = body.size();
            boolean again = tag.name().endsWith("TRC") && !tag.name().startsWith("r");
            if (again) {
                // The three curves are one.
                place = ByteBuffer.wrap(places.get(places.size() - 1)).getInt();
            } else {
                body.writeBytes(tag.content());
                body.writeBytes(new byte[-tag.content().length & 3]);
            }
            places.add(ByteBuffer.allocate(4).putInt(place).array());
            directory.put(tag.name().getBytes(StandardCharsets.US_ASCII));
            directory.putInt(HEADER + directory.capacity() + place);
            directory.putInt(tag.content().length);
        }
        var profile = ByteBuffer.allocate(HEADER + directory.capacity() + body.size());
        profile.putInt(profile.capacity());
        profile.putInt(0);
        profile.putInt(0x04200000);
        profile.put("mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
        profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
        profile.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        profile.put("acsp".getBytes(StandardCharsets.US_ASCII));
        profile.position(68);
        profile.put(fixed(0.9642, 1.0, 0.8249));
        profile.position(HEADER);
        profile.put(directory.array()).put(body.toByteArray());
        return profile.array();
    }

    private static byte[] words(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_16BE);
        var tag = type("mluc", 20 + text.length);
        tag.putInt(1).putInt(12);
        tag.put("enUS".getBytes(StandardCharsets.US_ASCII));
        tag.putInt(text.length).putInt(28).put(text);
        return tag.array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return type("XYZ ", 12).put(fixed(x, y, z)).array();
    }

    /** The curve of sRGB: straight near black, a power of 2.4 above. */
    private static byte[] curve() {
        var tag = type("para", 24);
        tag.putShort((short) 3).putShort((short) 0);
        tag.put(fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045));
        return tag.array();
    }

    private static byte[] adaptation() {
        return type("sf32", 36)
                .put(fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168))
                .array();
    }

    private static ByteBuffer type(String name, int length) {
        var tag = ByteBuffer.allocate(8 + length);
        tag.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(0);
        return tag;
    }

    private static byte[] fixed(double... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * 4);
        for (double number : numbers) {
            bytes.putInt((int) Math.round(number * 65536));
        }
        return bytes.array();
    }
}
