import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiRequest;
import com.mypurecloud.sdk.v2.ApiRequestBuilder;
import com.mypurecloud.sdk.v2.api.WebDeploymentsApi;
import com.mypurecloud.sdk.v2.api.request.GetWebdeploymentsDeploymentsRequest;
import com.mypurecloud.sdk.v2.model.WebDeployment;
import com.mypurecloud.sdk.v2.model.WebDeploymentConfigurationVersion;
import com.mypurecloud.sdk.v2.model.WebDeploymentConfigurationVersionEntityRef;
import java.util.Base64;
import java.util.List;

/** {@code Typed NAME COLOR}: the naive Java program, the SDK's own models in a jar of everything; it loses settings. */
public final class Typed {
    private Typed() {}

    public static void main(String[] args) throws Exception {
        ApiClient client = ApiClient.Builder.standard()
                .withBasePath(System.getenv("GENESYS_CLOUD_API_URL"))
                .withAutoReloadConfig(false)
                .build();
        ApiClient login = ApiClient.Builder.from(client)
                .withBasePath(System.getenv("GENESYS_CLOUD_LOGIN_URL"))
                .withAutoReloadConfig(false)
                .build();
        String pair = System.getenv("GENESYS_CLOUD_CLIENT_ID") + ":" + System.getenv("GENESYS_CLOUD_CLIENT_SECRET");
        ApiRequest<Void> request = ApiRequestBuilder.create("POST", "/oauth/token")
                .withCustomHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()))
                .withContentTypes("application/x-www-form-urlencoded")
                .withAccepts("application/json")
                .withFormParameter("grant_type", "client_credentials")
                .build();
        JsonNode token = login.invoke(request, new TypeReference<JsonNode>() {}).getBody();
        client.setAccessToken(token.get("access_token").asText());

        WebDeploymentsApi api = new WebDeploymentsApi(client);
        String id = api.getWebdeploymentsDeployments(new GetWebdeploymentsDeploymentsRequest()).getEntities().stream()
                .filter(one -> one.getName().equals(args[0]))
                .findFirst()
                .orElseThrow()
                .getId();
        // The list has another type than a deployment that can be written.
        WebDeployment deployment = api.getWebdeploymentsDeployment(id, List.of());
        String configuration = deployment.getConfiguration().getId();
        WebDeploymentConfigurationVersion draft = api.getWebdeploymentsConfigurationVersionsDraft(configuration);
        draft.getMessenger().getStyles().setPrimaryColor(args[1]);
        api.putWebdeploymentsConfigurationVersionsDraft(configuration, draft);
        String version = api.postWebdeploymentsConfigurationVersionsDraftPublish(configuration).getVersion();
        deployment.setConfiguration(new WebDeploymentConfigurationVersionEntityRef().id(configuration).version(version));
        api.putWebdeploymentsDeployment(id, deployment);
        System.exit(0);
    }
}
