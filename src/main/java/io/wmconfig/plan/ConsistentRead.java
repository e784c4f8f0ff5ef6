package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads something that a list or one of our writes has named.
 *
 * <p>The service may deny for a while that it exists. The read is then retried, and after the time limit a fresh list
 * decides: if it still names the object, the service contradicts itself; otherwise the object was deleted.
 *
 * @param limit how long to retry
 * @param what the object to read, as part of a sentence
 */
public record ConsistentRead(Org org, Duration limit, String what) {
    /** Time limit for reads before our first write. */
    public static final Duration BEFORE_WRITES = Duration.ofSeconds(10);

    /** Reads a deployment or something that belongs to it. */
    public <T> T of(DeploymentId id, Supplier<T> read) {
        return read(read, () -> names(org.direct().deployments().stream(), id.value()));
    }

    /** Reads one or all versions of a configuration. */
    public <T> T of(ConfigurationId id, Supplier<T> read) {
        return read(read, () -> names(org.direct().configurations().stream(), id.value()));
    }

    /** Reads one or all versions of a configuration that a deployment points at. */
    public <T> T ofDeployment(ConfigurationId shown, Supplier<T> read) {
        return read(
                read,
                () -> names(org.direct().deployments().stream().map(one -> one.path("configuration")), shown.value()));
    }

    private static boolean names(Stream<? extends JsonNode> list, String id) {
        return list.anyMatch(one -> text(one, "id").equalsIgnoreCase(id));
    }

    private <T> T read(Supplier<T> read, Supplier<Boolean> named) {
        OrgException[] denial = new OrgException[1];
        try {
            return read.get();
        } catch (OrgException e) {
            denial[0] = denied(e);
        }
        try {
            return org.await("the service to find " + what, limit, () -> again(denial, read), answer -> true)
                    .orElseThrow();
        } catch (OrgException e) {
            throw new OrgException(Failure.FINAL, decided(denied(e).first(), named.get()));
        }
    }

    /** Rethrows the first failure once, because that attempt is already made; after that, reads again. */
    private static <T> T again(OrgException[] denial, Supplier<T> read) {
        OrgException first = denial[0];
        if (first == null) {
            return read.get();
        }
        denial[0] = null;
        throw first;
    }

    private static OrgException denied(OrgException e) {
        if (e.failure() != Failure.NOT_FOUND) {
            throw e;
        }
        return e;
    }

    private Problem decided(Problem denial, boolean named) {
        Problem problem = named
                ? Problem.of(ProblemKind.UNTRUSTED_ANSWER, what + " is listed but cannot be read")
                        .hint("run the command again later")
                : Problem.of(ProblemKind.GONE, what + " was deleted by somebody else")
                        .hint("`" + org.command("list") + "` shows what exists");
        return problem.answered(denial.answer());
    }
}
