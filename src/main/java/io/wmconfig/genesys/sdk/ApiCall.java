package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mypurecloud.sdk.v2.ApiRequest;
import com.mypurecloud.sdk.v2.ApiRequestBuilder;
import com.mypurecloud.sdk.v2.api.request.GetWebdeploymentsDeploymentsRequest;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Hosts;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One API call (contract §1), including all its attempts. Bodies are trees, because the SDK's own models lose fields.
 *
 * @param what target of the call, for messages: {@code deployment `…`}
 * @param permission that the call needs, according to the contract
 */
record ApiCall(CallKind kind, String what, String permission, ApiRequest<?> request) {
    private static final String ROOT = "/api/v2/webdeployments";
    private static final String DEPLOYMENTS = ROOT + "/deployments";
    private static final String DEPLOYMENT = DEPLOYMENTS + "/{deploymentId}";
    private static final String CONFIGURATIONS = ROOT + "/configurations";
    private static final String CONFIGURATION = CONFIGURATIONS + "/{configurationId}";
    private static final String VERSIONS = CONFIGURATION + "/versions";
    private static final String DRAFT = VERSIONS + "/draft";
    private static final String OF_DEPLOYMENTS = "webDeployments:deployment:";
    private static final String OF_CONFIGURATIONS = "webDeployments:configuration:";

    /** What a call does to the org. */
    enum CallKind {
        LOGIN,
        LIST,
        READ,
        /** Reads what visitors get, without a token. */
        PUBLIC,
        REPLACE,
        DELETE,
        /** Creates or publishes: repeating it would create a duplicate. */
        MAKE
    }

    boolean idempotent() {
        return kind != CallKind.MAKE;
    }

    boolean repeatableAfter(FailedAttempt failed) {
        return failed.rateLimited() || (failed.passing() && (idempotent() || failed.unsent()));
    }

    String bare() {
        return what.startsWith("the ") ? what.substring(4) : what;
    }

    /** Returns what the call does, for progress messages. */
    String doing() {
        return switch (kind) {
            case LOGIN -> "requesting " + what;
            case LIST, READ, PUBLIC -> "reading " + what;
            case REPLACE -> "saving " + what;
            case DELETE -> "deleting " + what;
            case MAKE -> "creating " + what;
        };
    }

    URI target(Hosts hosts) {
        return switch (kind) {
            case LOGIN -> hosts.login();
            case PUBLIC -> hosts.cdn();
            case LIST, READ, REPLACE, DELETE, MAKE -> hosts.api();
        };
    }

    static ApiCall deployments(@Nullable String cursor) {
        // The SDK's own request has no cursor, so it is used only for the first page.
        ApiRequest<Void> request = cursor == null
                ? GetWebdeploymentsDeploymentsRequest.builder().build().withHttpInfo()
                : paged(request("GET", DEPLOYMENTS), cursor);
        return new ApiCall(CallKind.LIST, "the deployments", OF_DEPLOYMENTS + "view", request);
    }

    static ApiCall deploymentsWithVersions(@Nullable String cursor) {
        ApiRequest<Void> request =
                paged(request("GET", DEPLOYMENTS).withQueryParameters("expand", "", "Configuration"), cursor);
        return new ApiCall(CallKind.LIST, "the deployments", OF_DEPLOYMENTS + "view", request);
    }

    static ApiCall configurations(@Nullable String cursor) {
        ApiRequest<Void> request = paged(request("GET", CONFIGURATIONS), cursor);
        return new ApiCall(CallKind.LIST, "the configurations", OF_CONFIGURATIONS + "view", request);
    }

    static ApiCall versions(ConfigurationId id, @Nullable String cursor) {
        ApiRequest<Void> request = paged(about(id, request("GET", VERSIONS)), cursor);
        return new ApiCall(CallKind.LIST, "the versions of " + nameOf(id), OF_CONFIGURATIONS + "view", request);
    }

    static ApiCall version(ConfigurationId id, Version version) {
        String what = version.isDraft() ? draftOf(id) : "version " + version + " of " + nameOf(id);
        ApiRequestBuilder<Void> request = version.isDraft()
                ? request("GET", DRAFT)
                : request("GET", VERSIONS + "/{versionId}").withPathParameter("versionId", part(version.name(), what));
        return call(CallKind.READ, what, OF_CONFIGURATIONS + "view", about(id, request));
    }

    static ApiCall deployment(DeploymentId id) {
        return call(CallKind.READ, nameOf(id), OF_DEPLOYMENTS + "view", about(id, request("GET", DEPLOYMENT)));
    }

