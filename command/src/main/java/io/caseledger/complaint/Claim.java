package io.caseledger.complaint;

import io.caseledger.complaint.ComplaintCommand.CorrectComplaint;
import io.caseledger.complaint.ComplaintCommand.FileComplaint;
import io.caseledger.complaint.ComplaintEvent.ComplaintCorrected;
import io.caseledger.complaint.ComplaintEvent.ComplaintFiled;
import io.caseledger.gate.Fingerprints;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a complaint is about: who says that whose listings infringe which right. It tells which slots it needs. */
record Claim(
        String platform, Organisation rightHolder, IpRight right, InPlatformOperator seller, List<Listing> listings) {
    /** No text of an input can contain it, so different keys stay different. */
    private static final String SEPARATOR = "\u0000";

    static Claim of(FileComplaint it) {
        return new Claim(it.platform(), it.rightHolder(), it.right(), it.seller(), it.listings());
    }

    static Claim of(ComplaintFiled it) {
        return new Claim(it.platform(), it.rightHolder(), it.right(), it.seller(), it.listings());
    }

    Claim correctedBy(CorrectComplaint it) {
        return corrected(it.platform(), it.rightHolder(), it.right(), it.seller());
    }

    Claim correctedBy(ComplaintCorrected it) {
        return corrected(it.platform(), it.rightHolder(), it.right(), it.seller());
    }

    private Claim corrected(
            @Nullable String newPlatform,
            @Nullable Organisation newRightHolder,
            @Nullable IpRight newRight,
            @Nullable InPlatformOperator newSeller) {
        return new Claim(
                newPlatform == null ? platform : newPlatform,
                newRightHolder == null ? rightHolder : newRightHolder,
                newRight == null ? right : newRight,
                newSeller == null ? seller : newSeller,
                listings);
    }

    /** The slots of the listings, in their order. */
    List<String> slotIds(Fingerprints prints) {
        return listings.stream().map(it -> slotId(it, prints)).toList();
    }

    /** A person's name could be guessed out of a plain digest, also when she was erased; a code tells of nobody. */
    private String slotId(Listing listing, Fingerprints prints) {
        String key = String.join(
                SEPARATOR,
                rightHolder.uscc() == null ? rightHolder.name().strip() : rightHolder.uscc(),
                right.kind().name(),
                right.number().strip(),
                seller.uscc() == null ? seller.shopId().strip() : seller.uscc(),
                platform.strip(),
                listing.itemNumber().strip());
        return "listing-slot:"
                + (rightHolder.natural()
                        ? prints.digest("listing-slot" + SEPARATOR + key)
                        : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }
}
