package io.wmconfig.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A sandbox that a test looks into: its requests, its documents, its faults, and a second editor. */
public final class TestSandbox implements AutoCloseable {
    /** A token that is let in until tokens are revoked. */
    public static final String TOKEN = "fixed-token";

    private final Recorder recorder;
    private final Sandbox sandbox;

    private TestSandbox(Recorder recorder, Sandbox sandbox) {
        this.recorder = recorder;
        this.sandbox = sandbox;
    }

    /**
     * Starts a sandbox.
     *
     * @throws IOException if the port is taken or the state file cannot be used
     * @throws IllegalArgumentException if the seed is not an org
     */
    public static TestSandbox start(TestSettings settings) throws IOException {
        Recorder recorder = new Recorder(settings.hooks());
        TestSandbox started = new TestSandbox(
                recorder, Sandbox.start(settings.withHooks(recorder).build()));
        started.admit(TOKEN);
        return started;
    }

    /** Reads a fault whose answers have a body of the test's own. */
    public static Fault fault(String text, String body) {
        Fault fault = Fault.parse(text);
        Map<FaultOption, String> options = new EnumMap<>(FaultOption.class);
        options.putAll(fault.options());
        options.put(FaultOption.BODY, body);
        return new Fault(fault.method(), fault.path(), fault.nth(), options, fault.headers());
    }

    /** Where it answers: {@code http://127.0.0.1:PORT}. */
    public URI baseUrl() {
        return sandbox.baseUrl();
    }

    /** The port it listens on. */
    public int port() {
        return sandbox.port();
    }

    /** All requests so far, in the order of arrival. */
    public List<RecordedRequest> requests() {
        return recorder.requests();
    }

    /** Adds a fault behind those that are there; the first that is due hits a request. */
    public void addFault(Fault fault) {
        sandbox.faults.add(fault);
    }

    /** Adds a fault that does something before the work of a request it hits, such as what a second editor does. */
    public void addFaultBefore(Fault fault, Runnable work) {
        recorder.doBefore(fault, work);
        addFault(fault);
    }

    /** Adds a fault that does something after the work of a request it hits. */
    public void addFaultAfter(Fault fault, Runnable work) {
        recorder.doAfter(fault, work);
        addFault(fault);
    }

    /** Forgets all faults. */
    public void clearFaults() {
        sandbox.faults.clear();
    }

    /** Lets a token in until tokens are revoked. */
    public void admit(String token) {
        sandbox.tokens.admit(token, Instant.MAX);
    }

    /** Ends all tokens, as if somebody had revoked them. */
    public void revokeTokens() {
        sandbox.tokens.revokeAll();
    }

    /** The org as it is now. */
    public OrgSnapshot snapshot() {
        try {
            return sandbox.store.transact(OrgSnapshot::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the org behind the back of its clients, in one step. */
    public void edit(Consumer<OrgEditor> work) {
        try {
            sandbox.store.transact(org -> {
                work.accept(new OrgEditor(org, sandbox.serverFields));
                return org;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
