package io.wmconfig.genesys.sdk;

import com.mypurecloud.sdk.v2.connector.ApiClientConnectorResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A complete HTTP response in the form that the SDK expects; the components have its names.
 *
 * @param getHeaders looked up by name, ignoring case
 * @param readBody empty if there is none
 */
record HttpAnswer(int getStatusCode, Map<String, String> getHeaders, String readBody)
        implements ApiClientConnectorResponse {
    @Override
    public String getStatusReasonPhrase() {
        return "";
    }

    @Override
    public boolean hasBody() {
        return !readBody.isEmpty();
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(readBody.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
