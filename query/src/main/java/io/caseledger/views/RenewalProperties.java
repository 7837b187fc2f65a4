package io.caseledger.views;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code caseledger.rebuild.*}: how views are made again beside the live ones.
 *
 * @param batch how many events are folded in memory before they are written
 * @param keepFree what is left of the disk to the log and the live views; a rebuild stops before it takes that
 * @param onlyNode that no other node shares the MongoDB of the views; without a word for it, views that may be shared are not
 *     rebuilt
 */
@ConfigurationProperties("caseledger.rebuild")
public record RenewalProperties(
        @DefaultValue("8000") int batch,
        @DefaultValue("96MB") DataSize keepFree,
        @DefaultValue("false") boolean onlyNode) {}
