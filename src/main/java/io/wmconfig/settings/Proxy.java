package io.wmconfig.settings;

import org.jspecify.annotations.Nullable;

/**
 * A web proxy, spoken to in plain HTTP; TLS goes through it end to end.
 *
 * @param host name or address, without brackets
 * @param port as given, else 1080 as curl takes it
 * @param user for {@code Proxy-Authorization}, percent-decoded
 * @param password belongs to the user
 */
public record Proxy(
        String host,
        int port,
        @Nullable String user,
        @Nullable Secret password) {}
