package io.wmconfig.cli;

import io.wmconfig.input.FlagValue;
import io.wmconfig.input.LookDocument;
import io.wmconfig.look.Look;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A requested look, from options or from a look file overridden by options.
 *
 * @param name of the deployment that it is for; empty if none is given
 */
record RequestedLook(String name, Look look) {
    /** Returns the looks of all documents, or without look files the one from the options; records every error. */
    static List<RequestedLook> all(Arguments arguments, boolean named) {
        if (!arguments.has("--file")) {
            return List.of(new RequestedLook("", arguments.look()));
        }
        List<FlagValue> flags = arguments.lookFlags();
        int before = arguments.problems().size();
        arguments.look(); // Records its errors together with those in the files.
        List<LookDocument> documents = arguments.documents(named);
        if (arguments.problems().size() > before) {
            return List.of();
        }
        List<RequestedLook> looks = new ArrayList<>();
        for (LookDocument document : documents) {
            try {
                looks.add(new RequestedLook(document.deployment(), document.look(flags)));
            } catch (ProblemException wrong) {
                wrong.problems().forEach(arguments::wrong);
            }
        }
        return looks;
    }

    /** Returns the look for a command that takes one; of several documents, the one for the named deployment. */
    static RequestedLook one(Arguments arguments) {
        String name = arguments.argument() == null ? arguments.value("--name") : arguments.argument();
        List<RequestedLook> all = all(arguments, name != null || arguments.has("--id"));
        List<RequestedLook> meant = all.size() > 1 && name != null
                ? all.stream().filter(one -> one.name().equals(name)).toList()
                : all;
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (!all.isEmpty()) {
            arguments.wrong(Problem.of(
                            ProblemKind.USAGE,
                            "this command takes one look, but `--file` has "
                                    + (meant.isEmpty() ? "none for that deployment" : meant.size()))
                    .hint("add the deployment's name to choose one"));
        }
        return new RequestedLook("", Look.NOTHING);
    }

    /** Returns the deployment named on the command line, otherwise the one named in the look file. */
    Target target(Arguments arguments) {
        boolean named = arguments.namesDeployment();
        return named || !arguments.has("--file") ? arguments.target() : Target.named(name);
    }
}
