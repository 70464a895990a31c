package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A solid drawn through cross-sections, the way a boat's hull is lofted: the sections stand in the frames of their
 * bones, and a smooth curve (a uniform cubic B-spline that begins and ends in the first and the last section) leads from
 * one to the next, so that a bent joint bends the solid without a hinge.
 *
 * @param sections two or more
 * @param fineness how many sections are set between two given ones, themselves included: 1 or more
 */
record Loft(List<Section> sections, int fineness) {
    Loft {
        sections = List.copyOf(sections);
        if (sections.size() < 2 || fineness < 1) {
            throw new IllegalArgumentException("a loft needs two sections");
        }
    }

    /** How many sections it has when it is set fine. */
    int size() {
        return (sections.size() - 1) * fineness + 1;
    }

    /** The loft of the body's other side: what is on the right goes to the left. */
    Loft mirrored() {
        List<Section> others = new ArrayList<>();
        for (Section section : sections) {
            others.add(section.mirrored());
        }
        return new Loft(others, fineness);
    }

    /**
     * An ellipsoid that belongs to a bone.
     *
     * @param centre in the bone's frame, centimetres
     * @param radii along the bone's axes (forward, up, right), each above 0; a small one makes a flat disc
     * @param tilt about the axis to the right, in degrees: above 0, its front goes up
     */
    record Section(Bone bone, Vec3 centre, Vec3 radii, double tilt) {
        Section(Bone bone, Vec3 centre, Vec3 radii) {
            this(bone, centre, radii, 0);
        }

        Section mirrored() {
            Bone other = bone.side()
                    .map(side -> Bone.valueOf(side.other().name()
                            + bone.name().substring(side.name().length())))
                    .orElse(bone);
            return new Section(other, new Vec3(centre.x(), centre.y(), -centre.z()), radii, tilt);
        }
    }
}
