package io.wmconfig.genesys;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.List;

/** Thrown when an org cannot do what was requested. Its problem is shown if the command cannot continue. */
public final class OrgException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** What a failure means to the caller. */
    public enum Failure {
        /** What was requested does not exist, or is not visible yet. */
        NOT_FOUND,
        /** Rejected, maybe temporarily: just after a create or publish, a retry may succeed (contract §5 Races, §6). */
        NOT_YET,
        /** Unknown whether a create or publish happened: no response, or a failure of the service. */
        LOST,
        /** Not deleted, because something else still uses it. */
        IN_USE,
        /** Not written, because the service reports a conflict with the current state: read again and decide. */
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
     * Describes a rejected request.
     *
     * @param problem shown to the user if it ends the command
     * @param members settings that the rejection names, as the service spells them
     * @param unknownMember whether they are rejected because the service does not know them
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

    /** Returns this failure, marked as a PUT that an earlier or lost attempt may have carried out. */
    public OrgException leavingWriteOpen() {
        return new OrgException(failure, first(), members, unknownMember, true);
    }

    /** Returns whether a PUT may have been carried out although it failed. */
    public boolean leavesWriteOpen() {
        return writeOpen;
    }

    /** Returns the settings that a rejection names, as the service spells them. */
    public List<String> members() {
        return members;
    }

    /** Returns whether those settings are rejected because the service does not know them. */
    public boolean isUnknownMember() {
        return unknownMember;
    }

    public Failure failure() {
        return failure;
    }
}
