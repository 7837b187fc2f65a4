package io.caseledger.dispute.view;

import io.caseledger.dispute.AssistanceEvent.AssistanceStarted;
import io.caseledger.dispute.CaseFileEvent.*;
import io.caseledger.dispute.Channel;
import io.caseledger.dispute.ClockChanges;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.DisputeType;
import io.caseledger.dispute.DisputedRight;
import io.caseledger.dispute.IntakeEvent.*;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.OutcomeEvent.*;
import io.caseledger.dispute.Party;
import io.caseledger.referral.Body;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that the tests of this view share; a time is on the clock of Shanghai, as {@code 2022-08-01T09:00}. */
final class Cases {
    static final String PROJECT = "p-1";
    static final Party OWNER = new Party("P1", Party.Kind.ORGANISATION, "防城港某科技有限公司", "91350100M000100Y43", null, null);
    static final Party SHOP = new Party("R1", Party.Kind.ORGANISATION, "东兴市某日用品店", null, null, null);
    static final Party MAKER = new Party("R2", Party.Kind.PERSON, "韦某", null, "13800000000", null);
    static final DisputedRight DESIGN =
            new DisputedRight(IpRight.Kind.DESIGN_PATENT, "ZL202130000001.X", "水壶", DisputedRight.LegalStatus.IN_FORCE);
    static final Evidence PROOF = new Evidence(Evidence.Kind.RIGHT_CERTIFICATE, "专利证书", "a".repeat(64), "证据柜");
    static final Body COURT = new Body("防城港市中级人民法院", Body.Kind.COURT, true, "广西防城港市");
    static final ClockChanges NONE = ClockChanges.NONE;

    private Cases() {}

    static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }

    static DisputeRegistered registered(String id, String familyId, boolean ecommerce) {
        return registered(id, familyId, ecommerce, NONE);
    }

    static DisputeRegistered registered(String id, String familyId, boolean ecommerce, ClockChanges clocks) {
        return new DisputeRegistered(
                id,
                PROJECT,
                "防知维〔2022〕" + id,
                familyId,
                Channel.ASSISTANCE_APPLICATION,
                DisputeType.INFRINGEMENT,
                List.of(OWNER),
                List.of(SHOP, MAKER),
                List.of(DESIGN),
                ecommerce,
                ecommerce ? "海淘网" : null,
                "东兴市",
                List.of(AssistanceNeed.INFRINGEMENT_OPINION),
                "店铺销售的水壶与专利外观相同",
                List.of(PROOF),
                null,
                List.of(),
                familyId.equals(id) ? null : familyId,
                at("2022-08-01T09:00"),
                clocks);
    }

    static DisputeEvent accepted(String id) {
        return new DisputeAccepted(id, PROJECT, at("2022-08-05T09:00"), NONE);
    }

    static DisputeEvent assisting(String id) {
        return new AssistanceStarted(id, PROJECT, at("2022-08-06T09:00"));
    }

    static DisputeEvent complete(String id) {
        return new EvidenceDeclaredComplete(id, PROJECT, at("2022-08-20T09:00"));
    }

    static DisputeClosed closed(String id, Outcome outcome, Instant at) {
        return closed(id, outcome, at, at);
    }

    static DisputeClosed closed(String id, Outcome outcome, Instant firstClosedAt, Instant at) {
        return new DisputeClosed(id, PROJECT, outcome, "已办结", firstClosedAt, at, NONE);
    }

    static DisputeEvent reopened(String id, String at) {
        return new DisputeReopened(id, PROJECT, "发现新证据", at(at), NONE);
    }

    static DisputeEvent voided(String id, String at) {
        return new DisputeVoided(id, PROJECT, "误录", at(at), NONE);
    }

    static DisputeEvent duplicate(String id, String of, String at) {
        return new DisputeMarkedDuplicate(id, PROJECT, of, "同一案件", at(at), NONE);
    }

    static DisputeEvent joined(String id, String familyId, String at) {
        return new DisputeJoined(id, PROJECT, familyId, "同一侵权行为", at(at));
    }

    static DisputeEvent transferred(String id) {
        return new DisputeTransferred(id, PROJECT, COURT, "依法移送", at("2022-08-25T09:00"), NONE);
    }

    static DisputeEvent receipted(String id) {
        return new TransferReceipted(id, PROJECT, "回执1号", at("2022-08-28T09:00"));
    }

    static DisputeCorrected corrected(
            String id, @Nullable Boolean ecommerce, @Nullable Instant closedAt, @Nullable Instant receivedAt) {
        return new DisputeCorrected(
                id,
                PROJECT,
                null,
                null,
                null,
                null,
                ecommerce,
                Boolean.TRUE.equals(ecommerce) ? "海淘网" : null,
                null,
                null,
                null,
                receivedAt,
                closedAt,
                "登记有误",
                at("2023-08-01T09:00"),
                NONE);
    }
}
