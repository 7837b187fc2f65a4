package io.caseledger.views;

import io.caseledger.indicator.Count;
import io.caseledger.indicator.Count.OnDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Writes a count as two arrays side by side: a tally of a year is read and written with every batch. */
final class CountCodec implements Codec<Count> {
    @Override
    public void encode(BsonWriter writer, Count count, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("indicator", count.indicator());
        writer.writeStartArray("on");
        count.days()
                .forEach(it -> writer.writeDateTime(
                        it.on().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
        writer.writeEndArray();
        writer.writeStartArray("items");
        count.days().forEach(it -> writer.writeInt32(it.items()));
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    @Override
    public Count decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        String indicator = reader.readString("indicator");
        var on = new ArrayList<LocalDate>();
        reader.readName("on");
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            on.add(LocalDate.ofInstant(Instant.ofEpochMilli(reader.readDateTime()), ZoneOffset.UTC));
        }
        reader.readEndArray();
        var days = new ArrayList<OnDay>();
        reader.readName("items");
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            days.add(new OnDay(on.get(days.size()), reader.readInt32()));
        }
        reader.readEndArray();
        reader.readEndDocument();
        return new Count(indicator, days);
    }

    @Override
    public Class<Count> getEncoderClass() {
        return Count.class;
    }
}
