package io.caseledger.policy.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.policy.IssuerLevel;
import io.caseledger.policy.PolicyEvent;
import io.caseledger.policy.PolicyEvent.*;
import io.caseledger.policy.PolicyParticulars;
import io.caseledger.policy.PolicyStanding;
import io.caseledger.policy.PolicyTopic;
import io.caseledger.shared.Validity;
import io.caseledger.views.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PoliciesInForceTest {
    private static final Instant WHEN = Instant.parse("2023-03-01T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final Random random = new Random(7);
    private final Map<String, PolicyView> policies = new LinkedHashMap<>();

    private static PolicyParticulars what(LocalDate from, @Nullable LocalDate until, PolicyTopic topic) {
        return new PolicyParticulars(
                "文号", "办法", "市政府", IssuerLevel.CITY, null, new Validity(from, until), List.of(topic), null, null);
    }

    private void happen(Told told, PolicyEvent event) {
        told.then(PolicyView.KIND, event.policyId(), event);
        policies.put(event.policyId(), PolicyView.evolve(policies.get(event.policyId()), event));
    }

    private PolicyTopic topic() {
        return random.nextBoolean() ? PolicyTopic.OVERSEAS : PolicyTopic.FUNDING;
    }

    private void tell(Told told, String id) {
        LocalDate from = FIRST.plusDays(random.nextInt(8));
        LocalDate until = random.nextBoolean() ? null : from.plusDays(2 + random.nextInt(8));
        happen(told, new PolicyRegistered(id, "p-9", what(from, until, topic()), WHEN));
        if (random.nextBoolean()) {
            happen(told, new PolicyRepealed(id, "p-9", "later", from.plusDays(1), WHEN));
            if (random.nextInt(3) == 0) {
                happen(told, new PolicyRepealVoided(id, "p-9", "误录", WHEN));
            }
        }
        if (random.nextInt(4) == 0) {
            happen(told, new PolicyCorrected(id, "p-9", what(from, from.plusDays(4), topic()), "笔误", WHEN));
        }
        if (random.nextInt(5) == 0) {
            happen(told, new PolicyVoided(id, "p-9", "误录", WHEN));
        }
    }

    @Test
    void on_every_day_and_for_each_topic_the_views_tell_what_the_rule_says() {
        try (Told told = new Told()) {
            for (int i = 0; i < 40; i++) {
                tell(told, "policy-" + i);
            }
            var inForce = new PoliciesInForce(told.views());
            long found = 0;
            for (LocalDate day = FIRST.minusDays(1); day.isBefore(FIRST.plusDays(20)); day = day.plusDays(1)) {
                found += agrees(inForce, day, null) + agrees(inForce, day, PolicyTopic.OVERSEAS);
            }
            assertThat(found).isGreaterThan(100);
        }
    }

    private int agrees(PoliciesInForce inForce, LocalDate day, @Nullable PolicyTopic topic) {
        var wanted = policies.values().stream()
                .filter(it -> it.standingOn(day).equals(Optional.of(PolicyStanding.IN_FORCE)))
                .filter(it -> topic == null || it.particulars().topics().contains(topic))
                .toList();
        assertThat(inForce.on("p-9", day, topic)).as("%s %s", day, topic).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(inForce.on("p-1", day, topic)).isEmpty();
        return wanted.size();
    }
}
