package io.wmconfig.plan;

import io.wmconfig.problem.Suggestions;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds similar names. */
public final class NameSimilarity {
    private static final int NEAR = 2;

    /** Minimum number of letters for a difference in a word to be a typo rather than another word. */
    private static final int LONG_WORD = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private NameSimilarity() {}

    /** Returns the names that differ from {@code name} only in case, spaces, punctuation or Unicode form. */
    public static List<String> slipsOf(String name, Collection<String> names) {
        String letters = letters(name);
        return names.stream()
                .filter(other -> !other.equals(name) && letters(other).equals(letters))
                .distinct()
                .sorted()
                .toList();
    }

    static List<String> near(String name, Collection<String> names) {
        String letters = letters(name);
        return names.stream()
                .filter(other -> !other.equals(name) && isNear(letters, letters(other)))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns whether two names differ by one edit, or two swapped letters, in one long word. Numbers, single capital
     * letters at the end of a word and ideographs distinguish names on purpose: {@code Brand 1}, {@code TeamA}.
     */
    static boolean isTypo(String name, String other) {
        List<int[]> one = words(name);
        List<int[]> two = words(other);
        if (one.size() != two.size()) {
            return false;
        }
        int differing = -1;
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(folded(one.get(i)), folded(two.get(i)))) {
                if (differing >= 0) {
                    return false;
                }
                differing = i;
            }
        }
        return differing >= 0 && isMistyped(one.get(differing), two.get(differing));
    }

    private static boolean isMistyped(int[] one, int[] two) {
        int shorter = Math.min(one.length, two.length);
        int begin = 0;
        while (begin < shorter && folded(one[begin]) == folded(two[begin])) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && folded(one[one.length - 1 - end]) == folded(two[two.length - 1 - end])) {
            end++;
        }
        int[] here = Arrays.copyOfRange(one, begin, one.length - end);
        int[] there = Arrays.copyOfRange(two, begin, two.length - end);
        boolean swapped = here.length == 2
                && there.length == 2
                && folded(here[0]) == folded(there[1])
                && folded(here[1]) == folded(there[0]);
        boolean last = end == 0;
        return Math.max(letterCount(one), letterCount(two)) >= LONG_WORD
                && (swapped || Math.max(here.length, there.length) == 1)
                && IntStream.concat(IntStream.of(here), IntStream.of(there))
                        .noneMatch(point -> Character.isDigit(point) || Character.isIdeographic(point))
                && !(last && (endsInCapital(here) || endsInCapital(there)));
    }

    private static boolean endsInCapital(int[] points) {
        return points.length > 0 && Character.isUpperCase(points[points.length - 1]);
    }

    private static long letterCount(int[] word) {
        return IntStream.of(word).filter(Character::isLetter).count();
    }

    private static int folded(int point) {
        return Character.toLowerCase(Character.toUpperCase(point));
    }

    private static int[] folded(int[] word) {
        return IntStream.of(word).map(NameSimilarity::folded).toArray();
    }

    /** Returns the runs of letters and digits, including their marks. */
    private static List<int[]> words(String name) {
        return WORD.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .results()
                .map(word -> word.group().codePoints().toArray())
                .toList();
    }

    // A name with only punctuation has no letters; it is compared unchanged, or all such names would be equal.
    private static String letters(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(folded, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || isMark(point))
                .forEach(kept::appendCodePoint);
        return kept.length() == 0 ? name : kept.toString();
    }

    /** Accents and vowel signs distinguish letters; many scripts write vowels only as signs. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isNear(String one, String other) {
        return Math.abs(one.length() - other.length()) <= NEAR && Suggestions.distance(one, other) <= NEAR;
    }
}
