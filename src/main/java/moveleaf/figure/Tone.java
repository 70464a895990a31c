package moveleaf.figure;

import java.util.Locale;

/**
 * What a path is painted as. Every tone has one colour on paper and in files, 0xRRGGBB; on the site it is a class, so that a
 * stylesheet may give it another (a dark theme, another skin).
 */
public enum Tone {
    LINE(0x1d2b36),
    /** Lines inside a shape: creases, hems, fingers. */
    DETAIL(0x3f5561),
    SKIN(0xecd2bb),
    SKIN_FAR(0xd3b59b),
    SHIRT(0x4b959d),
    SHIRT_FAR(0x37777e),
    TROUSERS(0x5d7381),
    TROUSERS_FAR(0x455966),
    HAIR(0x4a4038),
    MAT(0xe3f0f0),
    MAT_EDGE(0xb7cfd1),
    GROUND(0xc9d1d3),
    PROP(0xe9dfcb),
    PROP_FAR(0xd2c5aa),
    METAL(0x7d8a92),
    WORK(0xd9774e),
    WORK_HATCH(0x7d250c),
    /** Hatching of helping muscles on cloth. */
    HELP(0xffeee1),
    /** The same on skin. */
    HELP_HATCH(0xa04522),
    ARROW(0x1f6f78),
    /** What is under a picture: for the rim that keeps an arrow clear of what it crosses. */
    PAPER(0xffffff);

    private final int rgb;

    private final String token;

    Tone(int rgb) {
        this.rgb = rgb;
        this.token = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its colour on paper: 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }

    /** Its class in an SVG: {@code skin-far}. */
    public String token() {
        return token;
    }
}
