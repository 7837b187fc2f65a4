package io.caseledger.dispute.api;

import io.caseledger.api.Sights;
import io.caseledger.api.Wanted;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.shared.Evidence;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a case is linked with when it is asked for: records of other streams change no view of a case. */
@Component
class DisputeLinks {
    private final Views views;
    private final Sights sights;

    DisputeLinks(Views views, Sights sights) {
        this.views = views;
        this.sights = sights;
    }

    /** The complaint behind a case, and the evidence that both sides disclose. */
    record ComplaintOfDisputeCase(ComplaintView complaint, List<Evidence> sharedEvidence) {}

    /** A case that came of a complaint, and the evidence that both sides disclose. */
    record DisputeCaseOfComplaint(DisputeView disputeCase, List<Evidence> sharedEvidence) {}

    /** The cases of some families, which belong to these projects. */
    List<DisputeView> casesOfFamilies(Collection<String> projectIds, Collection<String> familyIds) {
        return views.all(
                sights.current(),
                DisputeView.KIND,
                new Wanted()
                        .isAny("view.projectId", projectIds)
                        .isAny("view.familyId", familyIds)
                        .where());
    }

    Map<DisputeView, ComplaintOfDisputeCase> complaintsOf(Collection<DisputeView> cases) {
        var complaints = new HashMap<String, ComplaintView>();
        var links = new HashMap<DisputeView, ComplaintOfDisputeCase>();
        for (DisputeView it : cases) {
            if (it.fromComplaintId() != null) {
                var complaint = complaints.computeIfAbsent(it.fromComplaintId(), this::complaint);
                if (complaint != null) {
                    links.put(it, new ComplaintOfDisputeCase(complaint, shared(it, complaint)));
                }
            }
        }
        return links;
    }

    private @Nullable ComplaintView complaint(String id) {
        return views.find(sights.current(), ComplaintView.KIND, id)
                .map(Stored::view)
                .orElse(null);
    }

    Map<ComplaintView, List<DisputeCaseOfComplaint>> casesOf(Collection<ComplaintView> complaints) {
        var byId = new HashMap<String, List<DisputeView>>();
        var ids = complaints.stream().map(ComplaintView::id).toList();
        views.all(
                        sights.current(),
                        DisputeView.KIND,
                        new Wanted().isAny("view.fromComplaintId", ids).where())
                .forEach(it -> byId.computeIfAbsent(it.fromComplaintId(), _ -> new ArrayList<>())
                        .add(it));
        var links = new HashMap<ComplaintView, List<DisputeCaseOfComplaint>>();
        for (ComplaintView complaint : complaints) {
            links.put(
                    complaint,
                    byId.getOrDefault(complaint.id(), List.of()).stream()
                            .map(it -> new DisputeCaseOfComplaint(it, shared(it, complaint)))
                            .toList());
        }
        return links;
    }

    /** What the case shows and either side showed in the complaint: the same file has the same digest. */
    private static List<Evidence> shared(DisputeView it, ComplaintView complaint) {
        Set<String> there = new HashSet<>();
        complaint.evidence().forEach(shown -> there.add(shown.sha256()));
        if (complaint.declaration() != null) {
            complaint.declaration().evidence().forEach(shown -> there.add(shown.sha256()));
        }
        return it.evidence().stream()
                .filter(shown -> there.contains(shown.sha256()))
                .toList();
    }
}
