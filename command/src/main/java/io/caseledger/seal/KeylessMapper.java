package io.caseledger.seal;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads events where there are no keys, as the serializer of events reads them while a key is away: marks stand for who somebody is, and
 * what decides and counts stays readable. It writes nothing.
 */
public final class KeylessMapper {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private KeylessMapper() {}

    public static JsonMapper create() {
        return JsonMapper.builder()
                .addModule(new SimpleModule("personal").setDeserializerModifier(new Marking()))
                .build();
    }

    @SuppressWarnings("serial") // of a mapper that is never serialized
    private static final class Marking extends ValueDeserializerModifier {
        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> plain) {
            Class<?> type = described.getBeanClass();
            return PersonalParts.isPersonalType(type) ? new Marks<>(type) : plain;
        }
    }

    private static final class Marks<T> extends ValueDeserializer<T> {
        private final Class<T> type;

        Marks(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) {
            return from.hasToken(JsonToken.VALUE_STRING)
                    ? marks(from.getString())
                    : PLAIN.treeToValue(context.readTree(from), type);
        }

        private T marks(String text) {
            SealedText sealed = SealedText.in(text)
                    .orElseThrow(
                            () -> new IllegalArgumentException("Neither a " + type.getSimpleName() + " nor sealed"));
            ObjectNode kept =
                    sealed.kept().isEmpty() ? PLAIN.createObjectNode() : (ObjectNode) PLAIN.readTree(sealed.kept());
            return PLAIN.treeToValue(KeptParts.of(type).marked(kept, Withheld.UNREADABLE.text()), type);
        }
    }
}
