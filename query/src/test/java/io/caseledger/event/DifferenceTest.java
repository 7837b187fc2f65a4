package io.caseledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferenceTest {
    enum State {
        OPEN,
        CLOSED
    }

    record Name(String text, @Nullable String inner) {}

    record Party(String ref, String name, List<String> phones) {}

    record Span(Instant from, @Nullable Instant until) {}

    record Case(
            String id,
            State state,
            @Nullable Name name,
            List<Party> parties,
            List<Span> spans,
            Set<State> seen,
            @Nullable LocalDate closedOn,
            @Nullable BigDecimal amount,
            boolean counted) {
        Case at(State now) {
            return new Case(id, now, name, parties, spans, seen, closedOn, amount, counted);
        }

        Case of(List<Party> now) {
            return new Case(id, state, name, now, spans, seen, closedOn, amount, counted);
        }

        Case over(List<Span> now) {
            return new Case(id, state, name, parties, now, seen, closedOn, amount, counted);
        }
    }

    private static final Instant AT = Instant.parse("2022-08-01T01:00:00Z");
    private static final Party A = new Party("a", "甲", List.of("1"));
    private static final Party B = new Party("b", "乙", List.of());
    private static final Case CASE =
            new Case("c-1", State.OPEN, new Name("案", null), List.of(A, B), List.of(), Set.of(), null, null, false);

    private static List<String> between(@Nullable Object from, @Nullable Object to) {
        return Difference.between(Plain.of(from), Plain.of(to), Shape.ALL).stream()
                .map(it -> it.path() + ": " + it.from() + " -> " + it.to())
                .toList();
    }

    @Test
    void what_stayed_as_it_was_is_no_difference() {
        assertThat(between(CASE, CASE)).isEmpty();
    }

    @Test
    void a_beginning_says_all_there_is_and_nothing_of_what_is_absent() {
        assertThat(between(null, CASE))
                .containsExactly(
                        "id: null -> c-1",
                        "state: null -> OPEN",
                        "name: null -> {text=案, inner=null}",
                        "parties[ref=a]: null -> {ref=a, name=甲, phones=[1]}",
                        "parties[ref=b]: null -> {ref=b, name=乙, phones=[]}",
                        "counted: null -> false");
    }

    @Test
    void a_value_that_changed_is_named_with_what_was_there_before() {
        assertThat(between(CASE, CASE.at(State.CLOSED))).containsExactly("state: OPEN -> CLOSED");
        var closed = new Case(
                "c-1",
                State.OPEN,
                new Name("案", "内"),
                List.of(A, B),
                List.of(),
                Set.of(State.OPEN),
                LocalDate.parse("2022-08-02"),
                new BigDecimal("12.50"),
                true);
        assertThat(between(CASE, closed))
                .containsExactly(
                        "name.inner: null -> 内",
                        "seen: null -> OPEN",
                        "closedOn: null -> 2022-08-02",
                        "amount: null -> 12.50",
                        "counted: false -> true");
        assertThat(between(closed, CASE)).contains("seen: OPEN -> null", "closedOn: 2022-08-02 -> null");
    }

    @Test
    void an_item_is_known_again_by_what_tells_it_from_the_others() {
        var renamed = new Party("b", "丙", List.of());
        var more = new Party("c", "丁", List.of());
        assertThat(between(CASE, CASE.of(List.of(renamed, more))))
                .containsExactlyInAnyOrder(
                        "parties[ref=b].name: 乙 -> 丙",
                        "parties[ref=c]: null -> {ref=c, name=丁, phones=[]}",
                        "parties[ref=a]: {ref=a, name=甲, phones=[1]} -> null");
        assertThat(between(CASE, CASE.of(List.of(new Party("a", "甲", List.of("1", "2")), B))))
                .containsExactly("parties[ref=a].phones: null -> 2");
    }

    @Test
    void items_that_nothing_tells_apart_come_and_go_or_change_in_their_place() {
        var first = new Span(AT, null);
        var ended = new Span(AT, AT.plusSeconds(1));
        Case one = CASE.over(List.of(first));
        assertThat(between(one, CASE.over(List.of(ended)))).containsExactly("spans[0].until: null -> " + ended.until());
        assertThat(between(one, CASE.over(List.of(first, ended))))
                .containsExactly("spans: null -> {from=%s, until=%s}".formatted(AT, ended.until()));
        assertThat(between(CASE.over(List.of(first, ended)), CASE.over(List.of(ended))))
                .containsExactly("spans: {from=%s, until=null} -> null".formatted(AT));
        assertThat(between(List.of(), List.of())).isEmpty();
    }

    @Test
    void items_with_the_same_mark_are_told_apart_by_nothing() {
        var twin = new Party("a", "另一甲", List.of());
        assertThat(between(CASE.of(List.of(A, twin)), CASE.of(List.of(A))))
                .containsExactly("parties: {ref=a, name=另一甲, phones=[]} -> null");
    }

    @Test
    void what_is_not_shown_is_in_no_difference() {
        Shape shape = part -> List.of("name", "text").contains(part) ? part(part) : null;
        assertThat(Difference.between(null, Plain.of(CASE), shape))
                .containsExactly(new Difference("name", List.of("name"), null, java.util.Map.of("text", "案")));
        assertThat(Difference.between(Plain.of(CASE), Plain.of(CASE.at(State.CLOSED)), shape))
                .isEmpty();
    }

    private static Shape part(String name) {
        return name.equals("name") ? part -> part.equals("text") ? Shape.ALL : null : Shape.ALL;
    }
}
