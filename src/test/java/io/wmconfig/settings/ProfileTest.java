package io.wmconfig.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Credentials.ClientCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile decides, what wins over it, and what a checked-out one cannot do. */
class ProfileTest {
    private static final Hosts IRELAND = Hosts.of(Region.parse("eu-west-1"));
    private static final String VARIABLES = """
            profiles:
              prod:
                region: eu-west-1
                clientIdVariable: PROD_ID
                clientSecretVariable: PROD_SECRET
            """;
    private static final String FILE = "profiles: { dev: { region: eu-west-1, envFile: .env.dev } }";

    @TempDir
    Path directory = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void startFromNothing() {
        environment.clear();
    }

    @Test
    void theVariablesItNamesAreTheOnlyOnes() throws IOException {
        project(VARIABLES);
        environment.put("GENESYS_CLOUD_CLIENT_ID", "somebody");
        environment.put("GENESYS_CLOUD_CLIENT_SECRET", "else");
        environment.put("GENESYS_CLOUD_REGION", "eu-west-2");
        environment.put("PROD_ID", "id");
        environment.put("PROD_SECRET", "CANARY");
        Settings settings = read("prod", null, null);
        assertThat(settings.credentials())
                .isEqualTo(new ClientCredentials("id", new Secret("CANARY"), "the environment"));
        assertThat(settings.hosts()).isEqualTo(IRELAND);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFile() throws IOException {
        project("\uFEFF" + VARIABLES);
        environment.put("PROD_ID", "id");
        environment.put("PROD_SECRET", "s");
        assertThat(read("prod", null, null).hosts()).isEqualTo(IRELAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- prod", "\uFEFF- prod"})
    void aFileWithoutKeysIsRefused(String text) throws IOException {
        project(text);
        Problem problem = problem("prod");
        assertThat(problem.summary()).isEqualTo("`wmconfig.yaml` must contain keys and values, found a list");
        assertThat(problem.hint()).isEqualTo("start with `profiles:`");
        assertThat(String.valueOf(problem.place())).isEqualTo("wmconfig.yaml:1:1");
    }

    @Test
    void theUsualFileIsNotAskedBesideThem() throws IOException {
        project(VARIABLES);
        write(".env", "GENESYS_CLOUD_API_URL=https://evil.example.com\nPROD_ID=theirs\nPROD_SECRET=theirs");
        environment.put("PROD_ID", "id");
        environment.put("PROD_SECRET", "CANARY");
        assertThat(read("prod", null, null).hosts()).isEqualTo(IRELAND);
    }

    @Test
    void anAddressInTheEnvironmentStandsBeforeTheRegionAsWithTheFlag() throws IOException {
        project(VARIABLES);
        environment.put("PROD_ID", "id");
        environment.put("PROD_SECRET", "s");
        environment.put("GENESYS_CLOUD_API_URL", "https://gateway.example.com");
        assertThat(read("prod", null, null).hosts().api()).hasToString("https://gateway.example.com");
    }

    @Test
    void flagsWinOverTheProfile() throws IOException {
        project(FILE);
        write(".env.dev", "GENESYS_CLOUD_ACCESS_TOKEN=wrong");
        write("other.env", "GENESYS_CLOUD_ACCESS_TOKEN=CANARY");
        Settings settings = read("dev", "eu-west-2", "other.env");
        assertThat(settings.credentials()).isEqualTo(new AccessToken(new Secret("CANARY"), "`other.env`"));
        assertThat(settings.hosts()).isEqualTo(Hosts.of(Region.parse("eu-west-2")));
    }

    @Test
    void theFileItNamesWinsOverTheEnvironment() throws IOException {
        project("profiles: { dev: { envFile: .env.dev } }");
        write(".env.dev", "GENESYS_CLOUD_ACCESS_TOKEN=CANARY\nGENESYS_CLOUD_REGION=eu-west-1");
        environment.put("GENESYS_CLOUD_ACCESS_TOKEN", "wrong");
        environment.put("GENESYS_CLOUD_REGION", "eu-west-2");
        Settings settings = read("dev", null, null);
        assertThat(settings.credentials()).isEqualTo(new AccessToken(new Secret("CANARY"), "`.env.dev`"));
        assertThat(settings.hosts()).isEqualTo(IRELAND);
    }

    @Test
    void namesAreLookedUpInTheFileWhenItNamesBoth() throws IOException {
        project("profiles: { dev: { envFile: all.env, accessTokenVariable: DEV_TOKEN } }");
        write("all.env", "DEV_TOKEN=CANARY\nPROD_TOKEN=wrong\nGENESYS_CLOUD_CLIENT_ID=wrong");
        environment.put("DEV_TOKEN", "wrong");
        assertThat(read("dev", null, null).credentials()).isEqualTo(new AccessToken(new Secret("CANARY"), "`all.env`"));
    }

    @Test
    void theAddressesOfItsFileBelongTogether() throws IOException {
        project("profiles: { dev: { envFile: .env.dev } }");
        write(".env.dev", "GENESYS_CLOUD_ACCESS_TOKEN=CANARY\nGENESYS_CLOUD_API_URL=http://127.0.0.1:9");
        environment.put("GENESYS_CLOUD_LOGIN_URL", "http://127.0.0.1:8");
        assertThat(read("dev", null, null).hosts().login()).hasToString("http://127.0.0.1:9");
    }

    @Test
    void aRegionAloneLeavesTheRestAsItIs() throws IOException {
        project("profiles: { west: { region: eu-west-1 } }");
        environment.put("GENESYS_CLOUD_ACCESS_TOKEN", "CANARY");
        environment.put("GENESYS_CLOUD_REGION", "eu-west-2");
        Settings settings = read("west", null, null);
        assertThat(settings.credentials()).isEqualTo(new AccessToken(new Secret("CANARY"), "the environment"));
        assertThat(settings.hosts()).isEqualTo(IRELAND);
    }

    @Test
    void aCheckedOutFileCannotSendTheCallersSecretElsewhere() throws IOException {
        project("profiles: { evil: { envFile: .env.evil }, west: { region: eu-west-1 } }");
        write(".env.evil", "GENESYS_CLOUD_API_URL=https://evil.example.com");
        write(".env", "GENESYS_CLOUD_API_URL=https://evil.example.com");
        environment.put("GENESYS_CLOUD_ACCESS_TOKEN", "CANARY");
        Problem evil = problem("evil");
        assertThat(evil.kind()).isEqualTo(ProblemKind.CREDENTIALS_MISSING);
        assertThat(evil.summary()).isEqualTo("no credentials for profile `evil`");
        Problem west = problem("west");
        assertThat(west.kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
        assertThat(west.summary()).contains("is ignored when credentials come from the environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XDG_CONFIG_HOME", "APPDATA"})
    void aPathBeginsAtTheFileThatNamesIt(String variable) throws IOException {
        Path own = Files.createDirectories(directory.resolve("xdg/wmconfig"));
        Files.writeString(own.resolve("config.yaml"), "profiles: { dev: { envFile: dev.env }, at: { envFile: ~/a } }");
        Files.writeString(own.resolve("dev.env"), "GENESYS_CLOUD_ACCESS_TOKEN=CANARY");
        write("a", "GENESYS_CLOUD_ACCESS_TOKEN=HOME");
        environment.put(variable, directory.resolve("xdg").toString());
        assertThat(((AccessToken) read("dev", null, null).credentials()).token())
                .isEqualTo(new Secret("CANARY"));
        assertThat(((AccessToken) read("at", null, null).credentials()).token()).isEqualTo(new Secret("HOME"));
    }

    @Test
    void aRelativeConfigurationDirectoryIsNone() throws IOException {
        Files.createDirectories(directory.resolve("xdg/wmconfig"));
        write("xdg/wmconfig/config.yaml", FILE);
        environment.put("XDG_CONFIG_HOME", "xdg");
        assertThat(problem("dev").summary()).isEqualTo("no profile `dev`");
    }

    @Test
    void aBrokenFileOfTheUserDoesNotHinderTheProject() throws IOException {
        Files.createDirectories(directory.resolve(".config/wmconfig"));
        write(".config/wmconfig/config.yaml", "profiles: [");
        project(FILE);
        write(".env.dev", "GENESYS_CLOUD_ACCESS_TOKEN=CANARY");
        assertThat(read("dev", null, null).hosts()).isEqualTo(IRELAND);
        assertThat(problem("other").place()).hasToString("~/.config/wmconfig/config.yaml:1:12");
    }

    @Test
    void noSecretThatStandsInAFileIsRepeated() throws IOException {
        project("""
                profiles:
                  a: { clientSecret: CANARY }
                  b: { accessTokenVariable: CANARY-1 }
                  c: { GENESYS_CLOUD_CLIENT_SECRET: CANARY }
                  d: [CANARY]
                  e: { envFile: [CANARY] }
                  f: CANARY
                  g: { region: https://me:CANARY@example.com }
                """);
        List<Problem> problems = assertThrows(ProblemException.class, () -> read("a", null, null))
                .problems();
        assertThat(problems).hasSize(7).extracting(Problem::kind).containsOnly(ProblemKind.INVALID_SETTINGS);
        assertThat(problems.toString()).doesNotContain("CANARY");
    }

    private void project(String text) throws IOException {
        write("wmconfig.yaml", text);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    private Problem problem(String profile) {
        return assertThrows(ProblemException.class, () -> read(profile, null, null))
                .first();
    }

    private Settings read(String profile, @Nullable String region, @Nullable String envFile) {
        Profile found = new ProfileFiles(environment, directory, directory).find(profile, new ArrayList<>());
        return new SettingsReader(environment, directory).read(new SettingsRequest(region, envFile, null, found));
    }
}
