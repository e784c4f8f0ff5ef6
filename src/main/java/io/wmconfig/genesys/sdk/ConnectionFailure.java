package io.wmconfig.genesys.sdk;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What happened to a connection, in the order in which it can. */
enum ConnectionFailure {
    /** The time for the whole command was used up before anything was sent. */
    OUT_OF_TIME,
    /** The host's name leads nowhere. */
    UNKNOWN_HOST,
    /** Nobody listens there, or no way leads there. */
    REFUSED,
    /** Nobody answered when the connection was asked for. */
    CONNECT_TIMEOUT,
    /** The proxy would not let us through, for a reason that stays. */
    PROXY_REFUSED,
    /** The proxy could not reach the host. */
    PROXY_FAILED,
    /** The certificate has expired. */
    CERTIFICATE_EXPIRED,
    /** The certificate is not valid yet. */
    CERTIFICATE_EARLY,
    /** The certificate is for another host. */
    CERTIFICATE_HOST,
    /** The certificate is signed by an authority that we do not know. */
    CERTIFICATE_AUTHORITY,
    /** The certificate is refused for another reason. */
    CERTIFICATE,
    /** TLS came to no agreement. */
    TLS,
    /** Cut before anything was sent. */
    CUT_EARLY,
    /** Sent, and no answer in time. */
    ANSWER_TIMEOUT,
    /** Sent, and cut before the answer was complete. */
    CUT;

    private static final Pattern WRONG_HOST = Pattern.compile("^No (subject alternative|name matching)");
    private static final Pattern PROXY_STATUS = Pattern.compile("Proxy returns \"HTTP/\\S+ (\\d)");

    /** An exception from before the request was sent. */
    static final class UnsentException extends IOException {
        private static final long serialVersionUID = 1L;

        UnsentException(@Nullable IOException cause) {
            super(cause);
        }
    }

    static ConnectionFailure of(IOException failure) {
        if (failure instanceof UnsentException) {
            return failure.getCause() == null ? OUT_OF_TIME : beforeSending(failure.getCause());
        }
        return failure instanceof SocketTimeoutException ? ANSWER_TIMEOUT : CUT;
    }

    private static ConnectionFailure beforeSending(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return UNKNOWN_HOST;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return REFUSED;
        }
        if (failure instanceof SocketTimeoutException) {
            return CONNECT_TIMEOUT;
        }
        ConnectionFailure certificate = certificate(failure);
        if (certificate != null) {
            return certificate;
        }
        if (failure instanceof SSLException) {
            return TLS;
        }
        String message = failure.getMessage();
        Matcher proxy = PROXY_STATUS.matcher(message == null ? "" : message);
        if (proxy.find()) {
            return "5".equals(proxy.group(1)) ? PROXY_FAILED : PROXY_REFUSED;
        }
        return CUT_EARLY;
    }

    /** Returns what is wrong with a certificate, null if nothing is. The JDK says some of it in words only. */
    private static @Nullable ConnectionFailure certificate(Throwable failure) {
        ConnectionFailure found = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = t.getMessage() == null ? "" : t.getMessage();
            if (t instanceof CertificateExpiredException) {
                return CERTIFICATE_EXPIRED;
            }
            if (t instanceof CertificateNotYetValidException) {
                return CERTIFICATE_EARLY;
            }
            if (t instanceof CertPathBuilderException) {
                return CERTIFICATE_AUTHORITY;
            }
            if (message.startsWith("HTTPS hostname wrong")
                    || (t instanceof CertificateException
                            && WRONG_HOST.matcher(message).find())) {
                return CERTIFICATE_HOST;
            }
            found = t instanceof CertificateException ? CERTIFICATE : found;
        }
        return found;
    }

    private boolean isCertificate() {
        return name().startsWith("CERTIFICATE");
    }

    /** Returns whether the service provably never saw the request. */
    boolean unsent() {
        return compareTo(CUT_EARLY) <= 0;
    }

    /** Returns whether the next try may well succeed. */
    boolean passing() {
        return this != OUT_OF_TIME && !isCertificate() && this != PROXY_REFUSED;
    }
}
