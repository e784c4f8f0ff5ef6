package io.wmconfig.app;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the files of a preview. */
public final class PreviewFiles {
    /** Pixels, for two looks side by side. */
    private static final int WIDTH = 1224;

    private static final int MARGIN = 40;
    private static final int LARGEST_IMAGE = 20 << 20;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Path workingDirectory;
    private final BrowserPrograms programs;

    public PreviewFiles(Path workingDirectory, BrowserPrograms programs) {
        this.workingDirectory = workingDirectory;
        this.programs = programs;
    }

    /** Reads the screenshot of a page and returns it in Base64. */
    public String pagePicture(String file) {
        byte[] bytes;
        try {
            Path path = path(file, "--page-image");
            // Files.size() is 0 for a device or a pipe.
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(LARGEST_IMAGE + 1);
            }
            if (bytes.length > LARGEST_IMAGE) {
                throw refused("--page-image", file, "is larger than 20 MB");
            }
        } catch (IOException e) {
            throw refused("--page-image", file, e instanceof NoSuchFileException ? "does not exist" : "cannot be read");
        }
        if (bytes.length < SIGNATURE.length
                || !Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw refused("--page-image", file, "is not a PNG");
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Saves the page, in a temporary directory if no file is given, and returns its path. */
    public String save(String html, @Nullable String file) {
        try {
            Path page = file == null
                    ? Files.createTempDirectory("wmconfig-preview").resolve("preview.html")
                    : target(file, "--out");
            Files.writeString(page, html, StandardCharsets.UTF_8);
            return file == null ? page.toString() : file;
        } catch (IOException e) {
            throw failed(file == null ? "the preview" : "`" + file + "`", e);
        }
    }

    /** Opens a saved page in the browser. */
    public void open(String page) {
        programs.open(workingDirectory.resolve(page));
    }

    private Path target(String file, String flag) {
        Path target = path(file, flag);
        Path parent = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw refused(flag, file, "is a directory");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw refused(flag, file, "is in a directory that does not exist");
        }
        return target;
    }

    /**
     * Saves a screenshot of the page.
     *
     * @param height in pixels, more than the page has; the screenshot is cropped
     */
    public void draw(String html, int height, String file, Duration limit) {
        Path target = target(file, "--png");
        try {
            Path directory = Files.createTempDirectory("wmconfig-preview");
            try {
                Path page = directory.resolve("preview.html");
                Files.writeString(page, html, StandardCharsets.UTF_8);
                byte[] drawn = Files.readAllBytes(programs.draw(page, WIDTH, height, limit));
                Files.write(target, PngCrop.bottom(drawn, MARGIN));
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw failed("`" + file + "`", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            // The system cleans its temporary directory.
        }
    }

    private Path path(String file, String flag) {
        try {
            return workingDirectory.resolve(file);
        } catch (InvalidPathException e) {
            throw refused(flag, file, "is not a valid file name");
        }
    }

    private static ProblemException refused(String flag, String file, String why) {
        return Problem.of(ProblemKind.INVALID_INPUT, "`" + flag + "`: `" + file + "` " + why)
                .toException();
    }

    private static ProblemException failed(String what, IOException cause) {
        return Problem.of(ProblemKind.OUTPUT_FAILED, "cannot write " + what)
                .because(Session.reason(cause))
                .toException();
    }
}
