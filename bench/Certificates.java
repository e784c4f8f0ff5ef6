import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A chain of three as a host on the internet has it: root, intermediate and leaf, for the two host names.
 *
 * @param root as PEM
 * @param key the leaf's, with leaf and intermediate, as PKCS 12
 * @param bundle the system's authorities and this one, as PEM
 */
record Certificates(Path root, Path key, Path bundle) {
    private static final Path SYSTEM = Path.of("/etc/ssl/certs/ca-certificates.crt");

    /** Makes a chain; needs OpenSSL 3. */
    static Certificates make(String name, String algorithm) throws Exception {
        Path directory = Files.createDirectories(Bench.WORK.resolve("certificates-" + name));
        certificate(directory, "root", null, algorithm, "basicConstraints=critical,CA:TRUE");
        certificate(directory, "intermediate", "root", algorithm, "basicConstraints=critical,CA:TRUE,pathlen:0");
        String names = "subjectAltName=DNS:" + Server.LOGIN + ",DNS:" + Server.API;
        certificate(directory, "leaf", "intermediate", algorithm, names);
        Path key = directory.resolve("key.p12");
        Bench.run("openssl", "pkcs12", "-export", "-inkey", directory + "/leaf.key", "-in", directory + "/leaf.pem",
                "-certfile", directory + "/intermediate.pem", "-passout", "pass:bench", "-out", key.toString());
        Path root = directory.resolve("root.pem");
        Path bundle = directory.resolve("bundle.pem");
        String system = Files.exists(SYSTEM) ? Files.readString(SYSTEM) : "";
        Files.writeString(bundle, system + Files.readString(root));
        return new Certificates(root, key, bundle);
    }

    private static void certificate(Path directory, String name, String issuer, String algorithm, String extension)
            throws Exception {
        String[] kind = algorithm.split(":");
        boolean curve = kind[0].equals("ec");
        java.util.List<String> words = new java.util.ArrayList<>(java.util.List.of(
                "openssl", "req", "-x509", "-newkey", curve ? "ec" : algorithm, "-nodes", "-days", "30",
                "-subj", "/CN=wmconfig bench " + name, "-addext", extension,
                "-keyout", directory + "/" + name + ".key", "-out", directory + "/" + name + ".pem"));
        if (curve) {
            words.addAll(java.util.List.of("-pkeyopt", "ec_paramgen_curve:" + kind[1]));
        }
        if (issuer != null) {
            words.addAll(java.util.List.of("-CA", directory + "/" + issuer + ".pem", "-CAkey", directory + "/" + issuer + ".key"));
        }
        Bench.run(words.toArray(String[]::new));
    }

    /** Returns the variables that make curl and Node trust the root like one of the system's. */
    Map<String, String> trusted() {
        return Map.of("CURL_CA_BUNDLE", bundle.toString(), "NODE_EXTRA_CA_CERTS", root.toString());
    }
}
