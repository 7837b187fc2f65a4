package io.caseledger.collaboration.view;

import static io.caseledger.collaboration.view.Told.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.collaboration.CollaborationMechanismEvent;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.collaboration.MechanismField;
import io.caseledger.indicator.Count;
import io.caseledger.indicator.Count.OnDay;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Judge;
import io.caseledger.indicator.Span;
import io.caseledger.indicator.Tally;
import io.caseledger.project.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** D1.MECHANISM: which stories count, on which day, and what the others lack. The project runs from July to July. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MechanismIndicatorTest {
    private static final Indicators INDICATORS = Indicators.load();
    private static final Judge JUDGE =
            Judge.of(INDICATORS, "mechanisms", CollaborationMechanismView.class).getFirst();
    private static final LocalDate START = LocalDate.of(2022, 7, 1);
    private static final LocalDate END = LocalDate.of(2023, 7, 1);

    /** A story, the day on which it counts or what it lacks, and the figure of the project. */
    private record Case(
            String story,
            @Nullable LocalDate on,
            @Nullable String lacking,
            int value,
            List<CollaborationMechanismEvent> events) {}

    private static Case counts(String story, LocalDate on, int value, CollaborationMechanismEvent... events) {
        return new Case(story, on, null, value, List.of(events));
    }

    private static Case lacks(String story, String lacking, CollaborationMechanismEvent... events) {
        return new Case(story, null, lacking, 0, List.of(events));
    }

    private static MechanismEnteredIntoForce entryOn(LocalDate day) {
        return new MechanismEnteredIntoForce("m-1", "p-1", day);
    }

    static List<Case> cases() {
        var police = joined("police", "2022-09-04T09:00");
        var other = proposed(MechanismField.OTHER);
        var ended = new MechanismEnded("m-1", "p-1", "期满", LATER);
        var suspended = new MechanismSuspended("m-1", "p-1", "机构改革", LATER);
        var voided = new MechanismVoided("m-1", "p-1", "误录", LATER);
        return List.of(
                lacks("proposed only", "entered", PROPOSAL),
                lacks("signed, not in force", "entered", PROPOSAL, MARKET, CUSTOMS, SIGNATURE),
                counts("in force", FORCE_ON, 1, PROPOSAL, MARKET, CUSTOMS, SIGNATURE, ENTRY),
                counts(
                        "in force on the day of signing",
                        SIGNED_ON,
                        1,
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        SIGNATURE,
                        entryOn(SIGNED_ON)),
                lacks("signed by one only", "agreed", PROPOSAL, MARKET, CUSTOMS, signed(SIGNED_ON, "market"), ENTRY),
                lacks(
                        "the second signs after the entry",
                        "agreed",
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        signed(SIGNED_ON, "market"),
                        ENTRY,
                        signed(FORCE_ON.plusDays(1), "customs")),
                counts(
                        "the second leaves later",
                        FORCE_ON,
                        1,
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        SIGNATURE,
                        ENTRY,
                        left("customs", "2022-09-16T09:00")),
                lacks(
                        "the second, it is noted later, had left before",
                        "agreed",
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        SIGNATURE,
                        ENTRY,
                        left("customs", "2022-09-14T09:00")),
                counts(
                        "the second had left before, but a third had signed",
                        FORCE_ON,
                        1,
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        police,
                        signed(SIGNED_ON, "market", "customs", "police"),
                        ENTRY,
                        left("customs", "2022-09-14T09:00")),
                lacks(
                        "the second was entered in error",
                        "agreed",
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        SIGNATURE,
                        ENTRY,
                        never("customs")),
                counts("ended after", FORCE_ON, 1, PROPOSAL, MARKET, CUSTOMS, SIGNATURE, ENTRY, ended),
                counts("suspended after", FORCE_ON, 1, PROPOSAL, MARKET, CUSTOMS, SIGNATURE, ENTRY, suspended),
                lacks("voided", "voided", PROPOSAL, MARKET, CUSTOMS, SIGNATURE, ENTRY, voided),
                lacks("voided after its end", "voided", PROPOSAL, MARKET, CUSTOMS, SIGNATURE, ENTRY, ended, voided),
                lacks("of another field", "ecommercePatent", other, MARKET, CUSTOMS, SIGNATURE, ENTRY),
                counts(
                        "of another field by mistake, corrected",
                        FORCE_ON,
                        1,
                        other,
                        MARKET,
                        CUSTOMS,
                        SIGNATURE,
                        ENTRY,
                        corrected(MechanismField.ECOMMERCE_PATENT_ENFORCEMENT, null, null)),
                counts("the last day of the period", END.minusDays(1), 1, onDay(END.minusDays(1))),
                counts("the first day after the period", END, 0, onDay(END)),
                counts("the day before the period", START.minusDays(1), 0, before()),
                counts(
                        "corrected to a day after the period",
                        END,
                        0,
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        SIGNATURE,
                        ENTRY,
                        corrected(null, null, END)),
                lacks(
                        "the signing corrected to a day after the entry",
                        "agreed",
                        PROPOSAL,
                        MARKET,
                        CUSTOMS,
                        SIGNATURE,
                        ENTRY,
                        corrected(null, FORCE_ON.plusDays(1), null)));
    }

    private static CollaborationMechanismEvent[] onDay(LocalDate day) {
        return new CollaborationMechanismEvent[] {PROPOSAL, MARKET, CUSTOMS, SIGNATURE, entryOn(day)};
    }

    private static CollaborationMechanismEvent[] before() {
        LocalDate day = START.minusDays(1);
        return new CollaborationMechanismEvent[] {
            PROPOSAL,
            joined("market", "2022-06-02T09:00"),
            joined("customs", "2022-06-02T09:00"),
            signed(day, "market", "customs"),
            entryOn(day)
        };
    }

    @TestFactory
    Stream<DynamicTest> each_story_counts_as_it_should() {
        return cases().stream()
                .map(it -> dynamicTest(it.story(), () -> {
                    Span span = JUDGE.judge(after(it.events()), 1, Instant.EPOCH);
                    assertThat(span.on()).isEqualTo(it.on());
                    assertThat(span.lacking()).isEqualTo(it.lacking());
                    assertThat(figure(span.on()))
                            .returns(it.value(), Figure::value)
                            .returns(it.value() == 1, Figure::met);
                }));
    }

    private static Figure figure(@Nullable LocalDate on) {
        List<Count> counts = on == null ? List.of() : List.of(new Count("D1.MECHANISM", List.of(new OnDay(on, 1))));
        var tally = new Tally("p-1", 1, Direction.DIRECTION_1, START, END, counts);
        return new Figures(INDICATORS)
                .of(tally, LocalDate.of(2024, 1, 1)).stream()
                        .filter(it -> it.indicator().id().equals("D1.MECHANISM"))
                        .findFirst()
                        .orElseThrow();
    }
}
