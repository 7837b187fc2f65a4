package io.caseledger.gate;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Which try of a command is under way. It travels with the command and is not stored. */
final class Tries {
    private static final String TRY = "try";

    private Tries() {}

    static Map<String, ?> of(Map<String, ?> origin, int tried) {
        return MetaData.from(origin).and(TRY, tried);
    }

    /** Whether another try would follow, should something turn out to be taken. Not so for who sends commands past the desk. */
    static boolean isFirst() {
        return CurrentUnitOfWork.map(it -> it.getMessage().getMetaData().get(TRY))
                .filter(tried -> tried.equals(1))
                .isPresent();
    }
}
