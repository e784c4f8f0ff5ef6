package io.wmconfig.input;

import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about a flag whose value did not come. */
final class MissingValue {
    private MissingValue() {}

    static Problem of(LookFlag flag, List<String> arrived) {
        int index = lastWithoutValue(flag, arrived);
        String name = index < 0 ? flag.names().get(0) : arrived.get(index);
        boolean atEnd = index < 0 || index == arrived.size() - 1;
        Problem missing = Problem.of(
                        ProblemKind.USAGE,
                        "`" + name + "` needs " + flag.shape().needs() + ", but "
                                + (atEnd ? "nothing" : QuotedInput.text(arrived.get(index + 1))) + " came after it")
                .hint(flag.shape().equals(ValueSyntax.COLOR) ? colorHint(name) : hint(flag, name));
        return flag.shape().equals(ValueSyntax.COLOR) && atEnd
                ? missing.because("only this arrived: "
                        + arrived.stream().map(MissingValue::shown).collect(Collectors.joining(" "))
                        + "\nan unquoted # starts a comment in most shells: the value and every flag after it are gone")
                : missing;
    }

    static Problem optionInstead(LookFlag flag, String name, String value) {
        LookFlag[] all = LookFlag.values();
        List<String> names =
                Arrays.stream(all).flatMap(other -> other.names().stream()).toList();
        String instead = QuotedInput.text(value);
        return Problem.of(
                        ProblemKind.INVALID_INPUT,
                        "`" + name + "` needs " + flag.shape().needs() + ", but " + instead + " came after it")
                .because(
                        names.contains(value)
                                ? instead + " is the next flag"
                                : instead + " looks like a flag, and there may be a slip in it")
                .hint(flag.shape().equals(ValueSyntax.COLOR) ? colorHint(name) : hint(flag, name));
    }

    private static String colorHint(String name) {
        return "write `" + name + " " + ValueSyntax.COLOR.example() + "` or `" + name + " '#"
                + ValueSyntax.COLOR.example() + "'`";
    }

    private static String hint(LookFlag flag, String name) {
        return "write `" + name + " " + ShellQuoting.typed(flag.shape().example()) + "`";
    }

    /** An alias or a second occurrence may be the one that lacks its value. */
    private static int lastWithoutValue(LookFlag flag, List<String> arrived) {
        for (int index = arrived.size() - 1; index >= 0; index--) {
            boolean last = index == arrived.size() - 1;
            if (flag.names().contains(arrived.get(index))
                    && (last || arrived.get(index + 1).startsWith("-"))) {
                return index;
            }
        }
        return -1;
    }

    private static String shown(String argument) {
        return QuotedInput.visible(ShellQuoting.typed(argument));
    }
}
