package io.wmconfig.look;

/**
 * An https address of a picture.
 *
 * @param url as it was given
 */
public record WebAddress(String url) {
    @Override
    public String toString() {
        return url;
    }
}
