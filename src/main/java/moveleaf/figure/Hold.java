package moveleaf.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Pose;

/**
 * A touch as equations: the points of the part on the surface, or its skin on another's; and, where it is pinned, where on
 * the surface.
 */
final class Hold {
    /** A sole or a palm lies flat as far as its joints let it: the first point has to touch, the others give a little. */
    private static final double FLAT = 0.5;

    /** The palm turns to what it holds, where the arm can. */
    private static final double PALM = 200;

    final Touch touch;
    private final Optional<Surface> surface;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Constraint> closing = new ArrayList<>();

    private Hold(Touch touch, Optional<Surface> surface) {
        this.touch = touch;
        this.surface = surface;
    }

    /** On a surface. The posture tells which points of the part will touch. */
    static Hold on(Touch touch, Surface surface, Kinematics body) {
        Hold hold = new Hold(touch, Optional.of(surface));
        for (Landmark landmark : Landmarks.touching(touch.part(), touch.side(), body, surface.normal())) {
            Spot spot = new Spot(landmark);
            double give = hold.spots.isEmpty() || touch.region() == Touch.Region.TRUNK ? 0 : FLAT;
            hold.spots.add(spot);
            hold.closing.add(new PlaneConstraint(
                    spot, surface.normal(), surface.offset() + spot.radius, Constraint.Sense.EQUAL, give));
        }
        return hold;
    }

    /** Against another part of the body. */
    static Hold against(Touch touch, Pose.Body target) {
        BodySide side = target.side().orElse(touch.side());
        return against(touch, Landmarks.limb(target.part(), side));
    }

    /** Against a stick that runs along the spine; a hand takes it at the neck or at the sacrum, whichever is nearer. */
    static Hold againstSpine(Touch touch, Kinematics body) {
        List<Landmark> stick = Landmarks.alongSpine();
        if (touch.region() != Touch.Region.ARM) {
            return against(touch, stick);
        }
        Vec3 hand = new Spot(Landmarks.meeting(touch.part(), touch.side())).place(body);
        Landmark grip = Landmarks.gripsAlongSpine().stream()
                .min(Comparator.comparingDouble(
                        place -> new Spot(place).place(body).minus(hand).length()))
                .orElseThrow();
        return against(touch, List.of(grip, grip));
    }

    private static Hold against(Touch touch, List<Landmark> limb) {
        Hold hold = new Hold(touch, Optional.empty());
        Spot spot = new Spot(Landmarks.meeting(touch.part(), touch.side()));
        GapConstraint gap =
                new GapConstraint(spot, new Spot(limb.get(0)), new Spot(limb.get(1)), Constraint.Sense.EQUAL, 0);
        hold.spots.add(spot);
        hold.closing.add(gap);
        if (touch.part() == BodyPart.HANDS) {
            hold.closing.add(new PalmConstraint(spot.bone, Skeleton.UP, gap, PALM));
            hold.closing.add(new PalmConstraint(spot.bone, Skeleton.RIGHT, gap, PALM));
        }
        return hold;
    }

    List<Constraint> closing() {
        return closing;
    }

    Optional<Surface> surface() {
        return surface;
    }

    List<Spot> spots() {
        return spots;
    }

    /** Where its points are. */
    List<Vec3> places(Kinematics body) {
        return spots.stream().map(spot -> spot.place(body)).toList();
    }

    /** Keeps its points from sliding away from places on its surface: the first one altogether, the last from turning. */
    List<Constraint> pins(List<Vec3> places, double give) {
        List<Constraint> pins = new ArrayList<>();
        if (surface.isPresent()) {
            Vec3 along = surface.get().along();
            Vec3 across = surface.get().across();
            pins.add(pin(spots.get(0), along, places.get(0), give));
            pins.add(pin(spots.get(0), across, places.get(0), give));
            int last = spots.size() - 1;
            if (last > 0) {
                Vec3 line = places.get(last).minus(places.get(0));
                Vec3 sideways = line.cross(surface.get().normal());
                if (sideways.length() > 1) {
                    pins.add(pin(spots.get(last), sideways.unit(), places.get(last), give + FLAT));
                }
            }
        }
        return pins;
    }

    private static Constraint pin(Spot spot, Vec3 direction, Vec3 place, double give) {
        return new PlaneConstraint(spot, direction, place.dot(direction), Constraint.Sense.EQUAL, give);
    }

    /** What its equations come to, in the order of {@link #closing}. */
    List<Double> values(Kinematics body) {
        return closing.stream().map(constraint -> constraint.value(body)).toList();
    }

    /** How far its worst point is from what it should touch, in centimetres. */
    double miss(Kinematics body) {
        double miss = 0;
        for (Constraint constraint : closing) {
            if (constraint.compliance <= FLAT) {
                miss = Math.max(miss, Math.abs(constraint.value(body)));
            }
        }
        return miss;
    }
}
