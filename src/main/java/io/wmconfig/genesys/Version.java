package io.wmconfig.genesys;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a configuration.
 *
 * @param name a decimal number, or {@code DRAFT}
 */
public record Version(String name) implements Comparable<Version> {
    /** The version that can still be edited. */
    public static final Version DRAFT = new Version("DRAFT");

    /** Used as the newest version of a configuration that has no versions. */
    public static final Version NONE = new Version("0");

    /** Normalizes the name of the draft (contract §1: any case). */
    public Version {
        name = name.equalsIgnoreCase("draft") ? "DRAFT" : name;
    }

    public boolean isDraft() {
        return name.equals(DRAFT.name);
    }

    /** Returns the number; empty if the name is not a number, as for the draft. */
    public Optional<BigInteger> number() {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new BigInteger(name))
                : Optional.empty();
    }

    public boolean isNext(Version newest) {
        return number().equals(newest.number().map(BigInteger.ONE::add));
    }

    /** Returns the newer of the two versions; {@link #NONE} if neither has a number. */
    public Version newer(Version other) {
        Version newest = compareTo(other) < 0 ? other : this;
        return newest.compareTo(NONE) < 0 ? NONE : newest;
    }

    /** Orders by number, not alphabetically (contract §1 Paging); versions without a number come first. */
    @Override
    public int compareTo(Version other) {
        BigInteger none = BigInteger.ONE.negate();
        return number().orElse(none).compareTo(other.number().orElse(none));
    }

    /** Explicit, like the hash: records generate theirs at run time, on every start (docs/adr/0002-speed.md). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && name.equals(version.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
