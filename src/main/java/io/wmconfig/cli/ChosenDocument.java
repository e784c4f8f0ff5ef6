package io.wmconfig.cli;

import io.wmconfig.look.Look;
import io.wmconfig.lookfile.LookDocument;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.resolve.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one document of look files that a command is about.
 *
 * @param deployment whose look it is
 * @param look that it asks for, flags laid over it
 */
record ChosenDocument(String deployment, Look look) {
    private static final ChosenDocument NONE = new ChosenDocument("", Look.NOTHING);

    /** Returns the document of the deployment that is named, or the only one; every mistake is noted. */
    static ChosenDocument read(Arguments arguments) {
        String name = arguments.argument();
        int before = arguments.problems().size();
        arguments.look();
        List<LookDocument> documents = arguments.documents(name != null || arguments.has("--id"));
        if (arguments.problems().size() > before) {
            return NONE;
        }
        List<LookDocument> chosen = documents.size() == 1
                ? documents
                : documents.stream()
                        .filter(one -> one.deployment().equals(name))
                        .toList();
        if (chosen.isEmpty()) {
            arguments.wrong(unclear(name, documents));
            return NONE;
        }
        LookDocument document = chosen.get(0);
        try {
            String deployment = name == null ? document.deployment() : name;
            return new ChosenDocument(deployment, document.look(arguments.lookFlags()));
        } catch (ProblemException wrong) {
            wrong.problems().forEach(arguments::wrong);
            return NONE;
        }
    }

    private static Problem unclear(@Nullable String name, List<LookDocument> documents) {
        Problem problem = Problem.of(
                ProblemKind.USAGE,
                name == null
                        ? "which of " + documents.size() + " documents?"
                        : "none of " + documents.size() + " documents is for deployment `" + name + "`");
        return problem.hint("name one of `"
                + String.join(
                        "`, `",
                        documents.stream()
                                .limit(5)
                                .map(LookDocument::deployment)
                                .toList()) + "`");
    }

    /** Returns the deployment: by its id if that is given. */
    Target target(Arguments arguments) {
        String id = arguments.value("--id");
        return id == null || id.isBlank() ? Target.named(deployment) : Target.withId(id);
    }
}
