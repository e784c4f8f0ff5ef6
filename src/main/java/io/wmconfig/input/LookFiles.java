package io.wmconfig.input;

import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.SourceLocation;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads all look files of one run together, so that documents can extend each other and all errors are reported at
 * once.
 */
public final class LookFiles {
    private final Path workingDirectory;
    private final InputStream in;

    public LookFiles(Path workingDirectory, InputStream in) {
        this.workingDirectory = workingDirectory;
        this.in = in;
    }

    /**
     * Returns the documents of all paths, in their order.
     *
     * @param paths files, directories or {@code -}
     * @param named whether a flag names the deployment, so that a single document need not name it
     * @throws ProblemException with every error of all files
     */
    public List<LookDocument> read(List<String> paths, boolean named) {
        List<Problem> problems = new ArrayList<>();
        List<InputText> texts = new InputFiles(workingDirectory, in, problems).read(paths);
        List<WrittenDocument> written = new ArrayList<>();
        texts.forEach(text -> written.addAll(documents(text, problems)));
        missingNames(written, named, problems);
        duplicates(written, problems);
        Inheritance inheritance = new Inheritance(written, problems);
        List<LookDocument> documents = written.stream()
                .map(one -> new LookDocument(
                        one.name(), one.place(), one.create(), inheritance.values(one), inheritance.minContrast(one)))
                .toList();
        if (problems.isEmpty()) {
            return documents;
        }
        throw new ProblemException(inOrder(problems, texts));
    }

    /**
     * Returns the text of a file that is not a look file.
     *
     * @throws ProblemException if it cannot be read
     */
    public String text(String path) {
        List<Problem> problems = new ArrayList<>();
        List<InputText> texts = new InputFiles(workingDirectory, in, problems).read(List.of(path));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        if (texts.size() != 1) {
            throw KeyProblem.refused("`" + path + "` is a directory", new SourceLocation(path, 0, 0))
                    .hint("pass a file")
                    .toException();
        }
        return texts.get(0).text();
    }

    /**
     * Returns the look of one document, as {@link LookTree} writes it.
     *
     * @param name for messages
     * @throws ProblemException with every error in it
     */
    public static Look parse(String name, String document) {
        return LookFlags.read(values(name, document));
    }

    /**
     * Returns the values of one document.
     *
     * @param name for messages
     * @throws ProblemException with every error in it
     */
    public static List<FlagValue> values(String name, String document) {
        List<Problem> problems = new ArrayList<>();
        InputText text = new InputText(name, document);
        List<FlagValue> values = YamlReader.read(text, problems).stream()
                .filter(Mapping.class::isInstance)
                .flatMap(one -> new DocumentReader(text, problems).read((Mapping) one).values().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return values;
    }

    static List<WrittenDocument> documents(InputText text, List<Problem> problems) {
        int before = problems.size();
        List<WrittenDocument> documents = new ArrayList<>();
        for (YamlValue value : YamlReader.read(text, problems)) {
            if (value instanceof Mapping mapping) {
                WrittenDocument document = new DocumentReader(text, problems).read(mapping);
                refuseTextsOfNoLanguage(document.values(), problems);
                documents.add(document);
            } else if (!value.isAbsent()) {
                problems.add(KeyProblem.refused(
                                "a document must contain keys and values, found " + value.kind(), value.place())
                        .hint("start with `deployment: NAME`; separate documents with `---`"));
            }
        }
        if (documents.isEmpty() && problems.size() == before) {
            problems.add(KeyProblem.refused("no look in `" + text.name() + "`", new SourceLocation(text.name(), 0, 0))
                    .hint("start with `deployment: NAME`"));
        }
        return documents;
    }

    private static void duplicates(List<WrittenDocument> documents, List<Problem> problems) {
        Map<String, WrittenDocument> first = new HashMap<>();
        for (WrittenDocument document : documents) {
            Scalar deployment = document.deployment();
            if (deployment == null || deployment.text().isEmpty()) {
                continue;
            }
            WrittenDocument before = first.putIfAbsent(document.name(), document);
            if (before != null) {
                problems.add(KeyProblem.refused(
                                "two documents are for deployment " + QuotedInput.text(document.name())
                                        + ", the first at " + before.place(),
                                deployment.place())
                        .hint("remove one of them"));
            }
        }
    }

    private static void missingNames(List<WrittenDocument> documents, boolean named, List<Problem> problems) {
        for (WrittenDocument document : documents) {
            if (document.deployment() == null && !(named && documents.size() == 1)) {
                problems.add(KeyProblem.refused("missing `deployment`", document.place())
                        .hint("write `deployment: NAME`"));
            }
        }
    }

    private static List<Problem> inOrder(List<Problem> problems, List<InputText> texts) {
        List<String> files = texts.stream().map(InputText::name).toList();
        Comparator<Problem> byPlace = Comparator.comparing(
                problem -> Objects.requireNonNullElse(problem.place(), new SourceLocation("", 0, 0)),
                Comparator.<SourceLocation>comparingInt(place -> files.indexOf(place.file()))
                        .thenComparingInt(SourceLocation::line)
                        .thenComparingInt(SourceLocation::column));
        return List.copyOf(new LinkedHashSet<>(problems.stream().sorted(byPlace).toList()));
    }

    /** Refuses a text without a language if {@code labels} sets it too: the org's default language would decide. */
    private static void refuseTextsOfNoLanguage(List<FlagValue> values, List<Problem> problems) {
        boolean named = values.stream().anyMatch(value -> value.setting() == LookSetting.DEFAULT_LANGUAGE);
        for (FlagValue value : values) {
            boolean twice =
                    values.stream().anyMatch(other -> other.setting() == value.setting() && other.language() != null);
            if (!named && value.isText() && value.language() == null && twice && value.place() != null) {
                problems.add(KeyProblem.refused(
                                "`" + value.name() + "` and `labels` both set this text, but `language` is not set",
                                value.place())
                        .hint("set `language`, or move the text into `labels`"));
            }
        }
    }
}
