package moveleaf.typeset;

/** A colour in sRGB, each part 0 to 255. */
public record Rgb(int red, int green, int blue) {
    public static final Rgb BLACK = new Rgb(0, 0, 0);

    public Rgb {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("no such colour: " + red + " " + green + " " + blue);
        }
    }
}
