package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.doctor.Check;
import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.terminal.Ink;

/** What {@code doctor} says, in both forms. */
final class DoctorReport {
    private final boolean colored;

    DoctorReport(boolean colored) {
        this.colored = colored;
    }

    String text(Diagnosis diagnosis) {
        return lines(diagnosis).text();
    }

    Lines lines(Diagnosis diagnosis) {
        Lines lines = checks(diagnosis);
        if (diagnosis.problems().isEmpty()) {
            lines.add("Nothing stands in the way.");
        }
        return lines;
    }

    /** Returns one line for each check, and the fix. */
    Lines checks(Diagnosis diagnosis) {
        Lines lines = new Lines(colored);
        int width = diagnosis.checks().stream()
                .mapToInt(check -> check.name().length())
                .max()
                .orElse(0);
        for (Check check : diagnosis.checks()) {
            lines.add(
                    ink(check.status()).on(String.format("%-7s", check.status().code()), colored) + "  " + check.name()
                            + " ".repeat(width - check.name().length() + 2) + Ink.harmless(check.message()));
            if (check.fix() != null) {
                lines.add("         " + Ink.NAME.on("fix: ", colored) + Ink.harmless(check.fix()));
            }
        }
        return lines;
    }

    private static Ink ink(Check.Status status) {
        return switch (status) {
            case OK -> Ink.NEW;
            case WARNING -> Ink.WARNING;
            case FAILURE -> Ink.ERROR;
            case SKIPPED -> Ink.FAINT;
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
