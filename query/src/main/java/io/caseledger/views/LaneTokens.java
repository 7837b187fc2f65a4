package io.caseledger.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** How far each lane of the live views has come, while all of them are at rest. */
final class LaneTokens {
    private record Lane(Segment segment, long position) {}

    private final List<Lane> lanes = new ArrayList<>();

    LaneTokens(TokenStore tokens) {
        int[] segments = tokens.fetchSegments(ViewsProcessor.NAME);
        for (Segment segment : Segment.computeSegments(segments)) {
            TrackingToken token = tokens.fetchToken(ViewsProcessor.NAME, segment.getSegmentId());
            lanes.add(new Lane(segment, token == null ? -1 : token.position().orElse(-1)));
        }
    }

    /** The position that all have reached. */
    long least() {
        return lanes.stream().mapToLong(Lane::position).min().orElse(-1);
    }

    /** The position that one of them has reached. */
    long most() {
        return lanes.stream().mapToLong(Lane::position).max().orElse(-1);
    }

    /** Whether an event is in the live views. */
    boolean include(TrackedEventMessage<?> event) {
        int lane = Objects.hashCode(ViewsProcessor.lane(event));
        return lanes.stream()
                .filter(it -> it.segment().matches(lane))
                .anyMatch(it -> LogReading.positionOf(event) <= it.position());
    }
}
