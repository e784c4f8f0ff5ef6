package io.wmconfig.plan;

/** How a deployment gets an earlier look back. */
public enum RollbackMode {
    /** It points at the earlier version; nothing is published. */
    PIN,
    /** The earlier version is published again, as the newest one. */
    REPUBLISH
}
