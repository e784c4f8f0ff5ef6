package io.wmconfig.genesys.sdk;

import com.mypurecloud.sdk.v2.ApiRequest;
import io.wmconfig.settings.Hosts;
import java.net.URI;

/**
 * One question to the service, as often as it takes to put it.
 *
 * @param nature what it does
 * @param what it is about, to be put into a sentence: {@code deployment `…`}
 * @param permission what the contract (§1) says it needs
 * @param request what the SDK sends
 */
record ApiCall(CallKind nature, String what, String permission, ApiRequest<?> request) {
    /** What a call does to the org. */
    enum CallKind {
        LOGIN,
        LIST,
        READ,
        /** Reads what visitors get, without a token. */
        PUBLIC,
        REPLACE,
        DELETE,
        /** Creates or publishes: done twice, it would be there twice. */
        MAKE
    }

    /** Returns whether sending it twice does no more than sending it once. */
    boolean idempotent() {
        return nature != CallKind.MAKE;
    }

    /** Returns whether it may be sent again after a try that failed. */
    boolean repeatableAfter(FailedAttempt setback) {
        return setback.rateLimited() || (setback.passing() && (idempotent() || setback.unsent()));
    }

    /** Returns what it is about without the article. */
    String bare() {
        return what.startsWith("the ") ? what.substring(4) : what;
    }

    /** Returns the host it goes to. */
    URI target(Hosts hosts) {
        return switch (nature) {
            case LOGIN -> hosts.login();
            case PUBLIC -> hosts.cdn();
            case LIST, READ, REPLACE, DELETE, MAKE -> hosts.api();
        };
    }
}
