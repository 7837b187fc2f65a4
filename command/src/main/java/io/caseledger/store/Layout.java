package io.caseledger.store;

import java.util.List;

/**
 * What one database holds, whichever database it is.
 *
 * @param content what sentences call it
 * @param tables makes its tables unless they are there, by the database's words for a number and for a text
 * @param last asks for the last number that was given out
 * @param lock held by whoever writes, where several nodes share the database
 */
record Layout(String content, Tabulation tables, String last, long lock) {
    /** Statements that make tables. */
    interface Tabulation {
        List<String> of(String number, String text);
    }
}
