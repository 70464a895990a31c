package moveleaf.figure;

import java.util.List;

/** Where the props of a figure are. */
final class PropPlaces {
    PropPlaces(List<Stance> stances, Room room, Kinematics kinematics) {}

    List<Scene.PlacedProp> of(Stance stance, Posture posture) {
        return List.of();
    }
}
