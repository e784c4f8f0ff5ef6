package io.wmconfig.execute;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Documents;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mockito.stubbing.Answer;

/** An org whose responses a test scripts. Waiting takes no time and ends after some attempts. */
abstract class ScriptedOrgFixture {
    static final ConfigurationId CONFIGURATION = new ConfigurationId("c1");
    static final DeploymentId DEPLOYMENT = new DeploymentId("d1");
    private static final int ATTEMPTS = 6;

    final Org org = mock(Org.class);
    final Progress progress = new Progress();
    /** What was waited for, in order. */
    final List<String> waits = new ArrayList<>();

    /** Answers what every stage needs, before the fields of a test use it. */
    ScriptedOrgFixture() {
        when(org.direct()).thenReturn(org);
        when(org.now()).thenReturn(Instant.EPOCH);
        when(org.command(anyString())).thenAnswer(call -> "wmconfig " + call.getArgument(0));
        when(org.during(any(), any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(2)).get());
        when(org.await(any(), any(), any(), any())).thenAnswer(call -> {
            waits.add(call.getArgument(0));
            return await(call.getArgument(2), call.getArgument(3));
        });
    }

    private static Optional<?> await(Supplier<?> question, Predicate<Object> accepted) {
        OrgException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            failure = null;
            try {
                Object answer = question.get();
                if (accepted.test(answer)) {
                    return Optional.ofNullable(answer);
                }
            } catch (OrgException e) {
                if (e.failure() != Failure.NOT_FOUND && e.failure() != Failure.NOT_YET) {
                    throw e;
                }
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return Optional.empty();
    }

    Steps steps() {
        return new Steps(org, new DeploymentList(org), progress);
    }

    static ObjectNode json(String text) {
        return Documents.json(text);
    }

    /** Returns a draft or version of the configuration, with a colour. */
    static ObjectNode version(String version, String color) {
        return json("{'id': 'c1', 'name': 'look', 'version': '" + version + "', 'status': 'Active',"
                + " 'messenger': {'styles': {'primaryColor': '" + color + "'}}}");
    }

    static ObjectNode with(ObjectNode document, String member, String value) {
        return document.deepCopy().put(member, value);
    }

    static OrgException failure(Failure failure) {
        return failure(failure, ProblemKind.SERVICE_FAILED);
    }

    static OrgException failure(Failure failure, ProblemKind kind) {
        return new OrgException(failure, Problem.of(kind, "the service says " + failure));
    }

    /** Gives these answers in order, the last one again and again; an exception is thrown. */
    static Answer<Object> inOrder(Object... answers) {
        Deque<Object> left = new ArrayDeque<>(List.of(answers));
        return call -> {
            Object next = Objects.requireNonNull(left.size() > 1 ? left.poll() : left.peek());
            if (next instanceof RuntimeException e) {
                throw e;
            }
            return next instanceof ObjectNode node ? node.deepCopy() : next;
        };
    }

    /** Answers reads of the draft; see {@link #inOrder}. */
    void draft(Object... answers) {
        doAnswer(inOrder(answers)).when(org).version(CONFIGURATION, Version.DRAFT);
    }

    static Problem problem(ThrowingCallable work) {
        return Objects.requireNonNull(Assertions.catchThrowableOfType(ProblemException.class, work))
                .first();
    }
}
