package io.wmconfig.packaging;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiException;
import com.mypurecloud.sdk.v2.ApiRequestBuilder;
import com.mypurecloud.sdk.v2.AsyncApiCallback;
import com.mypurecloud.sdk.v2.api.request.GetWebdeploymentsDeploymentsRequest;
import com.mypurecloud.sdk.v2.connector.ApiClientConnector;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorProperty;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorProvider;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorRequest;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Makes every kind of call that wmconfig makes through the SDK, against a loopback server.
 *
 * <p>A program of its own: {@code SlimJarIT} runs it on the packaged jar, so that a class which the shade filters forgot
 * shows as a {@link NoClassDefFoundError} here and not at a user's.
 */
public final class SdkCall {
    private SdkCall() {}

    /**
     * Prints {@code ok} when the SDK got through.
     *
     * @param args not used
     * @throws Exception when it did not
     */
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SdkCall::answer);
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            ApiClient api = ApiClient.Builder.standard()
                    .withBasePath(base)
                    .withAutoReloadConfig(false)
                    .withShouldRefreshAccessToken(false)
                    .withObjectMapper(new ObjectMapper())
                    .withProperty(ApiClientConnectorProperty.CONNECTOR_PROVIDER, provider())
                    .build();
            api.setAccessToken("token");
            JsonNode list = api.invoke(
                            GetWebdeploymentsDeploymentsRequest.builder()
                                    .build()
                                    .withHttpInfo(),
                            new TypeReference<JsonNode>() {})
                    .getBody();
            expect("/api/v2/webdeployments/deployments", list.path("path").asText());
            expect("Bearer token", list.path("auth").asText());

            JsonNode put = api.invoke(
                            ApiRequestBuilder.create("PUT", "/api/v2/webdeployments/deployments/{id}")
                                    .withPathParameter("id", "a b")
                                    .withQueryParameters("after", "", "c")
                                    .withBody(list)
                                    .withAuthNames("PureCloud OAuth")
                                    .build(),
                            new TypeReference<JsonNode>() {})
                    .getBody();
            expect(
                    "/api/v2/webdeployments/deployments/a%20b?after=c",
                    put.path("path").asText());

            ApiClient login =
                    ApiClient.Builder.from(api).withBasePath(base + "/login").build();
            try {
                login.invoke(ApiRequestBuilder.create("GET", "/refused").build(), new TypeReference<JsonNode>() {});
                throw new IllegalStateException("a 403 was taken for an answer");
            } catch (ApiException e) {
                expect("403", Integer.toString(e.getStatusCode()));
            }
        } finally {
            server.stop(0);
        }
        System.out.println("ok");
    }

    private static void expect(String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException("wanted " + wanted + ", found " + found);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> answer = new HashMap<>();
            answer.put("path", exchange.getRequestURI().toString());
            answer.put("auth", exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = new ObjectMapper().writeValueAsBytes(answer);
            int status = exchange.getRequestURI().getPath().endsWith("/refused") ? 403 : 200;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static ApiClientConnectorProvider provider() {
        return properties -> new Connector();
    }

    private static final class Connector implements ApiClientConnector {
        @Override
        public ApiClientConnectorResponse invoke(ApiClientConnectorRequest request) throws IOException {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(request.getUrl()).toURL().openConnection();
            connection.setRequestMethod(request.getMethod());
            request.getHeaders().forEach(connection::setRequestProperty);
            if (request.hasBody() && !request.getMethod().equals("GET")) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(request.readBody().getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
            return new Response(status, in.readAllBytes());
        }

        @Override
        public Future<ApiClientConnectorResponse> invokeAsync(
                ApiClientConnectorRequest request, AsyncApiCallback<ApiClientConnectorResponse> callback) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private static final class Response implements ApiClientConnectorResponse {
        private final int status;
        private final byte[] body;

        Response(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        public String getStatusReasonPhrase() {
            return "";
        }

        @Override
        public Map<String, String> getHeaders() {
            return Collections.singletonMap("Content-Type", "application/json");
        }

        @Override
        public boolean hasBody() {
            return true;
        }

        @Override
        public String readBody() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close() {}
    }
}
