package io.caseledger.attendance;

import io.caseledger.attendance.TraineeEvent.*;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trainee as the stream tells: the one fold for the aggregate, the desks and the view.
 *
 * @param mergedInto the trainee for whom everything counts; present exactly while merged
 * @param absorbed the trainees that were merged into this one, the last one last
 */
public record TraineeProfile(
        String traineeId,
        String projectId,
        TraineeIdentity identity,
        boolean walkIn,
        @Nullable String mergedInto,
        List<String> absorbed) {

    public TraineeState state() {
        return mergedInto == null ? TraineeState.REGISTERED : TraineeState.MERGED;
    }

    /** The profile after one more event. */
    public static TraineeProfile after(TraineeEvent event, @Nullable TraineeProfile before) {
        if (event instanceof TraineeRegistered it) {
            return new TraineeProfile(it.traineeId(), it.projectId(), it.identity(), it.walkIn(), null, List.of());
        }
        if (before == null) {
            throw new IllegalStateException("A trainee begins with its registration");
        }
        return before.then(event);
    }

    private TraineeProfile then(TraineeEvent event) {
        return switch (event) {
            case TraineeRegistered it -> throw new IllegalStateException("Registered a second time: " + it.traineeId());
            case TraineeCorrected it -> with(it.identity(), mergedInto, absorbed);
            case TraineeMerged it -> with(identity, it.mergedInto(), absorbed);
            case TraineeUnmerged _ -> with(identity, null, absorbed);
            case TraineeAbsorbed it -> with(identity, mergedInto, plus(it.other()));
            case TraineeReleased it -> with(identity, mergedInto, minus(it.other()));
        };
    }

    private TraineeProfile with(TraineeIdentity who, @Nullable String into, List<String> others) {
        return new TraineeProfile(traineeId, projectId, who, walkIn, into, others);
    }

    private List<String> plus(String other) {
        var more = new ArrayList<>(absorbed);
        more.add(other);
        return List.copyOf(more);
    }

    private List<String> minus(String other) {
        return absorbed.stream().filter(it -> !it.equals(other)).toList();
    }
}
