package io.caseledger.views;

import java.util.List;

/** A view that also changes by events which stand in the streams of other records. */
public interface ToldElsewhere {
    /** The ids of those streams, as far as they are known by now. */
    List<String> otherStreams();
}
