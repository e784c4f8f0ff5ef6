package io.wmconfig.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A text that only its recipient may see: it prints as stars, in case it is printed by accident. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** Returns the text, only for the request that needs it. */
    public String reveal() {
        return text;
    }

    /** Compares in a time that does not depend on where the texts differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the same stars for a secret of any length. */
    @Override
    public String toString() {
        return "***";
    }
}
