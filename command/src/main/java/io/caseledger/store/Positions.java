package io.caseledger.store;

import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Positions in the log of all events: each event has one, and a later commit has a higher one.
 *
 * <p>SQLite and PostgreSQL count from 1 without gaps, Axon Server from 0.
 */
public interface Positions {
    /** The position before all events, and the answer where there is none. */
    long NONE = -1;

    /** The resource of the root unit of work that holds the position of the last event it appended, a {@link Long}. */
    String APPENDED = "io.caseledger.store.appended";

    /** The position of the last committed event, {@link #NONE} while there is no event. */
    long head();

    /**
     * The position of one event of one aggregate, {@link #NONE} if it is not stored. Axon Server cannot tell: there it is
     * the {@link #head}, which is never lower.
     */
    long of(String aggregateId, long sequence);

    /**
     * The position of the last event this unit of work appended; known from its commit on. Empty when it appended nothing,
     * and always with Axon Server: use {@link #head} there.
     */
    static OptionalLong appended(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(APPENDED);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
