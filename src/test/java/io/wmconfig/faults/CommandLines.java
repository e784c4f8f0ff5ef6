package io.wmconfig.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Command lines that nobody would type, and some that somebody might. */
final class CommandLines {
    private static final List<String> COMMANDS =
            List.of("apply", "apply", "apply", "plan", "get", "list", "--help", "aply", "", "-V");
    private static final List<String> FLAGS = List.of(
            "--name",
            "--id",
            "--create",
            "--no-create",
            "--no-wait",
            "--discard-draft",
            "--include-draft",
            "--primary",
            "--position",
            "--side-space",
            "--bottom-space",
            "--launcher",
            "--launcher-style",
            "--launcher-icon",
            "--launcher-text",
            "--title",
            "--welcome",
            "--logo",
            "--language",
            "--default-language",
            "--active",
            "--inactive",
            "--allow-domain",
            "--allow-all-domains",
            "--flow-id",
            "--description",
            "--set",
            "--region",
            "--env-file",
            "--ca-file",
            "-o",
            "--output",
            "--no-color",
            "-q",
            "--max-retries",
            "--timeout",
            "-h",
            "--dry-run",
            "--horizontal-offset",
            "--primary=",
            "--name=",
            "--",
            "-",
            "---",
            "--nonsense",
            "-x");
    private static final List<String> VALUES = List.of(
            "Support",
            "support",
            "Shop 2",
            "Fresh",
            "0056b3",
            "#05b",
            "#0056b3ff",
            "red",
            "bottom-right",
            "left",
            "top-left",
            "0",
            "20",
            "-1",
            "99999999999999999999",
            "on",
            "off",
            "icon",
            "https://example.com/a.png",
            "javascript:alert(1)",
            "de",
            "en-us",
            "x".repeat(300),
            "example.com",
            "*",
            "json",
            "text",
            "yaml",
            "position.sideSpace=3",
            "a.b.c=",
            "a=[[[[",
            "messenger.styles.primaryColor=\"#123456\"",
            "=",
            "",
            " ",
            "\u0000",
            "\u001b[31m",
            "\uD83D\uDE00",
            "\uD800",
            "@file",
            "%s",
            "'",
            "\"",
            "\\",
            "1h",
            "0ms",
            "us-east-1",
            "/nowhere/.env",
            "22222222-0000-4000-8000-000000000001",
            "../..",
            "5");

    private CommandLines() {}

    static String[] next(Random random) {
        List<String> args = new ArrayList<>();
        args.add(of(COMMANDS, random));
        if (random.nextBoolean()) {
            args.addAll(List.of("--name", "Support", "--primary", "0056b" + random.nextInt(10)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextInt(4) > 0) {
                args.add(of(FLAGS, random));
            }
            if (random.nextInt(4) > 0) {
                args.add(of(VALUES, random));
            }
        }
        return args.toArray(String[]::new);
    }

    private static String of(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
