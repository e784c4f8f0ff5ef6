package io.wmconfig.problem;

/** A stage of a command, as named in errors; {@code done} lists the completed ones that write. */
public enum Stage {
    /** Requesting a token. */
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

    /** Returns a phrase such as {@code publishing}, to be followed by the name of a deployment. */
    public String doing() {
        return doing;
    }

    /** Returns the stable code, for example {@code publish}. */
    public String code() {
        return code;
    }

    /** Returns whether this stage changes the org. */
    public boolean writes() {
        return write;
    }
}
