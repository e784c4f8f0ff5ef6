package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Credentials.ClientCredentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Proxies;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A service, a clock and an org between them, fresh for each test. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class SdkOrgFixture {
    static final String SECRET = "canary-secret-0815";
    static final ConfigurationId CONFIGURATION = new ConfigurationId("c-1");
    static final DeploymentId DEPLOYMENT = new DeploymentId("d-1");

    /** What a read of {@link #DEPLOYMENT} is answered with, at least. */
    static final String DOCUMENT = "{\"id\":\"d-1\"}";

    /** The same of the draft of {@link #CONFIGURATION}; other fields go between this and a closing brace. */
    static final String DRAFT = "{\"id\":\"c-1\",\"version\":\"DRAFT\"";

    static final Credentials CLIENT = new ClientCredentials("client-1", new Secret(SECRET), "the environment");
    static final Credentials READY = new AccessToken(new Secret(FakeService.TOKEN), "`.env`");

    final FakeTime time = new FakeTime();
    final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    final ObjectMapper mapper = ExactJson.escapingMapper();
    FakeService service;
    Limits limits = Limits.of(5, Duration.ofMinutes(2));

    @Nullable
    Region region;

    @BeforeEach
    void startService() throws IOException {
        service = FakeService.start();
    }

    @AfterEach
    void stopService() throws IOException {
        service.close();
    }

    SdkOrg org() {
        return org(CLIENT);
    }

    SdkOrg org(Credentials credentials) {
        return SdkOrg.connect(connection(credentials, service.address()));
    }

    Connection connection(Credentials credentials, URI address) {
        Hosts hosts = new Hosts(address, address, address, region);
        return new Connection(
                credentials,
                hosts,
                Proxies.none(),
                List.of(),
                limits,
                time,
                notices::add,
                "wmconfig/1.2.3",
                false,
                null);
    }

    ObjectNode tree(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static OrgException failure(ThrowingCallable call) {
        OrgException failure = catchThrowableOfType(OrgException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }
}
