/**
 * Where events are kept, for ever.
 *
 * <p>One key, {@code caseledger.events.store}, chooses among a SQLite file in the data directory (nothing to install),
 * PostgreSQL, and Axon Server. The first two are one engine with two dialects: all appends that wait go to one writer,
 * which stores them in one transaction and answers each only after the commit has reached the disk. So an answer means
 * "kept", one fsync serves many callers, and positions in the log are in commit order, without gaps.
 *
 * <p>Before anything is opened, the data directory is locked and its version checked; whatever is wrong stops the start
 * with one sentence that names the cause.
 */
@NullMarked
package io.caseledger.store;

import org.jspecify.annotations.NullMarked;
