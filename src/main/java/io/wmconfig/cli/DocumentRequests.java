package io.wmconfig.cli;

import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.FleetRequest;
import io.wmconfig.input.FlagValue;
import io.wmconfig.input.LookDocument;
import io.wmconfig.input.LookFlags;
import io.wmconfig.look.Look;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Makes requests of the documents of look files; flags win over what stands there. */
final class DocumentRequests {
    /** Stands for a file where there is none. */
    static final SourceLocation COMMAND_LINE = new SourceLocation("flags", 0, 0);

    private DocumentRequests() {}

    /** Returns the one request that flags alone make. */
    static FleetRequest.RequestedDeployment ofFlags(
            Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        Target target = arguments.target();
        String name = target.name() == null ? String.valueOf(target.id()) : target.name();
        return new FleetRequest.RequestedDeployment(name, requests.apply(target, arguments.look()), COMMAND_LINE);
    }

    /** Returns a request for each document; every mistake in flags and files is noted. */
    static List<FleetRequest.RequestedDeployment> read(
            Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        boolean named = arguments.has("--name") || arguments.has("--id");
        List<FlagValue> flags = arguments.lookFlags();
        int before = arguments.problems().size();
        try {
            LookFlags.read(flags);
        } catch (ProblemException wrong) {
            wrong.problems().forEach(arguments::wrong);
        }
        List<LookDocument> documents = arguments.documents(named);
        if (named && documents.size() > 1) {
            arguments.wrong(Problem.of(
                            ProblemKind.USAGE,
                            "`" + (arguments.has("--name") ? "--name" : "--id")
                                    + "` is for one document, and there are " + documents.size())
                    .hint("leave it out: each document names its deployment"));
        }
        if (arguments.problems().size() > before) {
            return List.of();
        }
        List<FleetRequest.RequestedDeployment> items = new ArrayList<>();
        for (LookDocument document : documents) {
            Target target = named ? arguments.target() : Target.named(document.deployment());
            String name = target.name() == null ? document.deployment() : target.name();
            try {
                ApplyRequest request = requests.apply(target, document.look(flags))
                        .creating(document.create())
                        .withMinContrast(document.minContrast());
                items.add(new FleetRequest.RequestedDeployment(name, request, document.place()));
            } catch (ProblemException wrong) {
                wrong.problems().forEach(arguments::wrong);
            }
        }
        return items;
    }
}
