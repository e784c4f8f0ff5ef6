package io.wmconfig.genesys.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proxy that leads every tunnel to the same port, once it has seen the right password. */
final class FakeProxy implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final List<FakeService.Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final int target;
    private final @Nullable String authorization;

    FakeProxy(int target, @Nullable String authorization) throws IOException {
        this.target = target;
        this.authorization = authorization;
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<FakeService.Request> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try {
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            for (FakeService.Request request = FakeService.read(in); request != null; request = FakeService.read(in)) {
                requests.add(request);
                if (authorization != null && authorization.equals(request.header("Proxy-Authorization"))) {
                    tunnel(client);
                    return;
                }
                String refusal =
                        "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
                out.write(refusal.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The client went away.
            return;
        }
    }

    private void tunnel(Socket client) throws IOException {
        Socket service = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), target);
        client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        daemon(() -> pump(client, service));
        daemon(() -> pump(service, client));
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side is done.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
