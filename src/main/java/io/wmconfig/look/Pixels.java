package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A distance on the page, in whole pixels. */
public final class Pixels {
    /** The API has no limit (contract §8); a launcher further away is outside any page. */
    public static final int MOST = 2000;

    private static final String RULE = "must be a whole number of pixels from 0 to " + MOST;
    private static final Pattern WHOLE = Pattern.compile("0*([0-9]{1,4})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern WITH_UNIT = Pattern.compile("\\+?(0*[0-9]{1,4})\\s*(?i:px|pixels?)?");
    private static final Pattern NEGATIVE = Pattern.compile("[-−][0-9].*");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,4})[.,][0-9]+(?i:px)?");

    private Pixels() {}

    /**
     * Reads a number of pixels.
     *
     * @throws ProblemException for anything but a whole number within the limits
     */
    public static int parse(String text) {
        String typed = text.strip();
        if (isRight(typed)) {
            return Integer.parseInt(typed);
        }
        throw refusal(typed).toException();
    }

    private static boolean isRight(String typed) {
        return WHOLE.matcher(typed).matches() && Integer.parseInt(typed) <= MOST;
    }

    private static Problem refusal(String typed) {
        Problem wrong = InvalidValue.rule(RULE, typed);
        if (DIGITS.matcher(typed).matches()) {
            return wrong.because("no page is that wide or tall");
        }
        if (NEGATIVE.matcher(typed).matches()) {
            return wrong.because("a negative distance would push the launcher off the page")
                    .hint("0");
        }
        Matcher unit = WITH_UNIT.matcher(typed);
        if (unit.matches() && isRight(unit.group(1))) {
            return wrong.because("omit the unit; it is always pixels")
                    .hint(String.valueOf(Integer.parseInt(unit.group(1))));
        }
        Matcher fraction = FRACTION.matcher(typed);
        if (fraction.matches() && isRight(fraction.group(1))) {
            return wrong.because("Genesys Cloud does not accept fractions of a pixel")
                    .hint(fraction.group(1));
        }
        return InvalidValue.disguised(RULE, typed, Pixels::isRight).orElse(wrong);
    }
}
