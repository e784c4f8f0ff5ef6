package io.wmconfig.input;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Composes nodes and stops before the nesting can exhaust the stack: the library itself has no such bound. */
final class BoundedComposer extends Composer {
    static final int DEEPEST = 80;

    /** More than ten thousand deployments need; a node takes some 300 bytes. */
    static final int MOST_NODES = 400_000;

    private int depth;
    private int nodes;

    /** Ends the reading of a text that nests too deep, or holds too much. */
    static final class BeyondBoundsException extends MarkedYamlEngineException {
        private static final long serialVersionUID = 1L;

        private final boolean deep;

        BeyondBoundsException(boolean deep, Optional<Mark> mark) {
            super(null, Optional.empty(), "beyond bounds", mark);
            this.deep = deep;
        }

        boolean deep() {
            return deep;
        }
    }

    BoundedComposer(LoadSettings settings, String text) {
        super(settings, new ParserImpl(settings, new StreamReader(settings, text)));
    }

    @Override
    protected Node composeScalarNode(Optional<Anchor> anchor, List<CommentLine> comments) {
        count();
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
            throw new BeyondBoundsException(false, parser.peekEvent().getStartMark());
        }
    }

    private void enter() {
        count();
        depth++;
        if (depth > DEEPEST) {
            throw new BeyondBoundsException(true, parser.peekEvent().getStartMark());
        }
    }
}
