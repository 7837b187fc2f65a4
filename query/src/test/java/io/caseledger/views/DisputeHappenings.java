package io.caseledger.views;

import io.caseledger.deadline.Clock;
import io.caseledger.dispute.CaseFileEvent.*;
import io.caseledger.dispute.Channel;
import io.caseledger.dispute.ClockChanges;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.DisputeLifeCycle;
import io.caseledger.dispute.DisputeState;
import io.caseledger.dispute.DisputeType;
import io.caseledger.dispute.IntakeEvent.*;
import io.caseledger.dispute.MediationEvent.DisputeSettled;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.OutcomeEvent.*;
import io.caseledger.referral.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes up the history of cases: registered, split, joined, closed, opened again, corrected, in any order that states allow. */
final class DisputeHappenings {
    private static final List<String> KEYS =
            List.of("patent.adjudication", "patent.reply/R1", "patent.reply/R2", "penalty.decide");
    private static final Body COURT = new Body("某法院", Body.Kind.COURT, true, "防城港市");

    private static final class Matter {
        private final String id;
        private final String projectId;
        private String familyId;
        private DisputeState state = DisputeState.RECEIVED;
        private boolean complete;
        private @Nullable Instant firstClosedAt;
        private List<CaseClock> clocks = List.of();

        private Matter(String id, String projectId, String familyId) {
            this.id = id;
            this.projectId = projectId;
            this.familyId = familyId;
        }
    }

    private final Random random;
    private final Supplier<Instant> when;
    private final List<Matter> matters = new ArrayList<>();

    DisputeHappenings(Random random, Supplier<Instant> when) {
        this.random = random;
        this.when = when;
    }

    DisputeEvent next(String projectId) {
        return matters.isEmpty() || random.nextInt(6) == 0 ? register(projectId) : step(one(matters));
    }

    private DisputeRegistered register(String projectId) {
        var siblings =
                matters.stream().filter(it -> it.projectId.equals(projectId)).toList();
        Matter source = siblings.isEmpty() || random.nextInt(3) == 0 ? null : one(siblings);
        String id = "d" + matters.size();
        var made = new Matter(id, projectId, source == null ? id : source.familyId);
        matters.add(made);
        boolean web = random.nextInt(5) > 0;
        return new DisputeRegistered(
                id,
                projectId,
                "案" + id,
                made.familyId,
                Channel.REPORT,
                DisputeType.INFRINGEMENT,
                List.of(),
                List.of(),
                List.of(),
                web,
                web ? "某平台" : null,
                "东兴市",
                List.of(),
                "事实",
                List.of(),
                null,
                List.of(),
                source == null ? null : source.id,
                when.get(),
                limits(made));
    }

    private DisputeEvent step(Matter it) {
        String id = it.id;
        String p = it.projectId;
        var possible = new ArrayList<Function<Instant, DisputeEvent>>(forward(it));
        if (it.state != DisputeState.VOIDED && it.state != DisputeState.DUPLICATE) {
            possible.add(at -> corrected(it, at));
            possible.add(at -> joined(it, at));
            possible.add(at -> new EvidenceDeclaredComplete(id, p, at));
            possible.add(at -> new EvidenceCompletenessRetracted(id, p, "缺一份", at));
            if (random.nextInt(3) == 0) {
                possible.add(at -> new DisputeVoided(id, p, "误录", at, limits(it)));
                possible.add(at -> new DisputeMarkedDuplicate(id, p, "d0", "重复", at, limits(it)));
            }
        }
        if (DisputeLifeCycle.isOpen(it.state) && random.nextInt(3) == 0) {
            possible.add(at -> new DisputeWithdrawn(id, p, "撤回", at, limits(it)));
        }
        DisputeEvent event = possible.isEmpty()
                ? new DisputeOfficerAssigned(id, p, "某人", when.get())
                : DisputeLifeCycle.isOpen(it.state) && random.nextInt(3) > 0
                        ? towardsTheCount(it, when.get())
                        : one(possible).apply(when.get());
        it.complete = event instanceof EvidenceDeclaredComplete
                || (it.complete && !(event instanceof EvidenceCompletenessRetracted));
        it.state = DisputeLifeCycle.after(event, it.state);
        return event;
    }

