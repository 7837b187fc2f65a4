/**
 * Keeps what tells who somebody is under a key of that person (个人信息保护法 47).
 *
 * <p>A record type that is {@link io.caseledger.shared.Personal} is written to the log and to the views as a text that only the
 * key of its person opens. The keys stand in a store of their own, each wrapped by a key-encryption key that stands in yet
 * another place. Who destroys a key has erased the person in every event, view and backup of the log at once, while no
 * event, digest or count changes. Features see plain records and know nothing of all this.
 *
 * <p>What cannot be read shows a mark: somebody who was erased, who is restricted, or whose key cannot be opened now.
 */
@NullMarked
package io.caseledger.seal;

import org.jspecify.annotations.NullMarked;
