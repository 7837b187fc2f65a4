package io.caseledger.prose;

/** How many characters (字) a text has, by each {@link CountMethod}. */
public record CharacterCounts(int han, int wordProcessor, int nonSpace) {

    public int by(CountMethod method) {
        return switch (method) {
            case HAN -> han;
            case WORD_PROCESSOR -> wordProcessor;
            case NON_SPACE -> nonSpace;
        };
    }
}
