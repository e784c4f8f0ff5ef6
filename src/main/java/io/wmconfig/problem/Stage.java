package io.wmconfig.problem;

/** A step of the walk, as failures name it; the writes are also what {@code done} lists. */
public enum Stage {
    /** Asking for a token. */
    LOGIN("login", false),
    /** Reading the lists of deployments, configurations or versions. */
    LIST("list", false),
    /** Reading one deployment, version or draft. */
    READ("read", false),
    /** Creating the configuration. */
    CONFIGURATION("configuration", true),
    /** Replacing the draft. */
    DRAFT("draft", true),
    /** Publishing the draft as the next version. */
    PUBLISH("publish", true),
    /** Creating the deployment or pointing it at the version. */
    DEPLOYMENT("deployment", true),
    /** Deleting the deployment. */
    DELETE("delete", true),
    /** Deleting the configuration. */
    DELETE_CONFIGURATION("delete-configuration", true),
    /** Reading back what is live. */
    READ_BACK("read-back", false);

    private final String code;
    private final boolean write;

    Stage(String code, boolean write) {
        this.code = code;
        this.write = write;
    }

    /** Returns the stable code, for example {@code publish}. */
    public String code() {
        return code;
    }

    /** Returns whether the org is changed by this stage. */
    public boolean writes() {
        return write;
    }
}
