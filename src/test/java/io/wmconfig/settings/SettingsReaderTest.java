package io.wmconfig.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Credentials.ClientCredentials;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final String ID = "GENESYS_CLOUD_CLIENT_ID";
    private static final String SECRET = "GENESYS_CLOUD_CLIENT_SECRET";
    private static final String TOKEN = "GENESYS_CLOUD_ACCESS_TOKEN";
    private static final String REGION = "GENESYS_CLOUD_REGION";
    private static final String API = "GENESYS_CLOUD_API_URL";
    private static final String LOGIN = "GENESYS_CLOUD_LOGIN_URL";
    private static final String CDN = "GENESYS_CLOUD_CDN_URL";
    private static final SettingsRequest NO_FLAGS = new SettingsRequest(null, null, null, null);

    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBkDCCATegAwIBAgIUNsDQIESpzjLorOjr8dD7pI7XY2cwCgYIKoZIzj0EAwIw
            HTEbMBkGA1UEAwwSRXhhbXBsZSBQcml2YXRlIENBMCAXDTI2MTEyMjE2MzYzOVoY
            DzIxMjYxMDI5MTYzNjM5WjAdMRswGQYDVQQDDBJFeGFtcGxlIFByaXZhdGUgQ0Ew
            WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQtAaixaaExzNJjJ43mzxDI9U64+fGT
            eqIhEbU99Wu9v2g49HweRMesYrkpMULXm/kHY4QjZT4aysZ2OlFTpQizo1MwUTAd
            BgNVHQ4EFgQUfuGFD/xNyXIKvcxyEEJFBRCElxswHwYDVR0jBBgwFoAUfuGFD/xN
            yXIKvcxyEEJFBRCElxswDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBE
            AiBtcnv3GpwlVvVr9uoCz+ZiruAUOJ2O2mqmSzXqK026gQIgXiiIf2jcs6Gly0Uj
            WglKyoSSR+1lVvp8vGiI8hnD9gI=
            -----END CERTIFICATE-----
            """;

    @TempDir
    Path directory = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void startFromNothing() {
        environment.clear();
    }

    // Credentials

    @Test
    void idAndSecretComeFromTheEnvironment() {
        environment(ID, "id", SECRET, "CANARY");
        assertThat(read().credentials())
                .isEqualTo(new ClientCredentials("id", new Secret("CANARY"), "the environment"));
    }

    @Test
    void idAndSecretComeFromTheFile() throws IOException {
        envFile(ID + "=id", SECRET + "=CANARY");
        assertThat(read().credentials()).isEqualTo(new ClientCredentials("id", new Secret("CANARY"), "`.env`"));
    }

    @Test
    void aNamedFileIsReadInsteadOfTheDefaultOne() throws IOException {
        envFile(ID + "=wrong", SECRET + "=wrong");
        Files.writeString(directory.resolve("other.env"), TOKEN + "=CANARY");
        assertThat(reader().read(new SettingsRequest(null, "other.env", null, null))
                        .credentials())
                .isEqualTo(new AccessToken(new Secret("CANARY"), "`other.env`"));
    }

    @Test
    void theOtherNamesAreReadToo() {
        environment("GENESYSCLOUD_OAUTHCLIENT_ID", "id", "GENESYSCLOUD_OAUTHCLIENT_SECRET", "s");
        environment("GENESYSCLOUD_REGION", "eu_west_1");
        Settings settings = read();
        assertThat(settings.credentials()).isEqualTo(new ClientCredentials("id", new Secret("s"), "the environment"));
        assertThat(settings.hosts()).isEqualTo(Hosts.of(Region.parse("eu-west-1")));
        environment.clear();
        environment("GENESYSCLOUD_ACCESS_TOKEN", "t");
        assertThat(read().credentials()).isEqualTo(new AccessToken(new Secret("t"), "the environment"));
    }

    @Test
    void theFirstNameWinsAndTheDifferenceIsSaid() {
        environment(ID, "first", "GENESYSCLOUD_OAUTHCLIENT_ID", "second");
        environment(SECRET, "CANARY", "GENESYSCLOUD_OAUTHCLIENT_SECRET", "CANARY");
        Settings settings = read();
        assertThat(settings.credentials())
                .isEqualTo(new ClientCredentials("first", new Secret("CANARY"), "the environment"));
        assertThat(settings.warnings())
                .containsExactly(
                        "`GENESYS_CLOUD_CLIENT_ID` and `GENESYSCLOUD_OAUTHCLIENT_ID` in the environment differ;"
                                + " the first one is used");
    }

    @Test
    void aTokenIsUsedBeforeIdAndSecretOfTheSameSource() {
        environment(ID, "id", SECRET, "s", TOKEN, "t");
        assertThat(read().credentials()).isEqualTo(new AccessToken(new Secret("t"), "the environment"));
    }

    @Test
    void anythingOfTheUnitInTheEnvironmentHidesTheFile() throws IOException {
        envFile(ID + "=file", SECRET + "=file", TOKEN + "=file");
        environment(ID, "id", SECRET, "s");
        assertThat(read().credentials()).isEqualTo(new ClientCredentials("id", new Secret("s"), "the environment"));
    }

    @ParameterizedTest
    @CsvSource({ID + "," + SECRET, SECRET + "," + ID})
    void halfOfTheUnitIsNeverCompletedFromTheFile(String given, String missing) throws IOException {
        envFile(ID + "=CANARY", SECRET + "=CANARY");
        environment(given, "CANARY");
        Problem problem = onlyProblem();
        assertThat(problem.kind()).isEqualTo(ProblemKind.CREDENTIALS_MISSING);
        assertThat(problem.kind().exitCode()).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(problem.summary())
                .isEqualTo("`" + missing + "` is missing: the environment has only `" + given + "`");
        assertThat(problem.detail()).isEqualTo("credentials come from one source, so `.env` is not mixed in");
        assertThat(problem.hint())
                .isEqualTo("set `" + missing + "` in the environment too, or run `unset " + given + "` to use `.env`");
    }

    @Test
    void halfOfTheUnitInTheFileIsSaid() throws IOException {
        envFile(ID + "=id", SECRET + "=");
        assertThat(onlyProblem().summary()).isEqualTo("`" + SECRET + "` is missing: `.env` has only `" + ID + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\r\n"})
    void anEmptyVariableIsNotSet(String empty) throws IOException {
        environment(ID, empty, SECRET, empty, TOKEN, empty, REGION, empty, API, empty);
        envFile(TOKEN + "=t");
        Settings settings = read();
        assertThat(settings.credentials().origin()).isEqualTo("`.env`");
        assertThat(settings.hosts().regionAssumed()).isTrue();
    }

    @Test
    void whiteSpaceAroundAValueIsDropped() {
        environment(ID, " id\n", SECRET, "s\r\n");
        assertThat(read().credentials()).isEqualTo(new ClientCredentials("id", new Secret("s"), "the environment"));
    }

    @Test
    void withoutCredentialsTheWaysOutAreSaid() {
        Problem problem = onlyProblem();
        assertThat(problem.kind()).isEqualTo(ProblemKind.CREDENTIALS_MISSING);
        assertThat(problem.hint()).contains(ID, SECRET, "`.env`", "`--sandbox`");
    }

    @Test
    void namesOfOtherToolsAreNamedAndNeverUsed() throws IOException {
        environment("GENESYS_CLIENT_ID", "CANARY", "PURECLOUD_CLIENT_SECRET", "CANARY");
        envFile("GENESYS_CLIENT_REGION=eu-west-1");
        Problem problem = onlyProblem();
        assertThat(problem.detail())
                .isEqualTo("wmconfig does not read `GENESYS_CLIENT_ID`, `GENESYS_CLIENT_REGION`,"
                        + " `PURECLOUD_CLIENT_SECRET`");
        assertThat(problem.hint())
                .startsWith("rename `GENESYS_CLIENT_ID` to `" + ID + "`, `GENESYS_CLIENT_REGION` to `" + REGION + "`");
        environment(ID, "id");
        assertThat(onlyProblem().hint()).contains("`PURECLOUD_CLIENT_SECRET` to `" + SECRET + "`");
    }

    @Test
    void theEnvironmentNamesTheRegionAsTheSnippetDoes() {
        environment(TOKEN, "\"t\"", "GENESYS_CLOUD_ENVIRONMENT", "'prod-euw1'");
        Settings settings = read();
        assertThat(settings.hosts()).isEqualTo(Hosts.of(Region.parse("eu-west-1")));
        assertThat(settings.credentials()).isEqualTo(new AccessToken(new Secret("t"), "the environment"));
        assertThat(settings.warnings()).containsExactly("`prod-euw1` means region eu-west-1 (mypurecloud.ie)");
        environment(REGION, "eu_west_1");
        assertThat(read().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANARY CANARY", "CAN\nARY", "CANARY\u0007", "CANÄRY", "\u201cCANARY\u201d"})
    void aValueThatFitsInNoHeaderIsRefusedUnseen(String value) {
        environment(ID, value, SECRET, value);
        assertThat(problems())
                .extracting(Problem::kind)
                .containsOnly(ProblemKind.INVALID_SETTINGS)
                .hasSize(2);
        environment.clear();
        environment(TOKEN, value);
        assertThat(onlyProblem().toString()).contains(TOKEN).doesNotContain("CAN");
    }

    // The file

    @Test
    void aFileWithABomAndWindowsLineEndsIsRead() throws IOException {
        Files.writeString(
                directory.resolve(".env"),
                "\uFEFFexport " + ID + "='id'\r\n\r\n# secret\r\n" + SECRET + " = \"a#b\" # c\r\n" + REGION
                        + "=usw2.pure.cloud");
        Settings settings = read();
        assertThat(settings.credentials()).isEqualTo(new ClientCredentials("id", new Secret("a#b"), "`.env`"));
        assertThat(settings.hosts().region()).isEqualTo(Region.parse("us-west-2"));
    }

    @Test
    void theLastLineOfANameWins() throws IOException {
        envFile(TOKEN + "=old", TOKEN + "=new");
        assertThat(read().credentials()).isEqualTo(new AccessToken(new Secret("new"), "`.env`"));
    }

    @Test
    void everyMalformedLineIsSaidAtItsPlace() throws IOException {
        envFile(TOKEN + "=t", "CANARY", "# fine", SECRET + "='CANARY");
        assertThat(problems())
                .extracting(Problem::place)
                .containsExactly(new SourceLocation(".env", 2, 0), new SourceLocation(".env", 4, 0));
        assertThat(problems())
                .allMatch(problem -> problem.kind() == ProblemKind.INVALID_SETTINGS && problem.hint() != null);
        assertThat(problems().toString()).doesNotContain("CANARY");
    }

    @Test
    void aFileThatIsSomethingElseDoesNotFloodTheScreen() throws IOException {
        Files.writeString(directory.resolve(".env"), "x\n".repeat(500));
        assertThat(problems()).hasSize(20);
    }

    @Test
    void badBytesAreSaidAtTheirLine() throws IOException {
        Files.write(directory.resolve(".env"), "A=b\nB=größe\n".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = onlyProblem();
        assertThat(problem.summary()).isEqualTo("`.env` is not UTF-8 text");
        assertThat(problem.place()).isEqualTo(new SourceLocation(".env", 2, 0));
        assertThat(problem.hint()).isEqualTo("save it as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void aFileInUtf16IsRefused(String charset) throws IOException {
        Files.write(directory.resolve(".env"), (TOKEN + "=t").getBytes(Charset.forName(charset)));
        assertThat(onlyProblem().kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
    }

    @Test
    void aCutOffCharacterAtTheEndIsRefused() throws IOException {
        Files.write(directory.resolve(".env"), new byte[] {'A', '=', (byte) 0xC3});
        assertThat(onlyProblem().summary()).isEqualTo("`.env` is not UTF-8 text");
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        Files.createDirectory(directory.resolve(".env"));
        assertThat(onlyProblem().summary()).isEqualTo("`.env` is a directory");
    }

    @Test
    void anUnreadableFileIsSaid() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        envFile(TOKEN + "=t");
        Path file = directory.resolve(".env");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).isFalse();
        assertThat(onlyProblem().summary()).isEqualTo("no permission to read `.env`");
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        Files.writeString(directory.resolve(".env"), "#".repeat(2 << 20));
        assertThat(onlyProblem().summary()).isEqualTo("`.env` is too large");
    }

    @Test
    void aNamedFileMustExist() {
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> reader().read(new SettingsRequest(null, "no.env", null, null)))
                .first();
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
        assertThat(problem.summary()).isEqualTo("no such file: `no.env`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b"})
    void aPathThatIsNoneIsRefused(String path) {
        environment(TOKEN, "t");
        SettingsRequest request = new SettingsRequest(null, path, path, null);
        assertThat(problems(request))
                .extracting(Problem::summary)
                .containsExactly("`--env-file` needs a file path", "`--ca-file` needs a file path");
    }

    @ParameterizedTest
    @CsvSource({"rw-------,false", "r--------,false", "rw-r-----,true", "rw----r--,true", "rw-rw-rw-,true"})
    void credentialsThatOthersCanReadAreWarnedOf(String permissions, boolean warned) throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        envFile(TOKEN + "=CANARY");
        Files.setPosixFilePermissions(directory.resolve(".env"), PosixFilePermissions.fromString(permissions));
        List<String> warnings = read().warnings();
        if (warned) {
            assertThat(warnings)
                    .containsExactly(
                            "other users on this machine can read the credentials in `.env`; run `chmod 600 .env`");
        } else {
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void aFileWithoutCredentialsMayBeReadByAll() throws IOException {
        environment(TOKEN, "t");
        envFile(REGION + "=eu-west-2");
        assertThat(read().warnings()).isEmpty();
    }

    // Region and hosts

    @Test
    void theRegionComesFromTheFlagThenTheEnvironmentThenTheFileThenTheDefault() throws IOException {
        environment(TOKEN, "t");
        Hosts assumed = read().hosts();
        assertThat(assumed.region()).isEqualTo(Region.parse("us-east-1"));
        assertThat(assumed.regionAssumed()).isTrue();
        envFile(REGION + "=eu-west-1");
        assertThat(read().hosts()).isEqualTo(Hosts.of(Region.parse("eu-west-1")));
        environment(REGION, "eu-west-2");
        assertThat(read().hosts()).isEqualTo(Hosts.of(Region.parse("eu-west-2")));
        SettingsRequest request = new SettingsRequest("MX_CENTRAL_1", null, null, null);
        assertThat(reader().read(request).hosts()).isEqualTo(Hosts.of(Region.parse("mx-central-1")));
    }

    @Test
    void everyRegionHasItsThreeHosts() {
        for (Region region : Region.all()) {
            Hosts hosts = Hosts.of(region);
            assertThat(List.of(hosts.api(), hosts.login(), hosts.cdn()))
                    .extracting(Object::toString)
                    .containsExactly(
                            "https://api." + region.domain(),
                            "https://login." + region.domain(),
                            "https://api-cdn." + region.domain());
        }
    }

    @Test
    void anUnknownRegionIsSaidWithItsPlaceAndTheNearOnes() throws IOException {
        environment(TOKEN, "t");
        envFile("", REGION + "=us-est-1");
        Problem inFile = onlyProblem();
        assertThat(inFile.place()).isEqualTo(new SourceLocation(".env", 2, 0));
        assertThat(inFile.detail()).isEqualTo("found in `GENESYS_CLOUD_REGION` in `.env`");
        assertThat(inFile.hint()).isEqualTo("did you mean `us-east-1`?");
        Problem inFlag = problems(new SettingsRequest("", null, null, null)).get(0);
        assertThat(inFlag.detail()).isEqualTo("found in `--region`");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // api, login, cdn, region given -> api, login, cdn, region
                "-, -, -, eu-west-1, https://api.mypurecloud.ie, https://login.mypurecloud.ie,"
                        + " https://api-cdn.mypurecloud.ie, eu-west-1",
                "-, https://l.example, -, eu-west-1, https://api.mypurecloud.ie, https://l.example,"
                        + " https://api-cdn.mypurecloud.ie, eu-west-1",
                "-, -, https://c.example/x/, eu-west-1, https://api.mypurecloud.ie,"
                        + " https://login.mypurecloud.ie, https://c.example/x, eu-west-1",
                "https://api.x.example, -, -, -, https://api.x.example, https://login.x.example,"
                        + " https://api-cdn.x.example, -",
                "https://api.mypurecloud.de, -, -, -, https://api.mypurecloud.de, https://login.mypurecloud.de,"
                        + " https://api-cdn.mypurecloud.de, eu-central-1",
                "https://api.mypurecloud.de, -, -, eu-west-1, https://api.mypurecloud.de,"
                        + " https://login.mypurecloud.de, https://api-cdn.mypurecloud.de, eu-central-1",
                "https://api.x.example:8443, -, -, -, https://api.x.example:8443, https://api.x.example:8443,"
                        + " https://api.x.example:8443, -",
                "https://gw.example/genesys/, -, -, eu-west-1, https://gw.example/genesys,"
                        + " https://gw.example/genesys, https://gw.example/genesys, eu-west-1",
                "http://localhost:8080/, -, -, -, http://localhost:8080, http://localhost:8080,"
                        + " http://localhost:8080, -",
                "http://127.0.0.1:1, http://127.9.9.9:2, http://[::1]:3, -, http://127.0.0.1:1,"
                        + " http://127.9.9.9:2, http://[::1]:3, -",
                "HTTPS://GW.Example/A, -, -, -, https://gw.example/A, https://gw.example/A, https://gw.example/A, -",
            })
    void aHostCanBeOverridden(
            @Nullable String api,
            @Nullable String login,
            @Nullable String cdn,
            @Nullable String given,
            String expectedApi,
            String expectedLogin,
            String expectedCdn,
            @Nullable String region) {
        environment(TOKEN, "t");
        put(API, api);
        put(LOGIN, login);
        put(CDN, cdn);
        Hosts hosts =
                reader().read(new SettingsRequest(given, null, null, null)).hosts();
        assertThat(List.of(hosts.api(), hosts.login(), hosts.cdn()))
                .extracting(Object::toString)
                .containsExactly(expectedApi, expectedLogin, expectedCdn);
        assertThat(hosts.region()).isEqualTo(region == null ? null : Region.parse(region));
        assertThat(hosts.regionAssumed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://gw.example | must be https",
                "http://127.0.0.1.CANARY.example | must be https",
                "http://127.0.0.256 | has no valid host and port",
                "http://0127.0.0.1 | must be https",
                "http://127.1 | has no valid host and port",
                "http://localhost.CANARY.example | must be https",
                "http://[::2] | must be https",
                "http://10.0.0.1 | must be https",
                "https://user:CANARY@gw.example | must not contain a user or password",
                "http://CANARY@localhost | must not contain a user or password",
                "http://localhost@CANARY.example | must not contain a user or password",
                "https://u:CANARY@bad_host | must not contain a user or password",
                "https://gw.example?key=CANARY | must not contain a query or fragment",
                "https://gw.example/#CANARY | must not contain a query or fragment",
                "gw.example | must start with `https://`",
                "localhost:8080 | must start with `https://`",
                "ftp://gw.example | must start with `https://`",
                "//gw.example | must start with `https://`",
                "mailto:CANARY | must start with `https://`",
                "https:CANARY | has no valid host and port",
                "https:// | is not an address",
                "https:///CANARY | has no valid host and port",
                "https://gw.example:0 | has no valid host and port",
                "https://gw.example:99999 | has no valid host and port",
                "https://gw.example:x | has no valid host and port",
                "https://CANARY host | is not an address",
                "https://gw.example\\@CANARY | is not an address",
                "https://gw.example/%zz | is not an address",
            })
    void anAddressThatIsUnsafeOrNoneIsRefused(String address, String reason) {
        environment(TOKEN, "t");
        for (String variable : List.of(API, LOGIN, CDN)) {
            Problem problem = withOnly(variable, address);
            assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
            assertThat(problem.summary()).startsWith("`" + variable + "` " + reason);
            assertThat(problem.hint()).isNotNull();
            assertThat(problem.toString()).doesNotContain("CANARY");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {API, LOGIN, CDN})
    void aCheckedOutFileMustNotSendTheCallersSecretElsewhere(String variable) throws IOException {
        environment(ID, "id", SECRET, "CANARY");
        envFile("", variable + "=https://evil.example", TOKEN + "=t");
        Problem problem = onlyProblem();
        assertThat(problem.kind().exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(problem.summary())
                .isEqualTo("`" + variable + "` in `.env` is ignored when credentials come from the environment");
        assertThat(problem.place()).isEqualTo(new SourceLocation(".env", 2, 0));
        assertThat(problem.hint()).isEqualTo("set `" + variable + "` in the environment, or remove it from `.env`");
    }

    @Test
    void aNamedFileMustNotSendTheCallersSecretElsewhereEither() throws IOException {
        environment(SECRET, "half");
        Files.writeString(directory.resolve("x.env"), API + "=https://evil.example");
        List<Problem> problems = problems(new SettingsRequest(null, "x.env", null, null));
        assertThat(problems)
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.INVALID_SETTINGS, ProblemKind.CREDENTIALS_MISSING);
        assertThat(problems.get(0).summary()).contains("is ignored");
    }

    @Test
    void aHostInTheFileCountsBesideTheFilesOwnCredentials() throws IOException {
        envFile(TOKEN + "=t", API + "=http://localhost:1/");
        assertThat(read().hosts().login()).hasToString("http://localhost:1");
        environment(API, "http://localhost:2");
        assertThat(read().hosts().api()).hasToString("http://localhost:2");
    }

    @Test
    void aHostInTheFileThatTheEnvironmentOverridesDoesNoHarm() throws IOException {
        environment(TOKEN, "t", API, "https://gw.example");
        envFile(API + "=https://evil.example");
        assertThat(read().hosts().api()).hasToString("https://gw.example");
    }

    @Test
    void theRegionOfTheFileServesCredentialsOfTheEnvironment() throws IOException {
        environment(TOKEN, "t");
        envFile(REGION + "=eu-west-1");
        assertThat(read().hosts().region()).isEqualTo(Region.parse("eu-west-1"));
    }

    // Private authorities

    @Test
    void everyCertificateOfTheFileIsTrusted() throws IOException {
        environment(TOKEN, "t");
        Files.writeString(directory.resolve("ca.pem"), CERTIFICATE + CERTIFICATE);
        Settings settings = reader().read(new SettingsRequest(null, null, "ca.pem", null));
        assertThat(settings.extraAuthorities())
                .hasSize(2)
                .allMatch(each -> each.getSubjectX500Principal().getName().equals("CN=Example Private CA"));
        assertThat(read().extraAuthorities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CANARY", "-----BEGIN CERTIFICATE-----\nCANARY\n-----END CERTIFICATE-----\n"})
    void aFileWithoutACertificateIsRefused(String content) throws IOException {
        environment(TOKEN, "t");
        Files.writeString(directory.resolve("ca.pem"), content);
        Problem problem =
                problems(new SettingsRequest(null, null, "ca.pem", null)).get(0);
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
        assertThat(problem.summary()).isEqualTo("`ca.pem` contains no readable certificate");
        assertThat(problem.toString()).doesNotContain("CANARY");
    }

    @Test
    void aCertificateFileMustExistAndBeAFile() throws IOException {
        environment(TOKEN, "t");
        Files.createDirectory(directory.resolve("certificates"));
        assertThat(problems(new SettingsRequest(null, null, "no.pem", null))
                        .get(0)
                        .summary())
                .isEqualTo("no such file: `no.pem`");
        assertThat(problems(new SettingsRequest(null, null, "certificates", null))
                        .get(0)
                        .summary())
                .isEqualTo("`certificates` is a directory");
    }

    // All together

    @Test
    void everyMistakeIsSaidInOneRun() throws IOException {
        environment(ID, "id", REGION, "moon", LOGIN, "http://gw.example", "HTTPS_PROXY", "socks5://u:CANARY@p:1");
        envFile("CANARY", CDN + "=https://evil.example");
        assertThat(problems(new SettingsRequest(null, null, "no.pem", null)))
                .extracting(Problem::kind)
                .containsExactly(
                        ProblemKind.INVALID_SETTINGS,
                        ProblemKind.INVALID_SETTINGS,
                        ProblemKind.INVALID_SETTINGS,
                        ProblemKind.INVALID_SETTINGS,
                        ProblemKind.INVALID_SETTINGS,
                        ProblemKind.INVALID_SETTINGS,
                        ProblemKind.CREDENTIALS_MISSING);
    }

    @Test
    void credentialsAreNotCalledMissingWhileTheirFileCannotBeRead() throws IOException {
        envFile("broken");
        assertThat(onlyProblem().kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
    }

    @Test
    void noSecretIsEverPrinted() throws IOException {
        envFile(ID + "=file", SECRET + "=CANARY", TOKEN + "=CANARY");
        List<Object> printed = new ArrayList<>();
        environment("HTTPS_PROXY", "http://user:CANARY@proxy.example:1");
        Settings fromFile = read();
        printed.add(fromFile);
        printed.add(fromFile.proxies().forHost(fromFile.hosts().api()));
        environment(ID, "id", SECRET, "CANARY");
        printed.add(read());
        printed.add(Source.ofEnvironment(environment));
        printed.add(EnvFile.read(directory.resolve(".env"), ".env", null, new ArrayList<>()));
        printed.add(EnvLine.parse(SECRET + "=CANARY"));
        printed.add(new Setting(SECRET, "CANARY", null));
        printed.add(new Secret("CANARY"));
        environment.remove(ID);
        printed.add(problems());
        assertThat(printed.toString()).contains("***").doesNotContain("CANARY");
    }

    @Test
    void secretsAreEqualByTheirText() {
        assertThat(new Secret("a")).isEqualTo(new Secret("a")).hasSameHashCodeAs(new Secret("a"));
        assertThat(new Secret("a")).isNotEqualTo(new Secret("b")).isNotEqualTo("a");
        assertThat(new Secret("a").reveal()).isEqualTo("a");
    }

    private SettingsReader reader() {
        return new SettingsReader(environment, directory);
    }

    private Settings read() {
        return reader().read(NO_FLAGS);
    }

    private List<Problem> problems() {
        return problems(NO_FLAGS);
    }

    private List<Problem> problems(SettingsRequest request) {
        return catchThrowableOfType(ProblemException.class, () -> reader().read(request))
                .problems();
    }

    private Problem onlyProblem() {
        assertThat(problems()).hasSize(1);
        return problems().get(0);
    }

    private Problem withOnly(String variable, String value) {
        environment(variable, value);
        Problem problem = onlyProblem();
        environment.remove(variable);
        return problem;
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private void environment(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private void envFile(String... lines) throws IOException {
        Files.writeString(directory.resolve(".env"), String.join("\n", lines) + "\n");
    }
}
