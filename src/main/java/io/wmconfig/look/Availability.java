package io.wmconfig.look;

/** Whether a deployment is switched on. */
public enum Availability {
    /** Served to visitors. */
    ACTIVE("Active"),
    /** Switched off. */
    INACTIVE("Inactive");

    private final String status;

    Availability(String status) {
        this.status = status;
    }

    /** Returns the API's value of a deployment's {@code status}. */
    public String status() {
        return status;
    }
}
