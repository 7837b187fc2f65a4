package io.caseledger.history.view;

import io.caseledger.find.Group;
import io.caseledger.history.view.HistoricalDuplicate.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of counts, without reading a record, which records may be one: the counts say how many records of a source have
 * the same key and were opened on the same day.
 */
final class HistoricalProposals {
    /** Records that share a key and lie close together. */
    record Proposal(Basis basis, String key, LocalDate from, LocalDate to) {
        /** Where it stands among the others. */
        String place() {
            return basis + "/" + key + "/" + from;
        }
    }

    /** So many records of a source that have a key. */
    private record Bundle(String source, @Nullable String number, LocalDate openedOn) {}

    private HistoricalProposals() {}

    /** @param counts by key and source, on the day of the opening, of those that share their key */
    static List<Proposal> ofNumbers(Map<Group, Long> counts) {
        var found = new ArrayList<Proposal>();
        bundles(counts).forEach((key, bundles) -> {
            if (sources(bundles) > 1) {
                found.add(proposal(Basis.CASE_NUMBER, key, bundles));
            }
        });
        return found;
    }

    /**
     * Runs of records with the same key, each opened at most so many days after the one before.
     *
     * @param counts by key, source and case number, on the day of the opening, of those that share their key; whoever shares the
     *     number is proposed for that already
     */
    static List<Proposal> ofMatters(Map<Group, Long> counts, int days) {
        var found = new ArrayList<Proposal>();
        bundles(counts).forEach((key, bundles) -> {
            for (List<Bundle> run : runs(bundles, days)) {
                if (sources(run) > 1 && !shareNumber(run)) {
                    found.add(proposal(Basis.PARTIES_AND_RIGHT, key, run));
                }
            }
        });
        return found;
    }

    private static Proposal proposal(Basis basis, String key, List<Bundle> bundles) {
        return new Proposal(
                basis, key, bundles.getFirst().openedOn(), bundles.getLast().openedOn());
    }

    private static Map<String, List<Bundle>> bundles(Map<Group, Long> counts) {
        var bundles = new HashMap<String, List<Bundle>>();
        counts.keySet()
                .forEach(it -> bundles.computeIfAbsent(it.values().getFirst(), _ -> new ArrayList<>())
                        .add(bundle(it)));
        bundles.values().forEach(it -> it.sort(Comparator.comparing(Bundle::openedOn)));
        return bundles;
    }

    private static Bundle bundle(Group group) {
        List<String> values = group.values();
        return new Bundle(values.get(1), values.size() > 2 ? values.get(2) : null, Objects.requireNonNull(group.day()));
    }

    private static List<List<Bundle>> runs(List<Bundle> sorted, int days) {
        var runs = new ArrayList<List<Bundle>>();
        for (Bundle each : sorted) {
            boolean close = !runs.isEmpty()
                    && !each.openedOn()
                            .isAfter(runs.getLast().getLast().openedOn().plusDays(days));
            if (!close) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(each);
        }
        return runs;
    }

    private static long sources(List<Bundle> bundles) {
        return bundles.stream().map(Bundle::source).distinct().count();
    }

    private static boolean shareNumber(List<Bundle> bundles) {
        String first = bundles.getFirst().number();
        return first != null && bundles.stream().allMatch(it -> first.equals(it.number()));
    }
}
