package io.caseledger.screening.api;

import io.caseledger.api.Asked;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.screening.RemediationStatus;
import io.caseledger.screening.RiskLevel;
import io.caseledger.views.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which remedies are asked for, the earliest due day first. */
record RemediationList(
        @Nullable RemediationFilter filter,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record RemediationFilter(
            @Nullable String projectId,
            @Nullable String owner,
            @Nullable LocalDate dueBefore,
            @Nullable List<RemediationStatus> statuses,
            @Nullable List<RiskLevel> levels,
            @Nullable Boolean open) {}

    @Override
    public Where wanted() {
        // Answers that found no risk have no score, and are no remedies.
        var wanted = new Wanted().from("view.score", 1);
        if (filter == null) {
            return wanted.is("view.open", true).where();
        }
        return wanted.is("view.projectId", filter.projectId())
                .is("view.owner", filter.owner())
                .until("view.dueOn", filter.dueBefore())
                .isAny("view.status", filter.statuses())
                .isAny("view.level", filter.levels())
                .is("view.open", filter.open())
                .where();
    }

    @Override
    public Order by() {
        return new Order("view.dueOn", false);
    }
}
