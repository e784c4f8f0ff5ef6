package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up.
 *
 * @param port the port on the loopback address; 0 for any free one
 * @param stateFile the file that keeps the org, or null to keep it in memory
 * @param switches how the open questions of the contract are answered
 * @param faults the faults it starts with
 * @param access who may do what, and how often
 * @param clock the clock
 * @param ids where new ids come from
 * @param seed what an org that is new begins with, or null; see {@link OrgSeed}
 */
public record SandboxSettings(
        int port,
        @Nullable Path stateFile,
        Switches switches,
        List<Fault> faults,
        Access access,
        Clock clock,
        Supplier<String> ids,
        @Nullable JsonNode seed) {
    /** Copies what could change. */
    public SandboxSettings {
        faults = List.copyOf(faults);
    }

    /**
     * Any free port, memory only, everything allowed and at once.
     *
     * @return the usual settings
     */
    public static SandboxSettings defaults() {
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        return new SandboxSettings(0, null, Switches.usual(), List.of(), Access.open(), Clock.systemUTC(), ids, null);
    }

    /**
     * These settings with a page size, a short form of the switch.
     *
     * @param size entities in a page when the request does not say
     * @return the settings
     */
    public SandboxSettings withPageSize(int size) {
        return withSwitch(Switch.PAGE_SIZE, Integer.toString(size));
    }

    /**
     * These settings with one switch moved.
     *
     * @param which the switch
     * @param value its value
     * @return the settings
     */
    public SandboxSettings withSwitch(Switch which, String value) {
        return withSwitches(switches.with(which, value));
    }

    /**
     * These settings with another {@code port}.
     *
     * @param port the port on the loopback address; 0 for any free one
     * @return the settings
     */
    public SandboxSettings withPort(int port) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code stateFile}.
     *
     * @param stateFile the file that keeps the org, or null to keep it in memory
     * @return the settings
     */
    public SandboxSettings withStateFile(@Nullable Path stateFile) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code switches}.
     *
     * @param switches how the open questions of the contract are answered
     * @return the settings
     */
    public SandboxSettings withSwitches(Switches switches) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code faults}.
     *
     * @param faults the faults it starts with
     * @return the settings
     */
    public SandboxSettings withFaults(List<Fault> faults) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code access}.
     *
     * @param access who may do what, and how often
     * @return the settings
     */
    public SandboxSettings withAccess(Access access) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code clock}.
     *
     * @param clock the clock
     * @return the settings
     */
    public SandboxSettings withClock(Clock clock) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code ids}.
     *
     * @param ids where new ids come from
     * @return the settings
     */
    public SandboxSettings withIds(Supplier<String> ids) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code seed}.
     *
     * @param seed what an org that is new begins with, or null; see {@link OrgSeed}
     * @return the settings
     */
    public SandboxSettings withSeed(@Nullable JsonNode seed) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /**
     * These settings with another {@code clients} in their access.
     *
     * @param clients the OAuth clients and their secrets; empty to let in any
     * @return the settings
     */
    public SandboxSettings withClients(Map<String, String> clients) {
        return withAccess(access.withClients(clients));
    }

    /**
     * These settings with another {@code token} in their access.
     *
     * @param token a token that is always let in, or null
     * @return the settings
     */
    public SandboxSettings withToken(@Nullable String token) {
        return withAccess(access.withToken(token));
    }

    /**
     * These settings with another {@code tokenLifetime} in their access.
     *
     * @param tokenLifetime how long an issued token is good
     * @return the settings
     */
    public SandboxSettings withTokenLifetime(Duration tokenLifetime) {
        return withAccess(access.withTokenLifetime(tokenLifetime));
    }

    /**
     * These settings with another {@code rateLimit} in their access.
     *
     * @param rateLimit the limit of API requests for each token, or null
     * @return the settings
     */
    public SandboxSettings withRateLimit(@Nullable RateLimit rateLimit) {
        return withAccess(access.withRateLimit(rateLimit));
    }

    /**
     * These settings with another {@code tokenRateLimit} in their access.
     *
     * @param tokenRateLimit the limit of token requests for each client, or null
     * @return the settings
     */
    public SandboxSettings withTokenRateLimit(@Nullable RateLimit tokenRateLimit) {
        return withAccess(access.withTokenRateLimit(tokenRateLimit));
    }

    /**
     * These settings with another {@code permissions} in their access.
     *
     * @param permissions the permissions of every token, or null for all
     * @return the settings
     */
    public SandboxSettings withPermissions(@Nullable Set<String> permissions) {
        return withAccess(access.withPermissions(permissions));
    }
}
