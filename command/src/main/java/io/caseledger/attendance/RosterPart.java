package io.caseledger.attendance;

import io.caseledger.attendance.RosterEvent.RosterEntered;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a class's roster as its stream tells: who is or was in it. */
record RosterPart(List<String> participationIds) {

    static RosterPart after(RosterEvent event, @Nullable RosterPart before) {
        return switch (event) {
            case RosterEntered it ->
                before == null
                        ? new RosterPart(List.copyOf(it.participationIds()))
                        : new RosterPart(Stream.concat(before.participationIds.stream(), it.participationIds().stream())
                                .toList());
        };
    }
}
