package io.wmconfig.app;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
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
import javax.imageio.ImageIO;

/** The files that a preview reads and writes. */
public final class PreviewFiles {
    /** Wide enough for two looks side by side. */
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

    /** Returns the picture of a page in Base64. */
    public String pagePicture(String file) {
        byte[] bytes;
        try {
            Path path = path(file, "--page-image");
            // Read, not asked for its size: a device has none.
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(LARGEST_IMAGE + 1);
            }
            if (bytes.length > LARGEST_IMAGE) {
                throw refused("--page-image", file, "is larger than 20 MB");
            }
        } catch (IOException e) {
            throw refused("--page-image", file, e instanceof NoSuchFileException ? "is not there" : "cannot be read");
        }
        if (bytes.length < SIGNATURE.length
                || !Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw refused("--page-image", file, "is no PNG");
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Shows the page in a browser and returns the file that it is in, which has to stay. */
    public String open(String html) {
        try {
            Path page = Files.createTempDirectory("wmconfig-preview").resolve("preview.html");
            Files.writeString(page, html, StandardCharsets.UTF_8);
            programs.open(page);
            return page.toString();
        } catch (IOException e) {
            throw failed("a file for the page", e);
        }
    }

    /**
     * Draws the page into a file.
     *
     * @param height more than the page has; what is left over is cut off
     */
    public void draw(String html, int height, String file, Duration limit) {
        Path target = path(file, "--png");
        Path parent = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || parent == null || !Files.isDirectory(parent)) {
            throw refused(
                    "--png", file, Files.isDirectory(target) ? "is a directory" : "is in no directory that exists");
        }
        try {
            Path directory = Files.createTempDirectory("wmconfig-preview");
            try {
                Path page = directory.resolve("preview.html");
                Files.writeString(page, html, StandardCharsets.UTF_8);
                Files.write(target, cropped(programs.draw(page, WIDTH, height, limit)));
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw failed("`" + file + "`", e);
        }
    }

    /** Cuts off what lies below and beside the page: rows and columns of its background alone. */
    private static byte[] cropped(Path picture) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(picture)));
        int background = whole.getRGB(0, whole.getHeight() - 1);
        int bottom = whole.getHeight() - 1;
        while (bottom > 0
                && isBlank(whole.getRGB(0, bottom, whole.getWidth(), 1, null, 0, whole.getWidth()), background)) {
            bottom--;
        }
        BufferedImage page =
                whole.getSubimage(0, 0, whole.getWidth(), Math.min(whole.getHeight(), bottom + 1 + MARGIN));
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        BufferedImage plain = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.getGraphics().drawImage(page, 0, 0, null);
        ImageIO.write(plain, "png", bytes);
        return bytes.toByteArray();
    }

    private static boolean isBlank(int[] row, int background) {
        return Arrays.stream(row).allMatch(pixel -> pixel == background);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            // The system clears its temporary directory.
        }
    }

    private Path path(String file, String flag) {
        try {
            return workingDirectory.resolve(file);
        } catch (InvalidPathException e) {
            throw refused(flag, file, "is no name of a file");
        }
    }

    private static ProblemException refused(String flag, String file, String why) {
        return Problem.of(ProblemKind.INVALID_INPUT, "`" + flag + "`: `" + file + "` " + why)
                .toException();
    }

    private static ProblemException failed(String what, IOException cause) {
        return Problem.of(ProblemKind.OUTPUT_FAILED, what + " could not be written")
                .because(String.valueOf(cause.getMessage()))
                .toException();
    }
}
