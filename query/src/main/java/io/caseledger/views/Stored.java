package io.caseledger.views;

import io.caseledger.indicator.Standing;
import java.util.List;

/**
 * A view as it is stored.
 *
 * @param position the last event that is folded into it
 * @param standings how it stood, and stands, towards each indicator that counts its kind
 */
public record Stored<V extends Record>(String id, long position, V view, List<Standing> standings) {}
