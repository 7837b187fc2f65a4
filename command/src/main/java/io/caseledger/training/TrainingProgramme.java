package io.caseledger.training;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.training.TrainingProgrammeCommand.*;
import io.caseledger.training.TrainingProgrammeEvent.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A training programme: what is to be taught, and what its classes are held to.
 *
 * <p>It is planned in a project of direction 10, under the policy in force on that day. Units come into its syllabus, are
 * revised, and are withdrawn as long as no class plans or delivered them; an id that was used once is not used again. A
 * changed threshold concerns the classes that are opened later.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class TrainingProgramme extends Remembering {
    @AggregateIdentifier
    private String programmeId;

    private Syllabus syllabus;

    TrainingProgramme() {}

    @CommandHandler
    TrainingProgramme(PlanTrainingProgramme it, TrainingDesk desk, TrainingPolicies policies) {
        refuseRepeated(it.units());
        TrainingPolicy policy = policies.inForce(Zone.dayOf(it.occurredAt()));
        desk.receive(it);
        apply(new TrainingProgrammePlanned(
                it.programmeId(),
                it.projectId(),
                it.title(),
                List.copyOf(it.units()),
                it.attendancePercent() == null ? policy : policy.withAttendancePercent(it.attendancePercent()),
                it.occurredAt()));
    }

    private static void refuseRepeated(List<SyllabusUnit> units) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            String unitId = units.get(i).unitId();
            Rejected.unlessAbout("units[" + i + "].unitId", seen.add(unitId), "UNIT_REPEATED", unitId);
        }
    }

    @CommandHandler
    void handle(AddSyllabusUnit it, TrainingDesk desk) {
        notBeforePlan(it);
        desk.takeUnit(syllabus.projectId(), programmeId, it.unit().unitId(), "unit.unitId");
        apply(new SyllabusUnitAdded(programmeId, syllabus.projectId(), it.unit(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ReviseSyllabusUnit it) {
        notBeforePlan(it);
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        SyllabusUnit revised = syllabus.unit(it.unitId()).revisedBy(it);
        apply(new SyllabusUnitRevised(programmeId, syllabus.projectId(), revised, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(WithdrawSyllabusUnit it, TrainingDesk desk) {
        notBeforePlan(it);
        desk.withdrawUnit(syllabus, syllabus.unit(it.unitId()));
        apply(new SyllabusUnitWithdrawn(programmeId, syllabus.projectId(), it.unitId(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ChangeTrainingPolicy it) {
        notBeforePlan(it);
        boolean other = it.attendancePercent() != syllabus.policy().attendancePercent();
        Rejected.unlessAbout("attendancePercent", other, "NOTHING_TO_CORRECT");
        TrainingPolicy policy = syllabus.policy().withAttendancePercent(it.attendancePercent());
        apply(new TrainingPolicyChanged(programmeId, syllabus.projectId(), policy, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectTrainingProgramme it) {
        notBeforePlan(it);
        apply(new TrainingProgrammeCorrected(
                programmeId, syllabus.projectId(), it.title(), it.reason(), it.occurredAt()));
    }

    private void notBeforePlan(TrainingProgrammeCommand it) {
        boolean later = !it.occurredAt().isBefore(syllabus.plannedAt());
        Rejected.unlessAbout("occurredAt", later, "OCCURRED_BEFORE_PREVIOUS_STEP", syllabus.plannedAt());
    }

    @EventSourcingHandler
    void on(TrainingProgrammeEvent event, MetaData meta) {
        remember(event, meta);
        programmeId = event.programmeId();
        syllabus = Syllabus.after(event, syllabus);
    }

    @Override
    protected String recordId() {
        return programmeId;
    }
}
