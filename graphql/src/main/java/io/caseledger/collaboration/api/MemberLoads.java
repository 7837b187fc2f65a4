package io.caseledger.collaboration.api;

import io.caseledger.collaboration.Member;
import io.caseledger.collaboration.view.CoInvestigationRequestView;
import io.caseledger.collaboration.view.CollaborationMechanismView;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import io.caseledger.views.Page;
import io.caseledger.views.Sight;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Counts what members owe each other, from the open requests themselves: what ended in any way is not among them. */
@Component
class MemberLoads {
    private static final int AT_ONCE = 1_000;
    private static final Order BY_SENDING = new Order("view.sentAt", false);

    private final Views views;

    MemberLoads(Views views) {
        this.views = views;
    }

    List<MemberLoad> of(CollaborationMechanismView mechanism, Instant now) {
        List<CoInvestigationRequestView> open = open(mechanism);
        List<CoInvestigationRequestView> overdue =
                open.stream().filter(it -> it.isOverdueAt(now)).toList();
        return mechanism.members().stream().map(it -> load(it, open, overdue)).toList();
    }

    private static MemberLoad load(
            Member member, List<CoInvestigationRequestView> open, List<CoInvestigationRequestView> overdue) {
        String id = member.memberId();
        Predicate<CoInvestigationRequestView> incoming = it -> it.awaited().contains(id);
        Predicate<CoInvestigationRequestView> outgoing =
                it -> it.from().memberId().equals(id);
        return new MemberLoad(
                member,
                count(open, incoming),
                count(open, outgoing),
                count(overdue, incoming),
                count(overdue, outgoing));
    }

    private static int count(List<CoInvestigationRequestView> requests, Predicate<CoInvestigationRequestView> which) {
        return (int) requests.stream().filter(which).count();
    }

    private List<CoInvestigationRequestView> open(CollaborationMechanismView mechanism) {
        Where filter = Where.all(
                Where.is("view.projectId", mechanism.projectId()),
                Where.is("view.mechanismId", mechanism.id()),
                Where.is("view.open", true));
        var found = new ArrayList<CoInvestigationRequestView>();
        Page<Stored<CoInvestigationRequestView>> page = page(filter, new Slice(AT_ONCE, null, false), found);
        while (page.hasNextPage()) {
            page = page(filter, new Slice(AT_ONCE, page.edges().getLast().cursor(), false), found);
        }
        return found;
    }

    private Page<Stored<CoInvestigationRequestView>> page(
            Where filter, Slice slice, List<CoInvestigationRequestView> found) {
        var page = views.page(Sight.EVERYTHING, CoInvestigationRequestView.KIND, filter, BY_SENDING, slice);
        page.edges().forEach(it -> found.add(it.node().view()));
        return page;
    }
}
