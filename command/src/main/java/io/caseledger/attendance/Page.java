package io.caseledger.attendance;

import org.jspecify.annotations.Nullable;

/**
 * What a stream has come to: the one place that knows how the streams of attendance are folded, each being of one kind.
 *
 * @param next the sequence of the event that comes next
 */
record Page(@Nullable Object now, long next) {
    static final Page EMPTY = new Page(null, 0);

    /** What a stream of other records comes to: nothing that is known here. */
    private record Foreign() {}

    private static final Foreign FOREIGN = new Foreign();

    Page with(Object event) {
        return new Page(after(event), next + 1);
    }

    private Object after(Object event) {
        return switch (event) {
            case ParticipationEvent it -> Presence.after(it, of(Presence.class));
            case TraineeEvent it -> TraineeProfile.after(it, of(TraineeProfile.class));
            case TimetableEvent it -> Timetable.after(it, of(Timetable.class));
            case TraineeKeyEvent it -> KeyHolder.after(it, of(KeyHolder.class));
            case RosterEvent it -> RosterPart.after(it, of(RosterPart.class));
            default -> FOREIGN;
        };
    }

    /** As a record of a kind; null when there is none, or one of another kind. */
    <T> @Nullable T of(Class<T> kind) {
        return kind.isInstance(now) ? kind.cast(now) : null;
    }

    /** How much memory it takes, for the bound on what is remembered. */
    int weight() {
        return 10
                + switch (now) {
                    case Presence it -> 3 * it.attendances().size();
                    case Timetable it -> it.weight();
                    case RosterPart it -> it.participationIds().size();
                    case null, default -> 0;
                };
    }
}
