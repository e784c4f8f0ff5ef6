package io.wmconfig.plan;

/** What becomes of somebody's unpublished draft. */
public enum DraftPolicy {
    /** It stays; the command ends with a conflict. */
    REFUSE,
    /** It is given up: the write starts from the live version. */
    DISCARD,
    /** It is published too. */
    INCLUDE
}
