package moveleaf.figure;

/** What helps a part of the body to get where it doesn't reach. */
final class Reach {
    private Reach() {}

    static String hint(Touch touch) {
        return switch (touch.region()) {
            case HEAD -> "bend the neck or the thoracic spine toward it, or put a pillow under the head";
            case TRUNK -> "bend the hips and knees more, or turn the whole body with `body: {flexion: …}`";
            case ARM -> "bend the hips or the spine toward it, raise the shoulders, or straighten the elbows";
            case LEG -> "bend the hips and knees toward it, or let go of another contact of this leg with `none`";
        };
    }
}
