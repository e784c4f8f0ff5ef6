package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds deployments and reads their configurations. All reads before a plan are here; each method documents its
 * requests.
 *
 * <p>Longer than most classes: all rules for finding a deployment by name or ID are here.
 */
public final class Resolver {
    /** Longer than any activation seen (contract §5 Races); the command's deadline ends it sooner. */
    private static final Duration PENDING = Duration.ofMinutes(10);

    private final Org org;
    private final Supplier<List<ObjectNode>> deployments;

    public Resolver(Org org) {
        this(org, org::deployments);
    }

    /** Reads from an org whose list of deployments is used again later. */
    public Resolver(Org org, DeploymentList list) {
        this(org, list::recent);
    }

    private Resolver(Org org, Supplier<List<ObjectNode>> deployments) {
        this.org = org;
        this.deployments = deployments;
    }

    public List<ObjectNode> deployments() {
        return asking(Stage.LIST, deployments);
    }

    /**
     * Finds a deployment and reads its live version: requests the whole list, then one version.
     *
     * @throws io.wmconfig.problem.ProblemException if the name is ambiguous, the ID unknown, or the deployment is being
     *     deleted
     */
    public Observed observe(Target target) {
        List<ObjectNode> all = deployments();
        ObjectNode found = find(target, all);
        return found == null ? missing(target, all) : read(settled(found), all);
    }

    private static @Nullable ObjectNode find(Target target, List<ObjectNode> all) {
        List<ObjectNode> matches = matching(target, all);
        if (matches.size() > 1) {
            throw ambiguous(target, matches);
        }
        return matches.isEmpty() ? null : matches.get(0);
    }

    /** Returns a deployment that must exist, whatever its status; the requests are those of {@link #observe}. */
    public Existing require(Target target) {
        List<ObjectNode> all = deployments();
        ObjectNode found = find(target, all);
        if (found == null) {
            throw missing(target, all).notFound().toException();
        }
        return read(found, all);
    }

    /**
     * Returns one deployment of a list with its live version; one request.
     *
     * @param deployment as the list shows it
     * @param all the whole list, which contains its neighbours
     */
    public Existing read(ObjectNode deployment, List<ObjectNode> all) {
        JsonNode reference = deployment.path("configuration");
        DeploymentId id = new DeploymentId(ResponseCheck.id(deployment));
        ConfigurationId configuration = new ConfigurationId(ResponseCheck.id(reference));
        Version live = new Version(text(reference, "version"));
        if (configuration.value().isEmpty() || live.name().isEmpty()) {
            throw Problem.of(
                            ProblemKind.UNTRUSTED_ANSWER,
                            "deployment `" + text(deployment, "name") + "` has no configuration version")
                    .during(Stage.LIST, List.of())
                    .toException();
        }
        ObjectNode document = version(configuration, live, "version " + live);
        List<Neighbour> neighbours = neighbours(id, configuration, all);
        return new Existing(id, text(deployment, "name"), deployment, configuration, live, document, neighbours);
    }

