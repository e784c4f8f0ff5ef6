package io.wmconfig.input;

import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges each document with the one that it extends. */
final class Inheritance {
    private final Map<String, WrittenDocument> byName = new HashMap<>();
    private final IdentityHashMap<WrittenDocument, List<FlagValue>> whole = new IdentityHashMap<>();
    private final List<Problem> problems;

    Inheritance(List<WrittenDocument> documents, List<Problem> problems) {
        this.problems = problems;
        documents.stream().filter(one -> !one.name().isEmpty()).forEach(one -> byName.putIfAbsent(one.name(), one));
    }

    /** Returns all values of a document; its own override inherited ones. */
    List<FlagValue> values(WrittenDocument document) {
        return values(document, new LinkedHashSet<>());
    }

    private List<FlagValue> values(WrittenDocument document, Set<String> below) {
        List<FlagValue> known = whole.get(document);
        if (known != null) {
            return known;
        }
        Scalar named = document.base();
        List<FlagValue> values = document.values();
        if (named != null) {
            below.add(document.name());
            WrittenDocument base = byName.get(named.text());
            if (base == null) {
                problems.add(unknown(named));
            } else if (below.contains(named.text())) {
                problems.add(circle(named, below));
            } else {
                values = LookLayers.over(values, values(base, below));
            }
        }
        whole.put(document, values);
        return values;
    }

    /** Returns the minimum contrast of a document, or of the nearest one that it extends; 0 for none. */
    double minContrast(WrittenDocument document) {
        Set<String> below = new HashSet<>();
        WrittenDocument one = document;
        while (one.minContrast() == 0 && one.base() != null && below.add(one.name())) {
            WrittenDocument base = byName.get(one.base().text());
            if (base == null) {
                return 0;
            }
            one = base;
        }
        return one.minContrast();
    }

    private Problem unknown(Scalar named) {
        Problem unknown = KeyProblem.refused(
                "`extends` refers to " + QuotedInput.text(named.text())
                        + ", but this run has no document for that deployment",
                named.place());
        List<String> near = Suggestions.near(named.text(), byName.keySet());
        return unknown.hint(near.isEmpty() ? "also pass its file with `-f`" : "did you mean `" + near.get(0) + "`?");
    }

    private static Problem circle(Scalar named, Set<String> below) {
        List<String> names = new ArrayList<>(below);
        List<String> round = names.subList(names.indexOf(named.text()), names.size());
        return KeyProblem.refused(
                        "`extends` is circular: " + String.join(" → ", round) + " → " + named.text(), named.place())
                .hint("remove `extends` from one of them");
    }
}
