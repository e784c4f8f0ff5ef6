package io.wmconfig.cli;

import io.wmconfig.app.Compare;
import io.wmconfig.app.Compare.CompareRequest;
import io.wmconfig.app.Compare.CompareResult;
import io.wmconfig.output.CompareReport;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;

/** {@code compare}: compares two deployments, in one org or across orgs. */
final class CompareCommand extends Command {
    CompareCommand() {
        super("compare", "Compare two deployments, in one org or across orgs");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME OTHER")
                .usage("NAME [OTHER] --from PROFILE --to PROFILE")
                .examples(
                        "wmconfig compare Support Sales",
                        "wmconfig compare Support --from dev --to prod",
                        "wmconfig compare Support Sales --detailed-exitcode")
                .section(
                        "Target",
                        Options.name(),
                        Options.positional(1, "OTHER", "Deployment to compare with (default: the same name)"),
                        Options.value("--from", "PROFILE", "Profile of the first deployment (default: current org)"),
                        Options.value("--to", "PROFILE", "Profile of the other deployment (default: current org)"))
                .section("Output", Options.on("Exit with 2 if they differ", "--detailed-exitcode"));
    }

    @Override
    Work read(Arguments arguments) {
        OrgFlags orgs = OrgFlags.read(arguments);
        List<String> names = arguments.arguments();
        if (names.isEmpty()) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "missing deployment name")
                    .hint("write `wmconfig compare Support --from dev --to prod`"));
            names = List.of("");
        } else if (names.stream().anyMatch(String::isBlank)) {
            arguments.blank("the deployment's name", "write `wmconfig compare Support --from dev --to prod`");
        } else if (names.size() == 1 && orgs.same(arguments.value("--profile"))) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "nothing to compare `" + names.get(0) + "` with")
                    .because("both sides are the same deployment of the same org")
                    .hint("add another deployment, or two orgs: `--from dev --to prod`"));
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
