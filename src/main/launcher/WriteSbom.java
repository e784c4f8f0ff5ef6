import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the bill of materials of the jar, in CycloneDX's JSON: what security scanners read, because the jar holds classes of
 * many libraries. Used while packaging; never shipped.
 */
final class WriteSbom {
    private WriteSbom() {}

    /** Run as {@code java WriteSbom.java FILE VERSION LICENCE GROUP:NAME JAR ...}; the name of a jar ends with its version. */
    public static void main(String[] args) throws IOException {
        List<String> components = new ArrayList<>();
        for (int at = 2; at < args.length; at += 3) {
            String[] names = args[at + 1].split(":", -1);
            String file = Path.of(args[at + 2]).getFileName().toString();
            if (!file.startsWith(names[1] + "-") || !file.endsWith(".jar")) {
                throw new IllegalArgumentException(file + " is not " + args[at + 1]);
            }
            String version = file.substring(names[1].length() + 1, file.length() - ".jar".length());
            components.add(library(names[0], names[1], version, args[at]));
        }
        components.sort(null);
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.5",
                  "version": 1,
                  "metadata": {
                    "component": {
                      "type": "application",
                      "bom-ref": "wmconfig",
                      "name": "wmconfig",
                      "version": "%s",
                      "licenses": [{ "license": { "id": "MIT" } }]
                    }
                  },
                  "components": [
                %s
                  ]
                }
                """.formatted(args[1], String.join(",\n", components)));
    }

    private static String library(String group, String name, String version, String licence) {
        String id = "pkg:maven/" + group + "/" + name + "@" + version;
        return """
                    {
                      "type": "library",
                      "bom-ref": "%s",
                      "group": "%s",
                      "name": "%s",
                      "version": "%s",
                      "purl": "%s",
                      "licenses": [{ "license": { "id": "%s" } }]
                    }""".formatted(id, group, name, version, id, licence);
    }
}
