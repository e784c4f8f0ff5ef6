package io.wmconfig.lookfile;

import io.wmconfig.look.Quoted;
import io.wmconfig.problem.Place;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.yaml.InputText;
import io.wmconfig.yaml.YamlReader;
import io.wmconfig.yaml.YamlValue;
import io.wmconfig.yaml.YamlValue.Mapping;
import io.wmconfig.yaml.YamlValue.Meaning;
import io.wmconfig.yaml.YamlValue.Scalar;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads look files: all of one run together, so that documents can extend each other and every mistake is told at once. */
public final class LookFiles {
    private final Path workingDirectory;
    private final InputStream in;

    /**
     * Reads files of a process.
     *
     * @param workingDirectory that relative paths begin at
     * @param in what {@code -} means
     */
    public LookFiles(Path workingDirectory, InputStream in) {
        this.workingDirectory = workingDirectory;
        this.in = in;
    }

    /**
     * Returns the documents of all paths, in their order.
     *
     * @param paths files, directories or {@code -}
     * @param named whether the deployment is named elsewhere, so that a single document need not say it
     * @throws ProblemException with every mistake of all files, in their order
     */
    public List<LookDocument> read(List<String> paths, boolean named) {
        List<Problem> problems = new ArrayList<>();
        List<InputText> texts = new InputTexts(workingDirectory, in, problems).read(paths);
        List<WrittenDocument> written = new ArrayList<>();
        texts.forEach(text -> written.addAll(documents(text, problems)));
        missingNames(written, named, problems);
        duplicates(written, problems);
        Inheritance inheritance = new Inheritance(written, problems);
        List<LookDocument> documents = written.stream()
                .map(one -> new LookDocument(one.name(), one.place(), inheritance.values(one)))
                .toList();
        if (problems.isEmpty()) {
            return documents;
        }
        throw new ProblemException(inOrder(problems, texts));
    }

    private static List<WrittenDocument> documents(InputText text, List<Problem> problems) {
        int before = problems.size();
        List<WrittenDocument> documents = new ArrayList<>();
        for (YamlValue value : YamlReader.read(text, problems)) {
            if (value instanceof Mapping mapping) {
                documents.add(DocumentReader.read(text, mapping, problems));
            } else if (!(value instanceof Scalar scalar && scalar.meaning() == Meaning.ABSENT)) {
                problems.add(
                        KeyProblem.refused("a document holds keys and values, found " + found(value), value.place())
                                .hint("begin with `deployment: NAME`; `---` stands between documents"));
            }
        }
        if (documents.isEmpty() && problems.size() == before) {
            problems.add(KeyProblem.refused("no look in `" + text.name() + "`", new Place(text.name(), 0, 0))
                    .hint("begin with `deployment: NAME`"));
        }
        return documents;
    }

    private static String found(YamlValue value) {
        return value instanceof Scalar scalar ? Quoted.text(scalar.text()) : value.kind();
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
                                "two documents are for deployment " + Quoted.text(document.name()) + ", the first at "
                                        + before.place(),
                                deployment.place())
                        .hint("leave one of them out"));
            }
        }
    }

    private static void missingNames(List<WrittenDocument> documents, boolean named, List<Problem> problems) {
        for (WrittenDocument document : documents) {
            if (document.deployment() == null && !(named && documents.size() == 1)) {
                problems.add(KeyProblem.refused("`deployment` is missing: whose look is this?", document.place())
                        .hint("write `deployment: NAME`, with the exact name"));
            }
        }
    }

    private static List<Problem> inOrder(List<Problem> problems, List<InputText> texts) {
        List<String> files = texts.stream().map(InputText::name).toList();
        Comparator<Problem> byPlace = Comparator.comparing(
                problem -> Objects.requireNonNullElse(problem.place(), new Place("", 0, 0)),
                Comparator.<Place>comparingInt(place -> files.indexOf(place.file()))
                        .thenComparingInt(Place::line)
                        .thenComparingInt(Place::column));
        return List.copyOf(new LinkedHashSet<>(problems.stream().sorted(byPlace).toList()));
    }
}
