package io.wmconfig.doctor;

/**
 * What runs here.
 *
 * @param tool our version
 * @param java the version of the Java runtime
 * @param vendor who made that
 */
public record RuntimeVersions(String tool, String java, String vendor) {}
