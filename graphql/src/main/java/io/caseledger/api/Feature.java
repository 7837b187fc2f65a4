package io.caseledger.api;

import io.caseledger.shared.Catalogue;
import io.caseledger.shared.StateTable;
import io.caseledger.views.Kind;
import java.util.stream.Stream;

/**
 * A feature of the API: its word, the sealed interface of its commands and the view that mutations answer with.
 *
 * @param word as in {@code complaint}: the payload {@code ComplaintPayload} has a field of this name
 */
public record Feature<V extends Record>(String word, Class<?> commands, Kind<V, ?> kind) {

    /** The type that its mutations answer with. */
    public String payloadType() {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "Payload";
    }

    /** The commands, each a mutation of the same name. */
    Stream<Class<?>> mutations() {
        return Catalogue.recordsOf(commands);
    }

    static String mutationName(Class<?> command) {
        return StateTable.nameOf(command);
    }
}
