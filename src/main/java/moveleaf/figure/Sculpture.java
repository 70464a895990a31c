package moveleaf.figure;

import static moveleaf.figure.Bone.HEAD;
import static moveleaf.figure.Bone.LUMBAR_HIGH;
import static moveleaf.figure.Bone.LUMBAR_LOW;
import static moveleaf.figure.Bone.LUMBAR_MIDDLE;
import static moveleaf.figure.Bone.NECK_HIGH;
import static moveleaf.figure.Bone.NECK_LOW;
import static moveleaf.figure.Bone.PELVIS;
import static moveleaf.figure.Bone.RIGHT_FINGERS;
import static moveleaf.figure.Bone.RIGHT_FOOT;
import static moveleaf.figure.Bone.RIGHT_FOREARM;
import static moveleaf.figure.Bone.RIGHT_HAND;
import static moveleaf.figure.Bone.RIGHT_SHIN;
import static moveleaf.figure.Bone.RIGHT_SHOULDER_BLADE;
import static moveleaf.figure.Bone.RIGHT_THIGH;
import static moveleaf.figure.Bone.RIGHT_TOES;
import static moveleaf.figure.Bone.RIGHT_UPPER_ARM;
import static moveleaf.figure.Bone.THORACIC_HIGH;
import static moveleaf.figure.Bone.THORACIC_LOW;
import static moveleaf.figure.Bone.THORACIC_MIDDLE_HIGH;
import static moveleaf.figure.Bone.THORACIC_MIDDLE_LOW;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import moveleaf.figure.Loft.Section;
import moveleaf.model.BodySide;

/**
 * The shape of the body: which lofts each form is made of. Girths follow the means of adults of both sexes in ANSUR II
 * (2012), a little slimmer, plus the thickness of cloth; the rest was set by eye, from pictures of every base position.
 */
final class Sculpture {
    /** The middle of the skull, in the frame of the head. */
    static final Vec3 SKULL = new Vec3(0.6, 10, 0);
    /** Of the skull with its hair. */
    static final Vec3 SKULL_RADII = new Vec3(9.6, 9.5, 7.7);

    private static final Map<Form, List<Length>> FORMS = forms();

    private Sculpture() {}

    /** The parts of lofts that a form is made of, one or more. */
    static List<Length> of(Form form) {
        return Objects.requireNonNull(FORMS.get(form));
    }

    /** A part of a loft, from one of its given sections to another, by number from 0; may be fractions. */
    record Length(Loft loft, double from, double to) {
        static Length whole(Loft loft) {
            return new Length(loft, 0, loft.sections().size() - 1.0);
        }
    }

    private static Map<Form, List<Length>> forms() {
        Map<Form, List<Length>> forms = new EnumMap<>(Form.class);
        Loft glute = loft(2, at(PELVIS, -3.8, -0.2, 6.5, 6.9, 2.5, 6.9), at(PELVIS, -4.8, -5, 6.9, 7.1, 5.6, 7.4));
        forms.put(
                Form.PELVIS,
                List.of(
                        Length.whole(loft(
                                2,
                                at(PELVIS, 0.6, -7.4, 0, 6.6, 2, 8.5),
                                at(PELVIS, -0.8, -2, 0, 10.2, 3, 16.6),
                                at(PELVIS, 0, 2.3, 0, 10.2, 0.4, 16))),
                        Length.whole(glute),
                        Length.whole(glute.mirrored())));
        forms.put(
                Form.SHIRT,
                List.of(Length.whole(loft(
                        2,
                        at(PELVIS, 0, 2.5, 0, 10.6, 0.5, 16.4),
                        at(LUMBAR_LOW, 2.6, -1.5, 0, 9.6, 1.5, 15),
                        at(LUMBAR_MIDDLE, 3.4, 0, 0, 8.5, 1.5, 13.2),
                        at(LUMBAR_HIGH, 3.2, 1, 0, 8.6, 1.5, 13.2),
                        at(THORACIC_LOW, 2.4, 1, 0, 9.5, 1.5, 14.2),
                        at(THORACIC_MIDDLE_LOW, 1.8, 1, 0, 10.6, 1.5, 15.4),
                        at(THORACIC_MIDDLE_HIGH, 1.8, 1, 0, 11, 1.5, 16.2),
                        at(THORACIC_HIGH, 1.4, -0.5, 0, 9.8, 1.5, 15.6),
                        at(THORACIC_HIGH, 0.8, 3.4, 0, 7.4, 1.5, 14),
                        tilted(at(NECK_LOW, 0.9, 0.8, 0, 6.4, 0.5, 7), -18)))));
        forms.put(
                Form.NECK,
                List.of(Length.whole(loft(
                        2,
                        tilted(at(NECK_LOW, 0.85, 0.9, 0, 5.9, 0.4, 6.3), -18),
                        at(NECK_LOW, 0.3, 3, 0, 5.5, 1.5, 5.6),
                        at(NECK_HIGH, 0.2, 2, 0, 5.4, 1.5, 5.4),
                        at(HEAD, 0.6, 1, 0, 5.6, 1.5, 5.4),
                        at(HEAD, 0.8, 5, 0, 5.8, 2, 5.4)))));
        forms.put(
                Form.HEAD,
                List.of(
                        Length.whole(loft(
                                2,
                                new Section(HEAD, SKULL, SKULL_RADII),
                                at(HEAD, 2.6, 4.6, 0, 7, 6.6, 6.6),
                                at(HEAD, 5.6, -0.4, 0, 3.4, 2.9, 3.6))),
                        Length.whole(loft(1, at(HEAD, 9, 9, 0, 0.8, 0.8, 1), at(HEAD, 10.6, 5.2, 0, 1.1, 0.9, 1.4)))));
        for (BodySide side : BodySide.values()) {
            limbs(side, forms);
        }
        return forms;
    }