    /**
     * Returns the deployments with those names, as the list shows them.
     *
     * @throws ProblemException for every name that no deployment or more than one has
     */
    public List<ObjectNode> named(List<String> names, List<ObjectNode> all) {
        List<ObjectNode> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            Target target = Target.named(name);
            List<ObjectNode> matches = matching(target, all);
            if (matches.size() == 1) {
                found.add(matches.get(0));
            } else {
                problems.add(
                        matches.isEmpty()
                                ? missing(target, all).notFound()
                                : ambiguous(target, matches).first().hint("rename one of them"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return found;
    }

    /**
     * Finds a deployment, or the configuration that an interrupted deletion left behind. Requests the list, and for the
     * latter also the configurations and the versions of one.
     *
     * @param name of the configuration that may be left; null to find a deployment only
     * @throws io.wmconfig.problem.ProblemException if the name is ambiguous or unknown, the configuration is not safe
     *     to delete, or {@code name} is null and the deployment is already being deleted
     */
    public Located locate(Target target, @Nullable String name) {
        List<ObjectNode> all = deployments();
        ObjectNode found = find(target, all);
        if (found == null) {
            return name == null ? none(target, all) : left(target, name, all);
        }
        if (name == null && text(found, "status").equals("Deleting")) {
            throw Problem.of(ProblemKind.GONE, "deployment `" + text(found, "name") + "` is already being deleted")
                    .during(Stage.LIST, List.of())
                    .toException();
        }
        DeploymentId id = new DeploymentId(ResponseCheck.id(found));
        ConfigurationId configuration = new ConfigurationId(ResponseCheck.id(found.path("configuration")));
        return new Located(id, text(found, "name"), found, configuration, neighbours(id, configuration, all));
    }

    private Located none(Target target, List<ObjectNode> all) {
        throw missing(target, all).notFound().toException();
    }

    /** Returns the only configuration of a name if it is safe to delete: unused, and without unpublished changes. */
    private Located left(Target target, String name, List<ObjectNode> all) {
        List<ConfigurationId> named = asking(Stage.LIST, org::configurations).stream()
                .filter(one -> text(one, "name").equals(name))
                .map(one -> new ConfigurationId(text(one, "id")))
                .toList();
        if (named.isEmpty() || all.stream().anyMatch(one -> text(one, "name").equals(name))) {
            return none(target, all);
        }
        ConfigurationId id = named.get(0);
        boolean used = all.stream()
                .anyMatch(one -> text(one.path("configuration"), "id").equals(id.value()));
        if (named.size() == 1 && !used) {
            Versions versions = versions(id, unused(id));
            if (versions.published().stream()
                    .anyMatch(one -> DocumentDiff.sameConfiguration(one.document(), versions.draft()))) {
                return Located.left(name, id);
            }
        }
        String why = named.size() > 1
                ? "several configurations have that name"
                : used ? "another deployment uses it" : "its draft has unpublished changes";
        throw Problem.of(
                        ProblemKind.ORPHAN_DIFFERS,
                        "there is no deployment `" + name + "`, and its configuration was not deleted: " + why)
                .because("configuration "
                        + String.join(
                                ", ", named.stream().map(ConfigurationId::value).toList()))
                .hint("delete it in the admin UI if nobody needs it")
                .during(Stage.LIST, List.of())
                .toException();
    }

    /** Reads the draft: one request; none if the draft is live. */
    public Draft draft(Existing existing) {
        ObjectNode draft = existing.live().isDraft()
                ? existing.liveDocument()
                : version(existing.configuration(), Version.DRAFT, "the draft");
        return new Draft(draft, List.of());
    }

    private ObjectNode version(ConfigurationId configuration, Version version, String what) {
        ConsistentRead read = patient(what + " of configuration `" + configuration + "`");
        return asking(Stage.READ, () -> read.ofDeployment(configuration, () -> org.version(configuration, version)));
    }

    /** Returns the draft with its published versions; one request per page. */
    public Draft withVersions(Existing existing, Draft draft) {
        return new Draft(draft.document(), published(existing.configuration()));
    }

    /** Returns the numbered versions of a configuration, newest first; one request per page. */
    public List<Published> published(ConfigurationId configuration) {
        return numbered(shown(configuration));
    }

    /** Returns all versions of a configuration, including the draft; one request per page. */
    public Versions versions(ConfigurationId configuration) {
        return versions(configuration, shown(configuration));
    }

    private List<ObjectNode> shown(ConfigurationId configuration) {
        ConsistentRead read = patient("configuration `" + configuration + "`");
        return asking(Stage.LIST, () -> read.ofDeployment(configuration, () -> org.versions(configuration)));
    }

    private List<ObjectNode> unused(ConfigurationId configuration) {
        ConsistentRead read = patient("configuration `" + configuration + "`");
        return asking(Stage.LIST, () -> read.of(configuration, () -> org.versions(configuration)));
    }

    private Versions versions(ConfigurationId configuration, List<ObjectNode> versions) {
        ObjectNode draft = versions.stream()
                .filter(one -> new Version(text(one, "version")).isDraft())
                .findFirst()
                .orElseGet(() -> asking(
                        Stage.READ,
                        () -> patient("the draft of configuration `" + configuration + "`")
                                .of(configuration, () -> org.version(configuration, Version.DRAFT))));
        return new Versions(configuration, draft, numbered(versions));
    }

    private ConsistentRead patient(String what) {
        return new ConsistentRead(org, ConsistentRead.BEFORE_WRITES, what);
    }

    /** Returns the unused configurations of that name. Requests all configurations, then the versions of each match. */
    public List<Versions> orphans(Missing missing) {
        return asking(Stage.LIST, org::configurations).stream()
                .filter(one -> text(one, "name").equals(missing.name()))
                .map(one -> new ConfigurationId(text(one, "id")))
                .filter(id -> !missing.usedConfigurations().contains(id))
                .map(id -> versions(id, unused(id)))
                .toList();
    }

    private static List<Published> numbered(List<ObjectNode> versions) {
        return versions.stream()
                .map(one -> new Published(new Version(text(one, "version")), one))
                .filter(one -> one.version().number().isPresent())
                .sorted(Comparator.comparing(Published::version).reversed())
                .toList();
    }

    private static List<ObjectNode> matching(Target target, List<ObjectNode> all) {
        DeploymentId id = target.id();
        return all.stream()
                .filter(one -> id == null
                        ? text(one, "name").equals(target.name())
                        : text(one, "id").equalsIgnoreCase(id.value()))
                .toList();
    }

    private static List<Neighbour> neighbours(DeploymentId id, ConfigurationId configuration, List<ObjectNode> all) {
        return all.stream()
                .filter(one -> !text(one, "id").equals(id.value()))
                .filter(one -> text(one.path("configuration"), "id").equals(configuration.value()))
                .map(one -> new Neighbour(text(one, "name"), new Version(text(one.path("configuration"), "version"))))
                .toList();
    }

    /** Waits while {@code Pending}: the next status decides what we would send (contract §5 Deployment). */
    private ObjectNode settled(ObjectNode deployment) {
        ObjectNode now = deployment;
        if (text(deployment, "status").equals("Pending")) {
            DeploymentId id = new DeploymentId(ResponseCheck.id(deployment));
            now = asking(
                    Stage.READ,
                    () -> org.await(
                                    "deployment `" + text(deployment, "name") + "` to leave Pending",
                                    PENDING,
                                    () -> patient("deployment `" + text(deployment, "name") + "`")
                                            .of(id, () -> org.deployment(id)),
                                    read -> !text(read, "status").equals("Pending"))
                            .orElse(deployment));
        }
        if (text(now, "status").equals("Deleting")) {
            throw Problem.of(ProblemKind.GONE, "deployment `" + text(now, "name") + "` is being deleted")
                    .hint("wait until it is gone; the same command then creates it again")
                    .during(Stage.READ, List.of())
                    .toException();
        }
        return now;
    }

    private Missing missing(Target target, List<ObjectNode> all) {
        List<String> names = all.stream().map(one -> text(one, "name")).toList();
        if (target.id() != null) {
            throw Problem.of(ProblemKind.NOT_FOUND, "no deployment " + target.words())
                    .hint(
                            all.isEmpty()
                                    ? "the org has no deployments yet"
                                    : "run `" + org.command("list") + "` to see the IDs of all deployments")
                    .during(Stage.LIST, List.of())
                    .toException();
        }
        String name = Objects.requireNonNull(target.name());
        List<ConfigurationId> used = all.stream()
                .map(one -> new ConfigurationId(text(one.path("configuration"), "id")))
                .distinct()
                .toList();
        List<DeploymentId> ids =
                all.stream().map(one -> new DeploymentId(text(one, "id"))).toList();
        return new Missing(
                name,
                NameSimilarity.slipsOf(name, names),
                NameSimilarity.near(name, names),
                ids,
                used,
                org.command("list"));
    }

    private static ProblemException ambiguous(Target target, List<ObjectNode> matches) {
        List<String> ids = matches.stream()
                .map(one -> text(one, "id") + "  " + text(one, "status"))
                .toList();
        return Problem.of(ProblemKind.AMBIGUOUS_NAME, matches.size() + " deployments are " + target.words())
                .because(String.join("\n", ids))
                .hint("choose one with `--id`")
                .during(Stage.LIST, List.of())
                .toException();
    }

    private static <T> T asking(Stage stage, Supplier<T> question) {
        try {
            return question.get();
        } catch (ProblemException e) {
            throw e.first().during(stage, List.of()).toException();
        }
    }
}
