package moveleaf.figure;

import moveleaf.model.BodySide;

/** What each form is painted as: skin, a shirt and trousers, those of the far side darker. */
final class Tones {
    /**
     * From which share of the way from the front view (0) to the side view (1) on the limbs of one side are far ones.
     * Lower, and a body seen from the front at a slant falls apart in two halves.
     */
    private static final double ASIDE = 0.75;

    private Tones() {}

    /** Whether a form is one of the far side, seen from where there is one. */
    static boolean isFar(Form form, Posture posture, Projection projection) {
        if (form.side().isEmpty()) {
            return false;
        }
        Bone trunk = isOfLeg(form) ? Bone.PELVIS : Bone.THORACIC_HIGH;
        double aside = posture.frame(trunk).rotation().right().dot(projection.toward());
        return form.side().get() == BodySide.RIGHT ? aside < -ASIDE : aside > ASIDE;
    }

    static Tone of(Form form, boolean far) {
        return switch (form) {
            case SHIRT, LEFT_SLEEVE, RIGHT_SLEEVE -> far ? Tone.SHIRT_FAR : Tone.SHIRT;
            case PELVIS, LEFT_THIGH, RIGHT_THIGH, LEFT_SHIN, RIGHT_SHIN -> far ? Tone.TROUSERS_FAR : Tone.TROUSERS;
            default -> far ? Tone.SKIN_FAR : Tone.SKIN;
        };
    }

    private static boolean isOfLeg(Form form) {
        return switch (form) {
            case LEFT_THIGH, RIGHT_THIGH, LEFT_SHIN, RIGHT_SHIN, LEFT_FOOT, RIGHT_FOOT -> true;
            default -> false;
        };
    }
}
