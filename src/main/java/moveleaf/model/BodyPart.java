package moveleaf.model;

import java.util.Locale;

/** A part of the body that can touch something, or whose way an arrow can show. */
public enum BodyPart {
    HEAD(Sides.ONE),
    FOREHEAD(Sides.ONE),
    UPPER_BACK(Sides.ONE),
    LOW_BACK(Sides.ONE),
    CHEST(Sides.ONE),
    BELLY(Sides.ONE),
    /** The seat: what one sits on. */
    HIPS(Sides.ONE),
    SHOULDERS(Sides.TWO),
    ELBOWS(Sides.TWO),
    FOREARMS(Sides.TWO),
    /** The palm and its fingers, flat. */
    HANDS(Sides.TWO),
    FINGERTIPS(Sides.TWO),
    FISTS(Sides.TWO),
    THIGHS(Sides.TWO),
    KNEES(Sides.TWO),
    /** The front of the lower leg. */
    SHINS(Sides.TWO),
    ANKLES(Sides.TWO),
    /** The sole, heel to toe. */
    FEET(Sides.TWO),
    HEELS(Sides.TWO),
    /** The balls of the feet and the toes, heels off. */
    TOES(Sides.TWO);

    private final Sides sides;

    BodyPart(Sides sides) {
        this.sides = sides;
    }

    /** Whether there is one on each side. */
    public boolean isPaired() {
        return sides == Sides.TWO;
    }

    /** The word for it, or for both: {@code upper-back}, {@code hands}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word for the part of one side: {@code left-hand}; for a part that isn't paired, its {@link #token()}. */
    public String token(BodySide side) {
        if (!isPaired()) {
            return token();
        }
        String one = this == FEET ? "foot" : token().substring(0, token().length() - 1);
        return side.token() + "-" + one;
    }

    private enum Sides {
        ONE,
        TWO
    }
}
