package io.wmconfig.plan;

/** Whether a missing deployment may be created. */
public enum CreatePolicy {
    /** Yes, unless the name is another spelling of an existing one. */
    UNLESS_SLIP,
    /** Yes, unless the name is another spelling of an existing one, or may be mistyped. */
    UNLESS_TYPO,
    ALWAYS,
    NEVER
}
