package moveleaf.model;

import java.util.Locale;

/** A position that a pose may start from. */
public enum BasePosition {
    STANDING,
    SITTING,
    LONG_SITTING,
    CROSS_LEGGED,
    KNEELING,
    HALF_KNEELING,
    HEEL_SITTING,
    HANDS_AND_KNEES,
    FOREARMS_AND_KNEES,
    PLANK,
    SUPINE,
    CROOK_LYING,
    PRONE,
    SIDE_LYING;

    /** The word in front matter: {@code hands-and-knees}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
