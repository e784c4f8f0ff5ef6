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
    /** The one that can still be edited. */
    public static final Version DRAFT = new Version("DRAFT");

    /** Represents the newest version of a configuration that has none. */
    public static final Version NONE = new Version("0");

    /** Brings the draft to one spelling (contract §1: any case). */
    public Version {
        name = name.equalsIgnoreCase("draft") ? "DRAFT" : name;
    }

    public boolean isDraft() {
        return name.equals(DRAFT.name);
    }

    /** Returns the number, unless this is the draft or something nobody has seen yet. */
    public Optional<BigInteger> number() {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new BigInteger(name))
                : Optional.empty();
    }

    public boolean isNext(Version newest) {
        return number().equals(newest.number().map(BigInteger.ONE::add));
    }

    /** Returns this or another one, whichever is newer; {@link #NONE} when neither has a number. */
    public Version newer(Version other) {
        Version newest = compareTo(other) < 0 ? other : this;
        return newest.compareTo(NONE) < 0 ? NONE : newest;
    }

    /** Orders by number, never by letters (contract §1 Paging); what has no number comes first. */
    @Override
    public int compareTo(Version other) {
        BigInteger none = BigInteger.ONE.negate();
        return number().orElse(none).compareTo(other.number().orElse(none));
    }

    /** By hand, as is the hash: a record's own are made at run time, at every start (docs/adr/0002-speed.md). */
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
