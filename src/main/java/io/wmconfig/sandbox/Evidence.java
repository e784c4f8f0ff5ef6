package io.wmconfig.sandbox;

/** What a behaviour of the sandbox rests on. */
public enum Evidence {
    /** Captured from a live service. */
    OBSERVED("observed"),
    /** Handled by the vendor's Terraform provider or browser script, or declared by its SDKs. */
    VENDORS_CODE("vendor's code"),
    /** No public source says; real orgs may differ. */
    ASSUMED("assumed");

    private final String word;

    Evidence(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
