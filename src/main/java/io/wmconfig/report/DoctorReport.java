package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.doctor.Check;
import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.terminal.Ansi;

/** What {@code doctor} says, in both forms. */
final class DoctorReport {
    private final boolean colored;

    DoctorReport(boolean colored) {
        this.colored = colored;
    }

    String text(Diagnosis diagnosis) {
        return lines(diagnosis).text();
    }

    TextLines lines(Diagnosis diagnosis) {
        TextLines lines = checks(diagnosis);
        if (diagnosis.problems().isEmpty()) {
            lines.add("Nothing stands in the way.");
        }
        return lines;
    }

    /** Returns one line for each check, and the fix. */
    TextLines checks(Diagnosis diagnosis) {
        TextLines lines = new TextLines(colored);
        int width = diagnosis.checks().stream()
                .mapToInt(check -> check.name().length())
                .max()
                .orElse(0);
        for (Check check : diagnosis.checks()) {
            lines.add(
                    ink(check.status()).on(String.format("%-7s", check.status().code()), colored) + "  " + check.name()
                            + " ".repeat(width - check.name().length() + 2) + Ansi.sanitize(check.message()));
            if (check.fix() != null) {
                lines.add("         " + Ansi.NAME.on("fix: ", colored) + Ansi.sanitize(check.fix()));
            }
        }
        return lines;
    }

    private static Ansi ink(Check.Status status) {
        return switch (status) {
            case OK -> Ansi.NEW;
            case WARNING -> Ansi.WARNING;
            case FAILURE -> Ansi.ERROR;
            case SKIPPED -> Ansi.FAINT;
        };
    }

    static void json(ObjectNode document, Diagnosis diagnosis) {
        ArrayNode checks = document.putArray("checks");
        diagnosis
                .checks()
                .forEach(check -> checks.addObject()
                        .put("name", check.name())
                        .put("status", check.status().code())
                        .put("message", check.message())
                        .put("fix", check.fix()));
    }
}
