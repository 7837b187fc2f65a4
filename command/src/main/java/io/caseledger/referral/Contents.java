package io.caseledger.referral;

import io.caseledger.shared.IpRight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a referral says, without its evidence: the part that a revision of the draft replaces. */
public record Contents(
        String leadId,
        LeadType leadType,
        IpRight right,
        Suspect suspect,
        String facts,
        @Nullable Long valueInYuan,
        Body recipient,
        String legalBasis,
        boolean crime,
        List<Officer> officers) {}
