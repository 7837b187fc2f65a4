package io.caseledger.views;

import io.caseledger.indicator.Standing;
import io.caseledger.station.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Writes and reads the envelope of a view; the driver's own codec for records does the rest. */
final class StoredCodec<V extends Record> implements Codec<Stored<V>> {
    private final Codec<V> views;
    private final Codec<Standing> standings;
    private final BiConsumer<BsonWriter, Stored<V>> beside;
    private final UnaryOperator<V> written;
    private final UnaryOperator<V> read;

    /**
     * @param beside what is written beside the view for MongoDB's secondary indexes; nothing in the embedded store
     * @param written what becomes of a view before it is written
     * @param read what becomes of a view after it is read
     */
    StoredCodec(
            Class<V> view,
            CodecRegistry registry,
            BiConsumer<BsonWriter, Stored<V>> beside,
            UnaryOperator<V> written,
            UnaryOperator<V> read) {
        this.beside = beside;
        this.written = written;
        this.read = read;
        views = registry.get(view);
        standings = registry.get(Standing.class);
    }

    @Override
    public void encode(BsonWriter writer, Stored<V> stored, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("_id", stored.id());
        writer.writeInt64("position", stored.position());
        writer.writeString(Sight.STATION, stored.station());
        writer.writeName("view");
        SealedCodecs.write(stored.view(), () -> views.encode(writer, written.apply(stored.view()), context));
        writer.writeStartArray("standings");
        stored.standings().forEach(it -> standings.encode(writer, it, context));
        writer.writeEndArray();
        beside.accept(writer, stored);
        writer.writeEndDocument();
    }

    @Override
    public Stored<V> decode(BsonReader reader, DecoderContext context) {
        String id = "";
        long position = -1;
        String station = Station.ALL;
        V view = null;
        List<Standing> held = new ArrayList<>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> id = reader.readString();
                case "position" -> position = reader.readInt64();
                case Sight.STATION -> station = reader.readString();
                case "view" -> view = views.decode(reader, context);
                case "standings" -> held = decodeStandings(reader, context);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Stored<>(id, position, station, read.apply(Objects.requireNonNull(view)), held);
    }

    private List<Standing> decodeStandings(BsonReader reader, DecoderContext context) {
        var held = new ArrayList<Standing>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            held.add(standings.decode(reader, context));
        }
        reader.readEndArray();
        return held;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Stored<V>> getEncoderClass() {
        return (Class<Stored<V>>) (Class<?>) Stored.class;
    }
}
