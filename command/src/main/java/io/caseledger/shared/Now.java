package io.caseledger.shared;

import java.time.InstantSource;

/** The present instant, for what must decide by it; a type of its own, so that a test can set the time. */
@FunctionalInterface
public interface Now extends InstantSource {}
