package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
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
     * Returns the certificates; empty after adding a problem.
     *
     * @param file its name in messages
     */
    static List<X509Certificate> read(Path path, String file, List<Problem> problems) {
        try {
            byte[] bytes = WholeFile.read(path, file, LONGEST);
            if (bytes == null) {
                problems.add(refused(file, "no such file: `" + file + "`", "check the path after `--ca-file`"));
                return List.of();
            }
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
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return List.of();
        } catch (CertificateException e) {
            // Falls through to the error below; the exception's message is about bytes.
        }
        problems.add(refused(
                file,
                "`" + file + "` contains no readable certificate",
                "use a PEM file that contains only certificates (`-----BEGIN CERTIFICATE-----`)"));
        return List.of();
    }

    private static Problem refused(String file, String summary, String hint) {
        return Problem.of(ProblemKind.INVALID_SETTINGS, summary).hint(hint).at(new SourceLocation(file, 0, 0));
    }
}
