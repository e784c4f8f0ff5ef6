package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.regex.Pattern;

/** Checks IDs in responses of the service. */
public final class ResponseCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}");

    private ResponseCheck() {}

    /**
     * Returns the ID of a document; empty if it has none.
     *
     * @throws io.wmconfig.problem.ProblemException if it is not a valid ID, because it goes into request paths and
     *     scripts
     */
    public static String id(JsonNode document) {
        String id = text(document, "id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            throw Problem.of(
                            ProblemKind.UNTRUSTED_ANSWER,
                            "the response contains an invalid ID: " + QuotedInput.text(id))
                    .hint("a proxy or captive portal may be answering; run the command again")
                    .toException();
        }
        return id;
    }
}
