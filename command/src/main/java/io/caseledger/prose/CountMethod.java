package io.caseledger.prose;

/** The ways in which the characters (字) of a text are counted. */
public enum CountMethod {
    /** Han characters only (汉字数). */
    HAN,
    /** As word processors count (字数): each Han character and each full-width mark, and each Latin word or number. */
    WORD_PROCESSOR,
    /** Every character that is no space (字符数，不计空格). */
    NON_SPACE
}
