package io.caseledger.rebuild.api;

import io.caseledger.api.Feature;
import io.caseledger.event.Events;
import io.caseledger.event.LedgerEvent;
import io.caseledger.rebuild.LaneCommand;
import io.caseledger.rebuild.view.LaneRetryView;
import io.caseledger.views.StoppedLane;
import io.caseledger.views.StoppedLanes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Says which lanes of this node's views stand still, and why. */
@Controller
class StoppedLaneController {
    private final StoppedLanes lanes;
    private final Events events;

    StoppedLaneController(StoppedLanes lanes, Events events) {
        this.lanes = lanes;
        this.events = events;
    }

    @Bean
    static Feature<LaneRetryView> laneRetryFeature() {
        return new Feature<>("laneRetry", LaneCommand.class, LaneRetryView.KIND);
    }

    @QueryMapping
    List<StoppedLane> stoppedLanes() {
        return lanes.all();
    }

    @SchemaMapping(typeName = "StoppedLane")
    @Nullable
    LedgerEvent event(StoppedLane lane) {
        Long position = lane.position();
        return position == null ? null : events.at(position).orElse(null);
    }
}
