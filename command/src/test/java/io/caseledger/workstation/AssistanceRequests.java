package io.caseledger.workstation;

import static io.caseledger.workstation.Workstations.PROJECT;
import static io.caseledger.workstation.Workstations.SIGN_IN;
import static io.caseledger.workstation.Workstations.at;

import io.caseledger.gate.Origins;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.workstation.AssistanceRequestCommand.FileAssistanceRequest;
import io.caseledger.workstation.AssistanceRequestEvent.*;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** The request for assistance that the tests tell of. */
final class AssistanceRequests {
    static final String REQUEST = "a-1";
    static final AssistanceApplicant APPLICANT =
            new AssistanceApplicant(AssistanceApplicant.Kind.ENTERPRISE, "东兴市红木家具厂", "91450600MA5KXYA12E");
    static final AssistanceRequestFiled FILED = filed(County.DONGXING);
    static final AssistanceRequestAssigned ASSIGNED =
            new AssistanceRequestAssigned(REQUEST, PROJECT, "w-1", List.of(), null, at("08-11T09:00"));
    static final AssistanceRequestAccepted ACCEPTED =
            new AssistanceRequestAccepted(REQUEST, PROJECT, "w-1", "韦国强", at("08-12T09:00"));
    static final AssistanceRequestHandedOver HANDED_OVER = new AssistanceRequestHandedOver(
            REQUEST, PROJECT, "w-1", "w-2", List.of(Fit.Criterion.COUNTY), "本县工作站已满", "人手不足", at("08-13T09:00"));
    static final AssistanceRequestCompleted COMPLETED = new AssistanceRequestCompleted(
            REQUEST, PROJECT, "w-1", AssistanceOutcome.SETTLED, "双方和解", List.of(SIGN_IN), at("08-20T09:00"));
    static final AssistanceRequestWithdrawn WITHDRAWN =
            new AssistanceRequestWithdrawn(REQUEST, PROJECT, "企业撤回", at("08-21T09:00"));
    static final AssistanceRequestCorrected CORRECTED = new AssistanceRequestCorrected(
            REQUEST,
            PROJECT,
            APPLICANT,
            AssistanceNeed.MEDIATION,
            IpRight.Kind.COPYRIGHT,
            County.SHANGSI,
            "著作权被侵害",
            null,
            "登记笔误",
            at("08-22T09:00"));
    static final AssistanceRequestVoided VOIDED =
            new AssistanceRequestVoided(REQUEST, PROJECT, "重复登记", at("08-22T09:00"));
    static final List<AssistanceRequestEvent> EXAMPLES = List.of(
            filed(County.DONGXING, "d-1"), ASSIGNED, ACCEPTED, HANDED_OVER, COMPLETED, WITHDRAWN, CORRECTED, VOIDED);

    private AssistanceRequests() {}

    static AssistanceRequestFiled filed(County county) {
        return filed(county, null);
    }

    static AssistanceRequestFiled filed(County county, @Nullable String disputeCaseId) {
        return new AssistanceRequestFiled(
                REQUEST,
                PROJECT,
                APPLICANT,
                AssistanceNeed.MEDIATION,
                IpRight.Kind.TRADE_MARK,
                county,
                "商标被仿冒",
                disputeCaseId,
                at("08-10T09:00"));
    }

    static FileAssistanceRequest file(AssistanceApplicant applicant) {
        return file(applicant, null);
    }

    static FileAssistanceRequest file(AssistanceApplicant applicant, @Nullable String disputeCaseId) {
        return new FileAssistanceRequest(
                REQUEST,
                PROJECT,
                applicant,
                AssistanceNeed.MEDIATION,
                IpRight.Kind.TRADE_MARK,
                County.DONGXING,
                "商标被仿冒",
                disputeCaseId,
                at("08-10T09:00"));
    }

    static List<AssistanceRequestEvent> story(AssistanceRequestState state) {
        return switch (state) {
            case FILED -> List.of(FILED);
            case ASSIGNED -> List.of(FILED, ASSIGNED);
            case ACCEPTED -> List.of(FILED, ASSIGNED, ACCEPTED);
            case COMPLETED -> List.of(FILED, ASSIGNED, ACCEPTED, COMPLETED);
            case WITHDRAWN -> List.of(FILED, WITHDRAWN);
            case VOIDED -> List.of(FILED, VOIDED);
        };
    }

    static FixtureConfiguration<AssistanceRequest> fixture(EventStore store) {
        return new AggregateTestFixture<>(AssistanceRequest.class)
                .registerInjectableResource(Workstations.desk(store))
                .registerCommandHandlerInterceptor(Origins.kept());
    }
}
