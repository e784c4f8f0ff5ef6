package io.wmconfig.resolve;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How alike two names are. */
final class Names {
    private static final int NEAR = 2;

    private Names() {}

    /** Returns those names that are slips of {@code name}: only case, spaces, punctuation or Unicode form differ. */
    static List<String> slipsOf(String name, Collection<String> names) {
        String letters = letters(name);
        return names.stream()
                .filter(other -> !other.equals(name) && letters(other).equals(letters))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns those names that are one or two letters away. */
    static List<String> near(String name, Collection<String> names) {
        String letters = letters(name);
        return names.stream()
                .filter(other -> !other.equals(name) && distance(letters, letters(other)) <= NEAR)
                .distinct()
                .sorted()
                .toList();
    }

    // A name of punctuation alone has no letters; it is compared as it stands, or every such name would be one.
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

    /** An accent or a vowel sign makes another letter; many scripts write vowels as nothing but signs. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > NEAR) {
            return NEAR + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
