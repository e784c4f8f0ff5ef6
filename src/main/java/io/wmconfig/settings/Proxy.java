package io.wmconfig.settings;

import org.jspecify.annotations.Nullable;

/**
 * A web proxy that is reached over plain HTTP; TLS passes through it end to end.
 *
 * @param host name or address, without brackets
 * @param port as given; 1080 by default, like curl
 * @param user for {@code Proxy-Authorization}, percent-decoded
 * @param password of the user, percent-decoded
 */
public record Proxy(
        String host,
        int port,
        @Nullable String user,
        @Nullable Secret password) {}
