package io.caseledger.statement;

import io.caseledger.statement.StatementDocument.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different about one indicator. An item that counts on another day, for another amount or by other records has left
 * as it was and entered as it is.
 *
 * @param causes the events behind it, in the order of the log; none where it only follows from other indicators
 */
public record Change(
        String indicator,
        State from,
        State to,
        List<StatementItem> entered,
        List<StatementItem> left,
        List<Cause> causes) {

    /**
     * An event that made items count or ceased them to.
     *
     * @param position absent where the store cannot tell it
     * @param recordId whose stream it stands in
     * @param occurredAt and {@code reason}: as far as the event says so
     */
    public record Cause(
            @Nullable Long position,
            String type,
            String recordId,
            @Nullable String by,
            Instant recordedAt,
            @Nullable Instant occurredAt,
            @Nullable String reason) {}
}
