package io.caseledger.dispute;

import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** To which respondent the copy of the request was sent, at whom it arrived, and who replied; each by its own day. */
record Copies(Map<String, Instant> sent, Map<String, Instant> received, Map<String, Instant> replied) {
    static final Copies NONE = new Copies(Map.of(), Map.of(), Map.of());

    Copies sent(String ref, Instant at) {
        return new Copies(with(sent, ref, at), received, replied);
    }

    Copies received(String ref, Instant at) {
        return new Copies(sent, with(received, ref, at), replied);
    }

    Copies replied(String ref, Instant at) {
        return new Copies(sent, received, with(replied, ref, at));
    }

    boolean isSentTo(String ref) {
        return sent.containsKey(ref);
    }

    boolean areSentTo(Collection<String> respondents) {
        return sent.keySet().containsAll(respondents);
    }

    /** When the last copy was sent, which is when the limit was answered, in whatever order they were recorded. */
    Instant lastSentAt() {
        return sent.values().stream().max(Instant::compareTo).orElseThrow();
    }

    void checkReceipt(String ref, Instant at) {
        Instant sentAt = sent.get(ref);
        if (sentAt == null) {
            throw Rejected.about("partyRef", "COPY_NOT_SENT", ref);
        }
        Rejected.unlessAbout("partyRef", !received.containsKey(ref), "COPY_ALREADY_RECEIVED", ref);
        Rejected.unlessAbout("occurredAt", !at.isBefore(sentAt), "OCCURRED_BEFORE_PREVIOUS_STEP", sentAt);
    }

    void checkReply(String ref, Instant at) {
        Instant receivedAt = received.get(ref);
        if (receivedAt == null) {
            throw Rejected.about("partyRef", "COPY_NOT_RECEIVED", ref);
        }
        Rejected.unlessAbout("partyRef", !replied.containsKey(ref), "REPLY_ALREADY_RECORDED", ref);
        Rejected.unlessAbout("occurredAt", !at.isBefore(receivedAt), "OCCURRED_BEFORE_PREVIOUS_STEP", receivedAt);
    }

    private static Map<String, Instant> with(Map<String, Instant> before, String ref, Instant at) {
        var after = new HashMap<>(before);
        after.put(ref, at);
        return Map.copyOf(after);
    }
}
