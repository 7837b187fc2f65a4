package io.caseledger.question;

import io.caseledger.complaint.ComplaintState;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.dispute.DisputeState;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.find.Where;
import io.caseledger.history.view.HistoricalCaseView;
import io.caseledger.shared.Rejected;
import java.util.List;

/** The kinds of record that are cases. */
final class CaseKinds {
    private static final CaseKind HISTORICAL = new CaseKind(
            HistoricalCaseView.KIND,
            "view.openedOn",
            "view.closedOn",
            "view.amount",
            List.of(
                    "sourceAuthority",
                    "ipType",
                    "disputeType",
                    "channel",
                    "handler",
                    "county",
                    "industry",
                    "platform",
                    "crossBorder",
                    "outcome"),
            Where.is("view.counted", true),
            Where.EVERYTHING,
            new Where.Any(List.of()));

    private static final CaseKind DISPUTES = new CaseKind(
            DisputeView.KIND,
            "view.receivedOn",
            "view.closedOn",
            null,
            List.of("state", "outcome", "channel", "disputeType", "ecommerce", "platform", "county"),
            not("view.state", DisputeState.VOIDED, DisputeState.DUPLICATE),
            is("view.state", DisputeState.CLOSED, DisputeState.ARCHIVED),
            is("view.state", DisputeState.REJECTED, DisputeState.DEEMED_WITHDRAWN, DisputeState.WITHDRAWN));

    private static final CaseKind COMPLAINTS = new CaseKind(
            ComplaintView.KIND,
            "view.receivedOn",
            "view.handledOn",
            null,
            List.of("kind", "state", "platform", "right.kind", "malicious", "outcome", "rejectionGround"),
            not("view.state", ComplaintState.VOIDED, ComplaintState.MERGED),
            is("view.state", ComplaintState.RESOLVED, ComplaintState.REJECTED),
            is("view.state", ComplaintState.WITHDRAWN));

    private static final List<CaseKind> ALL = List.of(HISTORICAL, DISPUTES, COMPLAINTS);

    private CaseKinds() {}

    private static Where is(String path, Object... values) {
        return new Where.AnyOf(path, List.of(values));
    }

    private static Where not(String path, Object... values) {
        return Where.not(is(path, values));
    }

    /** @throws Rejected with {@code KIND_UNKNOWN} and those that there are */
    static CaseKind named(String name) {
        return ALL.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejected.about(
                        "kind",
                        "KIND_UNKNOWN",
                        name,
                        String.join(", ", ALL.stream().map(CaseKind::name).toList())));
    }

    static List<CaseKind> all() {
        return ALL;
    }
}
