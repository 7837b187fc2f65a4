package io.caseledger.views;

/** Where the generations of the views are kept, and the note that says which of them is live. */
interface Generations {
    /** The number of the live one, as it is noted. */
    int live();

    /** Notes another one as the live one: from then on a start begins with it. */
    void noteLive(int number);

    boolean exists(int number);

    /** Opens one; an empty one where there is none. */
    Generation open(int number);

    /** Deletes one, which nobody has open. */
    void delete(int number);
}
