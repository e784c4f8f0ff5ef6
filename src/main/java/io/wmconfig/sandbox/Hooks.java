package io.wmconfig.sandbox;

import java.io.IOException;

/** Where a test may take part in what a sandbox does; nothing happens unless a method is overridden. */
interface Hooks {
    Hooks NONE = new Hooks() {};

    /** Called when a request arrives; numbers count from 0. */
    default void arrived(int number, Request request) {}

    /** Called just before an answer is sent, so that no client can be faster. */
    default void answering(int number, int status) {}

    /** Called when a fault hits a request, before its work. */
    default void before(Fault fault) {}

    /** Called when a fault hit a request, after its work. */
    default void after(Fault fault) {}

    /** Answers a request of the API whose token is good. */
    default Response authorized(Request request, String token, Work work) throws IOException {
        return work.answer();
    }

    interface Work {
        Response answer() throws IOException;
    }
}
