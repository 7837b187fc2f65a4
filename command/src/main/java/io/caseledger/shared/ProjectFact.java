package io.caseledger.shared;

/** Something that happened within a project. Facts of one project are folded in one order, which keeps its counts exact. */
public interface ProjectFact {
    String projectId();
}
