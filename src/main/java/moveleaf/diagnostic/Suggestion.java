package moveleaf.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** The known word that a mistyped one most likely meant. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest of {@code known} within a third of the word's length in edits, the first of equals; else none. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int bestDistance = Math.max(1, typed.length() / 3) + 1;
        if (typed.length() > 80) {
            return best;
        }
        for (String candidate : known) {
            if (Math.abs(candidate.length() - typed.length()) < bestDistance) {
                int distance = distance(typed, candidate);
                if (distance < bestDistance) {
                    best = Optional.of(candidate);
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** Edits between two words: insert, delete, replace, swap of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
