package io.caseledger.deadline.api;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.Rule;
import io.caseledger.deadline.RulePack;
import io.caseledger.deadline.Wording;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clock of a record as it is shown: as it was recorded, and as the present calendar has it. */
final class Limit {
    private final String kind;
    private final String recordId;
    private final String projectId;
    private final @Nullable String party;
    private final Clock recorded;
    private final Clock present;
    private final @Nullable Instant pausedAt;
    private final Clocks clocks;
    private final Instant now;

    Limit(
            String kind,
            String recordId,
            String projectId,
            @Nullable String party,
            Clock recorded,
            @Nullable Instant pausedAt,
            Clocks clocks,
            Instant now) {
        this.kind = kind;
        this.recordId = recordId;
        this.projectId = projectId;
        this.party = party;
        this.recorded = recorded;
        this.present = clocks.present(recorded);
        this.pausedAt = pausedAt;
        this.clocks = clocks;
        this.now = now;
    }

    Clock recorded() {
        return recorded;
    }

    Clock present() {
        return present;
    }

    public String kind() {
        return kind;
    }

    public String recordId() {
        return recordId;
    }

    public String projectId() {
        return projectId;
    }

    public @Nullable String party() {
        return party;
    }

    public String rule() {
        return recorded.rule();
    }

    public String pack() {
        return recorded.pack();
    }

    public Wording title() {
        return clocks.pack(pack()).map(RulePack::title).orElseGet(this::gone);
    }

    public Wording startsOn() {
        return heldRule().map(Rule::startsOn).orElseGet(this::gone);
    }

    public Wording source() {
        return heldRule().map(Rule::source).orElseGet(this::gone);
    }

    public boolean sourceToBeChecked() {
        return heldRule().map(Rule::uncertain).orElse(true);
    }

    private Optional<Rule> heldRule() {
        return clocks.pack(pack()).flatMap(it -> it.rule(rule()));
    }

    private Wording gone() {
        return new Wording("规则包 " + pack() + " 已不存在", "the rule pack " + pack() + " is gone");
    }

    public Instant startedAt() {
        return recorded.startedAt();
    }

    public Instant dueAt() {
        return present.dueAt();
    }

    public Instant recordedDueAt() {
        return recorded.dueAt();
    }

    public LocalDate lastDay() {
        return clocks.lastDay(present);
    }

    /** What is left of a paused clock was left on the day of the pause. */
    public long remainingWorkingDays() {
        return clocks.remainingWorkingDays(present, Zone.dayOf(pausedAt == null ? now : pausedAt));
    }

    public boolean overdue() {
        return pausedAt == null && clocks.isOver(present, now);
    }

    public boolean certain() {
        return clocks.isCertain(present);
    }

    public @Nullable Instant pausedAt() {
        return pausedAt;
    }

    public List<Clock.Pause> pauses() {
        return recorded.pauses();
    }
}
