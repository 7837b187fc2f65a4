package io.caseledger.workstation.view;

import io.caseledger.deadline.Wording;
import io.caseledger.workstation.Fit;
import io.caseledger.workstation.Fit.Criterion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A workstation that might take a request (精准对接), with what speaks for it. Candidates are ordered by fit, then by the
 * shorter queue, then by id, so the same facts give the same order.
 *
 * @param rank from 1
 * @param openRequests how many requests it has in its queue, accepted or not
 */
public record WorkstationMatch(WorkstationView workstation, int rank, Fit fit, long openRequests, Wording explanation) {

    private record Candidate(WorkstationView workstation, Fit fit, long openRequests) {}

    /** The candidates for a request, the best first; all of them must operate. */
    public static List<WorkstationMatch> rank(
            Fit.Wish wish, Collection<WorkstationView> operating, Map<String, Long> openRequests) {
        var ordered = operating.stream()
                .map(it -> new Candidate(it, it.fit(wish), openRequests.getOrDefault(it.id(), 0L)))
                .sorted(Comparator.comparing((Candidate it) -> -it.fit().score())
                        .thenComparing(Candidate::openRequests)
                        .thenComparing(it -> it.workstation().id()))
                .toList();
        var matches = new ArrayList<WorkstationMatch>();
        for (Candidate it : ordered) {
            matches.add(new WorkstationMatch(
                    it.workstation(), matches.size() + 1, it.fit(), it.openRequests(), explain(it)));
        }
        return List.copyOf(matches);
    }

    private static Wording explain(Candidate it) {
        Fit fit = it.fit();
        String zh = "匹配 %d/3".formatted(fit.score())
                + (fit.met().isEmpty() ? "" : "，符合：" + names(fit.met(), "、", true))
                + (fit.isFull() ? "" : "，不符合：" + names(fit.lacking(), "、", true))
                + "；待办 %d 件".formatted(it.openRequests());
        String en = "Fits in %d of 3".formatted(fit.score())
                + (fit.met().isEmpty() ? "" : ": " + names(fit.met(), ", ", false))
                + (fit.isFull() ? "" : "; not in " + names(fit.lacking(), ", ", false))
                + "; %d open in its queue".formatted(it.openRequests());
        return new Wording(zh, en);
    }

    private static String names(List<Criterion> criteria, String separator, boolean chinese) {
        return criteria.stream()
                .map(it -> chinese ? words(it).zh() : words(it).en())
                .collect(Collectors.joining(separator));
    }

    private static Wording words(Criterion criterion) {
        return switch (criterion) {
            case COUNTY -> new Wording("辖区", "county");
            case RIGHT_KIND -> new Wording("权利类型", "kind of right");
            case NEED -> new Wording("服务需求", "need");
        };
    }
}
