package io.caseledger.views;

import io.caseledger.indicator.Standing;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** How a record stood, and stands, towards each indicator that counts its kind; and nothing of what it shows. */
public record History(@BsonId String id, List<Standing> standings) {}
