package io.caseledger.body.view;

import io.caseledger.find.Where;
import io.caseledger.views.Kind;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Answers which bodies existed on a day and what they could handle then, for the API and for reports. By what is known now:
 * a correction changes the answer for each day that it is about. A project has some dozens of bodies, so all are read.
 */
@Component
public class BodyCapacities {
    private final Views views;

    BodyCapacities(Views views) {
        this.views = views;
    }

    /** The bodies of a project that existed on a day, by name. */
    public List<BodyCapacity> on(String projectId, LocalDate day) {
        return on(views.all(Sight.EVERYTHING, BodyView.KIND, Where.is(Kind.PROJECT, projectId)), day);
    }

    static List<BodyCapacity> on(Collection<BodyView> bodies, LocalDate day) {
        return bodies.stream()
                .filter(it -> it.existedOn(day))
                .sorted(Comparator.comparing((BodyView it) -> it.particulars().name())
                        .thenComparing(BodyView::id))
                .map(it -> new BodyCapacity(it, day, it.capacityOn(day).orElse(null)))
                .toList();
    }
}
