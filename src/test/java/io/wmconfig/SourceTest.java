package io.wmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the text of the main sources and of the documents that no other tool checks. */
class SourceTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<=\\s)// [^\\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"");
    private static final int PARAGRAPHS = 3;
    private static final int WIDTH = 120;
    private static final int LENGTH = 300;

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
            assertThat(text.replaceAll("\\s+(\\* )?", " ")).contains("ust not know", "Start reading at {@");
        });
    }

    @Test
    void linesAreShortAndLongClassesSayWhy() {
        assertThat(sources()).allSatisfy(file -> {
            List<String> lines = text(file).lines().toList();
            assertThat(lines).as("lines of %s", file).allMatch(line -> line.length() <= WIDTH);
            if (lines.size() > LENGTH) {
                assertThat(comments(text(file))).as("comments of %s", file).contains("Longer than most classes: ");
            }
        });
    }

    /** Phrases that read as translated. Plainer words: listed, next to, reports, requested, again, fix, typo. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stands? (in|for|on|at|beside|below|above|behind|ready)",
                "beside",
                "tells?",
                "told",
                "asked for",
                "so (many|often)",
                "mend(s|ed|ing)?",
                "along(?=[.,;:)])",
                "anew",
                "by itself",
                "shall",
                "(has|have|without) (no|a) place",
                "a slip",
                "the usual",
                "of (its|their|our) own",
                "nobody's",
                "moved on",
                "a bug of (ours|wmconfig)",
                "under the pointer",
                "page launcher",
            })
    void documentsAndMessagesUsePlainEnglish(String phrase) {
        Pattern pattern = Pattern.compile("\\b(" + phrase + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
        assertThat(documents())
                .hasSizeGreaterThan(4)
                .allSatisfy(file -> assertThat(text(file).replaceAll("\\s+", " "))
                        .as("%s in %s", phrase, file)
                        .doesNotContainPattern(pattern));
        assertThat(sources())
                .allSatisfy(file -> assertThat(literals(text(file)) + "\n" + comments(text(file)))
                        .as("%s in a text or comment of %s", phrase, file)
                        .doesNotContainPattern(pattern));
    }

    /** Returns what a source file says to users: its texts, whole where they are written in parts. */
    private static String literals(String source) {
        String code = COMMENT.matcher(source).replaceAll("").replaceAll("\"\\s*\\n\\s*\\+ \"", "");
        return LITERAL.matcher(code).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static String comments(String source) {
        return COMMENT.matcher(source)
                .results()
                .map(comment -> comment.group().replaceAll("\\s+(\\*\\s*)?", " "))
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> documents() {
        return Stream.concat(
                        files(Path.of("docs")).stream(),
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                                .map(Path::of))
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    private static List<String> paragraphs(String packageFile) {
        String comment = packageFile.substring(packageFile.indexOf("/**") + 3, packageFile.indexOf("*/"));
        List<String> paragraphs = new ArrayList<>(List.of(comment.split("<p>", -1)));
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    private static List<Path> sources() {
        return files(MAIN).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
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
