package io.wmconfig.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.problem.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI TARGET = URI.create("https://api.mypurecloud.com/x");

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://proxy.example:3128, proxy.example, 3128, -, -",
                "HTTP://proxy.example:3128/, proxy.example, 3128, -, -",
                "proxy.example:3128, proxy.example, 3128, -, -",
                "proxy, proxy, 1080, -, -",
                "http://proxy.example, proxy.example, 1080, -, -",
                "http://10.0.0.1:80, 10.0.0.1, 80, -, -",
                "http://[::1]:3128, ::1, 3128, -, -",
                "http://[::1], ::1, 1080, -, -",
                "http://user:pass@proxy:1, proxy, 1, user, pass",
                "user:pass@proxy:1, proxy, 1, user, pass",
                "http://user@proxy:1, proxy, 1, user, -",
                "http://user:@proxy:1, proxy, 1, user, ''",
                "http://us%40er:p%3Aa%2Fs+s@proxy:1, proxy, 1, us@er, p:a/s+s",
                "http://user:p@ss:w/rd@proxy:1, proxy, 1, user, p@ss:w/rd",
                "http://user:p%C3%A4ss@proxy:1, proxy, 1, user, päss",
            })
    void aProxyIsReadWithUserAndPassword(
            String value, String host, int port, @Nullable String user, @Nullable String password) {
        Secret secret = password == null ? null : new Secret(password);
        assertThat(proxies(Map.of("HTTPS_PROXY", value)).forHost(TARGET)).contains(new Proxy(host, port, user, secret));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://u:CANARY@proxy:1",
                "https://u:CANARY@proxy:1",
                "http://u:CANARY@",
                "http://u:CANARY@proxy:x",
                "http://u:CANARY@proxy:0",
                "http://u:CANARY@proxy:65536",
                "http://u:CANARY%zz@proxy:1",
                "http://u:CANARY@pro xy:1",
                "http://"
            })
    void whatIsNoProxyIsRefusedUnseen(String value) {
        assertThat(proxies(Map.of("https_proxy", value)).forHost(TARGET)).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).summary()).startsWith("`https_proxy` ");
        assertThat(problems.toString()).doesNotContain("CANARY");
    }

    @Test
    void theNameInLowerCaseWins() {
        Map<String, String> environment =
                Map.of("https_proxy", "a:1", "HTTPS_PROXY", "b:1", "no_proxy", "c", "NO_PROXY", "*");
        assertThat(proxies(environment).forHost(TARGET)).map(Proxy::host).contains("a");
    }

    @Test
    void anEmptyNameInLowerCaseIsNotSet() {
        assertThat(proxies(Map.of("https_proxy", "", "HTTPS_PROXY", "b:1")).forHost(TARGET))
                .map(Proxy::host)
                .contains("b");
    }

    @Test
    void plainHttpHasItsOwnProxyInLowerCaseOnly() {
        URI plain = URI.create("http://example.com");
        assertThat(proxies(Map.of("http_proxy", "a:1", "https_proxy", "b:1")).forHost(plain))
                .map(Proxy::host)
                .contains("a");
        assertThat(proxies(Map.of("HTTP_PROXY", "a:1", "https_proxy", "b:1")).forHost(plain))
                .isEmpty();
    }

    @Test
    void withoutVariablesTheWayIsDirect() {
        assertThat(proxies(Map.of()).forHost(TARGET)).isEmpty();
        assertThat(Proxies.none().forHost(TARGET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:1",
                "https://LOCALHOST",
                "https://127.0.0.1",
                "https://127.8.9.10:8443",
                "https://[::1]:1"
            })
    void thisMachineIsNeverReachedThroughAProxy(URI target) {
        assertThat(proxies(Map.of("HTTPS_PROXY", "p:1")).forHost(target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api.mypurecloud.com       | https://api.mypurecloud.com     | true",
                "API.MyPureCloud.com       | https://api.MYPURECLOUD.com     | true",
                "mypurecloud.com           | https://api.mypurecloud.com     | true",
                ".mypurecloud.com          | https://api.mypurecloud.com     | true",
                ".mypurecloud.com          | https://mypurecloud.com         | true",
                "*.mypurecloud.com         | https://api.mypurecloud.com     | true",
                "mypurecloud.com.          | https://api.mypurecloud.com     | true",
                "mypurecloud.com           | https://api.mypurecloud.com.    | true",
                "purecloud.com             | https://api.mypurecloud.com     | false",
                "mypurecloud.com           | https://api.mypurecloud.com.au  | false",
                "api.mypurecloud.com       | https://mypurecloud.com         | false",
                "*                         | https://api.mypurecloud.com     | true",
                "a.example,*               | https://api.mypurecloud.com     | true",
                "a.example, mypurecloud.com b.example | https://api.mypurecloud.com | true",
                "a.example,,b.example      | https://api.mypurecloud.com     | false",
                ".                         | https://api.mypurecloud.com     | false",
                "mypurecloud.com:443       | https://api.mypurecloud.com     | true",
                "mypurecloud.com:443       | https://api.mypurecloud.com:443 | true",
                "mypurecloud.com:8443      | https://api.mypurecloud.com     | false",
                "mypurecloud.com:8443      | https://api.mypurecloud.com:8443 | true",
                "10.0.0.1                  | https://10.0.0.1                | true",
                "0.0.1                     | https://10.0.0.1                | false",
                "10.0.0.0/8                | https://10.0.0.1                | false",
                "fe80::1                   | https://[fe80::1]:1             | true",
                "[fe80::1]                 | https://[fe80::1]               | true",
                "[fe80::1]:443             | https://[fe80::1]               | true",
                "[fe80::1]:1               | https://[fe80::1]               | false",
            })
    void noProxyIsMatchedAsCurlDoes(String noProxy, URI target, boolean direct) {
        assertThat(proxies(Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", noProxy))
                        .forHost(target)
                        .isEmpty())
                .isEqualTo(direct);
    }

    private Proxies proxies(Map<String, String> environment) {
        return Proxies.read(Source.ofEnvironment(environment), problems);
    }
}
