package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.context.ApplicationContext;

/** Lets a test do to the views what nobody should. */
public final class LiveViews {
    private LiveViews() {}

    /** Changes a document of the live views behind everybody's back. */
    public static void damage(ApplicationContext context, String kind, String id, Bson change) {
        var _ = collection(context, kind).updateOne(Filters.eq("_id", id), change);
    }

    /** Takes a document of the live views away. */
    public static void remove(ApplicationContext context, String kind, String id) {
        var _ = collection(context, kind).deleteOne(Filters.eq("_id", id));
    }

    public static int generation(ApplicationContext context) {
        return context.getBean(ViewStore.class).generation();
    }

    private static MongoCollection<BsonDocument> collection(ApplicationContext context, String kind) {
        return context.getBean(ViewStore.class).raw(kind);
    }
}
