package io.wmconfig.plan;

/** Whether a deployment may be created when none has the name. */
public enum CreatePolicy {
    /** Yes, unless the name looks like a slip of an existing one. */
    UNLESS_SLIP,
    /** Yes, in any case. */
    ALWAYS,
    /** No. */
    NEVER
}
