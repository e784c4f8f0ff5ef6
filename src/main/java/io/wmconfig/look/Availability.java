package io.wmconfig.look;

/** Whether a deployment is switched on. */
public enum Availability {
    /** Served to visitors. */
    ACTIVE("active", "Active"),
    /** Switched off. */
    INACTIVE("inactive", "Inactive");

    private final String word;
    private final String status;

    Availability(String word, String status) {
        this.word = word;
        this.status = status;
    }

    /** Returns the word that flags and files use. */
    public String word() {
        return word;
    }

    /** Returns the API's value of a deployment's {@code status}. */
    public String status() {
        return status;
    }
}
