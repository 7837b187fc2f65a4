package io.caseledger.station;

import io.caseledger.shared.CityFact;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/** To which workstation a record belongs, as the metadata of its first event says. */
public final class Station {
    /** The station of what belongs to all. */
    public static final String ALL = "";

    /** The workstation that a caller speaks for. */
    public static final String OF_CALLER = "station";

    /** The workstation for which a record is begun by somebody who speaks for none. */
    public static final String ON_BEHALF = "for";

    private Station() {}

    /** The workstation of the record that begins with an event; {@link #ALL} when it belongs to all. */
    public static String of(EventMessage<?> first) {
        MetaData meta = first.getMetaData();
        return CityFact.class.isAssignableFrom(first.getPayloadType())
                ? ALL
                : (String) meta.getOrDefault(OF_CALLER, meta.getOrDefault(ON_BEHALF, ALL));
    }
}
