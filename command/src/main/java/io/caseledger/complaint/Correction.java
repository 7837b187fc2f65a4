package io.caseledger.complaint;

import io.caseledger.complaint.ComplaintCommand.CorrectComplaint;
import io.caseledger.complaint.ComplaintEvent.ComplaintCorrected;
import io.caseledger.shared.Rejected;
import java.util.LinkedHashMap;

/** Reads a correction: what it corrects, and the event that says so. */
final class Correction {
    private Correction() {}

    /** The first field that is corrected; of two that lead to the same listing, it is the one a refusal is about. */
    static String firstField(CorrectComplaint it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("platform", it.platform());
        fields.put("rightHolder", it.rightHolder());
        fields.put("right", it.right());
        fields.put("seller", it.seller());
        fields.put("facts", it.facts());
        fields.put("noticeReceivedAt", it.noticeReceivedAt());
        fields.put("handledAt", it.handledAt());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey())
                .findFirst()
                .orElseThrow(() -> Rejected.because("CORRECTION_EMPTY"));
    }

    static ComplaintCorrected event(CorrectComplaint it, String projectId) {
        return new ComplaintCorrected(
                it.complaintId(),
                projectId,
                it.platform(),
                it.rightHolder(),
                it.right(),
                it.seller(),
                it.facts(),
                it.noticeReceivedAt(),
                it.handledAt(),
                it.reason(),
                it.occurredAt());
    }
}
