package io.wmconfig.faults;

/** What a request is for, in the eyes of the one who decides what its failure means. */
enum Ask {
    TOKEN,
    LIST,
    /** A list right after a create, which must show it. */
    RELIST,
    /** A read before the first write. */
    READ,
    /** The PUT of a draft. */
    DRAFT,
    CREATE,
    /** A read until it shows what was written. */
    WATCH,
    PUBLISH,
    /** The read right before a deployment is written. */
    FRESH,
    /** The PUT of a deployment. */
    POINT;

    boolean writes() {
        return this == DRAFT || this == CREATE || this == PUBLISH || this == POINT;
    }
}
