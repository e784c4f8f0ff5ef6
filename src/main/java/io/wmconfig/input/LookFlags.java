package io.wmconfig.input;

import io.wmconfig.document.MemberPath;
import io.wmconfig.look.Look;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the look flags of one command line, or the keys of one look file; both make the same look. */
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

    private final LookBuilder draft = new LookBuilder();
    private final List<Given> before = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    private LookFlags() {}

    /**
     * Returns the look that the flags or keys ask for.
     *
     * @param values in the order written
     * @throws ProblemException with every mistake at once, in the order written
     */
    public static Look read(List<FlagValue> values) {
        LookFlags flags = new LookFlags();
        LookLayers.settled(values).forEach(flags::add);
        if (!flags.problems.isEmpty()) {
            throw new ProblemException(List.copyOf(flags.problems));
        }
        return flags.draft.toLook();
    }

    private void add(FlagValue typed) {
        Given now = new Given(typed, meaning(typed), typed.path());
        for (Given earlier : before) {
            clash(earlier, now).ifPresent(problems::add);
        }
        before.add(now);
    }

    private @Nullable Object meaning(FlagValue typed) {
        if (!typed.isKey()
                && typed.flag().takesValue()
                && !typed.flag().shape().free()
                && typed.value().startsWith("--")) {
            problems.add(LookFlag.looksLikeOption(typed.flag(), typed.name(), typed.value()));
            return null;
        }
        try {
            return draft.in(typed.language()).set(typed.flag(), typed.value());
        } catch (ProblemException wrong) {
            wrong.problems().forEach(problem -> problems.add(FlagProblem.of(typed, problem)));
            return null;
        }
    }

    private static Optional<Problem> clash(Given earlier, Given now) {
        LookFlag one = earlier.typed().flag();
        LookFlag other = now.typed().flag();
        if (earlier.path() != null && now.path() != null) {
            return earlier.path().overlaps(now.path())
                    ? Optional.of(twoSettings(earlier.path(), now))
                    : Optional.empty();
        }
        if (now.path() != null) {
            return settingAgainstFlag(now, earlier.typed(), now.typed());
        }
        if (earlier.path() != null) {
            return settingAgainstFlag(earlier, now.typed(), now.typed());
        }
        if (one == other) {
            return twice(earlier, now);
        }
        return exclusive(one, other)
                ? Optional.of(refused(
                                now.typed(),
                                "`" + earlier.typed().name() + "` and `"
                                        + now.typed().name() + "` exclude each other")
                        .hint("leave one of them out"))
                : Optional.empty();
    }

    static boolean exclusive(LookFlag one, LookFlag other) {
        return one != other && EXCLUSIVE.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other));
    }

    private static Problem twoSettings(MemberPath earlier, Given now) {
        MemberPath path = Objects.requireNonNull(now.path());
        String set = "`" + now.typed().name() + "`";
        return earlier.equals(path)
                ? refused(now.typed(), set + " is given twice for " + QuotedInput.text(path.toString()))
                        .hint("leave one of them out")
                : refused(
                                now.typed(),
                                set + " is given for " + QuotedInput.text(earlier.toString()) + " and for "
                                        + QuotedInput.text(path.toString()))
                        .because("one of them holds the other, so the result would hang on their order")
                        .hint("put both into one value, or leave one of them out");
    }

    private static Optional<Problem> settingAgainstFlag(Given setting, FlagValue flag, FlagValue now) {
        MemberPath path = Objects.requireNonNull(setting.path());
        return flag.flag().members().stream()
                .filter(path::overlaps)
                .findFirst()
                .map(member -> refused(
                                now,
                                "`" + setting.typed().name() + "` for " + QuotedInput.text(path.toString()) + " and `"
                                        + flag.name() + "` exclude each other")
                        .because("`" + flag.name() + "` sets `" + member + "`")
                        .hint("leave one of them out"));
    }

    private static Optional<Problem> twice(Given earlier, Given now) {
        LookFlag flag = now.typed().flag();
        if (flag.repeatable()
                || !Objects.equals(earlier.typed().language(), now.typed().language())
                || earlier.meaning() == null
                || now.meaning() == null
                || earlier.meaning().equals(now.meaning())) {
            return Optional.empty();
        }
        String values = QuotedInput.text(earlier.typed().value()) + " and "
                + QuotedInput.text(now.typed().value());
        boolean sameName = earlier.typed().name().equals(now.typed().name());
        return Optional.of((sameName
                        ? refused(now.typed(), "`" + now.typed().name() + "` is given twice, with " + values)
                        : refused(
                                        now.typed(),
                                        "`" + earlier.typed().name() + "` and `"
                                                + now.typed().name() + "` are given, with " + values)
                                .because(
                                        flag == LookFlag.DEFAULT_LANGUAGE
                                                ? "`--language` without a text sets the default language"
                                                : now.typed().isKey()
                                                        ? "both mean the same"
                                                        : "both names mean the same flag"))
                .hint("leave one of them out"));
    }

    private static Problem refused(FlagValue now, String summary) {
        Problem refused = Problem.of(ProblemKind.INVALID_INPUT, summary);
        return now.place() == null ? refused : refused.at(now.place());
    }
}
