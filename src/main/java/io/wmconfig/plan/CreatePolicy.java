package io.wmconfig.plan;

/** Whether a deployment may be created when none has the name. */
public enum CreatePolicy {
    /** Yes, unless the name is another spelling of an existing one. */
    UNLESS_SLIP,
    /** Yes, unless the name is another spelling of an existing one, or may be mistyped. */
    UNLESS_TYPO,
    /** Yes, in any case. */
    ALWAYS,
    /** No. */
    NEVER
}
