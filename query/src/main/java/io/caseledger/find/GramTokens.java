package io.caseledger.find;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The grams of one text, one at each position, with a gap before the first so that two texts never touch. */
final class GramTokens extends TokenStream {
    private static final int GAP = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final String folded;
    private int at;

    GramTokens(String text) {
        folded = Grams.fold(text);
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        if (at == folded.length()) {
            return false;
        }
        clearAttributes();
        int next = Grams.next(folded, at);
        term.append(folded, at, next == folded.length() ? next : Grams.next(folded, next));
        step.setPositionIncrement(at == 0 ? GAP : 1);
        at = next;
        return true;
    }
}
