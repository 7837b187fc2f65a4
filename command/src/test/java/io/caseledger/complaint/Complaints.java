package io.caseledger.complaint;

import static io.caseledger.complaint.ComplaintState.*;

import io.caseledger.complaint.ComplaintCommand.FileComplaint;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Origins;
import io.caseledger.gate.Prints;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The complaint that the tests tell of, step by step. */
final class Complaints {
    static final Organisation HOLDER = new Organisation("𬭚锋工具（广西）有限公司", "91350100M000100Y43");
    static final IpRight RIGHT = new IpRight(IpRight.Kind.DESIGN_PATENT, "ZL202130123456.7", "电动螺丝刀");
    static final InPlatformOperator SELLER = new InPlatformOperator("𫍯海五金店 🛠", "shop-77", null);
    static final Listing LISTING = new Listing("https://item.example.cn/1001", "1001", "电动螺丝刀 同款");
    static final Listing SECOND = new Listing("https://item.example.cn/1002", "1002", "电动螺丝刀 礼盒");
    static final Evidence PROOF = new Evidence(Evidence.Kind.SCREENSHOT, "商品页面截图", "0".repeat(64), "证据柜 3-12");
    static final Organisation DECLARANT = new Organisation("𫍯海五金店", null);

    static final Instant RECEIVED = Instant.parse("2022-01-10T01:00:00Z");
    static final Instant REVIEWED = Instant.parse("2022-01-11T01:00:00Z");
    static final Instant MEASURED = Instant.parse("2022-01-12T01:00:00Z");
    static final Instant DECLARED = Instant.parse("2022-01-14T01:00:00Z");
    static final Instant ARRIVED = Instant.parse("2022-01-17T02:00:00Z");
    static final Instant DUE = Instant.parse("2022-02-07T16:00:00Z"); // 15 days end on 1 February: spring festival
    static final Instant ESCALATED_AT = Instant.parse("2022-01-25T01:00:00Z");
    static final Instant LATER = Instant.parse("2022-03-01T01:00:00Z");
    static final Clock WAIT = new Clock("ecommerce.declaration-wait", "ecommerce-law-2019", ARRIVED, DUE);

    static final ComplaintFiled FILED = filed("c-1", LISTING, SECOND);
    static final PrimaFacieReviewStarted REVIEW = new PrimaFacieReviewStarted("c-1", "p-16", REVIEWED);
    static final NoticeRejected REJECTION =
            new NoticeRejected("c-1", "p-16", RejectionGround.RIGHT_NOT_IN_FORCE, "专利权已终止", MEASURED);
    static final MeasureTaken MEASURE =
            new MeasureTaken("c-1", "p-16", List.of(NecessaryMeasure.DELETE), MEASURED, MEASURED);
    static final NonInfringementDeclared DECLARATION =
            new NonInfringementDeclared("c-1", "p-16", DECLARANT, List.of(PROOF), DECLARED);
    static final DeclarationDelivered DELIVERY = new DeclarationDelivered("c-1", "p-16", WAIT, ARRIVED);
    static final ComplaintEscalated ESCALATION =
            new ComplaintEscalated("c-1", "p-16", "防城港市中级人民法院", EscalationKind.LAWSUIT, "(2022)桂06民初8号", ESCALATED_AT);
    static final ListingsReinstated REINSTATEMENT = new ListingsReinstated("c-1", "p-16", DUE);
    static final ComplaintResolved RESOLUTION =
            new ComplaintResolved("c-1", "p-16", ComplaintOutcome.MEASURE_KEPT, "维持删除", LATER);
    static final ComplaintWithdrawn WITHDRAWAL = new ComplaintWithdrawn("c-1", "p-16", "双方和解", REVIEWED);
    static final ComplaintVoided VOIDING = new ComplaintVoided("c-1", "p-16", "误录", REVIEWED);
    static final ComplaintMerged MERGER = new ComplaintMerged("c-1", "p-16", "c-0", "重复", REVIEWED);

    /** The shortest story that leads to each state. */
    private static final Map<ComplaintState, List<ComplaintEvent>> STORIES = stories();

    private Complaints() {}

    static ComplaintFiled filed(String id, Listing... listings) {
        return new ComplaintFiled(
                id,
                "p-16",
                ComplaintKind.COMPLAINT,
                "淘宝",
                HOLDER,
                RIGHT,
                SELLER,
                List.of(listings),
                "外观与专利一致 🧾",
                List.of(PROOF),
                RECEIVED);
    }

    static FileComplaint file(String id, Listing... listings) {
        return new FileComplaint(
                id,
                "p-16",
                ComplaintKind.COMPLAINT,
                "淘宝",
                HOLDER,
                RIGHT,
                SELLER,
                List.of(listings),
                "外观与专利一致 🧾",
                List.of(PROOF),
                RECEIVED);
    }

    private static Map<ComplaintState, List<ComplaintEvent>> stories() {
        var stories = new EnumMap<ComplaintState, List<ComplaintEvent>>(ComplaintState.class);
        List<ComplaintEvent> reviewed = List.of(FILED, REVIEW);
        List<ComplaintEvent> measured = and(reviewed, MEASURE);
        List<ComplaintEvent> delivered = and(measured, DECLARATION, DELIVERY);
        stories.put(NOTICE_RECEIVED, List.of(FILED));
        stories.put(PRIMA_FACIE_REVIEW, reviewed);
        stories.put(REJECTED, and(reviewed, REJECTION));
        stories.put(MEASURE_TAKEN, measured);
        stories.put(COUNTERED, and(measured, DECLARATION));
        stories.put(DECLARATION_DELIVERED, delivered);
        stories.put(ESCALATED, and(delivered, ESCALATION));
        stories.put(REINSTATED, and(delivered, REINSTATEMENT));
        stories.put(RESOLVED, and(measured, RESOLUTION));
        stories.put(WITHDRAWN, List.of(FILED, WITHDRAWAL));
        stories.put(VOIDED, List.of(FILED, VOIDING));
        stories.put(MERGED, List.of(FILED, MERGER));
        return stories;
    }

    static List<ComplaintEvent> story(ComplaintState state) {
        return Objects.requireNonNull(STORIES.get(state));
    }

    static List<ComplaintEvent> and(List<ComplaintEvent> story, ComplaintEvent... next) {
        var longer = new ArrayList<>(story);
        longer.addAll(List.of(next));
        return List.copyOf(longer);
    }

    /** A store beside the fixture's, which knows one aggregate only: here are the project and the other complaints. */
    static EventStore store() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    static void happened(EventStore store, String id, List<ComplaintEvent> story) {
        for (int i = 0; i < story.size(); i++) {
            store.publish(new GenericDomainEventMessage<>("Complaint", id, i, story.get(i)));
        }
    }

    static FixtureConfiguration<Complaint> fixture() {
        return fixture(store());
    }

    static FixtureConfiguration<Complaint> fixture(EventStore store) {
        return new AggregateTestFixture<>(Complaint.class)
                .registerInjectableResource(Clocks.standard())
                .registerInjectableResource(
                        new FilingDesk(store, Awarded.project(store, "p-16", Direction.DIRECTION_16), Prints.HERE))
                .registerCommandHandlerInterceptor(Origins.kept());
    }
}
