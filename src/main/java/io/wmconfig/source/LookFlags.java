package io.wmconfig.source;

import io.wmconfig.document.MemberPath;
import io.wmconfig.look.Look;
import io.wmconfig.look.Quoted;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the look flags of one command line. */
public final class LookFlags {
    private static final List<Set<LookFlag>> EXCLUSIVE = List.of(
            Set.of(LookFlag.ACTIVE, LookFlag.INACTIVE), Set.of(LookFlag.ALLOW_DOMAIN, LookFlag.ALLOW_ALL_DOMAINS));

    /**
     * A flag that was read.
     *
     * @param typed as it stood on the command line
     * @param meaning what it means; null when it means nothing
     * @param path which member a {@code --set} sets, if that can be told
     */
    private record Given(
            FlagValue typed,
            @Nullable Object meaning,
            @Nullable MemberPath path) {}

    private final LookDraft draft = new LookDraft();
    private final List<Given> before = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    private LookFlags() {}

    /**
     * Returns the look that the flags ask for.
     *
     * @param values in the order typed
     * @throws ProblemException with every mistake at once, in the order typed
     */
    public static Look read(List<FlagValue> values) {
        LookFlags flags = new LookFlags();
        values.forEach(flags::add);
        if (!flags.problems.isEmpty()) {
            throw new ProblemException(List.copyOf(flags.problems));
        }
        return flags.draft.toLook();
    }

    private void add(FlagValue typed) {
        Given now = new Given(typed, meaning(typed), path(typed));
        for (Given earlier : before) {
            clash(earlier, now).ifPresent(problems::add);
        }
        before.add(now);
    }

    private @Nullable Object meaning(FlagValue typed) {
        if (typed.flag().takesValue()
                && !typed.flag().shape().free()
                && typed.value().startsWith("--")) {
            problems.add(LookFlag.looksLikeOption(typed.flag(), typed.name(), typed.value()));
            return null;
        }
        try {
            return typed.flag().read(typed.value(), draft);
        } catch (ProblemException wrong) {
            wrong.problems().forEach(problem -> problems.add(FlagProblem.of(typed, problem)));
            return null;
        }
    }

    private static @Nullable MemberPath path(FlagValue typed) {
        return typed.flag() == LookFlag.SET ? SettingText.path(typed.value()).orElse(null) : null;
    }

    private static Optional<Problem> clash(Given earlier, Given now) {
        LookFlag one = earlier.typed().flag();
        LookFlag other = now.typed().flag();
        if (earlier.path() != null && now.path() != null) {
            return earlier.path().overlaps(now.path())
                    ? Optional.of(twoSettings(earlier.path(), now.path()))
                    : Optional.empty();
        }
        if (now.path() != null) {
            return settingAgainstFlag(now.path(), earlier.typed());
        }
        if (earlier.path() != null) {
            return settingAgainstFlag(earlier.path(), now.typed());
        }
        if (one == other) {
            return twice(earlier, now);
        }
        return EXCLUSIVE.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other))
                ? Optional.of(refused("`" + earlier.typed().name() + "` and `"
                                + now.typed().name() + "` exclude each other")
                        .hint("leave one of them out"))
                : Optional.empty();
    }

    private static Problem twoSettings(MemberPath earlier, MemberPath now) {
        return earlier.equals(now)
                ? refused("`--set` is given twice for " + Quoted.text(now.toString()))
                        .hint("leave one of them out")
                : refused("`--set` is given for " + Quoted.text(earlier.toString()) + " and for "
                                + Quoted.text(now.toString()))
                        .because("one of them holds the other, so the result would hang on their order")
                        .hint("put both into one value, or leave one of them out");
    }

    private static Optional<Problem> settingAgainstFlag(MemberPath path, FlagValue flag) {
        return flag.flag().members().stream()
                .filter(path::overlaps)
                .findFirst()
                .map(member -> refused("`--set` for " + Quoted.text(path.toString()) + " and `" + flag.name()
                                + "` exclude each other")
                        .because("`" + flag.name() + "` sets `" + member + "`")
                        .hint("leave one of them out"));
    }

    private static Optional<Problem> twice(Given earlier, Given now) {
        LookFlag flag = now.typed().flag();
        if (flag.repeatable()
                || earlier.meaning() == null
                || now.meaning() == null
                || earlier.meaning().equals(now.meaning())) {
            return Optional.empty();
        }
        String values = Quoted.text(earlier.typed().value()) + " and "
                + Quoted.text(now.typed().value());
        boolean sameName = earlier.typed().name().equals(now.typed().name());
        return Optional.of((sameName
                        ? refused("`" + now.typed().name() + "` is given twice, with " + values)
                        : refused("`" + earlier.typed().name() + "` and `"
                                        + now.typed().name() + "` are given, with " + values)
                                .because("both names mean the same flag"))
                .hint("leave one of them out"));
    }

    private static Problem refused(String summary) {
        return Problem.of(ProblemKind.INVALID_INPUT, summary);
    }
}
