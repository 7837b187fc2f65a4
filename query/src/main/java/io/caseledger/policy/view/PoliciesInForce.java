package io.caseledger.policy.view;

import static io.caseledger.policy.PolicyState.VOIDED;

import io.caseledger.find.Where;
import io.caseledger.policy.PolicyTopic;
import io.caseledger.views.Kind;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers which policies are in force on a day, for the API and for reports. Each policy has one first and one last day, so
 * the index itself can tell; {@link io.caseledger.policy.PolicyProfile#standingOn} is the rule that it follows.
 */
@Component
public class PoliciesInForce {
    private final Views views;

    PoliciesInForce(Views views) {
        this.views = views;
    }

    /** The policies of a project in force on a day, the latest first; of all topics without one. */
    public List<PolicyView> on(String projectId, LocalDate day, @Nullable PolicyTopic topic) {
        Where wanted = Where.all(Where.is(Kind.PROJECT, projectId), inForce(day), about(topic));
        return views.all(Sight.EVERYTHING, PolicyView.KIND, wanted).stream()
                .sorted(Comparator.comparing(
                                (PolicyView it) -> it.particulars().validity().from())
                        .reversed()
                        .thenComparing(PolicyView::id))
                .toList();
    }

    /** Which policies are in force on a day. */
    public static Where inForce(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return Where.all(
                Where.not(Where.is("view.state", VOIDED)),
                new Where.Range("view.particulars.validity.from", null, next),
                Where.not(new Where.Range("view.particulars.validity.until", null, next)),
                Where.not(new Where.Range("view.repeal.on", null, next)));
    }

    /** Which policies are about a topic; all without one. */
    public static Where about(@Nullable PolicyTopic topic) {
        return topic == null ? Where.EVERYTHING : Where.is("view.particulars.topics", topic);
    }
}
