/**
 * Restricts and erases natural persons (个人信息保护法 47).
 *
 * <p>An erasure is ordered by an event first and carried out afterwards: the keys of the person are destroyed before the order
 * is answered, so that no event and no view shows her any more, and all plain copies (search terms, files, memory) are removed
 * behind it, again after each start, until that is on record. A restriction keeps everything and shows it to nobody without a
 * legal basis. One register lists all orders; it is held against the store of keys at each start, so that keys restored from a
 * backup revive nobody.
 */
@NullMarked
package io.caseledger.privacy;

import org.jspecify.annotations.NullMarked;
