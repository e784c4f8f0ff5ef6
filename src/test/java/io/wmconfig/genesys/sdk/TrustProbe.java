package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Proxies;
import io.wmconfig.settings.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;

/** A process that connects to hosts: once as the JDK does, and twice as wmconfig does. */
final class TrustProbe {
    private TrustProbe() {}

    /** {@code TrustProbe PEM-OR-NONE URL...} prints a line for each URL: who accepted its certificate. */
    public static void main(String[] args) throws Exception {
        List<X509Certificate> extra = new ArrayList<>();
        if (!args[0].equals("none")) {
            try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
                extra.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
        }
        for (String address : List.of(args).subList(1, args.length)) {
            URI host = URI.create(address);
            System.out.println("plain " + plain(host) + ", early " + ours(host, extra, true) + ", late "
                    + ours(host, extra, false));
        }
        System.exit(0);
    }

    private static String plain(URI host) {
        try {
            HttpsURLConnection connection = (HttpsURLConnection) host.toURL().openConnection();
            connection.getResponseCode();
            return "accepts";
        } catch (IOException e) {
            return "refuses";
        }
    }

    private static String ours(URI host, List<X509Certificate> extra, boolean early) {
        SdkOrg org = SdkOrg.connect(new Connection(
                new AccessToken(new Secret("canary"), "a test"),
                new Hosts(host, host, host, null),
                Proxies.none(),
                extra,
                Limits.of(0, Duration.ofSeconds(30)),
                Time.system(),
                notice -> {},
                "wmconfig/test",
                false,
                null));
        if (early) {
            org.openEarly();
        }
        try {
            org.deployment(new DeploymentId("d-1"));
            return "accepts";
        } catch (OrgException e) {
            return e.first().kind() == ProblemKind.NETWORK_FAILED ? "refuses" : "accepts";
        }
    }
}
