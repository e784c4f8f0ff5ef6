package io.wmconfig.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Remembers every request in the order of arrival. */
final class Recorder {
    private final List<RecordedRequest> requests = new ArrayList<>();

    /** Notes a request that has no answer yet, and returns its number, from 0. */
    synchronized int arrived(Request request) {
        boolean authorized = !request.authorization().isEmpty();
        requests.add(new RecordedRequest(request.method(), request.target(), 0, authorized, body(request)));
        return requests.size() - 1;
    }

    /** Notes the status just before it is sent, so that no client can be faster than the record. */
    synchronized void answered(int number, int status) {
        RecordedRequest request = requests.get(number);
        requests.set(
                number,
                new RecordedRequest(request.method(), request.path(), status, request.authorized(), request.body()));
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
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
