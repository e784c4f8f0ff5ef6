package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes of a configuration as it is one as it should be. */
interface DocumentEditor {
    /** Returns a copy of the document as it should be. */
    ObjectNode edit(ObjectNode document);

    /**
     * Refuses text that hides something and is not in the document yet.
     *
     * @throws io.wmconfig.problem.ProblemException about the first one
     */
    default void refuseHidden(ObjectNode document) {}

    /** Returns the dotted paths that may be set over somebody's unpublished changes. */
    List<String> asked(ObjectNode document);

    /** Returns whether anything requested is on the home screen. */
    boolean asksForHomeScreen();

    /** Returns whether a caption for the launcher is requested. */
    boolean asksForCaption();

    /** Returns what precedes a flag that a warning advises: the command, unless it is the one that runs. */
    default String command() {
        return "";
    }
}
