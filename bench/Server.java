import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sandbox org, served by wmconfig itself, and the ways to it. */
final class Server implements AutoCloseable {
    /** The deployment whose look every peer changes. */
    static final String DEPLOYMENT = "Support";

    /** As long as the name that the sandbox answers to, for {@link Front#known}. */
    static final String LOGIN = "wlog.test";

    static final String API = "wapi.test";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private String token = "";

    /** Starts an org with faults. */
    Server(Path folder, String... faults) throws Exception {
        Bench.run("rm", "-rf", folder.toString());
        Files.createDirectories(folder);
        Path portFile = folder.resolve("port");
        List<String> words = new ArrayList<>(List.of(
                Bench.TOOL.toString(), "sandbox", "--sandbox-dir", folder.toString(), "--port-file", portFile.toString()));
        for (String fault : faults) {
            words.addAll(List.of("--fault", fault));
        }
        process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (int tries = 0; tries < 200 && (!Files.exists(portFile) || Files.size(portFile) == 0); tries++) {
            Thread.sleep(100);
        }
        port = Integer.parseInt(Files.readString(portFile).strip());
    }

    /** A way to the org, which counts what goes over it and may take its time. */
    final class Way {
        private final Map<String, String> variables = new TreeMap<>();
        private final Front secure;
        private final Front login;
        private final Front api;

        /**
         * Opens a way.
         *
         * @param key for HTTPS to two hosts, null for HTTP to one
         * @param trusted how the peers other than wmconfig get to trust it
         */
        Way(Path key, int roundTrip, Map<String, String> trusted) throws Exception {
            javax.net.ServerSocketFactory plain = javax.net.ServerSocketFactory.getDefault();
            secure = key == null ? null : new Front(Front.tls(key, "bench"), port).known(LOGIN, API);
            api = new Front(plain, secure == null ? port : secure.port(), roundTrip);
            login = secure == null ? api : new Front(plain, secure.port(), roundTrip);
            String scheme = secure == null ? "http://127.0.0.1:" : "https://" + API + ":";
            variables.put("GENESYS_CLOUD_API_URL", scheme + api.port());
            variables.put("GENESYS_CLOUD_LOGIN_URL", scheme.replace(API, LOGIN) + login.port());
            variables.put("GENESYS_CLOUD_CLIENT_ID", "bench");
            variables.put("GENESYS_CLOUD_CLIENT_SECRET", "bench");
            variables.putAll(trusted);
        }

        /** Returns the variables that point every peer at the org over this way. */
        Map<String, String> variables() {
            return variables;
        }

        Server server() {
            return Server.this;
        }

        /** Returns how many requests came since the last question. */
        int requests() {
            return (secure == null ? api : secure).requests();
        }

        /** Returns how many connections came since the last question. */
        int connections() {
            return api.connections() + (login == api ? 0 : login.connections());
        }
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
