package io.caseledger.collaboration;

import static io.caseledger.collaboration.CoInvestigations.*;
import static io.caseledger.collaboration.CollaborationMechanismState.*;
import static io.caseledger.collaboration.Mechanisms.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may send to whom under a mechanism, at what time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollaborationDeskTest {
    static final Instant LEFT_AT = at("2022-04-01T09:00");
    static final List<CollaborationMechanismEvent> CUSTOMS_LEFT =
            and(Mechanisms.story(IN_FORCE), new MechanismMemberLeft("m-1", PROJECT, "customs", "改制", LEFT_AT));

    private static void refuses(
            List<CollaborationMechanismEvent> story, String from, List<String> to, Instant at, Matcher<Throwable> why) {
        MatcherAssert.assertThat(catchThrowable(() -> desk(story).open("r-1", "m-1", from, to, at)), why);
    }

    private static void lets(List<CollaborationMechanismEvent> story, Instant at) {
        var passage = desk(story).open("r-1", "m-1", "market", List.of("customs", "platform"), at);
        assertThat(passage.projectId()).isEqualTo(PROJECT);
        assertThat(passage.from()).isEqualTo(MARKET_NAME);
        assertThat(passage.to()).containsExactly(CUSTOMS_NAME, PLATFORM_NAME);
    }

    @Test
    void members_send_to_members_while_it_is_in_force() {
        lets(Mechanisms.story(IN_FORCE), SENT_AT);
        lets(Mechanisms.story(IN_FORCE), at("2022-03-15T00:00"));
    }

    @Test
    void who_left_is_sent_nothing_any_more_and_sends_nothing() {
        refuses(
                CUSTOMS_LEFT,
                "market",
                List.of("platform", "customs"),
                LEFT_AT,
                refusal("MEMBER_NOT_THEN", "to[1]", "customs", LEFT_AT));
        refuses(
                CUSTOMS_LEFT,
                "customs",
                List.of("market"),
                LATER,
                refusal("MEMBER_NOT_THEN", "from", "customs", LATER));
        lets(CUSTOMS_LEFT, LEFT_AT.minusMillis(1));
    }

    @Test
    void who_has_not_joined_by_then_or_was_entered_in_error_is_no_member() {
        var police = joined("police", agency(Agency.Kind.POLICE, "公安局", null), "2022-05-01T09:00");
        refuses(
                and(Mechanisms.story(IN_FORCE), police),
                "market",
                List.of("police"),
                SENT_AT,
                refusal("MEMBER_NOT_THEN", "to[0]", "police", SENT_AT));
        var voided = new MechanismMembershipVoided("m-1", PROJECT, "customs", "误录", LATER);
        refuses(
                and(Mechanisms.story(IN_FORCE), voided),
                "market",
                List.of("customs"),
                SENT_AT,
                refusal("MEMBER_NOT_THEN", "to[0]", "customs", SENT_AT));
        refuses(
                Mechanisms.story(IN_FORCE),
                "market",
                List.of("nobody"),
                SENT_AT,
                refusal("MEMBER_NOT_FOUND", "to[0]", "nobody"));
    }

    @Test
    void nobody_is_named_twice_or_sends_to_itself() {
        refuses(
                Mechanisms.story(IN_FORCE),
                "market",
                List.of("customs", "customs"),
                SENT_AT,
                refusal("MEMBER_REPEATED", "to[1]", "customs"));
        refuses(
                Mechanisms.story(IN_FORCE),
                "market",
                List.of("customs", "market"),
                SENT_AT,
                refusal("SENT_TO_ITSELF", "to[1]"));
    }

    @Test
    void nothing_passes_before_after_or_between_the_times_of_force() {
        Instant early = at("2022-03-14T23:59");
        notInForce(Mechanisms.story(IN_FORCE), early, IN_FORCE);
        notInForce(Mechanisms.story(SIGNED), SENT_AT, SIGNED);
        notInForce(Mechanisms.story(SUSPENDED), SUSPENDED_AT, SUSPENDED);
        lets(Mechanisms.story(SUSPENDED), SUSPENDED_AT.minusMillis(1));
        var resumed = and(Mechanisms.story(SUSPENDED), new MechanismResumed("m-1", PROJECT, "恢复", ENDED_AT));
        notInForce(resumed, ENDED_AT.minusMillis(1), IN_FORCE);
        lets(resumed, ENDED_AT);
        notInForce(Mechanisms.story(ENDED), ENDED_AT, ENDED);
        notInForce(Mechanisms.story(VOIDED), SENT_AT, VOIDED);
    }

    private static void notInForce(
            List<CollaborationMechanismEvent> story, Instant at, CollaborationMechanismState state) {
        refuses(
                story,
                "market",
                List.of("customs"),
                at,
                refusal("MECHANISM_NOT_IN_FORCE", "mechanismId", "m-1", at, state));
    }

    @Test
    void a_corrected_entry_moves_the_time_of_force() {
        LocalDate right = LocalDate.of(2022, 3, 20);
        var corrected = and(
                Mechanisms.story(IN_FORCE),
                new MechanismCorrected("m-1", PROJECT, null, null, null, null, null, right, "笔误", LATER));
        notInForce(corrected, at("2022-03-19T23:59"), IN_FORCE);
        lets(corrected, at("2022-03-20T00:00"));
    }

    @Test
    void the_mechanism_must_exist_and_its_project_must_take_more() {
        var missing = catchThrowable(() -> desk(List.of()).open("r-1", "m-1", "a", List.of("b"), SENT_AT));
        MatcherAssert.assertThat(missing, refusal("MECHANISM_NOT_FOUND", "mechanismId", "m-1"));
        var store = store();
        var desk = desk(store, Mechanisms.story(IN_FORCE));
        var _ = desk.open("r-1", "m-1", "market", List.of("customs"), SENT_AT);
        store.publish(new GenericDomainEventMessage<>(
                "Project", PROJECT, 1, new ProjectClosed(PROJECT, LocalDate.of(2022, 7, 1), "验收")));
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.open("r-1", "m-1", "market", List.of("customs"), SENT_AT)),
                refusal("PROJECT_CLOSED", "mechanismId", PROJECT));
    }

    @Test
    void what_happens_to_the_mechanism_meanwhile_is_seen_at_once() {
        var store = store();
        var desk = desk(store, Mechanisms.story(IN_FORCE));
        var _ = desk.open("r-1", "m-1", "market", List.of("customs"), LATER);
        store.publish(new GenericDomainEventMessage<>("CollaborationMechanism", "m-1", 6, CUSTOMS_LEFT.getLast()));
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.open("r-1", "m-1", "market", List.of("customs"), LATER)),
                refusal("MEMBER_NOT_THEN", "to[0]", "customs", LATER));
    }

    @Test
    void a_record_that_exists_is_left_to_the_gate() {
        var store = store();
        var desk = desk(store, Mechanisms.story(IN_FORCE));
        store.publish(new GenericDomainEventMessage<>("CoInvestigationRequest", "r-1", 0, REQUEST));
        assertThatThrownBy(() -> desk.open("r-1", "m-1", "market", List.of("nobody"), SENT_AT))
                .isInstanceOf(ConcurrencyException.class);
    }
}
