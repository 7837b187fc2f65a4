package io.caseledger.seal;

import io.caseledger.shared.Rejected;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stands before the log: all persons of whom something is about to be stored have a key, made in one go, or nothing is stored.
 * Nor is a mark ever taken for a name.
 */
@Component
class KeyGuard implements MessageDispatchInterceptor<EventMessage<?>> {
    private final Keyring keys;

    KeyGuard(Keyring keys) {
        this.keys = keys;
    }

    /** Every door to the log leads past it. */
    @Autowired
    void standBefore(EventBus log) {
        var _ = log.registerDispatchInterceptor(this);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        var subjects = new LinkedHashSet<String>();
        for (EventMessage<?> event : events) {
            PersonalParts.each(event.getPayload(), (value, subject) -> {
                subjects.add(subject);
                refuseMarks(value);
            });
        }
        if (!subjects.isEmpty()) {
            keys.ensure(subjects);
        }
        return (_, event) -> event;
    }

    private void refuseMarks(Object value) {
        for (Object it : PersonalParts.valuesOf(value)) {
            Rejected.unless(!Withheld.isMark(it), "PERSONAL_DATA_WITHHELD");
        }
    }
}
