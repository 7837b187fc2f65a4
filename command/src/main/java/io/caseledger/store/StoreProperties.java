package io.caseledger.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where data lives: {@code caseledger.data} and {@code caseledger.events.*}. */
@ConfigurationProperties("caseledger")
public record StoreProperties(
        @DefaultValue("./data") Path data, @DefaultValue Events events) {

    /** Which store keeps the events. */
    public enum Store {
        EMBEDDED,
        POSTGRES,
        AXONSERVER
    }

    /** {@code caseledger.events.*}; the Postgres part is read only when it is the store asked for. */
    public record Events(
            @DefaultValue("embedded") Store store,
            @DefaultValue Postgres postgres) {}

    /** {@code caseledger.events.postgres.*}. */
    public record Postgres(
            @DefaultValue("jdbc:postgresql://localhost:5432/caseledger")
            String url,

            @Nullable String username,
            @Nullable String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Postgres[url=" + url.replaceFirst("[?].*", "") + ", username=" + username + "]";
        }
    }
}