    private static void limbs(BodySide side, Map<Form, List<Length>> forms) {
        Loft sleeve = loft(
                2,
                at(THORACIC_HIGH, 1, -0.5, 7, 6, 4, 4),
                at(RIGHT_SHOULDER_BLADE, -1, -1.8, 9.5, 6, 4.4, 4.6),
                at(RIGHT_UPPER_ARM, 0, -1.2, 0.4, 5.9, 5, 5.2),
                at(RIGHT_UPPER_ARM, 0, -5, 0.8, 5.7, 1.5, 5.2),
                at(RIGHT_UPPER_ARM, 0.2, -11, 0.4, 5.2, 1.2, 4.9),
                at(RIGHT_UPPER_ARM, 0.2, -16, 0, 5.2, 0.4, 5));
        Loft arm = loft(
                2,
                at(RIGHT_UPPER_ARM, 0.2, -15.8, 0, 4.5, 0.3, 4.3),
                at(RIGHT_UPPER_ARM, 0.4, -19, 0, 4.3, 1, 4),
                at(RIGHT_UPPER_ARM, 0.3, -24, 0, 3.9, 1, 3.7),
                at(RIGHT_UPPER_ARM, 0, -28.5, 0, 3.6, 2, 3.9),
                at(RIGHT_FOREARM, 0, -1.5, 0, 3.6, 2, 3.9),
                at(RIGHT_FOREARM, 0, -7, 0, 4, 1, 4.2),
                at(RIGHT_FOREARM, 0, -14, 0, 3.3, 1, 3.6),
                at(RIGHT_FOREARM, 0, -21, 0, 2.4, 1, 3),
                at(RIGHT_HAND, 0, -0.5, 0, 2, 1.2, 2.6),
                at(RIGHT_HAND, 0, -4.5, 0, 1.6, 1.2, 4),
                at(RIGHT_HAND, 0, -8.5, 0, 1.4, 1.2, 4.2),
                at(RIGHT_FINGERS, 0.1, -2, 0, 1.15, 1.2, 4),
                at(RIGHT_FINGERS, 0.4, -5.5, -0.1, 1, 1, 3.7),
                at(RIGHT_FINGERS, 0.9, -8, -0.2, 0.85, 1, 2.9));
        Loft thumb = loft(
                2,
                at(RIGHT_HAND, 0.4, -2.5, 2, 1.5, 1.5, 1.5),
                at(RIGHT_HAND, 1.1, -5.2, 4, 1.3, 1.5, 1.4),
                at(RIGHT_HAND, 1.3, -8, 5.2, 1.05, 1.3, 1.1),
                at(RIGHT_HAND, 1.3, -9.8, 5.5, 0.8, 0.9, 0.9));
        Loft leg = loft(
                2,
                at(RIGHT_THIGH, 0, -2.5, -0.9, 8.6, 4.5, 8.2),
                at(RIGHT_THIGH, -0.2, -9, -0.5, 9.1, 1.5, 8.6),
                at(RIGHT_THIGH, 0.4, -17, 0, 8.4, 1.5, 7.7),
                at(RIGHT_THIGH, 0.8, -27, 0, 7.1, 1.5, 6.6),
                at(RIGHT_THIGH, 0.3, -35, 0, 6.1, 1.5, 5.8),
                at(RIGHT_THIGH, 0.6, -40, 0, 5.8, 3, 5.5),
                at(RIGHT_SHIN, 0.6, -2, 0, 5.6, 3, 5.4),
                at(RIGHT_SHIN, -0.2, -7, 0, 5.5, 1.5, 5.3),
                at(RIGHT_SHIN, -1.3, -14, 0, 5.9, 1.5, 5.6),
                at(RIGHT_SHIN, -1.0, -22, 0, 5.1, 1.5, 5),
                at(RIGHT_SHIN, -0.3, -29, 0, 4.3, 1.2, 4.2),
                at(RIGHT_SHIN, -0.2, -34, 0, 4.2, 0.4, 4.1));
        Loft buttock = loft(2, at(PELVIS, -4.8, -5, 6.9, 7.1, 5.6, 7.4), at(RIGHT_THIGH, -1.4, -21, 0, 5.6, 1, 6));
        Loft groin = loft(2, at(PELVIS, 2, -2, 7.2, 6.4, 4, 6.2), at(RIGHT_THIGH, 1.5, -12, 0, 6.4, 2, 6.6));
        Loft ankle = loft(
                2,
                at(RIGHT_SHIN, -0.2, -33.8, 0, 3.5, 0.3, 3.3),
                at(RIGHT_SHIN, -0.2, -37, 0, 3.3, 1.5, 3),
                at(RIGHT_FOOT, -0.2, -1, 0, 3.7, 2.6, 3.3),
                at(RIGHT_FOOT, 0.2, -4.4, 0, 3.8, 2.8, 3));
        Loft sole = loft(
                2,
                at(RIGHT_FOOT, -2.7, -4.6, 0, 2.9, 2.9, 2.9),
                at(RIGHT_FOOT, 2, -4.1, 0, 2.5, 3.2, 3),
                at(RIGHT_FOOT, 7, -4.3, 0.2, 2, 2.8, 3.4),
                at(RIGHT_FOOT, 11, -5.3, 0.3, 2, 2.2, 4.2),
                at(RIGHT_TOES, 1, 0.2, 0.3, 1.8, 1.7, 4.4),
                at(RIGHT_TOES, 3.8, 0, 0, 1.6, 1.5, 4.2),
                at(RIGHT_TOES, 5.3, 0, -0.4, 1.5, 1.5, 3.3));
        Loft heel = loft(
                2,
                at(RIGHT_SHIN, -1.6, -37.5, 0, 1.9, 1.5, 1.8),
                at(RIGHT_FOOT, -2.4, -1, 0, 2.2, 2, 2.1),
                at(RIGHT_FOOT, -2.9, -4.4, 0, 2.7, 2.7, 2.7));
        Loft instep = loft(2, at(RIGHT_FOOT, 0.8, -0.8, 0, 3, 2.6, 2.9), at(RIGHT_FOOT, 8, -4.4, 0.2, 2, 2.5, 3));
        put(forms, side, "SLEEVE", Length.whole(sleeve));
        put(forms, side, "UPPER_ARM", new Length(arm, 0, 3.5));
        put(forms, side, "FOREARM", new Length(arm, 3.5, 7.5));
        put(forms, side, "HAND", new Length(arm, 7.5, 13));
        put(forms, side, "THUMB", Length.whole(thumb));
        put(forms, side, "THIGH", new Length(leg, 0, 5.5), Length.whole(buttock), Length.whole(groin));
        put(forms, side, "SHIN", new Length(leg, 5.5, 11));
        put(forms, side, "FOOT", Length.whole(ankle), Length.whole(sole), Length.whole(instep), Length.whole(heel));
    }

    private static void put(Map<Form, List<Length>> forms, BodySide side, String limb, Length... reaches) {
        List<Length> own = new ArrayList<>();
        for (Length reach : reaches) {
            own.add(side == BodySide.RIGHT ? reach : new Length(reach.loft().mirrored(), reach.from(), reach.to()));
        }
        forms.put(Form.of(side, limb), List.copyOf(own));
    }

    private static Loft loft(int fineness, Section... sections) {
        return new Loft(List.of(sections), fineness);
    }

    /** Turned in its bone's frame, in degrees: above 0, its front goes up. */
    private static Section tilted(Section section, double degrees) {
        return new Section(section.bone(), section.centre(), section.radii(), degrees);
    }

    private static Section at(Bone bone, double x, double y, double z, double forward, double up, double right) {
        return new Section(bone, new Vec3(x, y, z), new Vec3(forward, up, right), 0);
    }
}
