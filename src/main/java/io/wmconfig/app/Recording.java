package io.wmconfig.app;

import io.wmconfig.genesys.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Records the traffic of a live check, with the step that caused each request. */
public final class Recording implements Consumer<RecordedCall> {
    private final List<ObservedCall> calls = new ArrayList<>();
    private String step = "";

    synchronized void begin(String name) {
        step = name;
    }

    @Override
    public synchronized void accept(RecordedCall call) {
        calls.add(ObservedCall.of(step, call));
    }

    synchronized List<ObservedCall> calls() {
        return List.copyOf(calls);
    }
}
