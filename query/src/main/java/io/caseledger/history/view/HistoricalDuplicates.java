package io.caseledger.history.view;

import io.caseledger.find.Where;
import io.caseledger.history.MatchingPolicies;
import io.caseledger.history.Same;
import io.caseledger.history.view.HistoricalDuplicate.Basis;
import io.caseledger.history.view.HistoricalProposals.Proposal;
import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import io.caseledger.views.Page;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes records of several sources that may be one dispute, as they stand now: what was merged, voided or corrected since
 * is no longer, or newly, proposed.
 */
@Component
public class HistoricalDuplicates {
    private static final String NUMBER = "view.numberKey";
    private static final String MATTER = "view.matterKey.digest";
    private static final String SOURCE = "view.sourceAuthority";
    private static final String OPENED = "view.openedOn";

    private final Views views;
    private final MatchingPolicies policies;
    private final Now now;

    HistoricalDuplicates(Views views, MatchingPolicies policies, Now now) {
        this.views = views;
        this.policies = policies;
        this.now = now;
    }

    /** A page of what is proposed in a project, in a stable order. */
    public Page<HistoricalDuplicate> page(Sight sight, String projectId, int size, @Nullable String after) {
        List<Proposal> all = proposals(sight, projectId);
        List<Proposal> later = all.stream()
                .filter(it -> after == null || it.place().compareTo(after) > 0)
                .toList();
        var edges = later.stream()
                .limit(size)
                .map(it -> new Page.Edge<>(it.place(), duplicate(sight, projectId, it)))
                .toList();
        return new Page<>(edges, after != null, later.size() > size, all::size);
    }

    private List<Proposal> proposals(Sight sight, String projectId) {
        Where counted = counted(projectId);
        int days = policies.openedWithinDays(Zone.dayOf(now.instant()));
        var all = new ArrayList<Proposal>();
        all.addAll(HistoricalProposals.ofNumbers(views.tallyShared(
                sight,
                HistoricalCaseView.KIND,
                Where.all(counted, new Where.Exists(NUMBER)),
                List.of(NUMBER, SOURCE),
                OPENED)));
        all.addAll(HistoricalProposals.ofMatters(
                views.tallyShared(
                        sight,
                        HistoricalCaseView.KIND,
                        Where.all(counted, new Where.Exists(MATTER)),
                        List.of(MATTER, SOURCE, NUMBER),
                        OPENED),
                days));
        all.sort(Comparator.comparing(Proposal::place));
        return all;
    }

    private static Where counted(String projectId) {
        return Where.all(Where.is("view.projectId", projectId), Where.is("view.counted", true));
    }

    private HistoricalDuplicate duplicate(Sight sight, String projectId, Proposal proposal) {
        String path = proposal.basis() == Basis.CASE_NUMBER ? NUMBER : MATTER;
        Where members = Where.all(
                counted(projectId),
                Where.is(path, proposal.key()),
                new Where.Range(OPENED, proposal.from(), proposal.to().plusDays(1)));
        List<HistoricalCaseView> cases = views.all(sight, HistoricalCaseView.KIND, members).stream()
                .sorted(Comparator.comparing(HistoricalCaseView::openedOn).thenComparing(HistoricalCaseView::id))
                .toList();
        return new HistoricalDuplicate(
                proposal.place(),
                bases(proposal.basis(), cases),
                cases,
                Math.toIntExact(cases.stream()
                        .map(HistoricalCaseView::sourceAuthority)
                        .distinct()
                        .count()),
                ChronoUnit.DAYS.between(proposal.from(), proposal.to()),
                Same.differences(cases.stream().map(HistoricalCaseView::facts).toList()));
    }

    private static List<Basis> bases(Basis found, List<HistoricalCaseView> cases) {
        var bases = EnumSet.of(found);
        MatterKey matter = cases.isEmpty() ? null : cases.getFirst().matterKey();
        if (matter != null && cases.stream().allMatch(it -> Objects.equals(matter, it.matterKey()))) {
            bases.add(Basis.PARTIES_AND_RIGHT);
        }
        return List.copyOf(bases);
    }
}
