package io.caseledger.referral;

import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Gives tests of other features referrals, of a suspected crime or not. */
public final class Referred {
    private static final Instant AT = Instant.parse("2025-04-10T02:00:00Z");

    private Referred() {}

    public static void referral(EventStore events, String id, boolean crime) {
        var contents = new Contents(
                "lead-1",
                LeadType.PASSING_OFF,
                new IpRight(IpRight.Kind.TRADE_MARK, "第12345678号", "海淘"),
                new Suspect(new Organisation("东兴市某日用品店", null), "某某日用品专营店"),
                "销售假冒注册商标的商品",
                68_000L,
                new Body("防城港市公安局", Body.Kind.PUBLIC_SECURITY, true, "广西防城港市"),
                "刑法第二百一十四条",
                crime,
                List.of());
        publish(
                events,
                id,
                0,
                new ReferralEvent.ReferralDrafted(id, "p-16", "移〔2025〕1号", contents, List.of(), null, AT, Limits.NONE));
    }

    public static void voided(EventStore events, String id) {
        publish(events, id, 1, new ReferralEvent.ReferralVoided(id, "p-16", "重复录入", AT, Limits.NONE));
    }

    private static void publish(EventStore events, String id, long sequence, ReferralEvent event) {
        events.publish(new GenericDomainEventMessage<>("Referral", id, sequence, event));
    }

    /** What {@link CrimeReferrals} tells of a store. */
    public static CrimeReferrals in(EventStore events) {
        return new CrimeReferrals(events);
    }
}
