package io.wmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for the text of the main sources that no other tool checks. */
class SourceTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int PARAGRAPHS = 3;

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "nothing is left for later", Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b"),
            "no failure is swallowed", Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}"),
            "no path of one machine", Pattern.compile("\"(/(home|root|Users|work|tmp)/|[A-Z]:\\\\\\\\)"),
            "no stack trace reaches a screen", Pattern.compile("\\.printStackTrace\\(\\)"),
            "imports are named one by one", Pattern.compile("import [^;]*\\*;"));

    @Test
    void theMainSourcesHoldNothingOfTheKind() {
        assertThat(sources()).isNotEmpty();
        FORBIDDEN.forEach((rule, pattern) -> assertThat(sources())
                .allSatisfy(
                        file -> assertThat(text(file)).as("%s: %s", rule, file).doesNotContainPattern(pattern)));
    }

    @Test
    void everyRoomSaysWhatItKnowsWhatItMustNotAndWhereToStart() {
        assertThat(sources().stream().map(Path::getParent).distinct()).allSatisfy(room -> {
            Path file = room.resolve("package-info.java");
            assertThat(file).exists();
            String text = text(file);
            assertThat(text).contains("@NullMarked\npackage ");
            assertThat(paragraphs(text)).as("paragraphs of %s", file).hasSize(PARAGRAPHS);
            assertThat(text.replaceAll("\\s+(\\* )?", " ")).contains("must not know", "Start reading at {@");
        });
    }

    private static List<String> paragraphs(String packageFile) {
        String comment = packageFile.substring(packageFile.indexOf("/**") + 3, packageFile.indexOf("*/"));
        List<String> paragraphs = new ArrayList<>(List.of(comment.split("<p>", -1)));
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
