package moveleaf.figure;

import moveleaf.model.Figure.Camera;

/**
 * The room seen through a camera from far away (orthographic): parallel lines stay parallel, and 1 on the picture is one
 * centimetre across the line of sight. Axes of the picture: x to the right, y downwards.
 *
 * @param toward from the room to the one who looks, of length 1
 */
record Projection(Vec3 rightward, Vec3 upward, Vec3 toward) {
    static Projection of(Camera camera) {
        double azimuth = StrictMath.toRadians(camera.azimuth());
        double elevation = StrictMath.toRadians(camera.elevation());
        double level = StrictMath.cos(elevation);
        Vec3 toward =
                new Vec3(level * StrictMath.cos(azimuth), StrictMath.sin(elevation), level * StrictMath.sin(azimuth));
        Vec3 rightward = new Vec3(StrictMath.sin(azimuth), 0, -StrictMath.cos(azimuth));
        return new Projection(rightward, toward.cross(rightward), toward);
    }

    Point point(Vec3 v) {
        return new Point(v.dot(rightward), -v.dot(upward));
    }

    /** How near a point is to the one who looks, in centimetres: more is nearer. */
    double nearness(Vec3 v) {
        return v.dot(toward);
    }

    /** A place on the picture. */
    record Point(double x, double y) {}
}
