package moveleaf.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Closes contacts: inverse kinematics by damped least squares.
 *
 * <p>Each step makes the constraints linear around the present configuration q and goes to the one that fulfils them and is
 * nearest to the wanted angles q0, in a norm in which joints that may give weigh little:
 * {@code q' = q0 + W J^T (J W J^T + E)^-1 (J (q - q0) - c)}, with the compliances W of the freedoms and E of the constraints
 * (damped least squares after Wampler, 1986, and Nakamura and Hanafusa, 1986; see S. R. Buss, "Introduction to inverse
 * kinematics with Jacobian transpose, pseudoinverse and damped least squares methods", 2004). One-sided constraints are an
 * active set: they join when violated and leave when they would pull. A freedom that would pass the end of its range stays
 * at that end for the step. Steps have a longest length, so that a contact out of reach ends in the nearest miss. It doesn't
 * look for other solutions far away: what the author wrote decides which way a knee goes.
 */
final class Solver {
    /** Steps that are longer leave the neighbourhood in which the linear picture is true; radians. */
    private static final double LONGEST_TURN = 0.4;

    private static final double LONGEST_WAY = 40;

    /** What keeps the equations solvable where constraints repeat each other, in square centimetres. */
    private static final double DAMPING = 0.005;

    /** From this step on, constraints that can't all hold make peace with each other. */
    private static final int PATIENCE = 30;

    private static final double PEACE = 4;

    /** Steps that are shorter than this gain nothing more then, in radians. */
    private static final double AT_PEACE = 4e-3;

    /** More steps of the longest length than a body needs to turn over mean that it is thrown to and fro. */
    private static final int MOST_LONG_STEPS = 12;

    /**
     * Where steps stay long, going all the way back to the wanted angles and then to the constraints swings to and fro; from
     * this step on they go only a share of the way back, which leads to the same place.
     */
    private static final int EAGER = 6;

    private static final double CALM = 0.35;

    private final Kinematics kinematics = new Kinematics();
    private int longSteps;
    private double[][] rows = new double[0][];
    private double[][] matrix = new double[0][];
    private int[][] columns = new int[0][];
    private int[] width = new int[0];
    private double[] right = new double[0];
    private double[] values = new double[0];
    private Constraint[] active = new Constraint[0];
    private final double[] compliance = new double[Jacobian.COLUMNS];
    private final double[] pull = new double[Jacobian.COLUMNS];
    private final double[] scaled = new double[Jacobian.COLUMNS];
    private final double[] step = new double[Jacobian.COLUMNS];
    private final double[] toward = new double[3];

    /** The bones as they stand after the last {@link #solve}. */
    Kinematics kinematics() {
        return kinematics;
    }

    /**
     * Moves a body until the constraints hold or nothing is gained any more.
     *
     * @param wanted the angles to stay near; where its place counts is said by {@code give}
     * @param give how easily each freedom leaves what is wanted
     * @param most how many steps
     */
    void solve(Configuration body, Configuration wanted, Give give, List<Constraint> constraints, int most) {
        kinematics.place(body);
        makeRoom(constraints.size());
        for (Constraint constraint : constraints) {
            constraint.pushing = false;
        }
        longSteps = 0;
        for (int i = 0; i < most; i++) {
            int count = linearise(constraints);
            double length = advance(body, wanted, give, count, i);
            kinematics.place(body);
            if (length > 0.99 * LONGEST_TURN) {
                longSteps++;
            }
            if (isPatient(i) ? length < 1e-3 && worst(constraints) < give.tolerance() : length < AT_PEACE) {
                break;
            }
        }
    }

    /** Whether all constraints may still come to hold: not after so many steps, nor when they throw the body to and fro. */
    private boolean isPatient(int round) {
        return round < PATIENCE && longSteps < MOST_LONG_STEPS;
    }

    private static boolean holds(Constraint constraint, double value) {
        return constraint.sense == Constraint.Sense.AT_LEAST && value > 0;
    }

    private double worst(List<Constraint> constraints) {
        double worst = 0;
        for (Constraint constraint : constraints) {
            if (constraint.compliance == 0) {
                double value = constraint.value(kinematics) - constraint.aim;
                worst = Math.max(worst, holds(constraint, value) ? 0 : Math.abs(value));
            }
        }
        return worst;
    }

    private int linearise(List<Constraint> constraints) {
        int count = 0;
        for (Constraint constraint : constraints) {
            double value = constraint.value(kinematics) - constraint.aim;
            if (holds(constraint, value) && !constraint.pushing) {
                continue;
            }
            active[count] = constraint;
            values[count] = value;
            Arrays.fill(rows[count], 0);
            constraint.gradient(kinematics, rows[count]);
            findColumns(count);
            count++;
        }
        return count;
    }

    /** A foot's row has numbers only for the whole body and its own leg: the rest needs no sums. */
    private void findColumns(int row) {
        int found = 0;
        for (int k = 0; k < Jacobian.COLUMNS; k++) {
            if (rows[row][k] != 0) {
                columns[row][found++] = k;
            }
        }
        width[row] = found;
    }

    /** Takes one step; returns its length in radians, with a metre counted as one. */
    private double advance(Configuration body, Configuration wanted, Give give, int count, int round) {
        double damping = isPatient(round) ? DAMPING : PEACE;
        double eager = round < EAGER ? 1 : CALM;
        for (int i = 0; i < Jacobian.COLUMNS; i++) {
            compliance[i] = give.of(i);
            pull[i] = 0;
        }
        Turning.between(body.turn, wanted.turn, toward);
        for (int i = 0; i < 3; i++) {
            pull[i] = give.holdsPlace() ? eager * (wanted.place[i] - body.place[i]) : 0;
            pull[3 + i] = eager * toward[i];
        }
        for (int i = 0; i < Freedoms.COUNT; i++) {
            pull[Jacobian.JOINTS + i] = eager * (wanted.angles[i] - body.angles[i]);
        }
        for (int again = 0; again < 4; again++) {
            step(count, damping);
            if (!stopAtEnds(body)) {
                break;
            }
        }
        for (int i = 0; i < count; i++) {
            active[i].pushing = active[i].sense == Constraint.Sense.AT_LEAST && right[i] > 0;
        }
        return move(body);
    }

    private void step(int count, double damping) {
        for (int i = 0; i < count; i++) {
            double[] a = rows[i];
            int[] own = columns[i];
            int many = width[i];
            double wish = -values[i];
            for (int n = 0; n < many; n++) {
                int k = own[n];
                wish -= a[k] * pull[k];
                scaled[n] = a[k] * compliance[k];
            }
            right[i] = wish;
            for (int j = 0; j <= i; j++) {
                double[] b = rows[j];
                double sum = 0;
                for (int n = 0; n < many; n++) {
                    sum += scaled[n] * b[own[n]];
                }
                matrix[i][j] = sum;
            }
            matrix[i][i] += damping + active[i].compliance;
        }
        solveSymmetric(count);
        System.arraycopy(pull, 0, step, 0, Jacobian.COLUMNS);
        for (int i = 0; i < count; i++) {
            for (int n = 0; n < width[i]; n++) {
                int k = columns[i][n];
                step[k] += compliance[k] * rows[i][k] * right[i];
            }
        }
    }

    /** Cholesky's method in place: the matrix becomes its lower factor, the right side the solution. */
    private void solveSymmetric(int count) {
        for (int j = 0; j < count; j++) {
            for (int i = j; i < count; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / matrix[j][j];
            }
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < i; k++) {
                right[i] -= matrix[i][k] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        for (int i = count - 1; i >= 0; i--) {
            for (int k = i + 1; k < count; k++) {
                right[i] -= matrix[k][i] * right[k];
            }
            right[i] /= matrix[i][i];
        }
    }

    /** Holds freedoms that the step would take out of their range; whether there were any. */
    private boolean stopAtEnds(Configuration body) {
        boolean found = false;
        for (int i = 0; i < Freedoms.COUNT; i++) {
            int k = Jacobian.JOINTS + i;
            double angle = body.angles[i] + step[k];
            double end = Math.max(Freedoms.least(i), Math.min(Freedoms.most(i), angle));
            if (Math.abs(angle - end) > 1e-9 && compliance[k] > 0) {
                compliance[k] = 0;
                pull[k] = end - body.angles[i];
                found = true;
            }
        }
        return found;
    }

    private double move(Configuration body) {
        double turn = 0;
        for (int k = 3; k < Jacobian.COLUMNS; k++) {
            turn = Math.max(turn, Math.abs(step[k]));
        }
        double way = Math.max(Math.abs(step[0]), Math.max(Math.abs(step[1]), Math.abs(step[2])));
        double scale = Math.min(1, Math.min(LONGEST_TURN / Math.max(turn, 1e-9), LONGEST_WAY / Math.max(way, 1e-9)));
        for (int i = 0; i < 3; i++) {
            body.place[i] += scale * step[i];
        }
        Turning.apply(body.turn, scale * step[3], scale * step[4], scale * step[5]);
        for (int i = 0; i < Freedoms.COUNT; i++) {
            double angle = body.angles[i] + scale * step[Jacobian.JOINTS + i];
            body.angles[i] = Math.max(Freedoms.least(i), Math.min(Freedoms.most(i), angle));
        }
        return scale * Math.max(turn, way / 100);
    }

    private void makeRoom(int count) {
        if (rows.length < count) {
            rows = new double[count][Jacobian.COLUMNS];
            columns = new int[count][Jacobian.COLUMNS];
            width = new int[count];
            matrix = new double[count][count];
            right = new double[count];
            values = new double[count];
            active = new Constraint[count];
        }
    }
}
