package io.caseledger.views;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.complaint.ComplaintKind;
import io.caseledger.complaint.ComplaintLifeCycle;
import io.caseledger.complaint.ComplaintOutcome;
import io.caseledger.complaint.ComplaintState;
import io.caseledger.complaint.EscalationKind;
import io.caseledger.complaint.InPlatformOperator;
import io.caseledger.complaint.Listing;
import io.caseledger.complaint.NecessaryMeasure;
import io.caseledger.complaint.RejectionGround;
import io.caseledger.deadline.Clock;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.referral.Body;
import io.caseledger.referral.Contents;
import io.caseledger.referral.LeadType;
import io.caseledger.referral.Limits;
import io.caseledger.referral.ReferralEvent.*;
import io.caseledger.referral.ReferralState;
import io.caseledger.referral.Suspect;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.ProjectFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes up the history of some projects: whatever the life cycles allow, much of it where a year or a period ends. */
final class Happenings {
    private static final IpRight RIGHT = new IpRight(IpRight.Kind.TRADE_MARK, "12345678", "北部湾");
    private static final Organisation SOMEBODY = new Organisation("某公司", null);
    private static final List<String> RULES = List.of("crime.send", "crime.police-examine", "crime.supply-material");
    private static final List<Direction> DIRECTIONS = List.of(Direction.DIRECTION_16, Direction.DIRECTION_1);
    private static final List<LocalDate> EDGES = List.of(
            LocalDate.parse("2023-01-01"),
            LocalDate.parse("2022-06-01"),
            LocalDate.parse("2023-06-01"),
            LocalDate.parse("2023-09-01"));

    private static final class Case {
        private final String id;
        private final String projectId;
        private ComplaintState state = ComplaintState.NOTICE_RECEIVED;
        private boolean onceHandled;
        private boolean paused;

        private Case(String id, String projectId) {
            this.id = id;
            this.projectId = projectId;
        }
    }

    private static final class Lead {
        private final String id;
        private final String projectId;
        private ReferralState state = ReferralState.DRAFTED;
        private List<Clock> running = List.of();

        private Lead(String id, String projectId) {
            this.id = id;
            this.projectId = projectId;
        }
    }

    private final Random random;
    private final List<Entry> log = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<Lead> leads = new ArrayList<>();
    private final DisputeHappenings disputes;
    private final int projects;
    private long position = -1;
    private Instant now = Instant.parse("2022-12-28T03:00:00Z");

    private Happenings(Random random) {
        this.random = random;
        disputes = new DisputeHappenings(random, this::when);
        projects = 1 + random.nextInt(3);
    }

    /** A log of about so many facts. */
    static List<Entry> of(Random random, int facts) {
        var made = new Happenings(random);
        for (int i = 0; i < made.projects; i++) {
            LocalDate starts = made.one(List.of(LocalDate.parse("2022-06-01"), LocalDate.parse("2023-01-01")));
            made.record(new ProjectAwarded(
                    "p" + i, made.one(DIRECTIONS), "项目", SOMEBODY, List.of(), null, starts, starts.plusYears(1)));
        }
        while (made.log.size() < facts) {
            made.next();
        }
        return List.copyOf(made.log);
    }

    private void next() {
        int dice = random.nextInt(180);
        if (dice >= 100) {
            record(disputes.next(project()));
        } else if (dice < 2) {
            record(new ProjectExtended(project(), LocalDate.parse("2023-09-01"), "延期"));
        } else if (dice < 12 || cases.isEmpty()) {
            file();
        } else if (dice < 20 || leads.isEmpty()) {
            draft();
        } else if (dice < 65) {
            step(one(cases));
        } else {
            step(one(leads));
        }
    }

    private void file() {
        var filed = new Case("c" + cases.size(), project());
        cases.add(filed);
        record(new ComplaintFiled(
                filed.id,
                filed.projectId,
                ComplaintKind.COMPLAINT,
                "淘宝",
                SOMEBODY,
                RIGHT,
                new InPlatformOperator("卖家", "shop", null),
                List.of(new Listing("https://a.example/1", "1", "商品")),
                "事实",
                List.of(),
                when()));
    }

