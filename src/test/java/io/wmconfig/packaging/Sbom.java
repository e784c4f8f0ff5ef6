package io.wmconfig.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a bill of materials in CycloneDX's JSON. */
final class Sbom {
    private Sbom() {}

    /** Returns name and version of each library, and of each module of a runtime, sorted. */
    static List<String> libraries(InputStream in) throws IOException {
        List<String> found = new ArrayList<>();
        JsonNode document = new ObjectMapper().readTree(in);
        collect(document.path("components"), found);
        found.sort(null);
        return found;
    }

    private static void collect(JsonNode components, List<String> found) {
        for (JsonNode one : components) {
            if (one.path("type").asText().equals("library")) {
                found.add(one.path("name").asText() + "-" + one.path("version").asText());
            }
            collect(one.path("components"), found);
        }
    }
}
