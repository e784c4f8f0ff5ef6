package io.wmconfig.app;

import io.wmconfig.problem.ProblemKind;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Handles the signals that end a command.
 *
 * <p>A shutdown hook cannot distinguish Ctrl-C from SIGTERM, nor see a second signal. The JDK's own API is called by
 * reflection, because the compiler rejects its name; where it is missing, the system's default handling applies.
 */
public final class Signals {
    private Signals() {}

    /**
     * Handles Ctrl-C and SIGTERM: the first one is passed to the action, a second one ends the process at once.
     *
     * @param action receives which of the two arrived, on a separate thread
     */
    public static void install(Consumer<ProblemKind> action) {
        // One for both: Ctrl-C after SIGTERM is a second signal too.
        AtomicBoolean came = new AtomicBoolean();
        install("INT", ProblemKind.INTERRUPTED, came, action);
        install("TERM", ProblemKind.TERMINATED, came, action);
    }

    /** Ends the process at once. */
    public static void halt(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }

    private static void install(String name, ProblemKind kind, AtomicBoolean came, Consumer<ProblemKind> action) {
        handle(name, () -> {
            if (came.getAndSet(true)) {
                halt(kind.exitCode().number());
            }
            action.accept(kind);
        });
    }

    /** Creates the class of the handlers in advance, because that takes a while. */
    public static void preload() {
        try {
            handler(() -> {});
        } catch (ReflectiveOperationException e) {
            notHandled(e);
        }
    }

    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Object named = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handlerType()).invoke(null, named, handler(action));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            notHandled(e);
        }
    }

    private static Object handler(Runnable action) throws ReflectiveOperationException {
        return Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {handlerType()}, (self, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        action.run();
                    }
                    return null;
                });
    }

    private static Class<?> handlerType() throws ReflectiveOperationException {
        return Class.forName("sun.misc.SignalHandler");
    }

    private static void notHandled(Exception reason) {
        System.getLogger("wmconfig").log(System.Logger.Level.DEBUG, "signals stay as the system handles them", reason);
    }
}
