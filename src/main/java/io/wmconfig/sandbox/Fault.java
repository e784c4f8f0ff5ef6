package io.wmconfig.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that goes wrong with certain requests.
 *
 * @param method the method it waits for; {@code *} for any
 * @param path the path it waits for, where {@code *} stands for any text; compared without the query unless it has a
 *     {@code ?}
 * @param nth the number of the request it hits, counted over all from 1; 0 for any
 * @param options what goes wrong, and how often
 * @param headers headers added to the answer
 */
public record Fault(
        String method, String path, int nth, Map<FaultOption, String> options, Map<String, String> headers) {
    /** Copies the maps and checks the options. */
    public Fault {
        options = Map.copyOf(options);
        headers = Map.copyOf(headers);
        options.forEach(FaultOption::checked);
    }

    /**
     * Reads {@code METHOD PATH option …} or {@code #N option …}, for example {@code PUT *}{@code /draft status=503}.
     *
     * @param text the text; double quotes keep spaces together
     * @return the fault
     * @throws IllegalArgumentException if it cannot be read
     */
    public static Fault parse(String text) {
        return FaultText.parse(text);
    }

    /**
     * Reads a JSON array of faults: texts, or objects with {@code method}, {@code path}, {@code headers} and the options
     * as members.
     *
     * @param file the file
     * @return the faults
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it does not hold faults
     */
    public static List<Fault> readFile(Path file) throws IOException {
        return FaultText.readFile(file);
    }

    /**
     * One line for each option: how it is written and what it does.
     *
     * @return the lines
     */
    public static List<String> listing() {
        List<String> lines = new ArrayList<>();
        for (FaultOption each : FaultOption.values()) {
            String value = each.allowed().isEmpty() ? "" : "=" + each.allowed();
            lines.add(each.key() + value + "  " + each.description());
        }
        lines.add("header=NAME:VALUE  a header of the answer; may be repeated");
        return List.copyOf(lines);
    }

    boolean has(FaultOption option) {
        return options.containsKey(option);
    }

    boolean is(FaultOption option, String value) {
        return value.equals(options.get(option));
    }

    String option(FaultOption option, String usual) {
        return options.getOrDefault(option, usual);
    }

    /** Whether the request is worked on at all. */
    boolean works() {
        if (has(FaultOption.WORK)) {
            return is(FaultOption.WORK, "after");
        }
        return !has(FaultOption.STATUS) && !has(FaultOption.HANG) && !is(FaultOption.CUT, "before");
    }

    boolean matches(String requestMethod, String requestPath, String query, int arrival) {
        if (nth > 0) {
            return nth == arrival;
        }
        String target = path.indexOf('?') >= 0 && !query.isEmpty() ? requestPath + "?" + query : requestPath;
        return (method.equals("*") || method.equals(requestMethod)) && Glob.matches(path, target);
    }
}
