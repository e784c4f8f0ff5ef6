package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local simulated org: API, token endpoint and public documents on one loopback port. */
public final class Sandbox implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    final OrgStore store;
    final ServerFields serverFields;
    final TokenStore tokens;
    final Faults faults;
    private final RequestHandler handler;

    private Sandbox(SandboxSettings settings, HttpServer server) throws IOException {
        this.server = server;
        this.serverFields = new ServerFields(settings.clock(), settings.ids());
        this.store = store(settings, serverFields);
        this.tokens = new TokenStore(settings.clients(), settings.tokenLifetime(), settings.clock());
        this.faults = new Faults(settings.switches(), settings.clock());
        settings.faults().forEach(faults::add);
        Api api = new Api(settings, store, serverFields, tokens, baseUrl().toString());
        this.handler = new RequestHandler(api, tokens, settings.hooks(), faults);
        this.threads = Executors.newCachedThreadPool(Sandbox::daemon);
        server.createContext("/", handler);
        server.setExecutor(threads);
    }

    /**
     * Starts a sandbox.
     *
     * @throws IOException if the port is taken or the state file cannot be used
     * @throws IllegalArgumentException if the seed is not an org
     */
    public static Sandbox start(SandboxSettings settings) throws IOException {
        // Otherwise each response waits 40 ms for the acknowledgement of the headers (Nagle).
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, settings.port()), 0);
        try {
            Sandbox sandbox = new Sandbox(settings, server);
            // The server's own thread inherits the daemon status of the one that starts it.
            CompletableFuture.runAsync(server::start, sandbox.threads).join();
            return sandbox;
        } catch (IOException | RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        handler.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static OrgStore store(SandboxSettings settings, ServerFields serverFields) throws IOException {
        OrgDocument document = new OrgDocument(serverFields);
        JsonNode seed = settings.seed();
        OrgState org = seed == null ? new OrgState() : document.read(seed);
        Path file = settings.stateFile();
        return file == null ? new OrgStore.InMemory(org) : FileStore.open(file, document, org);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
