package io.wmconfig.resolve;

import static io.wmconfig.document.Writable.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;

/** Whether an answer is the document that was asked for: nothing else may become the base of a write. */
public final class Identity {
    private Identity() {}

    /**
     * Returns the document, which names the id that was asked for.
     *
     * @throws ProblemException when it names another one, or none
     */
    public static ObjectNode require(String id, String what, ObjectNode document) {
        if (!text(document, "id").equalsIgnoreCase(id)) {
            throw untrusted("the answer about " + what + " is about something else");
        }
        return document;
    }

    /**
     * Returns the document, which is new and so names some id.
     *
     * @throws ProblemException when it names none
     */
    public static ObjectNode requireAny(String what, ObjectNode document) {
        if (text(document, "id").isEmpty()) {
            throw untrusted("the answer about " + what + " names no id");
        }
        return document;
    }

    private static ProblemException untrusted(String summary) {
        return Problem.of(ProblemKind.UNTRUSTED_ANSWER, summary)
                .hint("does a proxy or a login page answer for the service? run the same command again")
                .toException();
    }
}
