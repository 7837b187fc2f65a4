package io.caseledger.store;

import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Where events stand in the log. Positions grow in the order of commits and are shared by all readers. */
public interface Positions {
    /** Key under which a store notes, in the root unit of work, the position of the last event it appended. */
    String APPENDED = "io.caseledger.appended";

    /** The position of the last committed event; -1 when the log is empty. */
    long head();

    /** The position of one event of a stream; the head where the store cannot tell. */
    long of(String aggregateId, long sequence);

    /** The position of the last event that this unit of work appended, known once it is committed. */
    static OptionalLong appended(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(APPENDED);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
