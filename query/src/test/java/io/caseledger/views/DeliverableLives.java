package io.caseledger.views;

import io.caseledger.deliverable.Acceptance;
import io.caseledger.deliverable.CountedText;
import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.deliverable.DeliverableKind;
import io.caseledger.deliverable.DeliverablePolicy;
import io.caseledger.deliverable.Publication;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.prose.CharacterCounts;
import io.caseledger.prose.CountMethod;
import io.caseledger.prose.TextFormat;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random lives of reports and white papers: several versions, late facts, corrections, revocations, withdrawals and voids. */
final class DeliverableLives {
    private static final Acceptance ACCEPTANCE = new Acceptance("市局", "9号");
    private static final Publication PUBLICATION = new Publication("市局网站", "https://example.org", null, null);

    /** Around the figures of the guide, which are reached exactly at times. */
    private static final int[] LENGTHS = {29_999, 30_000, 30_001};

    private static final int[] ABSTRACTS = {2_999, 3_000, 3_001};

    private enum Step {
        UPLOADED,
        PASSED,
        ACCEPTED,
        COMPILED,
        PUBLISHED
    }

    private static final class Life {
        final String id;
        final String projectId;
        final DeliverableKind kind;
        final List<Step> versions = new ArrayList<>();
        boolean voided;

        Life(String id, String projectId, DeliverableKind kind) {
            this.id = id;
            this.projectId = projectId;
            this.kind = kind;
        }
    }

    private final Random random;
    private final List<Entry> log = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private long position = -1;
    private Instant now = Instant.parse("2022-12-28T03:00:00Z");

    DeliverableLives(Random random) {
        this.random = random;
    }

    /** A log of about so many facts. */
    List<Entry> log(int facts) {
        int projects = 1 + random.nextInt(2);
        for (int i = 0; i < projects; i++) {
            LocalDate starts = LocalDate.parse(random.nextBoolean() ? "2022-06-01" : "2023-01-01");
            var unit = new Organisation("某单位", null);
            record(new ProjectAwarded(
                    "p" + i, Direction.DIRECTION_9, "项目", unit, List.of(), null, starts, starts.plusYears(1)));
        }
        while (log.size() < facts) {
            String project = "p" + random.nextInt(projects);
            if (random.nextInt(40) == 0) {
                record(new ProjectExtended(project, LocalDate.parse("2023-09-01"), "延期"));
            } else if (lives.isEmpty() || random.nextInt(8) == 0) {
                register(project);
            } else {
                Life life = lives.get(random.nextInt(lives.size()));
                if (!life.voided) {
                    live(life);
                }
            }
        }
        return List.copyOf(log);
    }

    private void register(String project) {
        var kind = random.nextBoolean() ? DeliverableKind.REPORT : DeliverableKind.WHITE_PAPER;
        var life = new Life("d" + lives.size(), project, kind);
        lives.add(life);
        record(new DeliverableRegistered(life.id, project, kind, "题目" + lives.size(), null, null, at()));
    }

    private void live(Life it) {
        int dice = random.nextInt(30);
        if (dice == 0) {
            it.voided = true;
            record(new DeliverableVoided(it.id, it.projectId, "重复", at()));
        } else if (dice == 1) {
            record(new DeliverableCorrected(it.id, it.projectId, "改题", null, null, "笔误", at()));
        } else if (it.versions.isEmpty() || dice < 7) {
            upload(it);
        } else {
            step(it, random.nextInt(it.versions.size()));
        }
    }

    private void upload(Life it) {
        it.versions.add(Step.UPLOADED);
        boolean withAbstract = it.kind == DeliverableKind.REPORT && random.nextInt(5) > 0;
        var gate = CountMethod.values()[random.nextInt(3)];
        record(new DeliverableVersionUploaded(
                it.id,
                it.projectId,
                it.versions.size(),
                text(LENGTHS),
                withAbstract ? text(ABSTRACTS) : null,
                withAbstract ? "摘要" : null,
                new DeliverablePolicy("v-" + gate, gate, 30_000, 3_000),
                null,
                "author",
                at()));
    }

    private CountedText text(int[] of) {
        var counts = new CharacterCounts(of[random.nextInt(3)], of[random.nextInt(3)], of[random.nextInt(3)]);
        return new CountedText("a".repeat(64), "a.txt", TextFormat.PLAIN_TEXT, counts, "1");
    }

    private void step(Life it, int index) {
        int version = index + 1;
        Step next = it.versions.get(index);
        switch (next) {
            case UPLOADED -> {
                record(new DeliverableSubmitted(it.id, it.projectId, version, at()));
                boolean passed = random.nextInt(5) > 0;
                record(new DeliverableReviewed(it.id, it.projectId, version, "专家", passed, "意见", "r", at()));
                next = Step.PASSED;
            }
            case PASSED -> {
                if (it.kind == DeliverableKind.REPORT) {
                    record(new DeliverableAccepted(it.id, it.projectId, version, ACCEPTANCE, "r", at()));
                    next = Step.ACCEPTED;
                } else {
                    record(new WhitePaperCompiled(it.id, it.projectId, version, "课题组", at()));
                    next = Step.COMPILED;
                }
            }
            case ACCEPTED -> {
                if (random.nextBoolean()) {
                    record(new DeliverableAcceptanceCorrected(
                            it.id, it.projectId, version, ACCEPTANCE, at(), "笔误", at()));
                } else {
                    record(new DeliverableAcceptanceRevoked(it.id, it.projectId, version, "登记错误", at()));
                    next = Step.PASSED;
                }
            }
            case COMPILED -> {
                record(new WhitePaperPublished(it.id, it.projectId, version, PUBLICATION, at()));
                next = Step.PUBLISHED;
            }
            case PUBLISHED -> {
                if (random.nextBoolean()) {
                    record(new PublicationCorrected(it.id, it.projectId, version, PUBLICATION, at(), "笔误", at()));
                } else {
                    record(new PublicationWithdrawn(it.id, it.projectId, version, "数据有误", at()));
                    next = Step.COMPILED;
                }
            }
        }
        it.versions.set(index, next);
    }

    /** Often where a year or a period begins or ends, to the second. */
    private Instant at() {
        LocalDate edge = LocalDate.parse(
                List.of("2023-01-01", "2022-06-01", "2023-06-01", "2023-09-01").get(random.nextInt(4)));
        if (random.nextInt(3) == 0) {
            return Zone.startOf(edge.plusDays(random.nextInt(200) - 100));
        }
        return Zone.startOf(edge).plusSeconds(random.nextInt(3) - 1);
    }

    private void record(ProjectFact fact) {
        position += 1 + (random.nextInt(4) == 0 ? random.nextInt(5) : 0);
        now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(3));
        log.add(new Entry(position, now, fact));
    }
}
