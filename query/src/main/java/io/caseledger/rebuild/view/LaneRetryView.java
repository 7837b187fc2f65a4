package io.caseledger.rebuild.view;

import io.caseledger.find.Fields;
import io.caseledger.rebuild.LaneEvent;
import io.caseledger.rebuild.LaneEvent.LaneRetried;
import io.caseledger.rebuild.RebuildEvent;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wanted a lane that stood still to be tried at once, when and why. */
public record LaneRetryView(String id, int lane, String by, String reason, Instant at) {
    public static final Kind<LaneRetryView, LaneEvent> KIND = new Kind<>(
            "lane_retries",
            LaneRetryView.class,
            LaneRetryView::evolve,
            _ -> RebuildEvent.LANE,
            _ -> List.of(),
            Fields.of(LaneRetryView.class).ordered("view.at"),
            null); // nobody works it off

    /** The view after one more event; pure, so projecting and replaying share it. */
    public static LaneRetryView evolve(@Nullable LaneRetryView view, LaneEvent event) {
        return switch (event) {
            case LaneRetried it -> new LaneRetryView(it.retryId(), it.lane(), it.by(), it.reason(), it.at());
        };
    }
}
