package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.PlainText;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the creation of a deployment with its own configuration.
 *
 * <p>An unused configuration of that name is reused if it equals what we would create, apart from the requested
 * settings and defaults that the service may add: an earlier run left it behind. Otherwise it belongs to somebody else,
 * and planning fails.
 */
public final class CreatePlanner {
    /** Maximum length of a configuration name (contract §8). */
    private static final int NAME_LENGTH = 100;

    private final Look look;
    private final DocumentEditor editor;

    public CreatePlanner(Look look) {
        this(look.ofNewDeployment(), new LookEditor(look.ofNewDeployment()));
    }

    CreatePlanner(Look look, DocumentEditor editor) {
        this.look = look;
        this.editor = editor;
    }

    /**
     * Checks the name of a new deployment.
     *
     * @throws io.wmconfig.problem.ProblemException if the policy forbids creation, for example because the name looks
     *     like a typo of an existing one, or if the name contains control characters or is too long for the service
     */
    public void checkName(Missing missing, CreatePolicy policy) {
        if (policy == CreatePolicy.NEVER) {
            throw missing.notFound().toException();
        }
        if (policy != CreatePolicy.ALWAYS && !missing.slips().isEmpty()) {
            throw alike(missing, missing.slips())
                    .because("the names differ only in case, spaces, punctuation or letter encoding")
                    .toException();
        }
        if (policy == CreatePolicy.UNLESS_TYPO && !missing.typos().isEmpty()) {
            throw alike(missing, missing.typos())
                    .because("the names differ by one letter or two swapped ones, which looks like a typo")
                    .toException();
        }
        if (PlainText.firstUnprintable(missing.name()).isPresent()) {
            throw Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "a new deployment's name must not contain control characters or direction overrides, found "
                                    + QuotedInput.text(missing.name()))
                    .hint("choose another name")
                    .toException();
        }
        int length = missing.name().codePointCount(0, missing.name().length());
        if (length > NAME_LENGTH) {
            throw Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "a deployment name can have at most " + NAME_LENGTH + " characters, this one has " + length)
                    .hint("shorten `--name`")
                    .toException();
        }
    }

    private static Problem alike(Missing missing, List<String> existing) {
        String name = QuotedInput.all(List.of(missing.name()));
        return Problem.of(
                        ProblemKind.NAME_SLIP,
                        "no deployment named " + name + ", but there is " + QuotedInput.all(existing))
                .hint("use the existing name, or `--create` to create " + name + " as well");
    }

    /**
     * Plans the creation.
     *
     * @param orphans unused configurations of that name
     * @throws io.wmconfig.problem.ProblemException if no orphan may be reused
     */
    public Plan plan(Missing missing, List<Versions> orphans) {
        editor.refuseHidden(ExactJson.object());
        ObjectNode fresh = fresh(missing.name());
        VersionSource source = orphans.isEmpty() ? new VersionSource.NewConfiguration(fresh) : adopt(orphans, fresh);
        ObjectNode deployment = deployment(missing.name());
        List<Change> changes = new ArrayList<>(
                DocumentDiff.differences(ExactJson.object(), fresh.deepCopy().without(List.of("name"))));
        DocumentDiff.differences(ExactJson.object(), deployment.deepCopy().without(List.of("name")))
                .forEach(change -> changes.add(change.inDeployment()));
        List<Warning> warnings = new ArrayList<>(warnings(missing, source));
        warnings.addAll(new VisibilityWarnings(look, editor).warnings(fresh));
        return new Plan.Create(missing, source, deployment, changes, warnings);
    }

    /** Returns the configuration that a new deployment of that name would get. */
    ObjectNode fresh(String name) {
        return editor.edit(skeleton(name));
    }

    /** Returns the minimal configuration that the look is then applied to. */
    ObjectNode skeleton(String name) {
        String language = look.defaultLanguage() == null
                ? LookSetting.DEFAULT_LANGUAGE.standard()
                : look.defaultLanguage().tag();
        ObjectNode document = ExactJson.object().put("name", name);
        document.putArray(LookSetting.LANGUAGES).add(language);
        document.put(LookSetting.DEFAULT_LANGUAGE.path(), language);
        ObjectNode messenger = document.putObject("messenger").put("enabled", true);
        messenger.putObject("launcherButton").put("visibility", "On");
        if (editor.asksForHomeScreen()) {
            messenger.putObject("homeScreen").put("enabled", true);
        }
        return document;
    }

    /** Returns the deployment document without its reference to a configuration. */
    ObjectNode deployment(String name) {
        ObjectNode document = ExactJson.object().put("name", name);
        document.put("allowAllDomains", true).putArray("allowedDomains");
        document.setAll(DeploymentSettings.toSet(look, document));
        document.put("status", DeploymentSettings.status(!Boolean.FALSE.equals(look.active())));
        return document;
    }

    private List<Warning> warnings(Missing missing, VersionSource source) {
        List<Warning> warnings = new ArrayList<>();
        if (look.domains() == null || look.domains().all()) {
            warnings.add(new Warning(
                    WarningKind.ALL_DOMAINS_ALLOWED,
                    "any website can embed this new deployment; use `" + editor.command()
                            + "--allow-domain HOST` to restrict it"));
        }
        if (look.flowId() == null) {
            warnings.add(new Warning(
                    WarningKind.NO_FLOW,
                    "no inbound message flow set, so nobody will answer; use `" + editor.command()
                            + "--flow-id ID` to set one"));
        }
        List<String> alike = missing.slips().isEmpty() ? missing.typos() : missing.slips();
        if (!alike.isEmpty()) {
            warnings.add(new Warning(
                    WarningKind.NEAR_NAME,
                    "creating " + QuotedInput.all(List.of(missing.name())) + "; did you mean the existing "
                            + QuotedInput.all(alike) + "?"));
        }
        if (source.configurationId() != null) {
            warnings.add(new Warning(
                    WarningKind.CONFIGURATION_ADOPTED,
                    "reusing unused configuration " + source.configurationId() + " of that name"));
        }
        return warnings;
    }

    private VersionSource adopt(List<Versions> orphans, ObjectNode fresh) {
        for (Versions orphan : orphans) {
            for (Published ready : orphan.published()) {
                if (ServerDefaults.adds(fresh, ready.document())) {
                    return new VersionSource.PublishedVersion(orphan.id(), ready.version(), ready.document());
                }
            }
        }
        List<String> asked = editor.asked(fresh);
        for (Versions orphan : orphans) {
            if (DocumentDiff.sameConfiguration(fresh, orphan.draft())) {
                return new VersionSource.ReadyDraft(orphan.id(), orphan.draft(), orphan.newest());
            }
            if (foreign(orphan.draft(), fresh, asked).isEmpty()) {
                return new VersionSource.ReplacedDraft(orphan.id(), fresh, orphan.draft(), orphan.newest());
            }
        }
        throw differing(orphans, fresh, asked).toException();
    }

    private static Problem differing(List<Versions> orphans, ObjectNode fresh, List<String> asked) {
        List<String> detail = orphans.stream()
                .map(one -> one.id() + ": differs in " + String.join(", ", foreign(one.draft(), fresh, asked)))
                .toList();
        return Problem.of(
                        ProblemKind.ORPHAN_DIFFERS,
                        "an unused configuration with that name exists, and it differs from what this command "
                                + "would create")
                .because(String.join("\n", detail))
                .hint("delete or rename that configuration, or give the deployment another name");
    }

    /** Returns the differing settings that neither this run sets nor the service adds. */
    private static List<String> foreign(ObjectNode document, ObjectNode fresh, List<String> asked) {
        return ServerDefaults.foreign(fresh, document, fresh).stream()
                .filter(difference -> asked.stream().noneMatch(difference::touches))
                .map(Change::path)
                .toList();
    }
}
