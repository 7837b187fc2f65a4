package io.caseledger.collaboration;

import static io.caseledger.collaboration.CoInvestigationRequestState.*;
import static io.caseledger.collaboration.Mechanisms.*;

import io.caseledger.collaboration.CoInvestigationRequestCommand.RequestCoInvestigation;
import io.caseledger.collaboration.CoInvestigationRequestEvent.*;
import io.caseledger.deadline.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** Market supervision asks customs and the platform on Monday, 28 March 2022. */
final class CoInvestigations {
    static final Instant SENT_AT = at("2022-03-28T10:00");
    /** 15 working days after 28 March: 3 to 5 April are Qingming, 2 April is worked instead, so 19 April. */
    static final Clock CLOCK = new Clock(
            "collaboration.answer",
            "collaboration-policy",
            SENT_AT,
            at("2022-04-19T00:00").plusSeconds(86400));

    static final MemberName MARKET_NAME = new MemberName("market", "防城港市市场监督管理局");
    static final MemberName CUSTOMS_NAME = new MemberName("customs", "防城港海关");
    static final MemberName PLATFORM_NAME = new MemberName("platform", "𬭚海互市贸易平台");

    static final CoInvestigationRequested REQUEST = requested(CLOCK, false, CUSTOMS_NAME, PLATFORM_NAME);
    static final CoInvestigationReceived CUSTOMS_RECEIVED = received("customs", "2022-03-29T09:00");
    static final CoInvestigationReceived PLATFORM_RECEIVED = received("platform", "2022-03-29T10:00");
    static final CoInvestigationAnswered CUSTOMS_ANSWERED = answered("customs", "2022-04-10T09:00");
    static final CoInvestigationDeclined PLATFORM_DECLINED = declined("platform", "2022-04-11T09:00");
    static final CoInvestigationExtensionRequested EXTENSION_WISH = new CoInvestigationExtensionRequested(
            "r-1", PROJECT, "customs", LocalDate.of(2022, 5, 10), "需向外地海关调取单证", at("2022-04-12T09:00"));

    private static final Map<CoInvestigationRequestState, List<CoInvestigationRequestEvent>> STORIES = stories();

    private CoInvestigations() {}

    static CoInvestigationRequested requested(Clock clock, boolean dueSet, MemberName... to) {
        return new CoInvestigationRequested(
                "r-1",
                PROJECT,
                "m-1",
                MARKET_NAME,
                List.of(to),
                "核查进口来源",
                "涉嫌假冒专利的商品经互市入境",
                "case-7",
                "c-1",
                List.of(PROOF),
                dueSet,
                clock,
                SENT_AT);
    }

    static RequestCoInvestigation ask(String from, List<String> to, @Nullable LocalDate dueOn, Instant at) {
        return new RequestCoInvestigation(
                "r-1", "m-1", from, to, "核查进口来源", "涉嫌假冒专利的商品经互市入境", "case-7", "c-1", List.of(PROOF), dueOn, at);
    }

    static CoInvestigationReceived received(String memberId, String local) {
        return new CoInvestigationReceived("r-1", PROJECT, memberId, "收文员", at(local));
    }

    static CoInvestigationAnswered answered(String memberId, String local) {
        return new CoInvestigationAnswered(
                "r-1", PROJECT, memberId, CoInvestigationOutcome.CONFIRMED, "查实三票", List.of(PROOF), false, at(local));
    }

    static CoInvestigationDeclined declined(String memberId, String local) {
        return new CoInvestigationDeclined("r-1", PROJECT, memberId, "不属本单位职责", false, at(local));
    }

    private static Map<CoInvestigationRequestState, List<CoInvestigationRequestEvent>> stories() {
        var stories = new EnumMap<CoInvestigationRequestState, List<CoInvestigationRequestEvent>>(
                CoInvestigationRequestState.class);
        List<CoInvestigationRequestEvent> received = List.of(REQUEST, CUSTOMS_RECEIVED);
        List<CoInvestigationRequestEvent> both = and(received, PLATFORM_RECEIVED);
        stories.put(SENT, List.of(REQUEST));
        stories.put(RECEIVED, received);
        stories.put(ANSWERED, and(both, CUSTOMS_ANSWERED, PLATFORM_DECLINED));
        stories.put(DECLINED, and(both, declined("customs", "2022-04-10T09:00"), PLATFORM_DECLINED));
        stories.put(WITHDRAWN, and(received, new CoInvestigationWithdrawn("r-1", PROJECT, "已自行查清", LATER)));
        stories.put(VOIDED, and(received, new CoInvestigationVoided("r-1", PROJECT, "误录", LATER)));
        return stories;
    }

    static List<CoInvestigationRequestEvent> story(CoInvestigationRequestState state) {
        return Objects.requireNonNull(STORIES.get(state));
    }

    static FixtureConfiguration<CoInvestigationRequest> request() {
        return Mechanisms.fixture(
                CoInvestigationRequest.class, desk(Mechanisms.story(CollaborationMechanismState.IN_FORCE)));
    }
}
