package io.wmconfig.problem;

/** A step of the walk, as failures name it; the writes are also what {@code done} lists. */
public enum Stage {
    /** Asking for a token. */
    LOGIN("login", false, "requesting a token for"),
    /** Reading the lists of deployments, configurations or versions. */
    LIST("list", false, "reading the users of"),
    /** Reading one deployment, version or draft. */
    READ("read", false, "reading"),
    /** Creating the configuration. */
    CONFIGURATION("configuration", true, "creating the configuration of"),
    /** Replacing the draft. */
    DRAFT("draft", true, "saving the draft of"),
    /** Publishing the draft as the next version. */
    PUBLISH("publish", true, "publishing"),
    /** Creating the deployment or pointing it at the version. */
    DEPLOYMENT("deployment", true, "updating deployment"),
    /** Deleting the deployment. */
    DELETE("delete", true, "deleting deployment"),
    /** Deleting the configuration. */
    DELETE_CONFIGURATION("delete-configuration", true, "deleting the configuration of"),
    /** Reading back what is live. */
    READ_BACK("read-back", false, "waiting for the service to show");

    private final String code;
    private final boolean write;
    private final String doing;

    Stage(String code, boolean write, String doing) {
        this.code = code;
        this.write = write;
        this.doing = doing;
    }

    /** Returns what is being done, to be followed by the name of a deployment. */
    public String doing() {
        return doing;
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
