package io.caseledger.find;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The grams of one text, one at each position, with a gap before the first so that two texts never touch. */
final class GramTokens extends TokenStream {
    private static final int GAP = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> grams = new ArrayList<>();
    private Iterator<String> left;
    private boolean first;

    GramTokens(String text) {
        Grams.addTo(grams, Grams.fold(text));
        left = grams.iterator();
    }

    @Override
    public void reset() {
        left = grams.iterator();
        first = true;
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(left.next());
        step.setPositionIncrement(first ? GAP : 1);
        first = false;
        return true;
    }
}
