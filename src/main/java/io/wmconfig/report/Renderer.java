package io.wmconfig.report;

import io.wmconfig.look.Legibility;
import io.wmconfig.problem.Problem;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.VerifyResult;
import java.util.List;

/** The two ways to say things, chosen once: {@link TextRenderer} and {@link JsonRenderer}. */
public interface Renderer {
    /** Returns what {@code apply} or {@code plan} says. */
    Rendering apply(String command, ApplyResult result, Cost cost);

    /** Returns what {@code get} says. */
    Rendering get(GetResult result, Cost cost);

    /** Returns what {@code list} says. */
    Rendering list(ListResult result, Cost cost);

    /** Returns what {@code verify} says. */
    Rendering verify(VerifyResult result, Cost cost);

    /** Returns what {@code snippet} says. */
    Rendering snippet(SnippetResult result, SnippetForm form, Cost cost);

    /** Returns what {@code contrast} says. */
    Rendering contrast(Legibility legibility);

    /** Returns what a failed command says; the first problem decides the exit code. */
    Rendering failure(String command, List<Problem> problems);
}
