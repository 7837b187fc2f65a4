package io.caseledger.workstation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to the place for one workstation at a host. It is never given back; it is free when
 * the workstation that took it last is closed or void, or has another host.
 */
public sealed interface WorkstationSlotEvent {
    String STREAM = "WorkstationSlot";

    @Revision("1")
    record HostTaken(String slotId, String workstationId) implements WorkstationSlotEvent {
        static String slotOf(String uscc) {
            return "workstation-slot:"
                    + UUID.nameUUIDFromBytes((STREAM + "\n" + uscc).getBytes(StandardCharsets.UTF_8));
        }
    }
}
