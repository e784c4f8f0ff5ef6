package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mypurecloud.sdk.v2.ApiRequest;
import com.mypurecloud.sdk.v2.ApiRequestBuilder;
import com.mypurecloud.sdk.v2.api.request.GetWebdeploymentsDeploymentsRequest;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.sdk.ApiCall.CallKind;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The calls we make (contract §1); raw trees as bodies, because the SDK's own models lose members. */
final class ApiCalls {
    private static final String ROOT = "/api/v2/webdeployments";
    private static final String DEPLOYMENTS = ROOT + "/deployments";
    private static final String DEPLOYMENT = DEPLOYMENTS + "/{deploymentId}";
    private static final String CONFIGURATIONS = ROOT + "/configurations";
    private static final String CONFIGURATION = CONFIGURATIONS + "/{configurationId}";
    private static final String VERSIONS = CONFIGURATION + "/versions";
    private static final String DRAFT = VERSIONS + "/draft";
    private static final String PERMISSION = "webDeployments:";

    private ApiCalls() {}

    static ApiCall deployments(@Nullable String cursor) {
        // The SDK's own request knows no cursor; it serves for the first page.
        ApiRequest<Void> request = cursor == null
                ? GetWebdeploymentsDeploymentsRequest.builder().build().withHttpInfo()
                : paged(request("GET", DEPLOYMENTS), cursor);
        return new ApiCall(CallKind.LIST, "the deployments", PERMISSION + "deployment:view", request);
    }

    static ApiCall deploymentsWithVersions(@Nullable String cursor) {
        ApiRequest<Void> request =
                paged(request("GET", DEPLOYMENTS).withQueryParameters("expand", "", "Configuration"), cursor);
        return new ApiCall(CallKind.LIST, "the deployments", PERMISSION + "deployment:view", request);
    }

    static ApiCall configurations(@Nullable String cursor) {
        ApiRequest<Void> request = paged(request("GET", CONFIGURATIONS), cursor);
        return new ApiCall(CallKind.LIST, "the configurations", PERMISSION + "configuration:view", request);
    }

    static ApiCall versions(ConfigurationId id, @Nullable String cursor) {
        ApiRequest<Void> request = paged(about(id, request("GET", VERSIONS)), cursor);
        return new ApiCall(
                CallKind.LIST,
                "the versions of configuration `" + id + "`",
                PERMISSION + "configuration:view",
                request);
    }

    static ApiCall version(ConfigurationId id, Version version) {
        String what = version.isDraft() ? draftOf(id) : "version " + version + " of configuration `" + id + "`";
        ApiRequestBuilder<Void> request = version.isDraft()
                ? request("GET", DRAFT)
                : request("GET", VERSIONS + "/{versionId}").withPathParameter("versionId", part(version.name(), what));
        return new ApiCall(
                CallKind.READ,
                what,
                PERMISSION + "configuration:view",
                about(id, request).build());
    }

    static ApiCall deployment(DeploymentId id) {
        return new ApiCall(
                CallKind.READ,
                nameOf(id),
                PERMISSION + "deployment:view",
                about(id, request("GET", DEPLOYMENT)).build());
    }

    static ApiCall createConfiguration(ObjectNode document) {
        ApiRequest<ObjectNode> request =
                request("POST", CONFIGURATIONS).withBody(document).build();
        return new ApiCall(CallKind.MAKE, "the new configuration", PERMISSION + "configuration:add", request);
    }

    static ApiCall replaceDraft(ConfigurationId id, ObjectNode document) {
        ApiRequest<ObjectNode> request =
                about(id, request("PUT", DRAFT)).withBody(document).build();
        return new ApiCall(CallKind.REPLACE, draftOf(id), PERMISSION + "configuration:edit", request);
    }

    static ApiCall publish(ConfigurationId id) {
        ApiRequest<Void> request =
                about(id, request("POST", DRAFT + "/publish")).build();
        String permission = PERMISSION + "configuration:edit` and `" + PERMISSION + "configuration:add";
        return new ApiCall(CallKind.MAKE, draftOf(id), permission, request);
    }

    static ApiCall createDeployment(ObjectNode document) {
        ApiRequest<ObjectNode> request =
                request("POST", DEPLOYMENTS).withBody(document).build();
        return new ApiCall(CallKind.MAKE, "the new deployment", PERMISSION + "deployment:add", request);
    }

    static ApiCall replaceDeployment(DeploymentId id, ObjectNode document) {
        ApiRequest<ObjectNode> request =
                about(id, request("PUT", DEPLOYMENT)).withBody(document).build();
        return new ApiCall(CallKind.REPLACE, nameOf(id), PERMISSION + "deployment:edit", request);
    }

    static ApiCall deleteDeployment(DeploymentId id) {
        return new ApiCall(
                CallKind.DELETE,
                nameOf(id),
                PERMISSION + "deployment:delete",
                about(id, request("DELETE", DEPLOYMENT)).build());
    }

    static ApiCall deleteConfiguration(ConfigurationId id) {
        return new ApiCall(
                CallKind.DELETE,
                "configuration `" + id + "`",
                PERMISSION + "configuration:delete",
                about(id, request("DELETE", CONFIGURATION)).build());
    }

    /** Returns the call for what visitors get; the file is {@code config} or {@code domains} (contract §9). */
    static ApiCall publicCopy(DeploymentId id, String file) {
        ApiRequestBuilder<Void> request = ApiRequestBuilder.create(
                        "GET", "/webdeployments/v1/deployments/{deploymentId}/" + file + ".json")
                .withContentTypes("application/json")
                .withAccepts("application/json");
        return new ApiCall(
                CallKind.PUBLIC,
                "the public `" + file + ".json` of " + nameOf(id),
                "",
                about(id, request).build());
    }

    /** Returns the call that asks the login host for a token (contract §2). */
    static ApiCall login(String authorization) {
        ApiRequest<Void> request = ApiRequestBuilder.create("POST", "/oauth/token")
                .withCustomHeader("Authorization", authorization)
                .withContentTypes("application/x-www-form-urlencoded")
                .withAccepts("application/json")
                .withFormParameter("grant_type", "client_credentials")
                .build();
        return new ApiCall(CallKind.LOGIN, "a token", "", request);
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
        return request.withPathParameter("configurationId", part(id.value(), "configuration `" + id + "`"));
    }

    private static ApiRequestBuilder<Void> about(DeploymentId id, ApiRequestBuilder<Void> request) {
        return request.withPathParameter("deploymentId", part(id.value(), nameOf(id)));
    }

    /** Returns one part of a path; the SDK encodes all but the two that would climb to another path. */
    private static String part(String value, String what) {
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new OrgException(
                    OrgException.Failure.NOT_FOUND, Problem.of(ProblemKind.NOT_FOUND, "there is no " + what));
        }
        return value;
    }

    private static String nameOf(DeploymentId id) {
        return "deployment `" + id + "`";
    }

    private static String draftOf(ConfigurationId id) {
        return "the draft of configuration `" + id + "`";
    }
}
