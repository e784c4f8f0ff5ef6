package io.wmconfig.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.faults.FaultMatrixTest.Course;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.RecordedRequest;
import io.wmconfig.sandbox.TlsFront;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One command with one trouble at one of its requests.
 *
 * @param course the command
 * @param trouble what goes wrong
 * @param index of the request, from 0
 * @param always whether it goes on like that
 * @param clean the requests when nothing goes wrong
 * @param chain for an org behind TLS; null for one without
 */
record MatrixCell(
        Course course,
        Trouble trouble,
        int index,
        boolean always,
        List<RecordedRequest> clean,
        TlsFront.@Nullable Chain chain) {
    private static final String BLUE = "#0056b3";

    /**
     * What became of a cell.
     *
     * @param cell the cell
     * @param exit the exit code
     * @param complaint what was wrong; empty if nothing
     */
    record Verdict(MatrixCell cell, int exit, String complaint) {}

    Verdict judge() {
        Duration answer = trouble.hangs() ? Duration.ofMillis(500) : Duration.ofSeconds(30);
        String form = trouble == Trouble.LIMIT_DATE ? "date" : "seconds";
        List<String> complaints = new ArrayList<>();
        int exit;
        try (ProvingGround ground = ProvingGround.open(
                        answer,
                        settings -> settings.withSwitches(Behaviors.parse(List.of("retry-after=" + form)))
                                .withFaults(List.of(fault())))
                .behind(chain)) {
            OrgSnapshot before = ground.now();
            Run first = ground.run(args());
            exit = first.exit();
            int expected = trouble.expected(always, ask(), watched(), made() > 0);
            check(complaints, exit == expected, "expected " + expected + ", got " + exit + "\n" + first.err());
            check(complaints, !first.err().contains("\tat "), "a stack trace");
            checkOrg(complaints, before, ground.now());
            checkWords(complaints, first, ground.now().equals(before));
            checkRepeat(complaints, first, ground);
        } catch (RuntimeException e) {
            return new Verdict(this, -1, this + ": " + e);
        }
        return new Verdict(this, exit, complaints.isEmpty() ? "" : title() + ": " + complaints);
    }

    private String title() {
        return course + " " + trouble.title + " at request " + (index + 1) + (always ? " always" : " once");
    }

    private Ask ask() {
        return course.asks().get(index);
    }

    private String[] args() {
        List<String> args = new ArrayList<>(course.args());
        // Each try costs real time here; what hangs only once gets all of them, for a machine that is busy.
        if (trouble.hangs() && always) {
            args.addAll(List.of("--max-retries", "2"));
        }
        return args.toArray(String[]::new);
    }

    private boolean same(int other) {
        RecordedRequest one = clean.get(index);
        return clean.get(other).method().equals(one.method())
                && clean.get(other).path().equals(one.path());
    }

    private boolean watched() {
        for (int i = index; i < clean.size(); i++) {
            Ask later = course.asks().get(i);
            if (same(i) && (later == Ask.WATCH || (later == Ask.RELIST && made() > 0))) {
                return true;
            }
        }
        return false;
    }

    private Fault fault() {
        if (!always) {
            return Fault.parse("#" + (index + 1) + " " + trouble.fault);
        }
        int earlier = 0;
        for (int i = 0; i < index; i++) {
            earlier += same(i) ? 1 : 0;
        }
        RecordedRequest hit = clean.get(index);
        String path = hit.path().replaceFirst("\\?.*", "");
        return Fault.parse(hit.method() + " " + path + " after=" + earlier + " times=always " + trouble.fault);
    }

    private static void check(List<String> complaints, boolean holds, String words) {
        if (!holds) {
            complaints.add(words);
        }
    }

    /** What must hold of the org whatever happened. */
    private void checkOrg(List<String> complaints, OrgSnapshot before, OrgSnapshot now) {
        before.deployments().forEach((id, deployment) -> {
            boolean ours = course.equals(Course.UPDATE_IT) && id.equals(ProvingGround.SUPPORT);
            ObjectNode after = Objects.requireNonNull(now.deployments().get(id));
            check(complaints, ours || deployment.equals(after), "neighbour " + id + " moved");
            check(
                    complaints,
                    WritableFields.deployment(deployment)
                            .without("configuration")
                            .toString()
                            .equals(WritableFields.deployment(after)
                                    .without("configuration")
                                    .toString()),
                    "deployment " + id + " lost something");
        });
        String untouched = ProvingGround.wanted("#0165A7", "Auto").toString();
        String wanted = ProvingGround.wanted(BLUE, "Right").toString();
        OrgSnapshot.ConfigurationSnapshot shared = ProvingGround.shared(now);
        List<ObjectNode> documents = new ArrayList<>(shared.versions().values());
        documents.add(shared.draft());
        for (ObjectNode document : documents) {
            String text = WritableFields.configuration(document).toString();
            check(complaints, text.equals(wanted) || text.equals(untouched), "neither old nor wanted: " + text);
        }
        check(complaints, shared.versions().size() <= (course.equals(Course.UPDATE_IT) ? 2 : 1), "a needless version");
        check(complaints, now.configurations().size() <= before.configurations().size() + made(), "a duplicate");
        check(complaints, now.deployments().size() <= before.deployments().size() + made(), "a second deployment");
    }

    private int made() {
        return course.equals(Course.CREATE_IT) ? 1 : 0;
    }

    private void checkWords(List<String> complaints, Run first, boolean untouched) {
        boolean says = first.err().contains("done: ")
                || first.err().contains("may have completed")
                || first.err().contains("it is unknown whether")
                || first.err().contains("nothing was written");
        check(complaints, first.exit() == 0 || untouched || says, "does not say what is done: " + first.err());
        check(complaints, first.exit() == 0 || !first.hasResult(), "a result in spite of the failure");
    }

    /** The same command without trouble finishes the job, and makes nothing twice. */
    private void checkRepeat(List<String> complaints, Run first, ProvingGround ground) {
        ground.sandbox.clearFaults();
        int requests = ground.requestsFrom(0).size();
        Run second = ground.run(course.args().toArray(String[]::new));
        check(complaints, second.exit() == 0, "the repeat ended with " + second.exit() + "\n" + second.err());
        if (first.exit() == 0) {
            check(complaints, ProvingGround.writes(ground.requestsFrom(requests)) == 0, "a write with nothing to do");
        }
        OrgSnapshot now = ground.now();
        if (course.equals(Course.CREATE_IT)) {
            ObjectNode live = ProvingGround.live(now, "Fresh");
            check(complaints, live.at("/messenger/styles/primaryColor").asText().equals(BLUE), "not the wanted look");
            check(complaints, now.configuration("Fresh").versions().size() == 1, "a needless version");
            check(complaints, count(now, "Fresh") == 2, "not one configuration and one deployment");
        } else {
            String wanted = course.equals(Course.UPDATE_IT)
                    ? ProvingGround.wanted(BLUE, "Right").toString()
                    : ProvingGround.wanted("#0165A7", "Auto").toString();
            String live = ProvingGround.live(now, "Support").toString();
            check(complaints, live.equals(wanted), "live is " + live);
            check(
                    complaints,
                    ProvingGround.shared(now).versions().size() == (course.equals(Course.UPDATE_IT) ? 2 : 1),
                    "a needless version in the end");
        }
    }

    private static long count(OrgSnapshot now, String name) {
        return now.deployments().values().stream()
                        .filter(one -> one.path("name").asText().equals(name))
                        .count()
                + now.configurations().values().stream()
                        .filter(one -> one.draft().path("name").asText().equals(name))
                        .count();
    }
}
