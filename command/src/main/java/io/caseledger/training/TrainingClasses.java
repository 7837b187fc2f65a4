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
     * The class as it is stored at this instant. Whoever first reads what a change of its sessions touches, and then this, sees
     * the change or is refused when appending.
     *
     * @throws Rejected with {@code TRAINING_CLASS_NOT_FOUND}
     */
    public TrainingClassStanding stored(String classId) {
        return later(classId, remembered(classId)).map(ClassFile::standing).orElseThrow(() -> notFound(classId));
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
        return find(classId).orElseThrow(() -> notFound(classId));
    }

    private static Rejected notFound(String classId) {
        return Rejected.about("classId", "TRAINING_CLASS_NOT_FOUND", classId);
    }

    private Known remembered(String classId) {
        return Optional.ofNullable(known.getIfPresent(classId)).orElse(Known.NOTHING);
    }

    Optional<ClassFile> find(String classId) {
        Known before = remembered(classId);
        Optional<Long> last = events.lastSequenceNumberFor(classId);
        if (last.isEmpty() || last.get() == before.version()) {
            return Optional.ofNullable(before.file());
        }
        return later(classId, before);
    }

    private Optional<ClassFile> later(String classId, Known before) {
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
        if (version != before.version()) {
            known.put(classId, new Known(version, now));
        }
        return Optional.ofNullable(now);
    }
}
