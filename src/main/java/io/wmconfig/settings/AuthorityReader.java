package io.wmconfig.settings;

import io.wmconfig.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads the certificates of a private certificate authority from a PEM file. */
final class AuthorityReader {
    private static final int LONGEST = 4 << 20;

    private AuthorityReader() {}

    /**
     * Returns the certificates.
     *
     * @param file its name in messages
     * @throws ProblemException if there is none
     */
    static List<X509Certificate> read(Path path, String file) {
        byte[] bytes = WholeFile.read(path, file, LONGEST);
        if (bytes == null) {
            throw WholeFile.unreadable(file, "no such file: `" + file + "`", "check the path after `--ca-file`");
        }
        try {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes))
                            .stream()
                            .filter(X509Certificate.class::isInstance)
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (CertificateException e) {
            // Falls through to the error below; the exception's message is about bytes.
        }
        throw WholeFile.unreadable(
                file,
                "`" + file + "` contains no readable certificate",
                "use a PEM file that contains only certificates (`-----BEGIN CERTIFICATE-----`)");
    }
}
