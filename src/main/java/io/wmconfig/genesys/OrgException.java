package io.wmconfig.genesys;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.List;

/** An org could not do what it was asked. A command that cannot go on ends with its problem. */
public final class OrgException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** What a failure means to the one who asked. */
    public enum Failure {
        /** What was requested does not exist, or is not visible yet. */
        NOT_FOUND,
        /** Refused without a final reason: just after a create or publish it may pass (contract §5 Races, §6). */
        NOT_YET,
        /** Whether a create or publish happened is not known: no answer, or a failure of the service. */
        LOST,
        /** Not deleted, because something else still uses it. */
        IN_USE,
        /** Not written, because the service says that it conflicts with what is there: read again and decide. */
        CONFLICT,
        /** Not published, because the draft equals the newest version. */
        UNCHANGED,
        FINAL
    }

    private final Failure failure;
    private final transient List<String> members;
    private final boolean unknownMember;
    private final boolean writeOpen;

    public OrgException(Failure failure, Problem problem) {
        this(failure, problem, List.of(), false);
    }

    /**
     * Describes a refusal.
     *
     * @param problem what the user reads, should it end the command
     * @param members that the refusal names, as the service spells them
     * @param unknownMember whether they are refused because there is no such member
     */
    public OrgException(Failure failure, Problem problem, List<String> members, boolean unknownMember) {
        this(failure, problem, members, unknownMember, false);
    }

    private OrgException(
            Failure failure, Problem problem, List<String> members, boolean unknownMember, boolean writeOpen) {
        super(List.of(problem));
        this.failure = failure;
        this.members = List.copyOf(members);
        this.unknownMember = unknownMember;
        this.writeOpen = writeOpen;
    }

    public OrgException with(Problem other) {
        return new OrgException(failure, other, members, unknownMember, writeOpen);
    }

    /** Returns the same failure of a PUT that an earlier or lost attempt may have carried out. */
    public OrgException leavingWriteOpen() {
        return new OrgException(failure, first(), members, unknownMember, true);
    }

    /** Returns whether a PUT may have been carried out although it failed. */
    public boolean leavesWriteOpen() {
        return writeOpen;
    }

    /** Returns the members that a refusal names, as the service spells them. */
    public List<String> members() {
        return members;
    }

    /** Returns whether those members are refused because there is no such member. */
    public boolean isUnknownMember() {
        return unknownMember;
    }

    public Failure failure() {
        return failure;
    }
}
