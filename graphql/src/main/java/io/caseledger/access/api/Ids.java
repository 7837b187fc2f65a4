package io.caseledger.access.api;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids of records, whatever their class: what its method {@code id} says. */
final class Ids {
    private static final ClassValue<Optional<MethodHandle>> READERS = new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
            try {
                Method id = type.getDeclaredMethod("id");
                if (id.getReturnType() != String.class || !id.trySetAccessible()) {
                    return Optional.empty();
                }
                return Optional.of(MethodHandles.lookup().unreflect(id));
            } catch (NoSuchMethodException | IllegalAccessException _) {
                return Optional.empty();
            }
        }
    };

    private Ids() {}

    /** Null where it has none: a part of a record, a page, or nothing at all. */
    static @Nullable String of(@Nullable Object source) {
        if (source == null) {
            return null;
        }
        Optional<MethodHandle> reader = READERS.get(source.getClass());
        if (reader.isEmpty()) {
            return null;
        }
        try {
            return (String) reader.get().invoke(source);
        } catch (Throwable e) {
            throw new IllegalStateException("The id of a " + source.getClass() + " cannot be read", e);
        }
    }
}
