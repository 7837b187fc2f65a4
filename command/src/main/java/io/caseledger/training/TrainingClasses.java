package io.caseledger.training;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.shared.Rejected;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells other features how a class stands. It reads the class's stream instead of loading the aggregate, whose lock would
 * make all attendance of one class wait for each other.
 */
@Component
public class TrainingClasses {
    private record Known(long version, @Nullable ClassFile file) {
        static final Known NOTHING = new Known(-1, null);
    }

    private final EventStore events;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    public TrainingClasses(EventStore events) {
        this.events = events;
    }

    /**
     * The class as it stands now.
     *
     * @throws Rejected with {@code TRAINING_CLASS_NOT_FOUND}
     */
    public TrainingClassStanding standing(String classId) {
        return file(classId).standing();
    }

    /**
     * The policy that the class keeps since its opening.
     *
     * @throws Rejected with {@code TRAINING_CLASS_NOT_FOUND} or {@code TRAINING_CLASS_NOT_OPENED}
     */
    public TrainingPolicy policy(String classId) {
        TrainingPolicy policy = file(classId).policy();
        if (policy == null) {
            throw Rejected.about("classId", "TRAINING_CLASS_NOT_OPENED", classId);
        }
        return policy;
    }

    private ClassFile file(String classId) {
        return find(classId).orElseThrow(() -> Rejected.about("classId", "TRAINING_CLASS_NOT_FOUND", classId));
    }

    Optional<ClassFile> find(String classId) {
        Known before = Optional.ofNullable(known.getIfPresent(classId)).orElse(Known.NOTHING);
        Optional<Long> last = events.lastSequenceNumberFor(classId);
        if (last.isEmpty() || last.get() == before.version()) {
            return Optional.ofNullable(before.file());
        }
        @Nullable ClassFile now = before.file();
        long version = before.version();
        var later = events.readEvents(classId, version + 1);
        while (later.hasNext()) {
            var message = later.next();
            if (!(message.getPayload() instanceof TrainingClassEvent event)) {
                return Optional.empty(); // the id is of a record of another kind
            }
            now = ClassFile.after(event, now);
            version = message.getSequenceNumber();
        }
        known.put(classId, new Known(version, now));
        return Optional.ofNullable(now);
    }
}