    /** The straight way; without it few of these short lives would come to count. */
    private DisputeEvent towardsTheCount(Matter it, Instant at) {
        if (it.state == DisputeState.RECEIVED) {
            return new DisputeAccepted(it.id, it.projectId, at, limits(it));
        }
        if (!it.complete) {
            return new EvidenceDeclaredComplete(it.id, it.projectId, at);
        }
        return it.state == DisputeState.TRANSFERRED
                ? new TransferReceipted(it.id, it.projectId, "回执2", at)
                : closed(it, Outcome.SETTLED, at);
    }

    private List<Function<Instant, DisputeEvent>> forward(Matter it) {
        String id = it.id;
        String p = it.projectId;
        return switch (it.state) {
            case RECEIVED ->
                List.of(
                        at -> new DisputeAccepted(id, p, at, limits(it)),
                        at -> random.nextInt(3) > 0
                                ? new DisputeAccepted(id, p, at, limits(it))
                                : new DisputeRejected(id, p, "不属于受理范围", at, limits(it)));
            case REJECTED -> List.of(at -> new RejectionObjectionDecided(id, p, true, "理由成立", at, limits(it)));
            case ACCEPTED, REOPENED, ASSISTING ->
                List.of(
                        at -> closed(it, one(List.of(Outcome.values())), at),
                        at -> closed(it, Outcome.SETTLED, at),
                        at -> new DisputeSettled(id, p, "和解", null, at, limits(it)),
                        at -> new DisputeTransferred(id, p, COURT, "依法移送", at, limits(it)));
            case TRANSFERRED ->
                List.of(
                        at -> new TransferReceipted(id, p, "回执1", at),
                        at -> new TransferReturned(id, p, "不属管辖", at),
                        at -> closed(it, Outcome.TRANSFERRED, at));
            case CLOSED ->
                List.of(
                        at -> new DisputeReopened(id, p, "新证据", at, limits(it)),
                        at -> new DisputeArchived(id, p, "档案室", at, limits(it)));
            default -> List.of();
        };
    }

    private DisputeClosed closed(Matter it, Outcome outcome, Instant at) {
        it.firstClosedAt = it.firstClosedAt == null ? at : it.firstClosedAt;
        return new DisputeClosed(it.id, it.projectId, outcome, "结案", it.firstClosedAt, at, limits(it));
    }

    private DisputeJoined joined(Matter it, Instant at) {
        var others = matters.stream()
                .filter(other -> other.projectId.equals(it.projectId))
                .toList();
        it.familyId = one(others).familyId;
        return new DisputeJoined(it.id, it.projectId, it.familyId, "同一侵权行为", at);
    }

    private DisputeCorrected corrected(Matter it, Instant at) {
        Instant closedAt = it.firstClosedAt != null && random.nextBoolean() ? when.get() : null;
        it.firstClosedAt = closedAt == null ? it.firstClosedAt : closedAt;
        Boolean web = closedAt == null || random.nextBoolean() ? random.nextBoolean() : null;
        String platform = Boolean.TRUE.equals(web) ? "另一平台" : null;
        return new DisputeCorrected(
                it.id,
                it.projectId,
                null,
                null,
                null,
                null,
                web,
                platform,
                null,
                null,
                null,
                null,
                closedAt,
                "更正",
                at,
                limits(it));
    }

    /** Ends, pauses or resumes one of the clocks that the case has, and starts one that it has not. */
    private ClockChanges limits(Matter it) {
        var ended = new ArrayList<Ended>();
        var now = new ArrayList<CaseClock>();
        for (CaseClock each : it.clocks) {
            int dice = random.nextInt(6);
            if (dice == 0) {
                ended.add(new Ended(each.key(), each.clock(), random.nextBoolean()));
            } else if (dice == 1) {
                now.add(new CaseClock(each.key(), each.clock(), each.pausedAt() == null ? when.get() : null));
            }
        }
        String key = one(KEYS);
        if (random.nextInt(3) == 0
                && it.clocks.stream().noneMatch(each -> each.key().equals(key))) {
            Instant since = when.get().plusNanos(random.nextInt(1000) * 1000L);
            String rule = key.split("/", -1)[0];
            now.add(new CaseClock(
                    key, new Clock(rule, "pack", since, since.plus(Duration.ofDays(1 + random.nextInt(90)))), null));
        }
        var changes = new ClockChanges(List.copyOf(ended), List.copyOf(now));
        it.clocks = changes.after(it.clocks);
        return changes;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
