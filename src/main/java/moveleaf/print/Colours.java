package moveleaf.print;

import java.util.Map;
import java.util.Optional;
import moveleaf.typeset.Rgb;

/** Colours as stylesheets name them: the sixteen of HTML 4 and a few more, {@code #rgb}, {@code #rrggbb}, {@code rgb()}. */
final class Colours {
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("silver", 0xc0c0c0),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("white", 0xffffff),
            Map.entry("maroon", 0x800000),
            Map.entry("red", 0xff0000),
            Map.entry("purple", 0x800080),
            Map.entry("fuchsia", 0xff00ff),
            Map.entry("green", 0x008000),
            Map.entry("lime", 0x00ff00),
            Map.entry("olive", 0x808000),
            Map.entry("yellow", 0xffff00),
            Map.entry("navy", 0x000080),
            Map.entry("blue", 0x0000ff),
            Map.entry("teal", 0x008080),
            Map.entry("aqua", 0x00ffff),
            Map.entry("orange", 0xffa500));

    private Colours() {}

    /** The colour that a token says. */
    static Optional<Rgb> of(Token token) {
        return switch (token.kind()) {
            case HASH -> hex(token.text());
            case WORD -> Optional.ofNullable(NAMED.get(token.text())).map(Colours::rgb);
            case FUNCTION -> token.text().equals("rgb") ? function(token) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Rgb> hex(String digits) {
        if (!digits.matches("[0-9a-fA-F]{3}|[0-9a-fA-F]{6}")) {
            return Optional.empty();
        }
        String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
        return Optional.of(rgb(Integer.parseInt(six, 16)));
    }

    private static Optional<Rgb> function(Token token) {
        int[] parts = token.arguments().stream()
                .filter(t -> t.isNumber() && t.number() >= 0 && t.number() <= 255)
                .mapToInt(t -> (int) Math.round(t.number()))
                .toArray();
        long others = token.arguments().stream().filter(t -> !t.isSign(',')).count();
        return parts.length == 3 && others == 3 ? Optional.of(new Rgb(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    private static Rgb rgb(int packed) {
        return new Rgb(packed >> 16 & 255, packed >> 8 & 255, packed & 255);
    }
}
