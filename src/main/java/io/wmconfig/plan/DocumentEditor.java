package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Turns an existing configuration into the wanted one. */
interface DocumentEditor {
    /** Returns an edited copy of the document. */
    ObjectNode edit(ObjectNode document);

    /**
     * Refuses text with hidden characters that is not yet in the document.
     *
     * @throws io.wmconfig.problem.ProblemException for the first such text
     */
    default void refuseHidden(ObjectNode document) {}

    /** Returns the dotted paths of the requested settings, which may overwrite unpublished changes of somebody else. */
    List<String> asked(ObjectNode document);

    /** Returns whether any requested setting appears on the home screen. */
    default boolean asksForHomeScreen() {
        return false;
    }

    /** Returns whether a launcher caption is requested. */
    default boolean asksForCaption() {
        return false;
    }

    /** Returns the command to put before a flag that a warning suggests; empty for the running command. */
    default String command() {
        return "";
    }
}
