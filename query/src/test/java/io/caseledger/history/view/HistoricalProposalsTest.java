package io.caseledger.history.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.find.Group;
import io.caseledger.history.view.HistoricalDuplicate.Basis;
import io.caseledger.history.view.HistoricalProposals.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalProposalsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private record Case(String key, String source, @Nullable String number, LocalDate openedOn) {}

    private static Case of(String key, String source, int day) {
        return new Case(key, source, null, DAY.plusDays(day));
    }

    private static Map<Group, Long> counted(List<Case> cases) {
        var counts = new HashMap<Group, Long>();
        cases.forEach(it -> counts.merge(
                new Group(it.openedOn(), Arrays.asList(it.key(), it.source(), it.number())), 1L, Long::sum));
        return counts;
    }

    private static List<Proposal> matters(Case... cases) {
        return HistoricalProposals.ofMatters(counted(List.of(cases)), 60);
    }

    @Test
    void exactly_as_many_days_as_the_policy_says_are_close_and_one_more_is_not() {
        assertThat(matters(of("k", "甲", 0), of("k", "乙", 60)))
                .containsExactly(new Proposal(Basis.PARTIES_AND_RIGHT, "k", DAY, DAY.plusDays(60)));
        assertThat(matters(of("k", "甲", 0), of("k", "乙", 61))).isEmpty();
    }

    @Test
    void one_source_alone_has_no_duplicates_of_its_own() {
        assertThat(matters(of("k", "甲", 0), of("k", "甲", 1))).isEmpty();
        assertThat(HistoricalProposals.ofNumbers(counted(List.of(of("k", "甲", 0), of("k", "甲", 0)))))
                .isEmpty();
    }

    @Test
    void records_far_apart_are_proposed_in_runs() {
        assertThat(matters(of("k", "甲", 0), of("k", "乙", 30), of("k", "甲", 400), of("k", "丙", 410)))
                .extracting(Proposal::from)
                .containsExactly(DAY, DAY.plusDays(400));
    }

    @Test
    void what_shares_its_number_is_proposed_for_that() {
        assertThat(matters(new Case("k", "甲", "1号", DAY), new Case("k", "乙", "1号", DAY)))
                .isEmpty();
        assertThat(matters(new Case("k", "甲", "1号", DAY), new Case("k", "乙", "2号", DAY)))
                .hasSize(1);
    }

    @Test
    void random_records_are_proposed_as_a_naive_look_at_every_pair_finds_them() {
        var random = new Random(13);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 3_000; i++) {
            cases.add(of("k" + random.nextInt(900), "s" + random.nextInt(3), random.nextInt(1_500)));
        }
        var found = new TreeSet<String>();
        HistoricalProposals.ofMatters(counted(cases), 60)
                .forEach(it -> cases.stream()
                        .filter(each -> each.key().equals(it.key())
                                && !each.openedOn().isBefore(it.from())
                                && !each.openedOn().isAfter(it.to()))
                        .forEach(each -> found.add(it.key() + it.from() + each)));
        assertThat(found.stream().map(it -> it.substring(it.indexOf("Case["))).toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(naive(cases));
    }

    /** Every record that some chain of close records links to one of another source. */
    private static List<String> naive(List<Case> cases) {
        var linked = new TreeSet<String>();
        for (Case each : cases) {
            var group = new ArrayList<>(List.of(each));
            for (int i = 0; i < group.size(); i++) {
                Case from = group.get(i);
                cases.stream()
                        .filter(it -> it.key().equals(from.key()) && !group.contains(it))
                        .filter(it -> Math.abs(it.openedOn().toEpochDay()
                                        - from.openedOn().toEpochDay())
                                <= 60)
                        .forEach(group::add);
            }
            if (group.stream().map(Case::source).distinct().count() > 1) {
                linked.add(each.toString());
            }
        }
        return List.copyOf(linked);
    }
}
