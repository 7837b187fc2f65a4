package io.caseledger.referral;

import io.caseledger.referral.ReferralEvent.ReferralDrafted;
import io.caseledger.referral.ReferralEvent.ReferralRevised;
import io.caseledger.referral.ReferralEvent.ReferralVoided;
import io.caseledger.referral.ReferralEvent.ReferralWithdrawn;
import io.caseledger.shared.Rejected;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Tells other features whether a suspected crime was referred; it reads the stream and takes no lock. */
@Component
public class CrimeReferrals {
    private final EventStore events;

    CrimeReferrals(EventStore events) {
        this.events = events;
    }

    /**
     * Refuses unless there is such a referral, of a suspected crime, neither voided nor withdrawn.
     *
     * @throws Rejected with {@code REFERRAL_NOT_FOUND} or {@code NO_CRIME_REFERRAL}
     */
    public void mustBeOfCrime(String field, String referralId) {
        boolean exists = false;
        boolean crime = false;
        var stream = events.readEvents(referralId, 0);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ReferralEvent event) {
                exists = true;
                crime = after(event, crime);
            }
        }
        Rejected.unlessAbout(field, exists, "REFERRAL_NOT_FOUND", referralId);
        Rejected.unlessAbout(field, crime, "NO_CRIME_REFERRAL", referralId);
    }

    private static boolean after(ReferralEvent event, boolean crime) {
        return switch (event) {
            case ReferralDrafted it -> it.contents().crime();
            case ReferralRevised it -> it.contents().crime();
            case ReferralVoided _, ReferralWithdrawn _ -> false;
            default -> crime;
        };
    }
}
