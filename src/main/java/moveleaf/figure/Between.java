package moveleaf.figure;

/** A place on the curve between two points of an outline, and its outward normal. Working state of one painting. */
final class Between {
    private final Outline line;
    private final int i;
    private final int j;
    private final double handle;

    double x;
    double y;
    double z;
    double nx;
    double ny;

    Between(Outline line, int i, int j) {
        this.line = line;
        this.i = i;
        this.j = j;
        double dx = line.x[j] - line.x[i];
        double dy = line.y[j] - line.y[i];
        handle = Math.sqrt(dx * dx + dy * dy) / 3;
    }

    void at(double u) {
        double v = 1 - u;
        double b0 = v * v * v;
        double b1 = 3 * v * v * u;
        double b2 = 3 * v * u * u;
        double b3 = u * u * u;
        double x1 = line.x[i] - line.outY[i] * handle;
        double y1 = line.y[i] + line.outX[i] * handle;
        double x2 = line.x[j] + line.inY[j] * handle;
        double y2 = line.y[j] - line.inX[j] * handle;
        x = b0 * line.x[i] + b1 * x1 + b2 * x2 + b3 * line.x[j];
        y = b0 * line.y[i] + b1 * y1 + b2 * y2 + b3 * line.y[j];
        z = v * line.z[i] + u * line.z[j];
        double tx = v * v * (x1 - line.x[i]) + 2 * v * u * (x2 - x1) + u * u * (line.x[j] - x2);
        double ty = v * v * (y1 - line.y[i]) + 2 * v * u * (y2 - y1) + u * u * (line.y[j] - y2);
        double length = Math.max(1e-12, Math.sqrt(tx * tx + ty * ty));
        nx = ty / length;
        ny = -tx / length;
    }
}
