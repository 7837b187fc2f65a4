package io.caseledger.views;

import io.caseledger.seal.PersonalParts;
import io.caseledger.seal.Seals;
import io.caseledger.shared.Personal;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.record.RecordCodecProvider;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is personal in a view as the sealed text that it is in the log too: whoever destroys the key of a person has erased
 * her in the file of the views as well, in its old pages and in copies of it.
 */
final class SealedCodecs implements CodecProvider {
    /** Whose the view is that is being written. */
    private static final ScopedValue<String> WHOSE = ScopedValue.newInstance();

    private final Seals seals;

    SealedCodecs(Seals seals) {
        this.seals = seals;
    }

    /** Writes a view for the person whose it is. */
    static void write(Record view, Runnable writing) {
        @Nullable String whose = PersonalParts.of(view.getClass()).any() ? PersonalParts.subjectOf(view) : null;
        if (whose == null) {
            writing.run();
        } else {
            ScopedValue.where(WHOSE, whose).run(writing);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a record's class is one of a record
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        if (Derived.class.isAssignableFrom(type)) {
            return new NotKept<>(type);
        }
        return type.isAnnotationPresent(Personal.class) ? (Codec<T>) sealed((Class<Record>) type, registry) : null;
    }

    private <T extends Record> Codec<T> sealed(Class<T> type, CodecRegistry registry) {
        return new SealedCodec<>(type, seals, new RecordCodecProvider().get(type, registry));
    }

    /** The view that has it makes it again. */
    private record NotKept<T>(Class<T> type) implements Codec<T> {
        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeNull();
        }

        @Override
        public @Nullable T decode(BsonReader reader, DecoderContext context) {
            reader.readNull();
            return null;
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    /** @param plain writes what is of nobody natural: made once, for it takes longer to make than to write with */
    private record SealedCodec<T extends Record>(Class<T> type, Seals seals, Codec<T> plain) implements Codec<T> {
        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            if (PersonalParts.isPersonal(value)) {
                writer.writeString(seals.copy(value, PersonalParts.subjectOf(value, WHOSE.get())));
            } else {
                plain.encode(writer, value, context);
            }
        }

        /** What is of nobody natural, and what an earlier version wrote, stands there in the clear. */
        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return reader.getCurrentBsonType() == BsonType.STRING
                    ? seals.open(reader.readString(), type)
                    : plain.decode(reader, context);
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
