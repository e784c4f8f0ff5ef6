package io.wmconfig.faults;

import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

/** An org of many shops, and look files for them: {@code Shop 1}, {@code Shop 2} and so on. */
final class Shops {
    private static final String LOOK = """
            {"name": "Look", "languages": ["en-us"], "defaultLanguage": "en-us", "x-rate": 1.10,
             "messenger": {"enabled": true, "styles": {"primaryColor": "#0165A7"},
                           "launcherButton": {"visibility": "On"}, "homeScreen": {"enabled": true}},
             "position": {"alignment": "Auto", "sideSpace": 20, "bottomSpace": 12}}
            """;

    private Shops() {}

    /** An org in which so many deployments in a row share a configuration. */
    static TestSettings org(int deployments, int sharing) {
        StringBuilder configurations = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < deployments; i++) {
            String configuration = id('a', i / sharing);
            if (i % sharing == 0) {
                configurations
                        .append(i == 0 ? "" : ",")
                        .append("{\"id\": \"" + configuration + "\", \"versions\": {\"1\": " + LOOK + "}}");
            }
            all.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"id\": \"%s\", \"name\": \"Shop %d\", \"allowAllDomains\": true, \"status\": \"Active\","
                                    + " \"configuration\": {\"id\": \"%s\", \"version\": \"1\"}}",
                            id('d', i),
                            i + 1,
                            configuration));
        }
        return TestSettings.defaults()
                .withSeed(OrgSeed.parse(
                        "{\"configurations\": [" + configurations + "], \"deployments\": [" + all + "]}"));
    }

    /** Returns the id of a configuration (a) or deployment (d), the first being 0. */
    static String id(char what, int index) {
        return String.format(Locale.ROOT, "0000%c000-0000-4000-8000-%012d", what, index + 1);
    }

    /** Writes one file with a document for each shop, and returns its path. */
    static String looks(Path directory, int shops, IntFunction<String> color) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= shops; i++) {
            text.append(String.format(Locale.ROOT, "---\ndeployment: Shop %d\nprimary: \"%s\"\n", i, color.apply(i)));
        }
        Path file = directory.resolve("looks.yaml").toAbsolutePath();
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
