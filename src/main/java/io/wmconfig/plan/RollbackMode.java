package io.wmconfig.plan;

/** How to roll a deployment back. */
public enum RollbackMode {
    /** Point it at the earlier version; nothing is published. */
    PIN,
    /** Publish the earlier version again, as the newest one. */
    REPUBLISH
}
