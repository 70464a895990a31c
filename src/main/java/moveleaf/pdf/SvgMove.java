package moveleaf.pdf;

/** Reads {@code transform}: how the places of a shape are mapped to those around it. */
final class SvgMove {
    private SvgMove() {}

    /** The six numbers of a matrix; each move is applied to what those after it made. */
    static double[] read(String text) throws PlainSvg.NotPlain {
        double[] all = {1, 0, 0, 1, 0, 0};
        for (String part : text.split("\\)", -1)) {
            String move = part.replaceFirst("^[\\s,]+", "");
            if (!move.isEmpty()) {
                int open = move.indexOf('(');
                if (open < 0) {
                    throw new PlainSvg.NotPlain(text);
                }
                all = times(all, one(move.substring(0, open).strip(), SvgNumbers.all(move.substring(open + 1))));
            }
        }
        return all;
    }

    private static double[] one(String name, double[] n) throws PlainSvg.NotPlain {
        return switch (name + n.length) {
            case "matrix6" -> n;
            case "translate1" -> new double[] {1, 0, 0, 1, n[0], 0};
            case "translate2" -> new double[] {1, 0, 0, 1, n[0], n[1]};
            case "scale1" -> new double[] {n[0], 0, 0, n[0], 0, 0};
            case "scale2" -> new double[] {n[0], 0, 0, n[1], 0, 0};
            case "rotate1" -> turn(n[0]);
            case "rotate3" ->
                times(times(new double[] {1, 0, 0, 1, n[1], n[2]}, turn(n[0])), new double[] {1, 0, 0, 1, -n[1], -n[2]
                });
            default -> throw new PlainSvg.NotPlain(name);
        };
    }

    private static double[] turn(double degrees) {
        double cos = StrictMath.cos(StrictMath.toRadians(degrees));
        double sin = StrictMath.sin(StrictMath.toRadians(degrees));
        return new double[] {cos, sin, -sin, cos, 0, 0};
    }

    private static double[] times(double[] a, double[] b) {
        return new double[] {
            a[0] * b[0] + a[2] * b[1],
            a[1] * b[0] + a[3] * b[1],
            a[0] * b[2] + a[2] * b[3],
            a[1] * b[2] + a[3] * b[3],
            a[0] * b[4] + a[2] * b[5] + a[4],
            a[1] * b[4] + a[3] * b[5] + a[5]
        };
    }
}
