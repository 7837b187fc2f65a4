package io.caseledger.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.policy.PolicyCommand.*;
import io.caseledger.policy.PolicyEvent.*;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A policy or regulation with its days. A later policy repeals it; a repeal that was entered wrongly is taken back; a void
 * policy never was.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Policy extends Remembering {
    @AggregateIdentifier
    private String policyId;

    private PolicyProfile now;

    Policy() {}

    @CommandHandler
    Policy(RegisterPolicy it, PolicyDesk desk) {
        desk.receive(it);
        apply(new PolicyRegistered(
                it.policyId(), it.projectId(), it.particulars().tidy(), it.occurredAt()));
    }

    @CommandHandler
    void handle(RepealPolicy it, PolicyDesk desk) {
        PolicyLifeCycle.check(it, now.state());
        var _ = now.particulars().validity().endingOn(it.on(), "on");
        desk.repeal(now, it);
        apply(new PolicyRepealed(policyId, now.projectId(), it.repealedBy(), it.on(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidPolicyRepeal it) {
        PolicyLifeCycle.check(it, now.state());
        apply(new PolicyRepealVoided(policyId, now.projectId(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectPolicy it, PolicyDesk desk) {
        PolicyLifeCycle.check(it, now.state());
        PolicyParticulars particulars = it.particulars().tidy();
        Rejected.unless(!particulars.equals(now.particulars()), "NOTHING_TO_CORRECT");
        Repeal repeal = now.repeal();
        if (repeal != null) {
            var _ = particulars.validity().endingOn(repeal.on(), "particulars.validity");
        }
        desk.correct(now, particulars);
        apply(new PolicyCorrected(policyId, now.projectId(), particulars, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidPolicy it, PolicyDesk desk) {
        PolicyLifeCycle.check(it, now.state());
        desk.leave(now);
        apply(new PolicyVoided(policyId, now.projectId(), it.reason(), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(PolicyEvent event, MetaData meta) {
        remember(event, meta);
        now = PolicyProfile.after(event, now);
        policyId = now.policyId();
    }

    @Override
    protected String recordId() {
        return policyId;
    }
}
