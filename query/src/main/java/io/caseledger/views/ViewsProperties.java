package io.caseledger.views;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where views are kept and how they are folded.
 *
 * @param uri of a MongoDB; without it, an embedded store in the data directory
 * @param batch how many events are folded in memory before they are written
 * @param segments how many parts the log is first divided into; projects never share the order of one another
 */
@ConfigurationProperties("caseledger.views")
record ViewsProperties(
        @Nullable String uri,
        @DefaultValue("4000") int batch,
        @DefaultValue("1") int segments) {
    boolean isEmbedded() {
        return uri == null || uri.equals("embedded");
    }
}
