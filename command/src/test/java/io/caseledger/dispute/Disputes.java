package io.caseledger.dispute;

import io.caseledger.complaint.Escalated;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.dispute.IntakeCommand.RegisterDisputeCase;
import io.caseledger.gate.Origins;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.referral.Body;
import io.caseledger.referral.Referred;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** Cases that the tests of this feature share, and the world around them. */
final class Disputes {
    static final String ID = "d-1";
    static final String PROJECT = "p-1";
    static final Party OWNER = new Party("P1", Party.Kind.ORGANISATION, "防城港某科技有限公司", "91350100M000100Y43", null, null);
    static final Party SHOP = new Party("R1", Party.Kind.ORGANISATION, "东兴市某日用品店", null, null, null);
    static final Party MAKER = new Party("R2", Party.Kind.PERSON, "韦某", null, "13800000000", "450600199001010011");
    static final DisputedRight DESIGN =
            new DisputedRight(IpRight.Kind.DESIGN_PATENT, "ZL202130000001.X", "水壶", DisputedRight.LegalStatus.IN_FORCE);
    static final DisputedRight MARK =
            new DisputedRight(IpRight.Kind.TRADE_MARK, "第12345678号", "海淘", DisputedRight.LegalStatus.IN_FORCE);
    static final Evidence CERTIFICATE =
            new Evidence(Evidence.Kind.RIGHT_CERTIFICATE, "专利证书", "a".repeat(64), "evidence://2025/1");
    static final Evidence PURCHASE =
            new Evidence(Evidence.Kind.PURCHASE_RECORD, "公证购买记录", "b".repeat(64), "evidence://2025/2");
    static final Evidence REPORT =
            new Evidence(Evidence.Kind.EVALUATION_REPORT, "专利权评价报告", "c".repeat(64), "evidence://2025/3");
    static final Body COURT = new Body("防城港市中级人民法院", Body.Kind.COURT, true, "广西防城港市");

    private Disputes() {}

    /** A time on the clock of Shanghai, as {@code 2025-03-03T10:00}. */
    static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }

    /** The end of a limit: the first instant after its last day. */
    static Clock clock(String rule, String pack, String startedAt, String lastDay) {
        return new Clock(rule, pack, at(startedAt), at(lastDay + "T00:00").plusSeconds(24 * 60 * 60));
    }

    static ClockChanges starts(Clock... clocks) {
        return new ClockChanges(List.of(), runs(clocks));
    }

    static ClockChanges ends(Clock clock, boolean late, Clock... started) {
        return new ClockChanges(List.of(new Ended(clock.rule(), clock, late)), runs(started));
    }

    private static List<CaseClock> runs(Clock... clocks) {
        return List.of(clocks).stream()
                .map(it -> new CaseClock(it.rule(), it, null))
                .toList();
    }

    /** A store with two projects of direction 1, an escalated complaint, one that is not, and referrals. */
    record World(EventStore events, DisputeDesk desk) {
        /** Another case that is registered there. */
        void has(RegisterDisputeCase other) {
            events.publish(new GenericDomainEventMessage<>("Dispute", other.caseId(), 0, Intake.register(other, desk)));
        }
    }

    static World world() {
        EventStore events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        return new World(events, furnish(events));
    }

    static DisputeDesk furnish(EventStore events) {
        var _ = Awarded.project(events, PROJECT, Direction.DIRECTION_1);
        var _ = Awarded.project(events, "p-2", Direction.DIRECTION_1);
        Escalated.complaint(events, "c-1", true, PURCHASE);
        Escalated.complaint(events, "c-2", false, PURCHASE);
        Referred.referral(events, "r-1", true);
        Referred.referral(events, "r-2", false);
        return new DisputeDesk(
                events,
                Awarded.project(events, "p-16", Direction.DIRECTION_16),
                Clocks.standard(),
                Escalated.in(events),
                Referred.in(events));
    }

    /** What Axon answers to a command after a story. */
    static ResultValidator<Dispute> when(Story story, DisputeCommand command) {
        return fixture(story.world().desk()).given(story.events()).when(command);
    }

    static AggregateTestFixture<Dispute> fixture(DisputeDesk desk) {
        var fixture = new AggregateTestFixture<>(Dispute.class);
        fixture.registerCommandHandlerInterceptor(Origins.kept());
        fixture.registerInjectableResource(desk);
        return fixture;
    }

    /** A case of e-commerce about a design patent, received on Monday 3 March 2025. */
    static RegisterDisputeCase register(Channel channel) {
        return register(ID, "防知维〔2025〕1号", channel, List.of(DESIGN), null, null);
    }

    static RegisterDisputeCase register(
            String id,
            String number,
            Channel channel,
            List<DisputedRight> rights,
            @Nullable String fromComplaintId,
            @Nullable String splitFrom) {
        return new RegisterDisputeCase(
                id,
                PROJECT,
                number,
                channel,
                DisputeType.INFRINGEMENT,
                List.of(OWNER),
                List.of(SHOP, MAKER),
                rights,
                true,
                "海淘网",
                "东兴市",
                List.of(AssistanceNeed.INFRINGEMENT_OPINION),
                "店铺销售的水壶与专利外观相同",
                List.of(CERTIFICATE, PURCHASE),
                fromComplaintId,
                splitFrom,
                at("2025-03-03T10:00"));
    }
}
