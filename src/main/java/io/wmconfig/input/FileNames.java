package io.wmconfig.input;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of look files, one for each deployment: the same every time, and safe on every file system. */
final class FileNames {
    private static final int LONGEST = 80;
    /** Not read as look files in a directory. */
    private static final Set<String> TAKEN = Set.of("wmconfig");

    private FileNames() {}

    /**
     * Returns a file name for each name of a deployment, in their order.
     *
     * @param taken names without an ending that other files have
     */
    static Map<String, String> of(List<String> names, Set<String> taken) {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> used = new HashSet<>(TAKEN);
        taken.forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
        for (String name : names) {
            String plain = plain(name);
            String file = plain;
            for (int number = 2; !used.add(file.toLowerCase(Locale.ROOT)); number++) {
                file = plain + "-" + number;
            }
            files.put(name, file + ".yaml");
        }
        return files;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(point -> {
            boolean harmless = Character.isLetterOrDigit(point) || point == '-' || point == '_';
            if (harmless) {
                plain.appendCodePoint(point);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != '-') {
                plain.append('-');
            }
        });
        String trimmed = plain.toString().replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "deployment" : trimmed;
    }
}
