package io.caseledger.event.api;

import org.jspecify.annotations.Nullable;

/**
 * What changed at one place of a record: by an event, or from one moment to another.
 *
 * @param type of the record in the schema
 * @param recordId the record, or a part of it that is shown by itself, such as a session of a class
 * @param label what the schema says of the field
 * @param fromLabel what the schema says of the value, where it is one of a list
 */
public record RecordChange(
        String type,
        String recordId,
        String path,
        @Nullable String label,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable String fromLabel,
        @Nullable String toLabel) {}
