package io.wmconfig.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of one command line.
 *
 * @param stdout what it wrote there, markers in place of what changes from run to run
 * @param stderr as well
 * @param exit its exit code
 * @param requests what reached the service, a line each
 */
record Transcript(String stdout, String stderr, int exit, String requests) {

    /** Returns the files of a case that say so. */
    Map<String, String> files(String run) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("exit" + run + ".txt", exit + "\n");
        files.put("stderr" + run + ".txt", stderr);
        files.put("stdout" + run + ".txt", stdout);
        files.put("requests" + run + ".txt", requests);
        return files;
    }

    /** Writes the files and returns the names of those that were new or different. */
    static String write(GoldenCase golden, Map<String, String> files, boolean onlyMissing) {
        StringBuilder written = new StringBuilder();
        files.forEach((name, text) -> {
            boolean missing = !golden.has(name);
            if (missing || (!onlyMissing && !golden.expected(name).equals(text))) {
                write(golden.folder().resolve(name), text);
                written.append(' ').append(name);
            }
        });
        return written.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
