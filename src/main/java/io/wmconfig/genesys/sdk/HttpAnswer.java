package io.wmconfig.genesys.sdk;

import com.mypurecloud.sdk.v2.connector.ApiClientConnectorResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A complete HTTP response in the form that the SDK expects.
 *
 * @param headers looked up by name, ignoring case
 * @param body empty if there is none
 */
record HttpAnswer(int status, Map<String, String> headers, String body) implements ApiClientConnectorResponse {
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
        return headers;
    }

    @Override
    public boolean hasBody() {
        return !body.isEmpty();
    }

    @Override
    public String readBody() {
        return body;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