    private void step(Case it) {
        List<Function<Instant, ComplaintEvent>> possible = new ArrayList<>(forward(it));
        if (ComplaintLifeCycle.isOpen(it.state)) {
            possible.add(at -> new ComplaintWithdrawn(it.id, it.projectId, "撤回", at));
        }
        if (it.state != ComplaintState.VOIDED && it.state != ComplaintState.MERGED) {
            possible.add(at -> random.nextInt(3) > 0
                    ? new MaliciousNoticeFlagged(it.id, it.projectId, "恶意", at)
                    : new ComplaintVoided(it.id, it.projectId, "误录", at));
            if (it.state != ComplaintState.WITHDRAWN) {
                possible.add(at -> random.nextInt(3) > 0
                        ? corrected(it, at)
                        : new ComplaintMerged(it.id, it.projectId, "c0", "重复", at));
            }
        }
        if (!possible.isEmpty()) {
            ComplaintEvent event = one(possible).apply(when());
            it.state = ComplaintLifeCycle.after(event, it.state);
            it.onceHandled |= ComplaintLifeCycle.isHandled(it.state);
            it.paused = event instanceof ComplaintClockPaused
                    || (it.paused && it.state == ComplaintState.DECLARATION_DELIVERED);
            it.paused &= !(event instanceof ComplaintClockResumed);
            record(event);
        }
    }

    private List<Function<Instant, ComplaintEvent>> forward(Case it) {
        Function<Instant, ComplaintEvent> resolve =
                at -> new ComplaintResolved(it.id, it.projectId, ComplaintOutcome.SETTLED, "和解", at);
        return switch (it.state) {
            case NOTICE_RECEIVED -> List.of(at -> new PrimaFacieReviewStarted(it.id, it.projectId, at));
            case PRIMA_FACIE_REVIEW ->
                List.of(
                        at -> new NoticeRejected(it.id, it.projectId, RejectionGround.OTHER, "理由", at),
                        at -> new MeasureTaken(it.id, it.projectId, List.of(NecessaryMeasure.BLOCK), at, at));
            case MEASURE_TAKEN ->
                List.of(resolve, at -> new NonInfringementDeclared(it.id, it.projectId, SOMEBODY, List.of(), at));
            case COUNTERED ->
                List.of(at -> new DeclarationDelivered(it.id, it.projectId, clock("ecommerce.declaration-wait"), at));
            case DECLARATION_DELIVERED ->
                List.of(
                        at -> it.paused
                                ? new ComplaintClockResumed(
                                        it.id, it.projectId, clock("ecommerce.declaration-wait"), "恢复", at)
                                : new ComplaintClockPaused(it.id, it.projectId, "中止", at),
                        at -> new ComplaintEscalated(it.id, it.projectId, "法院", EscalationKind.LAWSUIT, "1号", at),
                        at -> new ListingsReinstated(it.id, it.projectId, at));
            case ESCALATED, REINSTATED -> List.of(resolve);
            case RESOLVED, REJECTED -> List.of(at -> new ComplaintReopened(it.id, it.projectId, "重开", at));
            case WITHDRAWN, VOIDED, MERGED -> List.of();
        };
    }

    private ComplaintCorrected corrected(Case it, Instant at) {
        Instant handledAt = it.onceHandled && random.nextBoolean() ? when() : null;
        Instant receivedAt = handledAt == null ? when() : null;
        return new ComplaintCorrected(
                it.id, it.projectId, null, null, null, null, null, receivedAt, handledAt, "更正", at);
    }

    private void draft() {
        var drafted = new Lead("r" + leads.size(), project());
        leads.add(drafted);
        Limits limits = limits(drafted);
        record(new ReferralDrafted(
                drafted.id, drafted.projectId, "桂" + leads.size(), contents(), List.of(), null, when(), limits));
    }

    private Contents contents() {
        return new Contents(
                lead(),
                LeadType.INFRINGEMENT,
                RIGHT,
                new Suspect(SOMEBODY, null),
                "事实",
                null,
                body(),
                "商标法",
                true,
                List.of());
    }

    private Body body() {
        return new Body("某局", Body.Kind.PUBLIC_SECURITY, random.nextInt(5) > 0, "防城港市");
    }

    private String lead() {
        return "lead" + random.nextInt(4);
    }

