package io.wmconfig.app;

import io.wmconfig.problem.ProblemKind;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The signals that end a command.
 *
 * <p>A shutdown hook could not distinguish Ctrl-C from SIGTERM, nor see the second one. The JDK's own way is reached by
 * reflection, because the compiler refuses its name; where it is missing, the process simply ends as the system likes.
 */
public final class Signals {
    private Signals() {}

    /**
     * Takes over Ctrl-C and SIGTERM: the first one is passed to the action, a second one ends the process at once.
     *
     * @param action notified which of the two came, in a separate thread
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

    /** Makes the class that handlers are of, which takes a while, so that it is there when they are needed. */
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
