package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.caseledger.indicator.Census;
import io.caseledger.indicator.Census.Item;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Tally;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Counts anew from the histories that are stored, as of any position of the log. */
record Censuses(ViewStore store, Indicators indicators, Collection<Kind<? extends Record, ?>> kinds) {

    Census at(long position, String projectId) {
        var census = new Census(indicators, position);
        for (Kind<?, ?> kind : kinds) {
            store.histories(kind)
                    .find(Filters.eq(Kind.PROJECT, projectId))
                    .forEach(it -> census.note(it.id(), it.standings()));
        }
        return census;
    }

    /** Up to the end of the log it gives the very counts of the tally. */
    void compareWithTally(List<Entry> log, String projectId) {
        Tally tally = Objects.requireNonNull(
                store.tallies().find(Filters.eq("_id", projectId)).first());
        Tally counted = at(log.getLast().position(), projectId)
                .tally(projectId, Direction.DIRECTION_16, LocalDate.MIN, LocalDate.MAX);
        assertThat(counted.counts()).as("counts of %s", projectId).isEqualTo(tally.counts());
    }

    /** A part of the log at the end of which the project is awarded; its last position may be any. */
    static Optional<List<Entry>> prefix(List<Entry> log, String projectId, Random random) {
        long position = log.get(random.nextInt(log.size())).position();
        List<Entry> prefix =
                log.stream().filter(it -> it.position() <= position).toList();
        boolean awarded = prefix.stream()
                .anyMatch(it -> it.fact() instanceof ProjectAwarded
                        && it.fact().projectId().equals(projectId));
        return awarded ? Optional.of(prefix) : Optional.empty();
    }

    static int sum(List<Item> items) {
        return items.stream().mapToInt(Item::amount).sum();
    }
}
