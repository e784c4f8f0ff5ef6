package io.wmconfig.input;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The look files of a directory that {@code export} writes to.
 *
 * <p>An export overwrites a file only if an export wrote it and nobody has edited it since, which the hash in its first
 * line shows. A deployment keeps its file, so no two files are for the same deployment.
 */
public final class ExportedFiles {
    private static final String MARK = "# Written by wmconfig export; sha256 of the lines below: ";

    private static final int LONGEST = 80;
    /** Names that look files cannot have. */
    private static final Set<String> NO_LOOKS = Set.of("wmconfig");

    private final Path path;
    private final String prefix;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /**
     * An existing look file.
     *
     * @param deployments named in its documents
     * @param marked whether an export wrote it
     * @param edited whether its hash does not match
     */
    private record Found(String file, List<String> deployments, boolean marked, boolean edited) {}

    /**
     * Reads the existing files.
     *
     * @param directory as typed
     */
    public ExportedFiles(Path workingDirectory, String directory) {
        this.path = workingDirectory.resolve(directory);
        this.prefix = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        if (Files.isDirectory(path)) {
            // An unreadable file is a problem only if its name is needed.
            List<Problem> unreadable = new ArrayList<>();
            new InputFiles(workingDirectory, InputStream.nullInputStream(), unreadable)
                    .read(List.of(directory.isEmpty() ? "." : directory))
                    .forEach(this::add);
        }
    }

    private void add(InputText text) {
        List<String> names = LookFiles.documents(text, new ArrayList<>()).stream()
                .map(WrittenDocument::name)
                .filter(name -> !name.isEmpty())
                .toList();
        String file = prefix + text.name().substring(text.name().lastIndexOf('/') + 1);
        String lines = lines(text.text());
        int end = lines.indexOf('\n') + 1;
        boolean marked = lines.startsWith(MARK);
        boolean edited = !lines.substring(0, end).equals(mark(lines.substring(end)));
        found.put(file, new Found(file, names, marked, edited));
    }

    /** Returns the text with the mark that lets the next export overwrite it. */
    public static String marked(String text) {
        return mark(lines(text)) + text;
    }

    private static String mark(String lines) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return MARK + HexFormat.of().formatHex(hash) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the text with normalized line endings, because Git and editors may change them. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Returns the file of each deployment. */
    public Map<String, String> files(List<String> names) {
        Set<String> wanted = new HashSet<>(names);
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(NO_LOOKS);
        for (Found one : found.values()) {
            boolean own = one.deployments().size() == 1
                    && wanted.contains(one.deployments().get(0));
            if (own) {
                files.putIfAbsent(one.deployments().get(0), one.file());
            }
            if (own || (one.marked() && one.deployments().stream().noneMatch(wanted::contains))) {
                String file = one.file().substring(prefix.length()).replaceAll("\\.[a-z]+$", "");
                taken.add(file.toLowerCase(Locale.ROOT));
            }
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (String name : names) {
            String own = files.get(name);
            inOrder.put(name, own == null ? prefix + newName(name, taken) : own);
        }
        return inOrder;
    }

    /**
     * Returns the files that must not be overwritten, and other files for the same deployments.
     *
     * @param files to write, by deployment
     * @param force whether edited and other files may be overwritten
     */
    public List<Problem> inTheWay(Map<String, String> files, boolean force) {
        List<Problem> problems = new ArrayList<>();
        for (String file : files.values()) {
            Found there = found.get(file);
            boolean ours = there != null && there.marked();
            boolean untouched = there != null && there.marked() && !there.edited();
            Path target = path.resolve(file.substring(prefix.length()));
            if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !untouched) {
                problems.add(problem(
                                file,
                                "`" + file + "` was "
                                        + (ours ? "edited after the export" : "not written by `wmconfig export`"))
                        .hint("use `--force` to overwrite it"));
            }
        }
        for (Found other : found.values()) {
            for (String name : other.deployments()) {
                String file = files.get(name);
                if (file != null && !file.equals(other.file())) {
                    problems.add(problem(other.file(), "`" + other.file() + "` also contains a look for `" + name + "`")
                            .hint("remove it there; the export writes `" + file + "`"));
                }
            }
        }
        return problems;
    }

    private static Problem problem(String file, String summary) {
        return Problem.of(ProblemKind.INVALID_INPUT, summary)
                .because("nothing was written")
                .at(new SourceLocation(file, 0, 0));
    }

    /** Returns exported files whose deployments do not exist, with the name of the deployment. */
    public Map<String, String> gone(Collection<String> deployments) {
        Set<String> there = new HashSet<>(deployments);
        Map<String, String> gone = new LinkedHashMap<>();
        for (Found one : found.values()) {
            if (one.marked() && one.deployments().stream().noneMatch(there::contains)) {
                one.deployments().forEach(name -> gone.put(one.file(), name));
            }
        }
        return gone;
    }

    /**
     * Returns a file name for a deployment: always the same, and valid on every file system.
     *
     * @param taken names of other files in lower case, without their extensions; the new one is added
     */
    private static String newName(String deployment, Set<String> taken) {
        String plain = plain(deployment);
        String file = plain;
        for (int number = 2; !taken.add(file.toLowerCase(Locale.ROOT)); number++) {
            file = plain + "-" + number;
        }
        return file + ".yaml";
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
