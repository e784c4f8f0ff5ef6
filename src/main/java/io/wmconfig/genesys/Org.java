package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The web deployments of one Genesys Cloud organization (contract §1).
 *
 * <p>Documents are trees: they contain every field that the service sent, digit for digit and in its order, and every
 * given field is sent. Every method may throw {@link OrgException}, but only after all safe retries.
 */
public interface Org {
    /** Returns all deployments from all pages, without duplicates (contract §1 #9). */
    List<ObjectNode> deployments();

    /**
     * Returns all deployments; each contains the whole version that it points at instead of a reference, as far as the
     * service returns it (contract §1 #9, {@code expand}).
     */
    List<ObjectNode> deploymentsWithVersions();

    /** Returns all configurations, one document each: the draft if there is one (contract §1 #1). */
    List<ObjectNode> configurations();

    /** Returns all versions of a configuration, including the draft, in no particular order (contract §1 #4). */
    List<ObjectNode> versions(ConfigurationId configuration);

    /** Returns one version, or the draft for {@link Version#DRAFT} (contract §1 #5, #6). */
    ObjectNode version(ConfigurationId configuration, Version version);

    ObjectNode deployment(DeploymentId deployment);

    /** Creates a configuration and its draft; not retried when the response is lost (contract §1 #2). */
    ObjectNode createConfiguration(ObjectNode document);

    /** Replaces the draft; settings left out are removed (contract §5 PUT rules). */
    default ObjectNode replaceDraft(ConfigurationId configuration, ObjectNode document) {
        return replaceDraft(configuration, document, () -> {});
    }

    /**
     * Replaces the draft.
     *
     * @param beforeRetry checks that the draft may still be written, because the wait before a retry can be long
     */
    ObjectNode replaceDraft(ConfigurationId configuration, ObjectNode document, Runnable beforeRetry);

    /** Publishes the draft as the next version; not retried when the response is lost (contract §1 #8). */
    ObjectNode publish(ConfigurationId configuration);

    /** Creates a deployment; not retried when the response is lost (contract §1 #10). */
    ObjectNode createDeployment(ObjectNode document);

    /** Replaces a deployment; settings left out are removed (contract §5 PUT rules). */
    ObjectNode replaceDeployment(DeploymentId deployment, ObjectNode document);

    void deleteDeployment(DeploymentId deployment);

    /** Deletes a configuration with all its versions (contract §1 #3). */
    void deleteConfiguration(ConfigurationId configuration);

    /**
     * Polls with growing pauses until an answer is accepted.
     *
     * <p>{@link OrgException.Failure#NOT_FOUND} and {@link OrgException.Failure#NOT_YET} count as answers that are not
     * accepted; any other failure ends the wait.
     *
     * @param what is awaited, for messages, for example {@code the draft to become Active}
     * @param limit maximum time to wait; the first poll is always made
     * @param question asked on each poll
     * @param accepted whether an answer ends the wait
     * @return the accepted answer, or empty if the limit is reached and the last answer was not accepted
     * @throws OrgException the last one, if the limit is reached and the last poll failed
     */
    <T> Optional<T> await(String what, Duration limit, Supplier<T> question, Predicate<T> accepted);

    /**
     * Returns a command line for a hint, with the flags that select this org: {@code wmconfig list --profile prod}.
     *
     * @param words such as {@code list}
     */
    String command(String words);

    /** Returns the underlying org if this one answers from lists read earlier, else this one. */
    default Org direct() {
        return this;
    }

    /**
     * Returns the owner of the token: {@code organization} and {@code OAuthClient}, each with {@code id} and
     * {@code name}. Needs no permission.
     */
    ObjectNode tokenOwner();

    /** Returns when the token expires; null before the first request, or if unknown. */
    @Nullable
    Instant tokenExpiry();

    /** Runs work on this thread with a fresh deadline. */
    <T> T withFreshDeadline(Supplier<T> work);

    /**
     * Runs work on this thread and reports it to {@link Notices}.
     *
     * @param what such as {@code publishing version 8 of}
     * @param whose name of the deployment
     */
    <T> T during(String what, String whose, Supplier<T> work);

    /** Returns the current time, from the clock that waits use. */
    Instant now();

    Traffic traffic();

    /**
     * Number of requests that a command has sent.
     *
     * @param requests all requests, including token requests and retries
     * @param retries requests that repeated a failed one
     * @param limited requests rejected by the rate limit
     */
    record Traffic(int requests, int retries, int limited) {
        public Traffic(int requests, int retries) {
            this(requests, retries, 0);
        }

        public Traffic and(Traffic other) {
            return new Traffic(requests + other.requests, retries + other.retries, limited + other.limited);
        }
    }
}