    static ApiCall createConfiguration(ObjectNode document) {
        ApiRequest<?> request =
                request("POST", CONFIGURATIONS).withBody(document).build();
        return new ApiCall(CallKind.MAKE, "the new configuration", OF_CONFIGURATIONS + "add", request);
    }

    static ApiCall replaceDraft(ConfigurationId id, ObjectNode document) {
        ApiRequest<?> request =
                about(id, request("PUT", DRAFT)).withBody(document).build();
        return new ApiCall(CallKind.REPLACE, draftOf(id), OF_CONFIGURATIONS + "edit", request);
    }

    static ApiCall publish(ConfigurationId id) {
        String permissions = OF_CONFIGURATIONS + "edit` and `" + OF_CONFIGURATIONS + "add";
        return call(CallKind.MAKE, draftOf(id), permissions, about(id, request("POST", DRAFT + "/publish")));
    }

    static ApiCall createDeployment(ObjectNode document) {
        ApiRequest<?> request = request("POST", DEPLOYMENTS).withBody(document).build();
        return new ApiCall(CallKind.MAKE, "the new deployment", OF_DEPLOYMENTS + "add", request);
    }

    static ApiCall replaceDeployment(DeploymentId id, ObjectNode document) {
        ApiRequest<?> request =
                about(id, request("PUT", DEPLOYMENT)).withBody(document).build();
        return new ApiCall(CallKind.REPLACE, nameOf(id), OF_DEPLOYMENTS + "edit", request);
    }

    static ApiCall deleteDeployment(DeploymentId id) {
        return call(CallKind.DELETE, nameOf(id), OF_DEPLOYMENTS + "delete", about(id, request("DELETE", DEPLOYMENT)));
    }

    static ApiCall deleteConfiguration(ConfigurationId id) {
        return call(
                CallKind.DELETE, nameOf(id), OF_CONFIGURATIONS + "delete", about(id, request("DELETE", CONFIGURATION)));
    }

    /** Returns the call that reads a public file, {@code config} or {@code domains} (contract §9). */
    static ApiCall publicCopy(DeploymentId id, String file) {
        ApiRequestBuilder<Void> request = ApiRequestBuilder.create(
                        "GET", "/webdeployments/v1/deployments/{deploymentId}/" + file + ".json")
                .withContentTypes("application/json")
                .withAccepts("application/json");
        return call(CallKind.PUBLIC, "the public `" + file + ".json` of " + nameOf(id), "", about(id, request));
    }

    /** Returns the call that reads the owner of the token; it needs no permission (SDK 198.1.0, TokensApi). */
    static ApiCall tokenOwner() {
        return call(CallKind.READ, "the token", "", request("GET", "/api/v2/tokens/me"));
    }

    /** Returns the call that requests a token from the login host (contract §2). */
    static ApiCall login(String authorization) {
        ApiRequestBuilder<Void> request = ApiRequestBuilder.create("POST", "/oauth/token")
                .withCustomHeader("Authorization", authorization)
                .withContentTypes("application/x-www-form-urlencoded")
                .withAccepts("application/json")
                .withFormParameter("grant_type", "client_credentials");
        return call(CallKind.LOGIN, "a token", "", request);
    }

    private static ApiCall call(CallKind kind, String what, String permission, ApiRequestBuilder<Void> request) {
        return new ApiCall(kind, what, permission, request.build());
    }

    private static ApiRequestBuilder<Void> request(String method, String path) {
        return ApiRequestBuilder.create(method, path)
                .withContentTypes("application/json")
                .withAccepts("application/json")
                .withAuthNames("PureCloud OAuth");
    }

    private static ApiRequest<Void> paged(ApiRequestBuilder<Void> request, @Nullable String cursor) {
        return (cursor == null ? request : request.withQueryParameters("after", "", cursor)).build();
    }

    private static ApiRequestBuilder<Void> about(ConfigurationId id, ApiRequestBuilder<Void> request) {
        return request.withPathParameter("configurationId", part(id.value(), nameOf(id)));
    }

    private static ApiRequestBuilder<Void> about(DeploymentId id, ApiRequestBuilder<Void> request) {
        return request.withPathParameter("deploymentId", part(id.value(), nameOf(id)));
    }

    /** Returns a path segment; refuses dot segments, which the SDK does not encode and which lead to another path. */
    private static String part(String value, String what) {
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new OrgException(Failure.NOT_FOUND, Problem.of(ProblemKind.NOT_FOUND, "there is no " + what));
        }
        return value;
    }

    private static String nameOf(DeploymentId id) {
        return "deployment `" + id + "`";
    }

    private static String nameOf(ConfigurationId id) {
        return "configuration `" + id + "`";
    }

    private static String draftOf(ConfigurationId id) {
        return "the draft of " + nameOf(id);
    }
}
