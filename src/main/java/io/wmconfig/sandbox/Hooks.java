package io.wmconfig.sandbox;

import java.io.IOException;

/** Extension points for tests. */
interface Hooks {
    Hooks NONE = new Hooks() {};

    /** Called when a request arrives; numbers start at 0. */
    default void arrived(int number, Request request) {}

    /** Called just before the response is sent, so that the client cannot be faster. */
    default void answering(int number, int status) {}

    /** Called when a fault hits a request, before it is processed. */
    default void before(Fault fault) {}

    /** Called when a fault hit a request, after it was processed. */
    default void after(Fault fault) {}

    /** Answers a request whose token is valid. */
    default Response authorized(Request request, String token, Answering answering) throws IOException {
        return answering.answer();
    }

    interface Answering {
        Response answer() throws IOException;
    }
}
