package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;

import io.caseledger.dispute.AdjudicationCommand.*;
import io.caseledger.dispute.AssistanceCommand.*;
import io.caseledger.dispute.CaseFileCommand.*;
import io.caseledger.dispute.IntakeCommand.*;
import io.caseledger.dispute.MediationCommand.*;
import io.caseledger.dispute.OutcomeCommand.*;
import io.caseledger.dispute.PenaltyCommand.*;
import java.util.ArrayList;
import java.util.List;

/** A case told by its commands and decided without Axon, to be given to a fixture. */
record Story(List<DisputeEvent> events, CaseFile file, World world) {

    static Story of(RegisterDisputeCase first, World world) {
        var registered = Intake.register(first, world.desk());
        return new Story(List.of(registered), CaseFile.after(registered, null), world);
    }

    static Story received(Channel channel) {
        return of(register(channel), Disputes.world());
    }

    Story then(DisputeCommand... commands) {
        var told = new ArrayList<>(events);
        CaseFile now = file;
        for (DisputeCommand command : commands) {
            DisputeEvent event = now.decide(command, world.desk());
            told.add(event);
            now = CaseFile.after(event, now);
        }
        return new Story(List.copyOf(told), now, world);
    }

    DisputeEvent last() {
        return events.getLast();
    }

    /** Accepted on 10 March and worked on since 11 March 2025. */
    static Story assisting(Channel channel) {
        return received(channel)
                .then(
                        new AcceptDisputeCase(ID, at("2025-03-10T10:00"), null),
                        new StartAssistance(ID, at("2025-03-11T10:00"), null));
    }

    /** In mediation since 1 April 2025. */
    static Story mediating(Channel channel) {
        return assisting(channel).then(new StartMediation(ID, false, at("2025-04-01T10:00"), null));
    }

    /** Docketed for adjudication on 1 April 2025. */
    static Story adjudicating() {
        return assisting(Channel.ASSISTANCE_APPLICATION)
                .then(new DocketAdjudication(ID, "防知裁〔2025〕1号", at("2025-04-01T10:00"), null));
    }

    /** Under investigation for a penalty since 1 April 2025. */
    static Story investigating(Channel channel) {
        return assisting(channel).then(new OpenPenaltyInvestigation(ID, "防知罚立〔2025〕1号", at("2025-04-01T10:00"), null));
    }

    /** Closed on 1 July 2025 with its assistance completed. */
    static Story closed(Channel channel) {
        return assisting(channel)
                .then(
                        new RecordAssistance(ID, AssistanceNeed.ADVICE, "已出具侵权判定意见", at("2025-03-20T10:00"), null),
                        new DeclareEvidenceComplete(ID, at("2025-06-30T10:00"), null),
                        new CloseDisputeCase(ID, Outcome.ASSISTANCE_COMPLETED, "援助完成", at("2025-07-01T10:00"), null));
    }

    /** A case that stands in a state; those that only an assistance application knows need that channel. */
    static Story in(DisputeState state, Channel channel) {
        return switch (state) {
            case RECEIVED -> received(channel);
            case SUPPLEMENT_REQUESTED ->
                received(channel).then(new RequestDisputeSupplement(ID, "缺少授权书", at("2025-03-05T10:00"), null));
            case ACCEPTED -> received(channel).then(new AcceptDisputeCase(ID, at("2025-03-10T10:00"), null));
            case REJECTED -> received(channel).then(new RejectDisputeCase(ID, "不属于受理范围", at("2025-03-12T10:00"), null));
            case DEEMED_WITHDRAWN ->
                in(DisputeState.SUPPLEMENT_REQUESTED, channel)
                        .then(new DeemDisputeWithdrawn(ID, at("2025-03-15T00:00"), null));
            case ASSISTING -> assisting(channel);
            case MEDIATING -> mediating(channel);
            case ADJUDICATING ->
                assisting(channel).then(new DocketAdjudication(ID, "防知裁〔2025〕1号", at("2025-04-01T10:00"), null));
            case SUSPENDED ->
                in(DisputeState.ADJUDICATING, channel)
                        .then(new SuspendAdjudication(
                                ID, SuspensionGround.INVALIDATION_PENDING, "请求宣告无效", at("2025-05-12T10:00"), null));
            case PENALTY_INVESTIGATION -> investigating(channel);
            case TRANSFERRED ->
                assisting(channel).then(new TransferDisputeCase(ID, COURT, "民事诉讼法", at("2025-04-01T10:00"), null));
            case CLOSED -> closed(channel);
            case REOPENED -> closed(channel).then(new ReopenDisputeCase(ID, "有新证据", at("2025-08-01T10:00"), null));
            case ARCHIVED ->
                closed(channel).then(new ArchiveDisputeCase(ID, "档案室 2025-1", at("2025-08-01T10:00"), null));
            case WITHDRAWN -> received(channel).then(new WithdrawDisputeCase(ID, "已和解", at("2025-03-06T10:00"), null));
            case VOIDED -> received(channel).then(new VoidDisputeCase(ID, "录入错误", at("2025-03-06T10:00"), null));
            case DUPLICATE -> duplicate(channel);
        };
    }

    private static Story duplicate(Channel channel) {
        Story story = received(channel);
        story.world().has(register("d-0", "防知维〔2025〕0号", channel, List.of(DESIGN), null, null));
        return story.then(new MarkDisputeDuplicate(ID, "d-0", "重复登记", at("2025-03-06T10:00"), null));
    }
}
