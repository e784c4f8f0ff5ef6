package io.wmconfig.input;

import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Meaning;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.input.YamlValue.Sequence;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.SourceLocation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Parses YAML 1.2 into plain data with positions; duplicate keys, tags and alias bombs are errors. */
public final class YamlReader {
    private static final int DEEPEST = 80;
    /** Ten thousand deployments need less; a node takes about 300 bytes. */
    private static final int MOST_NODES = 400_000;

    private static final int LONGEST_VALUE = 100_000;

    /** In characters. The library copies the value read so far for each buffer that it fills. */
    private static final int BUFFER = 1 << 18;

    private static final int ALIASES = 50;
    /** Maximum nodes that aliases may add, so that a short text cannot become a long document. */
    private static final int REPEATED = 10_000;

    private static final int REPEATED_CHARACTERS = 1 << 20;

    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);

    private final InputText input;
    private final List<Problem> problems;
    private final IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();
    private int repeated;
    private long repeatedCharacters;

    private YamlReader(InputText input, List<Problem> problems) {
        this.input = input;
        this.problems = problems;
    }

    /** Returns the documents of a text up to the first syntax error, which is added to the problems. */
    public static List<YamlValue> read(InputText input, List<Problem> problems) {
        return new YamlReader(input, problems).documents();
    }

    private List<YamlValue> documents() {
        List<YamlValue> documents = new ArrayList<>();
        if (!StreamReader.isPrintable(input.text())) {
            problems.add(SyntaxProblem.unprintable(input));
            return documents;
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(input.name())
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(ALIASES)
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.min(BUFFER, input.text().length() + 1))
                .build();
        BoundedComposer composer = new BoundedComposer(settings, input);
        try {
            while (composer.hasNext()) {
                seen.clear();
                repeated = 0;
                repeatedCharacters = 0;
                documents.add(value(composer.next(), 0));
            }
        } catch (YamlEngineException wrong) {
            problems.add(SyntaxProblem.of(input, wrong));
        } catch (ProblemException beyond) {
            problems.addAll(beyond.problems());
        }
        return documents;
    }

    private YamlValue value(Node node, int depth) {
        SourceLocation place = place(node);
        if (seen.put(node, true) != null) {
            repeated++;
            repeatedCharacters +=
                    node instanceof ScalarNode scalar ? scalar.getValue().length() : 0;
        }
        boolean bomb = repeated > REPEATED || repeatedCharacters > REPEATED_CHARACTERS;
        if (depth > DEEPEST || bomb) {
            throw KeyProblem.refused("aliases expand the document too much", place)
                    .hint("write the values out")
                    .toException();
        }
        if (!PLAIN.contains(node.getTag())) {
            problems.add(KeyProblem.refused("unsupported tag `" + node.getTag().getValue() + "`", place)
                    .because("look files contain plain data only")
                    .hint("put a text that starts with `!` in quotes, or remove the tag"));
        }
        if (node instanceof MappingNode mapping) {
            return new Mapping(entries(mapping, depth), place);
        }
        if (node instanceof SequenceNode sequence) {
            return new Sequence(
                    sequence.getValue().stream()
                            .map(element -> value(element, depth + 1))
                            .toList(),
                    place);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Scalar(scalar.getValue(), meaning(scalar), !scalar.isPlain(), place);
    }

    private List<MapEntry> entries(MappingNode mapping, int depth) {
        Map<String, MapEntry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            SourceLocation at = place(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(KeyProblem.refused("a key must be a single word, found a list or keys and values", at)
                        .hint("put a key with spaces or symbols in quotes"));
                continue;
            }
            MapEntry entry = new MapEntry(key.getValue(), at, value(tuple.getValueNode(), depth + 1));
            MapEntry before = entries.putIfAbsent(entry.key(), entry);
            if (before != null) {
                String line = "line " + before.place().line();
                problems.add(KeyProblem.refused(
                                "the key " + QuotedInput.text(entry.key()) + " is given twice, first on " + line, at)
                        .hint("remove one of them"));
            }
        }
        return List.copyOf(entries.values());
    }

    private static Meaning meaning(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return node.isPlain() && node.getValue().isEmpty() ? Meaning.ABSENT : Meaning.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Meaning.SWITCH;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Meaning.NUMBER : Meaning.TEXT;
    }

    private SourceLocation place(Node node) {
        return place(input, node.getStartMark().orElse(null));
    }

    static SourceLocation place(InputText input, @Nullable Mark mark) {
        return mark == null ? input.at(0, 0) : input.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Limits sizes, and nesting, which would exhaust the stack; the library has no such limits. */
    private static final class BoundedComposer extends Composer {
        private final InputText input;
        private int depth;
        private int nodes;

        BoundedComposer(LoadSettings settings, InputText input) {
            super(settings, new ParserImpl(settings, new StreamReader(settings, input.text())));
            this.input = input;
        }

        @Override
        protected Node composeScalarNode(Optional<Anchor> anchor, List<CommentLine> comments) {
            count();
            if (parser.peekEvent() instanceof ScalarEvent scalar
                    && scalar.getValue().length() > LONGEST_VALUE) {
                throw KeyProblem.refused("the value is longer than " + LONGEST_VALUE + " characters", place())
                        .hint("wrong file, or a quote that is not closed?")
                        .toException();
            }
            return super.composeScalarNode(anchor, comments);
        }

        @Override
        protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
            enter();
            SequenceNode node = super.composeSequenceNode(anchor);
            depth--;
            return node;
        }

        @Override
        protected Node composeMappingNode(Optional<Anchor> anchor) {
            enter();
            Node node = super.composeMappingNode(anchor);
            depth--;
            return node;
        }

        private void count() {
            nodes++;
            if (nodes > MOST_NODES) {
                throw KeyProblem.refused("the file contains more than " + MOST_NODES + " values", place())
                        .hint("split it into several files; wrong file?")
                        .toException();
            }
        }

        private SourceLocation place() {
            return YamlReader.place(input, parser.peekEvent().getStartMark().orElse(null));
        }

        private void enter() {
            count();
            depth++;
            if (depth > DEEPEST) {
                throw KeyProblem.refused("the values are nested deeper than " + DEEPEST + " levels", place())
                        .hint("nesting is too deep; wrong file?")
                        .toException();
            }
        }
    }
}
