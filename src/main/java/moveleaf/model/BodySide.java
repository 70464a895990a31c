package moveleaf.model;

import java.util.Locale;

/** A side of the person in the picture, never of the picture. */
public enum BodySide {
    LEFT,
    RIGHT;

    /** The word in front matter. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BodySide other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
