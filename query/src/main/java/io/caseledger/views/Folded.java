package io.caseledger.views;

import java.util.Set;

/**
 * A batch was folded and is visible.
 *
 * @param replayed whether it was history told again, of which nobody need be told
 */
public record Folded(Set<String> projectIds, long position, boolean replayed) {}
