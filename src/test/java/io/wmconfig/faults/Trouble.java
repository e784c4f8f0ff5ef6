package io.wmconfig.faults;

/** The ways in which one request can go wrong, as the sandbox's faults spell them. */
enum Trouble {
    LIMIT_SECONDS("429, seconds", "status=429 retry-after=2"),
    LIMIT_DATE("429, date", "status=429 retry-after=2"),
    LIMIT_BARE("429, bare", "status=429"),
    FAILED_500("500", "status=500"),
    FAILED_502("502", "status=502"),
    FAILED_503("503", "status=503"),
    FAILED_504("504", "status=504"),
    NOT_ACTIVE("400", "status=400 code=bad.request"),
    CUT_BEFORE("cut before", "cut=before"),
    CUT_AFTER("cut after", "cut=after"),
    HANG("hang", "hang"),
    HTML("HTML", "body=html"),
    TRUNCATED("half a JSON", "body=truncated"),
    EMPTY("empty answer", "body=empty"),
    CONFLICT("409", "status=409"),
    UNAUTHORIZED("401", "status=401"),
    STALE("stale read", "stale"),
    FAILED_500_AFTER("500 after", "status=500 work=after"),
    FAILED_504_AFTER("504 after", "status=504 work=after"),
    HANG_AFTER("hang after", "hang work=after");

    final String title;
    final String fault;

    Trouble(String title, String fault) {
        this.title = title;
        this.fault = fault;
    }

    boolean hangs() {
        return this == HANG || this == HANG_AFTER;
    }

    /**
     * The exit code that a command has to end with: the rule, not an observation.
     *
     * @param always whether it hits every such request from that one on, not only that one
     * @param ask what the request is for
     * @param watched whether one of the requests that are hit must show a write of ours
     * @param created whether that write is a create
     */
    int expected(boolean always, Ask ask, boolean watched, boolean created) {
        return switch (this) {
            // Whoever says when to come back is believed; nothing was done, so everything is repeated.
            case LIMIT_SECONDS, LIMIT_DATE, LIMIT_BARE -> always ? 8 : 0;
            // One new token, one repeat; the login host's own 401 is final.
            case UNAUTHORIZED -> always || ask == Ask.TOKEN ? 4 : 0;
            // A write that was accepted without a word is read back; a read without a word is no answer.
            case EMPTY -> ask == Ask.TOKEN || (always && !ask.writes()) ? 14 : 0;
            // Read again before the next try; a create is not, it may be somebody else's.
            case CONFLICT -> conflicting(always, ask);
            // Waited for right after a create or publish only.
            case NOT_ACTIVE -> refused(always, ask);
            // Only a read that must show what we wrote can be too old, and then it is asked again. What was created is
            // denied then, although the list shows it; or the list never shows it.
            case STALE -> always && watched ? (created ? 14 : 9) : 0;
            // Done or not: a create is looked for, and never repeated. All else is.
            case FAILED_500, FAILED_502, FAILED_503, FAILED_504, CUT_BEFORE, HANG ->
                always || ask == Ask.CREATE ? 14 : 0;
            // What was made is found; everything else is repeated until the tries are used up.
            case CUT_AFTER, HTML, TRUNCATED, FAILED_500_AFTER, FAILED_504_AFTER, HANG_AFTER ->
                always && ask != Ask.CREATE && ask != Ask.PUBLISH ? 14 : 0;
        };
    }

    private static int conflicting(boolean always, Ask ask) {
        return switch (ask) {
            case TOKEN, LIST, READ, WATCH, FRESH, CREATE, RELIST -> 65;
            case DRAFT, PUBLISH, POINT -> always ? 7 : 0;
        };
    }

    private static int refused(boolean always, Ask ask) {
        return switch (ask) {
            // Only invalid_client is about the credentials (contract §2); this 400 has another code.
            case TOKEN, LIST, READ -> 65;
            case DRAFT, CREATE, PUBLISH, FRESH, POINT, RELIST -> always ? 65 : 0;
            case WATCH -> always ? 9 : 0;
        };
    }
}
