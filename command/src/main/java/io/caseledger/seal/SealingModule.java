package io.caseledger.seal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Lets the serializer of events write what is personal as sealed texts. Whose it is says the record around it. What was stored
 * before anything was sealed is read as it is: an object is plain, a text is sealed.
 */
final class SealingModule {
    private SealingModule() {}

    /** Whether it is the record around texts that tell who somebody is: then they are sealed before it is written. */
    private static boolean names(Class<?> type) {
        PersonalParts parts = PersonalParts.of(type);
        return parts.named() && parts.subjectComponent() != null;
    }

    static JacksonModule of(Seals seals) {
        return new SimpleModule("personal")
                .setSerializerModifier(new Writing(seals))
                .setDeserializerModifier(new Reading(seals));
    }

    @SuppressWarnings("serial") // of a mapper that is never serialized
    private static final class Writing extends ValueSerializerModifier {
        private final Seals seals;

        Writing(Seals seals) {
            this.seals = seals;
        }

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier described, ValueSerializer<?> plain) {
            Class<?> type = described.getBeanClass();
            if (PersonalParts.isPersonalType(type)) {
                return new Writer(seals);
            }
            return names(type) ? new TextsWriter(seals, plain) : plain;
        }
    }

    private static final class Writer extends ValueSerializer<Object> {
        private final Seals seals;

        Writer(Seals seals) {
            this.seals = seals;
        }

        @Override
        public void serialize(Object value, JsonGenerator to, SerializationContext context) {
            if (PersonalParts.isPersonal(value)) {
                to.writeString(seals.seal(value, PersonalParts.subjectOf(value, around(to, value))));
            } else {
                to.writeRawValue(seals.plain(value));
            }
        }

        private static String around(JsonGenerator to, Object value) {
            for (TokenStreamContext at = to.streamWriteContext(); at != null; at = at.getParent()) {
                Object around = at.currentValue();
                String subject = around instanceof Record ? PersonalParts.subjectOf(around) : null;
                if (subject != null) {
                    return subject;
                }
            }
            throw new IllegalStateException("Nothing around says whose this is: " + value.getClass());
        }
    }

    private static final class TextsWriter extends ValueSerializer<Object> {
        private final Seals seals;
        private final ValueSerializer<Object> plain;

        @SuppressWarnings("unchecked") // it writes whatever this one writes
        TextsWriter(Seals seals, ValueSerializer<?> plain) {
            this.seals = seals;
            this.plain = (ValueSerializer<Object>) plain;
        }

        @Override
        public void resolve(SerializationContext context) {
            plain.resolve(context);
        }

        @Override
        public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
            return new TextsWriter(seals, plain.createContextual(context, property));
        }

        @Override
        public void serialize(Object value, JsonGenerator to, SerializationContext context) {
            plain.serialize(seals.sealed(value), to, context);
        }
    }

    @SuppressWarnings("serial") // of a mapper that is never serialized
    private static final class Reading extends ValueDeserializerModifier {
        private final Seals seals;

        Reading(Seals seals) {
            this.seals = seals;
        }

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> plain) {
            Class<?> type = described.getBeanClass();
            if (PersonalParts.isPersonalType(type)) {
                return new SealReader<>(seals, type);
            }
            return names(type) ? new TextsReader(seals, plain) : plain;
        }
    }

    private static final class SealReader<T> extends ValueDeserializer<T> {
        private final Seals seals;
        private final Class<T> type;

        SealReader(Seals seals, Class<T> type) {
            this.seals = seals;
            this.type = type;
        }

        @Override
        public @Nullable T deserialize(JsonParser from, DeserializationContext context) {
            return from.hasToken(JsonToken.VALUE_STRING)
                    ? seals.open(from.getString(), type)
                    : seals.plain(context.readTree(from), type);
        }
    }

    private static final class TextsReader extends DelegatingDeserializer {
        private final Seals seals;

        TextsReader(Seals seals, ValueDeserializer<?> plain) {
            super(plain);
            this.seals = seals;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> plain) {
            return new TextsReader(seals, plain);
        }

        @Override
        public @Nullable Object deserialize(JsonParser from, DeserializationContext context) {
            Object read = super.deserialize(from, context);
            return read == null ? null : seals.opened(read);
        }
    }
}
