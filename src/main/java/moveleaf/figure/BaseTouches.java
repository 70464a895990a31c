package moveleaf.figure;

import static moveleaf.model.BodyPart.ANKLES;
import static moveleaf.model.BodyPart.BELLY;
import static moveleaf.model.BodyPart.CHEST;
import static moveleaf.model.BodyPart.ELBOWS;
import static moveleaf.model.BodyPart.FEET;
import static moveleaf.model.BodyPart.FOREARMS;
import static moveleaf.model.BodyPart.FOREHEAD;
import static moveleaf.model.BodyPart.HANDS;
import static moveleaf.model.BodyPart.HEAD;
import static moveleaf.model.BodyPart.HEELS;
import static moveleaf.model.BodyPart.HIPS;
import static moveleaf.model.BodyPart.KNEES;
import static moveleaf.model.BodyPart.SHINS;
import static moveleaf.model.BodyPart.SHOULDERS;
import static moveleaf.model.BodyPart.THIGHS;
import static moveleaf.model.BodyPart.TOES;
import static moveleaf.model.BodyPart.UPPER_BACK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/** What touches what in each base position, unless the author says otherwise. */
final class BaseTouches {
    private static final Pose.Target FLOOR = new Pose.Floor();

    private final List<Touch> touches = new ArrayList<>();

    private BaseTouches() {}

    static List<Touch> of(BasePosition position) {
        BaseTouches all = new BaseTouches();
        all.add(position);
        return List.copyOf(all.touches);
    }

    private void add(BasePosition position) {
        switch (position) {
            case STANDING -> bear(FEET);
            case SITTING -> {
                bear(HIPS, new Pose.On(Prop.Kind.CHAIR));
                bear(FEET);
                handsOnThighs();
            }
            case LONG_SITTING -> {
                bear(HIPS);
                bear(HEELS);
                handsOnThighs();
            }
            case CROSS_LEGGED -> {
                bear(HIPS);
                bear(ANKLES);
                handsOnKnees();
            }
            case KNEELING -> bear(KNEES, TOES);
            case HALF_KNEELING -> {
                one(KNEES, BodySide.LEFT, FLOOR, Touch.Strength.BEARING);
                one(TOES, BodySide.LEFT, FLOOR, Touch.Strength.BEARING);
                one(FEET, BodySide.RIGHT, FLOOR, Touch.Strength.BEARING);
            }
            case HEEL_SITTING -> {
                bear(KNEES, TOES);
                for (BodySide side : BodySide.values()) {
                    one(HEELS, side, new Pose.Body(HIPS, Optional.of(side)), Touch.Strength.RESTING);
                }
                handsOnThighs();
            }
            case HANDS_AND_KNEES -> bear(HANDS, KNEES, TOES);
            case FOREARMS_AND_KNEES -> bear(FOREARMS, KNEES, TOES);
            case PLANK -> bear(FOREARMS, TOES);
            case SUPINE -> {
                bear(HIPS, UPPER_BACK, HEELS);
                rest(HEAD, FOREARMS);
            }
            case CROOK_LYING -> {
                bear(HIPS, UPPER_BACK, FEET);
                rest(HEAD, FOREARMS);
            }
            case PRONE -> {
                bear(HIPS, KNEES, TOES);
                rest(BELLY, CHEST, FOREHEAD, FOREARMS);
            }
            case SIDE_LYING -> sideLying();
        }
    }

    private void sideLying() {
        bear(HIPS);
        one(SHOULDERS, BodySide.LEFT, FLOOR, Touch.Strength.BEARING);
        one(KNEES, BodySide.LEFT, FLOOR, Touch.Strength.BEARING);
        one(ANKLES, BodySide.LEFT, FLOOR, Touch.Strength.BEARING);
        one(ELBOWS, BodySide.LEFT, FLOOR, Touch.Strength.RESTING);
        one(HEAD, BodySide.RIGHT, new Pose.Body(ELBOWS, Optional.of(BodySide.LEFT)), Touch.Strength.RESTING);
        one(HANDS, BodySide.RIGHT, FLOOR, Touch.Strength.RESTING);
        one(KNEES, BodySide.RIGHT, new Pose.Body(KNEES, Optional.of(BodySide.LEFT)), Touch.Strength.RESTING);
        one(ANKLES, BodySide.RIGHT, new Pose.Body(ANKLES, Optional.of(BodySide.LEFT)), Touch.Strength.RESTING);
    }

    private void handsOnThighs() {
        for (BodySide side : BodySide.values()) {
            one(HANDS, side, new Pose.Body(THIGHS, Optional.of(side)), Touch.Strength.RESTING);
        }
    }

    private void handsOnKnees() {
        for (BodySide side : BodySide.values()) {
            one(HANDS, side, new Pose.Body(SHINS, Optional.of(side)), Touch.Strength.RESTING);
        }
    }

    private void bear(BodyPart... parts) {
        for (BodyPart part : parts) {
            bear(part, FLOOR);
        }
    }

    private void rest(BodyPart... parts) {
        for (BodyPart part : parts) {
            both(part, FLOOR, Touch.Strength.RESTING);
        }
    }

    private void bear(BodyPart part, Pose.Target target) {
        both(part, target, Touch.Strength.BEARING);
    }

    private void both(BodyPart part, Pose.Target target, Touch.Strength strength) {
        for (BodySide side : BodySide.values()) {
            if (part.isPaired() || side == BodySide.RIGHT) {
                one(part, side, target, strength);
            }
        }
    }

    private void one(BodyPart part, BodySide side, Pose.Target target, Touch.Strength strength) {
        touches.add(Touch.of(part, side, target, strength));
    }
}
