package io.wmconfig.problem;

/** Parses whole numbers of at most six digits. */
public final class SmallNumber {
    private SmallNumber() {}

    /** Returns the number; -1 if the text is anything else, or the number is above {@code most}. */
    public static int parse(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        return number <= most ? number : -1;
    }
}
