package io.wmconfig.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The initial content of an org as one JSON document.
 *
 * <pre>{@code
 * {"configurations": [{"id": "…", "draft": {"name": "Shop", …}, "versions": {"1": {"name": "Shop", …}}}],
 *  "deployments": [{"id": "…", "name": "Support", "configuration": {"id": "…", "version": "1"}, …}],
 *  "flows": ["…", {"id": "…", "name": "…"}],
 *  "supportedContents": ["…", {"id": "…", "name": "…", "mediaTypes": {…}}]}
 * }</pre>
 *
 * <p>Everything is optional. IDs, dates, users, statuses and links are filled in; a missing draft is a copy of the
 * newest version; a deployment without a version uses the newest. Nothing is validated, so a seed can contain what no
 * client could have written. The state file has the same shape, with a {@code format} number and pending delays.
 */
public final class OrgSeed {
    private static final int LONGEST = 16 << 20;

    private OrgSeed() {}

    /**
     * Reads a seed.
     *
     * @throws IllegalArgumentException if it is too long, not JSON, or has a duplicate key
     */
    public static JsonNode read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IllegalArgumentException("the org is larger than " + (LONGEST >> 20) + " MiB");
            }
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        }
    }

    /**
     * Reads a seed with exact numbers.
     *
     * @throws IllegalArgumentException if it is not JSON, or has a duplicate key
     */
    public static JsonNode parse(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the org is not JSON: " + Json.mistake(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the org is not JSON", e);
        }
    }
}
