package io.wmconfig.genesys.sdk;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Creates TLS sockets that trust the system's certificate authorities and those that the user adds. */
final class Authorities {
    private Authorities() {}

    static SSLSocketFactory sockets(List<X509Certificate> extra) throws IOException {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            List<X509Certificate> trusted = new ArrayList<>(extra);
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager system) {
                    trusted.addAll(List.of(system.getAcceptedIssuers()));
                }
            }
            for (int i = 0; i < trusted.size(); i++) {
                all.setCertificateEntry("authority-" + i, trusted.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("the extra authorities cannot be used", e);
        }
    }

    /** Returns trust managers for a key store, or for the system's authorities if it is null. */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
