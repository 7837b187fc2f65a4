package io.caseledger.bench;

import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Progress;
import io.caseledger.indicator.Tally;
import io.caseledger.project.Direction;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers without asking anything: what is left is the cost of HTTP, security and GraphQL. */
@Controller
@Profile("bench")
class BenchController {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Progress constant;

    BenchController(Indicators indicators) {
        var tally = new Tally("constant", 0, Direction.DIRECTION_16, DAY, DAY.plusYears(1), List.of());
        this.constant = new Progress(tally.id(), 0, DAY, null, new Figures(indicators).of(tally, DAY), List.of());
    }

    /** The answer of a mutation that was accepted. */
    record Nothing(String id, long position, List<Object> userErrors) {}

    @MutationMapping
    Nothing noop() {
        return new Nothing("nothing", 0, List.of());
    }

    @QueryMapping
    Progress constantProgress(@Argument String projectId) {
        return constant;
    }
}
