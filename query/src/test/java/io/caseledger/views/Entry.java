package io.caseledger.views;

import io.caseledger.shared.ProjectFact;
import java.time.Instant;

/** A fact in the log: where it stands and when it was recorded. */
record Entry(long position, Instant at, ProjectFact fact) {}
