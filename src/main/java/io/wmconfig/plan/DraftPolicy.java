package io.wmconfig.plan;

/** What to do with unpublished changes of somebody else in the draft. */
public enum DraftPolicy {
    /** Keep them; fail with a conflict. */
    REFUSE,
    /** Discard them: start from the live version. */
    DISCARD,
    /** Publish them too. */
    INCLUDE
}
