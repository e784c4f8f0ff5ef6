package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a small file in one go, and explains why if that fails. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Returns the bytes; null if there is no such file.
     *
     * @param file its name in messages
     * @param longest maximum number of bytes, whatever size the file claims to have
     * @throws ProblemException if it cannot be read
     */
    static byte @Nullable [] read(Path path, String file, int longest) {
        if (Files.isDirectory(path)) {
            throw unreadable(file, "`" + file + "` is a directory", "pass a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw unreadable(file, "`" + file + "` is too large", "check the file name");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            return null;
        } catch (AccessDeniedException e) {
            throw unreadable(file, "no permission to read `" + file + "`", "run `chmod u+r " + file + "`");
        } catch (IOException e) {
            throw unreadable(file, "`" + file + "` cannot be read: " + e.getMessage(), "check the file");
        }
    }

    static ProblemException unreadable(String file, String summary, String hint) {
        return Problem.of(ProblemKind.INVALID_SETTINGS, summary)
                .hint(hint)
                .at(new SourceLocation(file, 0, 0))
                .toException();
    }
}