    private void step(Lead it) {
        String id = it.id;
        String p = it.projectId;
        var possible = new ArrayList<ReferralState>();
        switch (it.state) {
            case DRAFTED -> possible.addAll(List.of(ReferralState.APPROVED, ReferralState.APPROVED));
            case APPROVED -> possible.addAll(List.of(ReferralState.SENT, ReferralState.SENT));
            case SENT -> possible.addAll(List.of(ReferralState.RECEIPTED, ReferralState.RECEIPTED));
            case RECEIPTED -> possible.addAll(List.of(ReferralState.ACCEPTED, ReferralState.DECLINED));
            case ACCEPTED, DECLINED -> possible.add(ReferralState.FEEDBACK);
            case FEEDBACK -> possible.add(ReferralState.CLOSED);
            default -> {}
        }
        if (it.state == ReferralState.VOIDED) {
            return;
        }
        if (random.nextInt(8) == 0) {
            possible.add(ReferralState.VOIDED);
        }
        if (it.state == ReferralState.DRAFTED || it.state == ReferralState.APPROVED) {
            possible.add(ReferralState.WITHDRAWN);
        }
        Instant at = when();
        if (it.state != ReferralState.WITHDRAWN && (possible.isEmpty() || random.nextInt(3) == 0)) {
            record(
                    it.state == ReferralState.DRAFTED
                            ? new ReferralRevised(id, p, contents(), at, limits(it))
                            : correction(it, at));
        } else if (!possible.isEmpty()) {
            it.state = one(possible);
            Limits limits = limits(it);
            record(
                    switch (it.state) {
                        case APPROVED -> new ReferralApproved(id, p, "局长", at, limits);
                        case SENT -> new ReferralSent(id, p, at, limits);
                        case RECEIPTED -> new ReferralReceipted(id, p, "回执1", "签收人", at, limits);
                        case ACCEPTED -> new ReferralAccepted(id, p, at, limits);
                        case DECLINED -> new ReferralDeclined(id, p, "不予受理", at, limits);
                        case FEEDBACK -> new ReferralFeedbackRecorded(id, p, "结果", null, at, limits);
                        case CLOSED -> closed(it, at);
                        case VOIDED -> new ReferralVoided(id, p, "误录", at, limits);
                        case WITHDRAWN -> new ReferralWithdrawn(id, p, "撤回", at, limits);
                        case DRAFTED -> throw new IllegalStateException();
                    });
        }
    }

    /** A closing says nothing of limits. */
    private ReferralClosed closed(Lead it, Instant at) {
        it.running = List.copyOf(it.running);
        return new ReferralClosed(it.id, it.projectId, at);
    }

    private ReferralCorrected correction(Lead it, Instant at) {
        boolean receipted = it.state.compareTo(ReferralState.RECEIPTED) >= 0;
        return new ReferralCorrected(
                it.id,
                it.projectId,
                random.nextBoolean() ? lead() : null,
                null,
                null,
                null,
                null,
                null,
                random.nextInt(3) == 0 ? body() : null,
                null,
                null,
                null,
                receipted && random.nextBoolean() ? when() : null,
                "更正",
                at,
                limits(it));
    }

    /** Ends one limit that runs, starts one that does not; the clocks carry more digits than MongoDB keeps. */
    private Limits limits(Lead it) {
        List<Clock> running = it.running;
        var ended = new ArrayList<Limits.Ended>();
        var started = new ArrayList<Clock>();
        if (!running.isEmpty() && random.nextBoolean()) {
            ended.add(new Limits.Ended(one(running), random.nextBoolean()));
        }
        String rule = one(RULES);
        if (random.nextBoolean()
                && running.stream().noneMatch(clock -> clock.rule().equals(rule))) {
            started.add(clock(rule));
        }
        var after = new ArrayList<>(running);
        ended.forEach(each -> after.remove(each.clock()));
        after.addAll(started);
        it.running = after;
        return new Limits(ended, started);
    }

    private Clock clock(String rule) {
        Instant since = when().plusNanos(random.nextInt(1000) * 1000L);
        return new Clock(rule, "pack", since, since.plus(Duration.ofDays(1 + random.nextInt(30))));
    }

    private Instant when() {
        LocalDate edge = one(EDGES);
        Instant midnight =
                edge.atStartOfDay().atOffset(java.time.ZoneOffset.ofHours(8)).toInstant();
        return switch (random.nextInt(4)) {
            case 0 -> midnight;
            case 1 -> midnight.minusMillis(1);
            default -> midnight.plus(Duration.ofMinutes(random.nextInt(600_000) - 300_000L));
        };
    }

    private void record(ProjectFact fact) {
        position += 1 + (random.nextInt(4) == 0 ? random.nextInt(5) : 0);
        now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(3));
        log.add(new Entry(position, now, fact));
    }

    private String project() {
        return "p" + random.nextInt(projects);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
