package io.wmconfig.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
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

    private int depth;

    /** Ends the reading of a text that nests too deep. */
    static final class TooDeepException extends MarkedYamlEngineException {
        private static final long serialVersionUID = 1L;

        TooDeepException(Optional<Mark> mark) {
            super(null, Optional.empty(), "too deep", mark);
        }
    }

    BoundedComposer(LoadSettings settings, String text) {
        super(settings, new ParserImpl(settings, new StreamReader(settings, text)));
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

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw new TooDeepException(parser.peekEvent().getStartMark());
        }
    }
}
