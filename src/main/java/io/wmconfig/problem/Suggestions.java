package io.wmconfig.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests existing words for a mistyped one. */
public final class Suggestions {
    private static final int LONGEST = 64;

    private Suggestions() {}

    /**
     * Returns the candidates that the word may be a typo of, the nearest first: about one letter in three may be wrong,
     * missing, added or swapped with its neighbour. Case and punctuation are ignored.
     */
    public static List<String> near(String word, Collection<String> candidates) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        return candidates.stream()
                .filter(candidate -> distance(plain, plain(candidate)) <= allowed(plain, plain(candidate)))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(plain, plain(candidate)))
                        .thenComparingInt(candidate -> -sharedBeginning(plain, plain(candidate))))
                .toList();
    }

    private static int allowed(String word, String candidate) {
        int longer = Math.max(word.length(), candidate.length());
        return Math.min(word.length(), candidate.length()) < 3 ? 1 : longer / 3;
    }

    private static int sharedBeginning(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String plain(String word) {
        StringBuilder letters = new StringBuilder();
        word.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /**
     * Returns how many letters to add, drop, replace or swap with their neighbour to turn one text into the other
     * (optimal string alignment).
     */
    public static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
