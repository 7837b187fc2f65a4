package io.caseledger.seal;

import io.caseledger.shared.Rejected;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stands before the log: all persons of whom something is about to be stored have a key, made in one go, or nothing is stored.
 * Nor is a mark ever taken for a name; only that of one who is erased may stand once more where she stood, and says nothing.
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
            PersonalWalk.each(event.getPayload(), (value, subject, _) -> {
                if (!staysErased(value, subject)) {
                    subjects.add(subject);
                }
            });
        }
        if (!subjects.isEmpty()) {
            keys.ensure(subjects);
        }
        return (_, event) -> event;
    }

    private boolean staysErased(Object value, String subject) {
        List<Object> marks = textsOf(value).filter(Withheld::isMark).toList();
        if (marks.isEmpty()) {
            return false;
        }
        boolean erased =
                Withheld.ERASED == keys.withheld(subject) && marks.stream().allMatch(Withheld.ERASED.text()::equals);
        boolean unreadable = marks.contains(Withheld.UNREADABLE.text());
        Rejected.unless(erased, unreadable ? "PERSONAL_KEYS_UNAVAILABLE" : "PERSONAL_DATA_WITHHELD");
        return true;
    }

    private static Stream<@Nullable Object> textsOf(Object value) {
        return value instanceof String ? Stream.of(value) : Arrays.stream(PersonalParts.valuesOf(value));
    }
}
