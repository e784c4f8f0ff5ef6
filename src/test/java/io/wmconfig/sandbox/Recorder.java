package io.wmconfig.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Remembers every request in the order of arrival, and does what a test adds to a fault. */
final class Recorder implements Hooks {
    private final Hooks rules;
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final Map<Fault, Runnable> before = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Fault, Runnable> after = Collections.synchronizedMap(new IdentityHashMap<>());

    Recorder(Hooks rules) {
        this.rules = rules;
    }

    void doBefore(Fault fault, Runnable work) {
        before.put(fault, work);
    }

    void doAfter(Fault fault, Runnable work) {
        after.put(fault, work);
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized void arrived(int number, Request request) {
        boolean authorized = !request.authorization().isEmpty();
        requests.add(new RecordedRequest(request.method(), request.target(), 0, authorized, body(request)));
    }

    @Override
    public synchronized void answering(int number, int status) {
        RecordedRequest request = requests.get(number);
        requests.set(
                number,
                new RecordedRequest(request.method(), request.path(), status, request.authorized(), request.body()));
    }

    @Override
    public void before(Fault fault) {
        before.getOrDefault(fault, () -> {}).run();
    }

    @Override
    public void after(Fault fault) {
        after.getOrDefault(fault, () -> {}).run();
    }

    @Override
    public Response authorized(Request request, String token, Answering answering) throws IOException {
        return rules.authorized(request, token, answering);
    }

    private static String body(Request request) {
        String body = request.body();
        int secret = request.path().equals("/oauth/token") ? body.indexOf("client_secret=") : -1;
        if (secret < 0) {
            return body;
        }
        int start = secret + "client_secret=".length();
        int end = body.indexOf('&', start);
        return body.substring(0, start) + "***" + (end < 0 ? "" : body.substring(end));
    }
}
