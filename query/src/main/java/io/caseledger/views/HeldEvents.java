package io.caseledger.views;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The events that nobody folds at this moment, since somebody decides about them. */
@Component
class HeldEvents {
    private final Set<Long> positions = ConcurrentHashMap.newKeySet();

    /** Folding waits for what somebody decides. */
    static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1;

        Held() {
            super("An event of the batch is being decided about");
        }
    }

    void hold(long position) {
        positions.add(position);
    }

    void release(long position) {
        positions.remove(position);
    }

    /** @throws Held when a batch has one of them */
    void mustNotBeIn(Batch batch) {
        if (!positions.isEmpty() && batch.positions().anyMatch(positions::contains)) {
            throw new Held();
        }
    }
}
