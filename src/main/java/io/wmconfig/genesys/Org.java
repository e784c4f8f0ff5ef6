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
 * One Genesys Cloud organization, as far as web deployments go (contract §1).
 *
 * <p>Documents are trees: every member the service sent is there, to the digit and in its order, and every member given
 * is sent. Every method may throw {@link OrgException}; repeating what is safe to repeat has then been done already.
 */
public interface Org {
    /** Returns all deployments, once each, however many pages they take (contract §1 #9). */
    List<ObjectNode> deployments();

    /**
     * Returns all deployments, each with the whole version that it points at in the place of the reference, as far as
     * the service shows it (contract §1 #9, {@code expand}).
     */
    List<ObjectNode> deploymentsWithVersions();

    /** Returns all configurations, one document each, drafts where there are any (contract §1 #1). */
    List<ObjectNode> configurations();

    /** Returns all versions of a configuration, the draft among them, in no particular order (contract §1 #4). */
    List<ObjectNode> versions(ConfigurationId configuration);

    /** Returns one version; {@link Version#DRAFT} is the draft (contract §1 #5, #6). */
    ObjectNode version(ConfigurationId configuration, Version version);

    ObjectNode deployment(DeploymentId deployment);

    /** Creates a configuration and its draft; not repeated when its answer is lost (contract §1 #2). */
    ObjectNode createConfiguration(ObjectNode document);

    /** Replaces the draft: a member left out is gone (contract §5 PUT rules). */
    default ObjectNode replaceDraft(ConfigurationId configuration, ObjectNode document) {
        return replaceDraft(configuration, document, () -> {});
    }

    /**
     * Replaces the draft.
     *
     * @param beforeRetry checks that it may still be written, because a wait before a retry can be long
     */
    ObjectNode replaceDraft(ConfigurationId configuration, ObjectNode document, Runnable beforeRetry);

    /** Freezes the draft as the next version; not repeated when its answer is lost (contract §1 #8). */
    ObjectNode publish(ConfigurationId configuration);

    /** Creates a deployment; not repeated when its answer is lost (contract §1 #10). */
    ObjectNode createDeployment(ObjectNode document);

    /** Replaces a deployment: a member left out is gone (contract §5 PUT rules). */
    ObjectNode replaceDeployment(DeploymentId deployment, ObjectNode document);

    void deleteDeployment(DeploymentId deployment);

    /** Deletes a configuration with all its versions (contract §1 #3). */
    void deleteConfiguration(ConfigurationId configuration);

    /**
     * Asks again and again, with growing pauses, until the answer is accepted.
     *
     * <p>{@link OrgException.Failure#NOT_FOUND} and {@link OrgException.Failure#NOT_YET} count as an answer that is not
     * accepted; any other failure ends the waiting.
     *
     * @param what is waited for, to be said on the way, for example {@code the draft to become Active}
     * @param limit how long at most; the first question is asked in any case
     * @param question asked each time
     * @param accepted whether the answer will do
     * @return the accepted answer, or empty when the limit is over and the last answer was not accepted
     * @throws OrgException the last one, when the limit is over and the last question failed
     */
    <T> Optional<T> await(String what, Duration limit, Supplier<T> question, Predicate<T> accepted);

    /** Returns the org itself, if this one answers from lists that were read earlier. */
    default Org direct() {
        return this;
    }

    /**
     * Returns whom the token belongs to: {@code organization} and {@code OAuthClient}, each with {@code id} and
     * {@code name}. Needs no permission.
     */
    ObjectNode tokenOwner();

    /** Returns when the token expires; null before the first request, or if only its issuer knows. */
    @Nullable
    Instant tokenExpiry();

    /** Runs work on this thread with a fresh deadline. */
    <T> T withFreshDeadline(Supplier<T> work);

    /**
     * Does work on this thread that {@link Notices} hears of.
     *
     * @param what such as {@code publishing version 8 of}
     * @param whose name of the deployment
     */
    <T> T during(String what, String whose, Supplier<T> work);

    /** Returns the time, by the clock that waits go by. */
    Instant now();

    Traffic traffic();

    /**
     * What a command cost.
     *
     * @param requests sent, the one for the token and repeated ones included
     * @param retries how many of them were repeats after a failure
     * @param limited how many of them were refused as one too many
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
