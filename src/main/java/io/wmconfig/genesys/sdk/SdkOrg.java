package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.PublicCopies;
import io.wmconfig.genesys.Version;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An org at Genesys Cloud, or at any service with the same API; can be shared by several threads. */
public final class SdkOrg implements Org, PublicCopies {
    private final Connection connection;
    private final TrafficCounter counts;
    private final Retrier retrier;
    private final TokenSource tokens;
    private final Transport transport;
    private final CallExecutor calls;
    private final PageWalker lists;
    private final String flags;
    private final Deadline deadline;
    private final RateLimiter limiter;

    private SdkOrg(Connection connection, String flags) {
        this.flags = flags;
        this.connection = connection;
        this.counts = new TrafficCounter();
        this.deadline = new Deadline(connection.time(), connection.limits().total());
        this.limiter = new RateLimiter(connection.time(), deadline, connection.notices());
        this.retrier = new Retrier(connection, deadline, limiter, counts);
        this.transport = new Transport(connection, deadline, limiter, counts);
        this.tokens = new TokenSource(connection, transport, retrier);
        this.calls = new CallExecutor(transport, tokens, retrier, counts);
        this.lists = new PageWalker(calls);
    }

    /** Starts the deadline without sending anything; the first call requests a token. */
    public static SdkOrg connect(Connection connection) {
        return connect(connection, "");
    }

    /**
     * Starts the clock, without a request.
     *
     * @param flags that select this org on a command line, each after a space; empty if none are needed
     */
    public static SdkOrg connect(Connection connection, String flags) {
        return new SdkOrg(connection, flags);
    }

    /** Starts connecting to the hosts ahead of the first call; nothing is sent. */
    public void openEarly() {
        transport.openEarly();
    }

    /** Loads the classes that every first request needs; nothing is connected. */
    public static void preload() {
        Transport.preload();
    }

    /** Reads the system's certificate authorities and loads what a TLS connection needs; nothing is connected. */
    public static void preloadTls() {
        TlsSockets.preload();
    }

    /**
     * Sets the rate limit.
     *
     * @param requestsPerMinute 0 for no limit
     * @param threads number that work in parallel; several slow down together when the service rejects requests
     */
    public void limit(int requestsPerMinute, int threads) {
        limiter.limit(requestsPerMinute, threads);
    }

    @Override
    public String command(String words) {
        return "wmconfig " + words + flags;
    }

    @Override
    public List<ObjectNode> deployments() {
        return lists.all(ApiCall::deployments, "id");
    }

    @Override
    public List<ObjectNode> deploymentsWithVersions() {
        return lists.all(ApiCall::deploymentsWithVersions, "id");
    }

    @Override
    public List<ObjectNode> configurations() {
        return lists.all(ApiCall::configurations, "id");
    }

    @Override
    public List<ObjectNode> versions(ConfigurationId configuration) {
        // All versions of a configuration have its ID.
        return lists.all(cursor -> ApiCall.versions(configuration, cursor), "id", "version");
    }

    @Override
    public ObjectNode version(ConfigurationId configuration, Version version) {
        ObjectNode document = requireAbout(
                configuration.value(),
                "configuration `" + configuration + "`",
                calls.document(ApiCall.version(configuration, version)));
        String answered = document.path("version").asText("");
        if (!new Version(answered).equals(version)) {
            throw untrusted("requested version " + version + " of configuration `" + configuration
                    + "`, but the response is for " + (answered.isEmpty() ? "none" : "`" + answered + "`"));
        }
        return document;
    }

    @Override
    public ObjectNode deployment(DeploymentId deployment) {
        return requireAbout(
                deployment.value(), "deployment `" + deployment + "`", calls.document(ApiCall.deployment(deployment)));
    }

    /** Only the requested resource may become the base of a write. */
    private static ObjectNode requireAbout(String id, String what, ObjectNode document) {
        if (!document.path("id").asText("").equalsIgnoreCase(id)) {
            throw untrusted("the response for " + what + " describes a different resource");
        }
        return document;
    }

    private static OrgException untrusted(String summary) {
        return new OrgException(
                Failure.FINAL,
                Problem.of(ProblemKind.UNTRUSTED_ANSWER, summary)
                        .hint("a proxy or captive portal may be answering; run the command again"));
    }

    @Override
    public ObjectNode createConfiguration(ObjectNode document) {
        return calls.document(ApiCall.createConfiguration(document));
    }

    @Override
    public ObjectNode replaceDraft(ConfigurationId configuration, ObjectNode document, Runnable beforeRetry) {
        return calls.document(ApiCall.replaceDraft(configuration, document), beforeRetry);
    }

    @Override
    public ObjectNode publish(ConfigurationId configuration) {
        return calls.document(ApiCall.publish(configuration));
    }

    @Override
    public ObjectNode createDeployment(ObjectNode document) {
        return calls.document(ApiCall.createDeployment(document));
    }

    @Override
    public ObjectNode replaceDeployment(DeploymentId deployment, ObjectNode document) {
        return calls.document(ApiCall.replaceDeployment(deployment, document));
    }

    @Override
    public void deleteDeployment(DeploymentId deployment) {
        calls.delete(ApiCall.deleteDeployment(deployment));
    }

    @Override
    public void deleteConfiguration(ConfigurationId configuration) {
        calls.delete(ApiCall.deleteConfiguration(configuration));
    }

    @Override
    public ObjectNode config(DeploymentId deployment) {
        return calls.document(ApiCall.publicCopy(deployment, "config"));
    }

    @Override
    public ObjectNode domains(DeploymentId deployment) {
        return calls.document(ApiCall.publicCopy(deployment, "domains"));
    }

    @Override
    public <T> Optional<T> await(String what, Duration limit, Supplier<T> question, Predicate<T> accepted) {
        return retrier.await(what, limit, question, accepted);
    }

    @Override
    public ObjectNode tokenOwner() {
        return calls.document(ApiCall.tokenOwner());
    }

    @Override
    public @Nullable Instant tokenExpiry() {
        return tokens.expiry();
    }

    @Override
    public <T> T during(String what, String whose, Supplier<T> work) {
        connection.notices().begin(what, whose);
        try {
            return work.get();
        } finally {
            connection.notices().end();
        }
    }

    @Override
    public <T> T withFreshDeadline(Supplier<T> work) {
        return deadline.withFreshLimit(work);
    }

    @Override
    public Instant now() {
        return connection.time().now();
    }

    @Override
    public Traffic traffic() {
        return counts.traffic();
    }
}
