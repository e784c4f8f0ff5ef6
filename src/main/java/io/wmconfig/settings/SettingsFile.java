package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits a file that contains credentials or profiles: changes only their keys and keeps every other byte. */
public final class SettingsFile {
    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.~+/=:@%,-]+");
    private static final String VALUE = "('[^']*'|\"(?:\\\\.|[^\"\\\\])*\"|[^\\s'\"#]\\S*|)(\\s.*|)";
    private static final Pattern PROFILES = Pattern.compile("(?m)^profiles:[ \\t]*(?:#.*)?\\r?$");
    private static final int LONGEST = 1 << 20;

    private final Path path;
    private final String name;
    /** Contains each byte as one character, so that bytes that are not valid UTF-8 are kept too. */
    private String text;

    private boolean replaces;

    private SettingsFile(Path path, String name, String text) {
        this.path = path;
        this.name = name;
        this.text = text;
    }

    /** Reads a file in a directory; a missing file is empty. */
    public static SettingsFile read(Path directory, String name) {
        Path path = directory.resolve(name);
        byte[] bytes = WholeFile.read(path, name, LONGEST);
        return new SettingsFile(path, name, bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1));
    }

    public String name() {
        return name;
    }

    /** Returns whether the edits replace an existing value. */
    public boolean replaces() {
        return replaces;
    }

    /** Sets the credentials and a non-empty region; removes an access token, which would take precedence. */
    public SettingsFile withCredentials(String id, String secret, String region) {
        Map<Variable, String> values = new LinkedHashMap<>();
        values.put(Variable.CLIENT_ID, id);
        values.put(Variable.CLIENT_SECRET, secret);
        if (!region.isEmpty()) {
            values.put(Variable.REGION, region);
        }
        Map<Variable, String> missing = new LinkedHashMap<>(values);
        StringBuilder edited = new StringBuilder();
        for (String line : text.split("(?<=\n)", 0)) {
            String body = line.stripTrailing();
            String key = EnvLine.parse(body.startsWith(MARK) ? body.substring(MARK.length()) : body)
                    .name();
            Variable variable = key == null ? null : variable(key);
            String value = variable == null ? null : values.get(variable);
            replaces |= variable == Variable.ACCESS_TOKEN;
            if (key != null && value != null) {
                missing.remove(variable);
                String changed = changed(body, key, value) + line.substring(body.length());
                replaces |= !changed.equals(line);
                edited.append(changed);
            } else if (variable != Variable.ACCESS_TOKEN) {
                edited.append(line);
            }
        }
        text = edited.toString();
        missing.forEach((variable, value) -> append(variable.names().get(0) + "=" + quoted(value)));
        return this;
    }

    private static Variable variable(String key) {
        for (Variable one : Variable.values()) {
            if (one.names().contains(key)) {
                return one;
            }
        }
        return Variable.API_URL;
    }

    /** Replaces the value, but keeps a comment after it. */
    private static String changed(String line, String key, String value) {
        Matcher old = Pattern.compile("(.*?" + Pattern.quote(key) + "\\s*=\\s*)" + VALUE)
                .matcher(line);
        return old.matches()
                ? old.group(1) + quoted(value) + old.group(3)
                : line.substring(0, line.indexOf('=') + 1) + quoted(value);
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : value.indexOf('\'') < 0
                        ? "'" + value + "'"
                        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Appends a line. */
    public SettingsFile append(String line) {
        text += (text.isEmpty() || text.endsWith("\n") ? "" : lineEnd()) + line + lineEnd();
        return this;
    }

    /** Returns whether a line, without surrounding white space, matches a regular expression. */
    public boolean hasLine(String form) {
        return text.lines().anyMatch(line -> line.strip().matches(form));
    }

    /**
     * Adds a profile, or sets the region and {@code .env} file of an existing one.
     *
     * @throws ProblemException if the file has a layout that cannot be edited without changing more
     */
    public SettingsFile withProfile(String profile, String region, String envFile) {
        Matcher top = PROFILES.matcher(text);
        String end = lineEnd();
        if (top.find()) {
            int start = Math.min(text.length(), top.end() + 1);
            Matcher first = Pattern.compile("(?m)^([ \\t]+)[^\\s#]").matcher(text);
            String indent = first.find(start) ? first.group(1) : "  ";
            Matcher old = Pattern.compile("(?m)^" + indent + Pattern.quote(profile) + ":[ \\t]*(?:#.*)?\\r?\\n"
                            + "((?:(?:" + indent + "[ \\t]+.*|[ \\t]*(?:#.*)?)(?:\\r?\\n|$)(?<!^))*)")
                    .matcher(text);
            if (old.find(start)) {
                replaces = true;
                String block = with(with(old.group(1), indent, "region", region), indent, "envFile", envFile);
                text = text.substring(0, old.start(1)) + block + text.substring(old.end(1));
            } else {
                String before = text.substring(0, start);
                text = before
                        + (before.endsWith("\n") ? "" : end)
                        + block(indent, profile, region, envFile)
                        + text.substring(start);
            }
        } else {
            append("profiles:");
            text += block("  ", profile, region, envFile);
        }
        requireProfile(profile, region, envFile);
        return this;
    }

    private String block(String indent, String profile, String region, String envFile) {
        String inner = indent + indent;
        return String.join(
                lineEnd(), indent + profile + ":", inner + "region: " + region, inner + "envFile: " + envFile, "");
    }

    private String with(String block, String indent, String key, String value) {
        Matcher line = Pattern.compile("(?m)^([ \\t]+" + key + ":[ \\t]*)" + VALUE + "$")
                .matcher(block);
        return line.find()
                ? block.substring(0, line.end(1)) + value + line.group(3) + block.substring(line.end())
                : indent + indent + key + ": " + value + lineEnd() + block;
    }

    private void requireProfile(String profile, String region, String envFile) {
        Profile read = null;
        try {
            String utf8 = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            read = new ProfileReader(name, one -> one).read(utf8).get(profile);
        } catch (ProblemException e) {
            // Falls through to the error below: the layout was already unsupported before the edit.
        }
        boolean right = read != null
                && envFile.equals(read.envFile())
                && read.region() != null
                && read.region().name().equals(region)
                && read.variables().isEmpty();
        if (!right) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "cannot add profile `" + profile + "` to `" + name + "`")
                    .because("the file is laid out in a way that `init` does not edit")
                    .hint("add it by hand, below `profiles:`: `" + profile + ": { region: " + region + ", envFile: "
                            + envFile + " }`")
                    .toException();
        }
    }

    /**
     * Writes the file.
     *
     * @param secret whether only its owner may read it
     */
    public void write(boolean secret) {
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path;
            Path folder = target.toAbsolutePath().getParent();
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            // Created readable only by its owner, so that nobody else can read it before its permissions are set.
            Path fresh = Files.createTempFile(folder, ".wmconfig", null);
            Files.write(fresh, text.getBytes(StandardCharsets.ISO_8859_1));
            if (posix && !secret) {
                Files.setPosixFilePermissions(
                        fresh,
                        Files.exists(target)
                                ? Files.getPosixFilePermissions(target)
                                : PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Problem.of(ProblemKind.OUTPUT_FAILED, "cannot write `" + name + "`")
                    .hint("check that you can write to the current directory")
                    .toException();
        }
    }
}
