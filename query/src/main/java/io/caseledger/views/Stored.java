package io.caseledger.views;

import io.caseledger.indicator.Standing;
import java.util.List;

/**
 * A view as it is stored.
 *
 * @param position the last event that is folded into it
 * @param station the workstation it belongs to; {@link io.caseledger.station.Station#ALL} when it belongs to all
 * @param standings how it stood, and stands, towards each indicator that counts its kind
 */
public record Stored<V extends Record>(String id, long position, String station, V view, List<Standing> standings) {}
