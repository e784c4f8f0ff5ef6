package io.wmconfig.cli;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options {@code --from} and {@code --to}, which name two orgs.
 *
 * @param from profile of the first org; null for the default org
 * @param to profile of the second org; null for the default org
 */
record OrgFlags(@Nullable String from, @Nullable String to) {
    /** Reads them; records an error for options that would apply to both orgs. */
    static OrgFlags read(Arguments arguments) {
        OrgFlags orgs = new OrgFlags(profile(arguments, "--from"), profile(arguments, "--to"));
        arguments.exclusive("--sandbox", "--from");
        arguments.exclusive("--sandbox", "--to");
        if (orgs.from != null && orgs.to != null) {
            for (String flag : List.of("--profile", "--region", "--env-file")) {
                if (arguments.has(flag)) {
                    arguments.wrong(Problem.of(
                                    ProblemKind.USAGE,
                                    "`" + flag + "` can't be used with `--from` and `--to`, which name both orgs")
                            .hint("remove `" + flag + "`; the profiles set region and credentials"));
                }
            }
        }
        return orgs;
    }

    private static @Nullable String profile(Arguments arguments, String flag) {
        String name = arguments.value(flag);
        if (name != null && name.isBlank()) {
            arguments.blank("the profile name after `" + flag + "`", "write `" + flag + " dev`");
        }
        return name;
    }

    /** Returns whether both are the same org, judging by the profile names only. */
    boolean same(@Nullable String usual) {
        return Objects.equals(from == null ? usual : from, to == null ? usual : to);
    }
}
