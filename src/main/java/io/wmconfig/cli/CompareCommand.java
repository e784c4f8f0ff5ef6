package io.wmconfig.cli;

import io.wmconfig.app.Compare;
import io.wmconfig.app.Compare.CompareRequest;
import io.wmconfig.app.Compare.CompareResult;
import io.wmconfig.output.CompareReport;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code compare}: two deployments side by side, in one org or in two. */
final class CompareCommand extends Command {
    CompareCommand() {
        super("compare", "Show what two deployments show differently, in one org or in two.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional(0, "NAME", "Exact name of the deployment."));
        spec.addPositional(Options.positional(1, "OTHER", "Exact name of the other one (default: the same name)."));
        spec.addOption(Options.value("--from", "PROFILE", "Org of the first one (default: the usual org)."));
        spec.addOption(Options.value("--to", "PROFILE", "Org of the other one (default: the usual org)."));
        spec.addOption(Options.on("End with exit code 2 when they differ.", "--detailed-exitcode"));
    }

    @Override
    Work read(Arguments arguments) {
        OrgFlags orgs = OrgFlags.read(arguments);
        List<String> names = arguments.arguments();
        if (names.isEmpty()) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "which deployment? a name is missing")
                    .hint("write `wmconfig compare Support --from dev --to prod`"));
            names = List.of("");
        } else if (names.stream().anyMatch(String::isBlank)) {
            arguments.blank("the deployment's name", "write `wmconfig compare Support --from dev --to prod`");
        } else if (names.size() == 1 && orgs.same(arguments.value("--profile"))) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "compare `" + names.get(0) + "` with what?")
                    .because("both sides are the same deployment of the same org")
                    .hint("name another deployment as well, or two orgs: `--from dev --to prod`"));
        }
        String other = names.size() > 1 ? names.get(1) : names.get(0);
        CompareRequest request =
                new CompareRequest(Target.named(names.get(0)), Target.named(other), orgs.from(), orgs.to());
        boolean detailed = arguments.has("--detailed-exitcode");
        return (session, dialog) -> {
            CompareResult result = Compare.run(session.org(orgs.from()), session.org(orgs.to()), request);
            return new CompareReport(result, session.orgName(orgs.from()), session.orgName(orgs.to()), session.cost())
                    .differing(detailed && !result.differences().isEmpty());
        };
    }
}
