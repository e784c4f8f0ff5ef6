import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sandbox org, served by wmconfig itself, with a front for HTTP that counts and one for HTTPS. */
final class Server implements AutoCloseable {
    /** The deployment whose look every peer changes. */
    static final String DEPLOYMENT = "Support";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Front plain;
    private final Front secure;
    private final Path certificate;
    private String token = "";

    /**
     * Starts an org.
     *
     * @param delay milliseconds that every answer takes longer
     * @param key for HTTPS, null for none
     */
    Server(Path folder, int delay, Path key, Path certificate) throws Exception {
        Files.createDirectories(folder);
        Path portFile = folder.resolve("port");
        Files.deleteIfExists(portFile);
        ProcessBuilder builder = new ProcessBuilder(
                Bench.TOOL.toString(), "sandbox", "--sandbox-dir", folder.toString(), "--port-file", portFile.toString());
        if (delay > 0) {
            builder.command().addAll(java.util.List.of("--fault", "* * delay=" + delay + " times=always"));
        }
        process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (int tries = 0; tries < 200 && (!Files.exists(portFile) || Files.size(portFile) == 0); tries++) {
            Thread.sleep(100);
        }
        port = Integer.parseInt(Files.readString(portFile).strip());
        plain = new Front(javax.net.ServerSocketFactory.getDefault(), port);
        secure = key == null ? null : new Front(Front.tls(key, "bench"), port);
        this.certificate = certificate;
    }

    boolean speaksTls() {
        return secure != null;
    }

    /** Returns the front, to ask what went through. */
    Front front(boolean tls) {
        return tls ? secure : plain;
    }

    /** Returns the variables that point every peer at this org. */
    Map<String, String> variables(boolean tls) {
        String base = (tls ? "https" : "http") + "://127.0.0.1:" + front(tls).port();
        Map<String, String> variables = new TreeMap<>();
        variables.put("GENESYS_CLOUD_API_URL", base);
        variables.put("GENESYS_CLOUD_LOGIN_URL", base);
        variables.put("GENESYS_CLOUD_CLIENT_ID", "bench");
        variables.put("GENESYS_CLOUD_CLIENT_SECRET", "bench");
        if (tls) {
            variables.put("CA_FILE", certificate.toString());
            variables.put("NODE_EXTRA_CA_CERTS", certificate.toString());
        }
        return variables;
    }

    /** Returns the colour that is live: of the version that the deployment points at. */
    String liveColor() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = member("access_token", ask("POST", "/oauth/token"));
        }
        String deployments = ask("GET", "/api/v2/webdeployments/deployments");
        Matcher points = Pattern.compile("\"configuration\"\\s*:\\s*\\{[^}]*\\}").matcher(deployments);
        if (!points.find()) {
            throw new IllegalStateException("no deployment: " + deployments);
        }
        String path = "/api/v2/webdeployments/configurations/" + member("id", points.group()) + "/versions/"
                + member("version", points.group());
        return member("primaryColor", ask("GET", path));
    }

    private String ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (method.equals("POST")) {
            request.header("Authorization", "Basic YmVuY2g6YmVuY2g=")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        } else {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String member(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
