package io.wmconfig.look;

import static java.util.Map.entry;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An opaque colour.
 *
 * @param digits six hex digits in lower case
 */
public record HexColor(String digits) {
    public static final HexColor WHITE = new HexColor("ffffff");

    private static final String RULE = "must be three or six hex digits such as `#0056b3`";

    /** Common CSS names, so that an error can suggest the digits. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("aqua", "00ffff"),
            entry("black", "000000"),
            entry("blue", "0000ff"),
            entry("brown", "a52a2a"),
            entry("cyan", "00ffff"),
            entry("gold", "ffd700"),
            entry("gray", "808080"),
            entry("green", "008000"),
            entry("grey", "808080"),
            entry("lime", "00ff00"),
            entry("magenta", "ff00ff"),
            entry("maroon", "800000"),
            entry("navy", "000080"),
            entry("olive", "808000"),
            entry("orange", "ffa500"),
            entry("pink", "ffc0cb"),
            entry("purple", "800080"),
            entry("red", "ff0000"),
            entry("silver", "c0c0c0"),
            entry("teal", "008080"),
            entry("white", "ffffff"),
            entry("yellow", "ffff00"));

    public HexColor {
        if (digits.length() != 6 || !isHex(digits)) {
            throw new IllegalArgumentException("six hex digits, not " + digits);
        }
        digits = digits.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads three or six hex digits in any case, with or without {@code #}.
     *
     * @throws ProblemException for anything else
     */
    public static HexColor parse(String text) {
        String typed = text.strip();
        return ofDigits(withoutSign(typed)).orElseThrow(() -> refusal(typed).toException());
    }

    /** Returns the colour of three channels from 0 to 255. */
    static HexColor ofChannels(int red, int green, int blue) {
        return new HexColor(HexFormat.of().formatHex(new byte[] {(byte) red, (byte) green, (byte) blue}));
    }

    /** Reads a colour as the API writes it: {@code #} and three or six hex digits in any case. */
    public static Optional<HexColor> tryParse(@Nullable String apiText) {
        return apiText == null || !apiText.startsWith("#") ? Optional.empty() : ofDigits(apiText.substring(1));
    }

    private static Optional<HexColor> ofDigits(String digits) {
        if (!isHex(digits)) {
            return Optional.empty();
        }
        return switch (digits.length()) {
            case 3 -> Optional.of(new HexColor(digits.replaceAll("\\p{XDigit}", "$0$0")));
            case 6 -> Optional.of(new HexColor(digits));
            default -> Optional.empty();
        };
    }

    private static Problem refusal(String typed) {
        Problem wrong = InvalidValue.rule(RULE, typed);
        String digits = withoutSign(typed);
        if (digits.isEmpty()) {
            return wrong;
        }
        if (isHex(digits)) {
            return wrongLength(typed, digits);
        }
        String named = NAMED.get(typed.toLowerCase(Locale.ROOT));
        if (named != null) {
            return wrong.because("Genesys Cloud accepts hex digits only, no colour names")
                    .hint(named);
        }
        return InvalidValue.disguised(
                        RULE, typed, plain -> ofDigits(withoutSign(plain)).isPresent())
                .map(HexColor::withoutSignInHint)
                .orElse(wrong);
    }

    private static Problem wrongLength(String typed, String digits) {
        Problem wrong = InvalidValue.because(RULE + ", found " + digits.length() + " in " + QuotedInput.text(typed));
        if (digits.length() != 4 && digits.length() != 8) {
            return wrong;
        }
        return wrong.because("Messenger does not support transparency")
                .hint(digits.substring(0, digits.length() / 4 * 3));
    }

    /** Suggests digits without {@code #}, which starts a comment in most shells and in YAML. */
    private static Problem withoutSignInHint(Problem problem) {
        return problem.hint() == null ? problem : problem.hint(withoutSign(problem.hint()));
    }

    private static String withoutSign(String typed) {
        return typed.startsWith("#") ? typed.substring(1) : typed;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code #} and the six digits, as the API takes it (contract §8). */
    @Override
    public String toString() {
        return "#" + digits;
    }
}
