package io.caseledger.collaboration;

import static io.caseledger.collaboration.CollaborationMechanismState.*;

import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Origins;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.time.Instant;
import java.time.LocalDate;
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
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** The mechanism that the tests tell of: market supervision and customs sign in March 2022, a platform joins. */
final class Mechanisms {
    static final String PROJECT = "p-1";
    static final Agency MARKET = agency(Agency.Kind.MARKET_SUPERVISION, "防城港市市场监督管理局", "91350100M000100Y43");
    static final Agency CUSTOMS = agency(Agency.Kind.CUSTOMS, "防城港海关", null);
    static final Agency PLATFORM = agency(Agency.Kind.PLATFORM, "𬭚海互市贸易平台", null);
    static final Agreement AGREEMENT = new Agreement("防市监协〔2022〕3号", "a".repeat(64), "档案柜 5");
    static final Evidence PROOF = new Evidence(Evidence.Kind.SCREENSHOT, "商品页面截图", "0".repeat(64), "证据柜 3-12");
    static final IpRight RIGHT = new IpRight(IpRight.Kind.DESIGN_PATENT, "ZL202130123456.7", "电动螺丝刀");

    static final Instant PROPOSED_AT = at("2022-03-01T09:00");
    static final LocalDate SIGNED_ON = LocalDate.of(2022, 3, 10);
    static final LocalDate FORCE_ON = LocalDate.of(2022, 3, 15);
    static final Instant SUSPENDED_AT = at("2022-05-01T09:00");
    static final Instant ENDED_AT = at("2022-06-01T09:00");
    static final Instant LATER = at("2022-06-20T09:00");

    static final MechanismProposed PROPOSAL = new MechanismProposed(
            "m-1",
            PROJECT,
            "电子商务领域专利行政执法协作机制",
            MechanismField.ECOMMERCE_PATENT_ENFORCEMENT,
            "线索互通、协查互助 🤝",
            PROPOSED_AT);
    static final MechanismMemberJoined MARKET_JOINED = joined("market", MARKET, "2022-03-02T09:00");
    static final MechanismMemberJoined CUSTOMS_JOINED = joined("customs", CUSTOMS, "2022-03-03T09:00");
    static final MechanismMemberJoined PLATFORM_JOINED = joined("platform", PLATFORM, "2022-03-04T09:00");
    static final MechanismAgreementSigned SIGNATURE =
            new MechanismAgreementSigned("m-1", PROJECT, AGREEMENT, List.of("market", "customs"), SIGNED_ON);
    static final MechanismEnteredIntoForce ENTRY = new MechanismEnteredIntoForce("m-1", PROJECT, FORCE_ON);
    static final MechanismSuspended SUSPENSION = new MechanismSuspended("m-1", PROJECT, "机构改革", SUSPENDED_AT);
    static final MechanismEnded END = new MechanismEnded("m-1", PROJECT, "期满", ENDED_AT);
    static final MechanismVoided VOIDING = new MechanismVoided("m-1", PROJECT, "误录", LATER);

    private static final Map<CollaborationMechanismState, List<CollaborationMechanismEvent>> STORIES = stories();

    private Mechanisms() {}

    static Instant at(String local) {
        return java.time.OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    static Agency agency(Agency.Kind kind, String name, @org.jspecify.annotations.Nullable String uscc) {
        return new Agency(kind, new Organisation(name, uscc), new Agency.Contact("黄某", "0770-12315"), "港口区");
    }

    static MechanismMemberJoined joined(String memberId, Agency agency, String local) {
        return new MechanismMemberJoined("m-1", PROJECT, memberId, agency, at(local));
    }

    private static Map<CollaborationMechanismState, List<CollaborationMechanismEvent>> stories() {
        var stories = new EnumMap<CollaborationMechanismState, List<CollaborationMechanismEvent>>(
                CollaborationMechanismState.class);
        List<CollaborationMechanismEvent> proposed = List.of(PROPOSAL, MARKET_JOINED, CUSTOMS_JOINED, PLATFORM_JOINED);
        List<CollaborationMechanismEvent> inForce = and(proposed, SIGNATURE, ENTRY);
        stories.put(PROPOSED, proposed);
        stories.put(SIGNED, and(proposed, SIGNATURE));
        stories.put(IN_FORCE, inForce);
        stories.put(SUSPENDED, and(inForce, SUSPENSION));
        stories.put(ENDED, and(inForce, END));
        stories.put(VOIDED, and(inForce, VOIDING));
        return stories;
    }

    static List<CollaborationMechanismEvent> story(CollaborationMechanismState state) {
        return Objects.requireNonNull(STORIES.get(state));
    }

    @SafeVarargs
    static <E> List<E> and(List<? extends E> story, E... next) {
        var longer = new ArrayList<E>(story);
        longer.addAll(List.of(next));
        return List.copyOf(longer);
    }

    static EventStore store() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    /** A desk beside the fixture's own store, with the project and the mechanism as told. */
    static CollaborationDesk desk(List<CollaborationMechanismEvent> story) {
        return desk(store(), story);
    }

    static CollaborationDesk desk(EventStore store, List<CollaborationMechanismEvent> story) {
        var projects = Awarded.project(store, PROJECT, Direction.DIRECTION_1);
        for (int i = 0; i < story.size(); i++) {
            store.publish(new GenericDomainEventMessage<>("CollaborationMechanism", "m-1", i, story.get(i)));
        }
        return new CollaborationDesk(store, projects);
    }

    static <T> FixtureConfiguration<T> fixture(Class<T> aggregate, CollaborationDesk desk) {
        return new AggregateTestFixture<>(aggregate)
                .registerInjectableResource(Clocks.standard())
                .registerInjectableResource(desk)
                .registerCommandHandlerInterceptor(Origins.kept());
    }

    static FixtureConfiguration<CollaborationMechanism> fixture() {
        return fixture(CollaborationMechanism.class, desk(List.of()));
    }

    /** Exactly this refusal, with what it names. */
    static Matcher<Throwable> refusal(String code, @org.jspecify.annotations.Nullable String field, Object... args) {
        var wanted = new Reason(
                code, field, java.util.Arrays.stream(args).map(String::valueOf).toList());
        return new CustomTypeSafeMatcher<>(wanted.toString()) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return Rejected.in(thrown).orElse(List.of()).equals(List.of(wanted));
            }
        };
    }
}
